import type { FileName } from './file-name.ts';
import type { FrontMatter } from './front-matter-fields.ts';
import { languageOf } from './language.ts';
import { asTheTextWrites, mostNamed } from './name-spelling.ts';
import type { NoteDraft } from './note-draft.ts';
import type { Section } from './outline.ts';
import type { Link, NoteLanguage, Paper } from './paper.ts';
import {
  bareTitle,
  isCollectionTitle,
  slugOf,
  titleFacts,
  withoutTitleLabel,
  type TitleFacts,
} from './paper-name.ts';
import { givenName, looksLikeName, shortNameOf } from './short-name.ts';

/** Everything a paper is put together from. */
export interface PaperSource {
  section: Section;
  note: NoteDraft;
  front: FrontMatter;
  name: FileName;
  file: string;
  /** Whether the file holds many papers: then its name and front matter say nothing about this one. */
  many: boolean;
}

interface Names {
  title: string;
  shortName: string;
  slug: string;
}

/** `2020-02-04-` or `007_` before the name proper. */
const DATED_NAME = /^(?:\d{4}-\d{1,2}-\d{1,2}|20\d{6}|\d{1,3})[-_. ]+(?=\S)/;

/** `Jastroch 2010`: who wrote it and when, where the description tells what. */
const CITED =
  /^\p{Lu}[\p{L}'’-]+(?:(?:,| and| &)\s\p{Lu}[\p{L}'’-]+)*(?:,?\set al\.?)?,?\s\(?(?:19|20)\d\d[a-z]?\)?$/u;

/** The label of a link behind a title: `A study [Link](…)`. */
const LINK_LABEL =
  /^(?:(?:paper|arxiv|pdf)?\s?links?|paper|pdf|arxiv|code|github|(?:논문|원문)?\s?링크|논문|원문|论文|链接|原文|論文|リンク)$/i;

/** A heading without the label that says that it is the title, and without links that only lead to the paper. */
function titleIn({ heading }: Section): string {
  let text = withoutTitleLabel(heading.text);
  for (const { label } of heading.links.toReversed()) {
    const at = text.lastIndexOf(label);
    const isLast = at > 0 && /^[\s\])）|]*$/u.test(text.slice(at + label.length));
    if (isLast && LINK_LABEL.test(label)) text = text.slice(0, at).replace(/[\s[(（|]+$/u, '');
  }
  return text.replace(/^:[a-z][a-z0-9_]+:\s*/, '');
}

/** A file's name may not hold a colon: `PIoU Loss_ Towards …` had one. */
function readableStem(stem: string): string {
  return stem
    .replace(DATED_NAME, '')
    .replace(/(?<=\S)_ (?=\S)/, ': ')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
}

function titleOf({ section, note, front, name, many }: PaperSource): string {
  const heading = section.level > 0 ? titleIn(section) : '';
  const isCited = front.description !== undefined && CITED.test(front.title ?? '');
  const candidates = [
    many ? undefined : isCited ? front.description : front.title,
    heading,
    note.facts.title,
    note.facts.linkTitle,
  ];
  const said = candidates.find(
    (title) => title !== undefined && title !== '' && !isCollectionTitle(title),
  );
  const full = note.facts.title;
  if (full !== undefined && said !== undefined && said === heading && full.length > said.length)
    return full;
  return said ?? titleOfFile(readableStem(name.stem), textsOf(note));
}

function textsOf({ bullets, summary, abstract }: NoteDraft): string[] {
  return [...abstract, ...summary, ...bullets.flatMap((one) => [...one.headingPath, one.text])];
}

/** The file's name as the text writes it; of a name that says nothing, what the text speaks of most. */
function titleOfFile(stem: string, texts: readonly string[]): string {
  const isPile = stem === '' || isCollectionTitle(stem);
  const named = isPile ? mostNamed(texts) : asTheTextWrites(stem, texts);
  return named ?? (stem || 'Untitled');
}

/** A name in capitals that blanks or dashes tear apart is put together as the text has it. */
function shortNameIn({ note }: PaperSource, title: string): string {
  const name = shortNameOf(title);
  return /^[\p{Lu}\p{N}]+(?:[\s-]+[\p{Lu}\p{N}]+)+$/u.test(name)
    ? asTheTextWrites(name, textsOf(note))
    : name;
}

function namesOf(source: PaperSource): Names {
  const { section, front, name, many } = source;
  const title = titleOf(source);
  const heading = section.level > 0 ? bareTitle(titleIn(section)) : '';
  const useHeading =
    heading !== '' &&
    title !== titleIn(section) &&
    heading.length < bareTitle(title).length &&
    looksLikeName(heading) &&
    !isCollectionTitle(heading);
  const shortName =
    (many ? undefined : front.short) ?? shortNameIn(source, useHeading ? heading : title);
  const fileSlug = slugOf(name.stem.replace(DATED_NAME, ''));
  const ownSlug =
    slugOf(givenName(useHeading ? heading : title) ?? bareTitle(title)) || slugOf(title);
  const slug = many ? ownSlug : slugOf(front.slug ?? '') || fileSlug || ownSlug;
  return { title, shortName, slug: slug || 'untitled' };
}

/** An address rather than the name of another page of a note app. */
const LEADS_OUT = /^[a-z]+:|\/|\.\w{2,5}$/i;

/** References without repeats, those of the front matter first. */
function distinctLinks(links: readonly Link[]): Link[] {
  return links.filter(
    (link, index) =>
      LEADS_OUT.test(link.url) && links.findIndex(({ url }) => url === link.url) === index,
  );
}

const ARXIV_ADDRESS =
  /arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const ARXIV_MENTION = /(?:arXiv:\s?|[[(])(\d{4}\.\d{4,5})(?:v\d+)?(?:[\])]|\b)/i;

function arxivIdOf(links: readonly Link[], title: string): string | undefined {
  const named = links.find(
    ({ label, url }) => /arxiv|paper|논문|论文|論文|pdf/i.test(label) && ARXIV_ADDRESS.test(url),
  );
  const found = named ?? links.find(({ url }) => ARXIV_ADDRESS.test(url));
  return ARXIV_ADDRESS.exec(found?.url ?? '')?.[1] ?? ARXIV_MENTION.exec(title)?.[1];
}

function languageOfNote({ note, name, front, many }: PaperSource, title: string): NoteLanguage {
  const own = note.bullets.map((bullet) => bullet.text).join('\n');
  const said = front.language ?? name.language;
  if (said !== undefined && !many) return said;
  const byScript = languageOf(own) ?? languageOf(note.summary.join('\n')) ?? said;
  return byScript ?? languageOf(note.abstract.join('\n')) ?? languageOf(title) ?? 'en';
}

function factsOf({ section, note, front, many }: PaperSource, title: string): TitleFacts {
  const labels = titleFacts(`(${note.facts.venue ?? ''}) (${note.facts.year ?? ''})`);
  const titles = titleFacts(
    title === section.heading.text ? title : `${title} ${section.heading.text}`,
  );
  const venue = (many ? undefined : front.venue) ?? note.facts.venue ?? titles.venue;
  const year = (many ? undefined : front.year) ?? labels.year ?? titles.year;
  return { ...(venue === undefined ? {} : { venue }), ...(year === undefined ? {} : { year }) };
}

function splitNames(names: string | undefined): string[] {
  return (names ?? '')
    .split(/\s*(?:[,;，、]| and )\s*/)
    .filter((name) => name !== '' && !/^et al/i.test(name));
}

function joined(paragraphs: readonly string[]): string | undefined {
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

/** The paper with everything its heading, its text, the front matter and the file's name say. */
export function makePaper(source: PaperSource): Paper {
  const { section, note, front, file, many } = source;
  const names = namesOf(source);
  const own = many ? { aliases: [], authors: [], links: [] } : front;
  const links = distinctLinks([...own.links, ...section.heading.links, ...note.references]);
  const arxivId = arxivIdOf(links, names.title);
  const abstract = joined(note.abstract);
  const summary = joined(note.summary);
  return {
    ...names,
    ...(note.subtitle === undefined ? {} : { subtitle: note.subtitle }),
    aliases: own.aliases,
    ...(front.glossary === undefined ? {} : { glossary: front.glossary }),
    authors: own.authors.length > 0 ? own.authors : splitNames(note.facts.authors),
    ...factsOf(source, names.title),
    tags: front.tags.length > 0 ? front.tags : splitNames(note.facts.tags),
    links,
    ...(arxivId === undefined ? {} : { arxivId }),
    language: languageOfNote(source, names.title),
    ...(abstract === undefined ? {} : { abstract }),
    ...(summary === undefined ? {} : { summary }),
    bullets: note.bullets,
    pictures: note.pictures,
    file,
    line: section.line,
  };
}
