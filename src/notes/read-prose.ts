import {
  announces,
  countsWhatFollows,
  endsSentence,
  isSentenceLike,
  tellsOfList,
} from './block-text.ts';
import type { InlineText } from './inline-text.ts';
import { readBareLabel, readLabel, type Label } from './label.ts';
import { languageOf } from './language.ts';
import { joinMarked } from './marked-text.ts';
import { sourceOf, type NoteDraft } from './note-draft.ts';
import { noteLabel } from './note-labels.ts';
import { captionPictures, isFigureLine, readPictures } from './read-pictures.ts';

/** A paragraph of a note, however it was written. Lines are 1-based. */
export interface Prose extends InlineText {
  first: number;
  last: number;
  bold: boolean;
  emphasis: boolean;
  /** The only paragraph of a quote. */
  quoted: boolean;
  /** Whether a list follows, and without a blank line between. */
  before?: 'list' | 'tight list';
}

const LONGEST_CAPTION = 160;
const LONGEST_FIGURE_TEXT = 400;
const LONGEST_TIGHT_LEAD = 80;
const LONGEST_LEAD = 120;
const LONGEST_SUBTITLE = 160;
const QUESTION = /^(?:Q\d*|질문|문|问|問|質問)\s*[.:：)]/i;
const ANSWER = /^(?:A\d*|답|답변|정답|答|回答|答え)\s*[.:：)]/i;
const AUTHORED = /\S\s*::\s*\S|\{\{c\d+::/;
const CONTINUES = /^(?:->|→|⇒|=>|↳|:\s)/;

/** Whether the line right below a paper's heading is its second line: `YOLOv3` / `An Incremental Improvement`. */
export function isSubtitle(prose: Prose, headingLine: number): boolean {
  return (
    prose.first === headingLine + 1 &&
    prose.last === prose.first &&
    prose.text.length > 1 &&
    prose.text.length <= LONGEST_SUBTITLE &&
    !prose.bold &&
    prose.links.length === 0 &&
    prose.pictures.length === 0 &&
    readLabel(prose.text) === undefined &&
    readBareLabel(prose.text) === undefined &&
    !/[:：]$/.test(prose.text) &&
    !endsSentence(prose.text) &&
    !QUESTION.test(prose.text) &&
    !AUTHORED.test(prose.text)
  );
}

/** `**Abstract**`, `**Abstract:** We …`, `**TL;DR** We …`: what the label is and what follows it. */
function sectionLabel(prose: Prose): Label | undefined {
  const [bold] = prose.strong;
  const start = bold?.from === 0 ? readBareLabel(prose.text.slice(0, bold.to)) : undefined;
  const label =
    start === undefined
      ? (readLabel(prose.text) ??
        (prose.bold || prose.emphasis ? readBareLabel(prose.text) : undefined))
      : { ...start, value: prose.text.slice(bold?.to).replace(/^[\s:：.—–-]+/u, '') };
  return label !== undefined && /^(?:abstract|summary|tldr)$/.test(label.kind) ? label : undefined;
}

function readSectionLabel(note: NoteDraft, prose: Prose): boolean {
  const label = sectionLabel(prose);
  if (label === undefined) return false;
  note.mode = label.kind as NoteDraft['mode'];
  note.modeByLabel = true;
  note.lead = undefined;
  if (label.value !== '') {
    const target = note.mode === 'abstract' ? note.abstract : note.summary;
    target.push(withoutStrayAsterisks(label.value));
    note.mode = 'body';
  }
  return true;
}

/** A paragraph of nothing but links is a line of references. */
function readLinkLine(note: NoteDraft, prose: Prose): boolean {
  if (prose.links.length === 0) return false;
  let rest = prose.text;
  for (const { label } of prose.links) rest = rest.replace(label, ' ');
  if (/\p{L}/u.test(rest)) return false;
  const [only, ...others] = prose.links;
  const first =
    note.bullets.length === 0 && note.references.length === 0 && note.headingPath.length === 0;
  const words = only?.label.split(/\s+/).length ?? 0;
  if (first && only !== undefined && others.length === 0 && words > 1)
    note.facts.linkTitle = only.label;
  note.references.push(...prose.links);
  return true;
}

/** Whether a paragraph right below pictures says what they show: a quote, emphasis, or `Figure 2: …`. */
export function isCaption(prose: Prose): boolean {
  if (isFigureLine(prose.text)) return prose.text.length <= LONGEST_FIGURE_TEXT;
  return (prose.quoted || prose.emphasis) && prose.text.length <= LONGEST_CAPTION;
}

function readCaption(note: NoteDraft, prose: Prose): boolean {
  const { previous } = note;
  if (previous.kind !== 'pictures' || !isCaption(prose)) return false;
  for (const picture of previous.pictures) delete picture.caption;
  captionPictures(previous.pictures, prose.text);
  note.previous = { kind: 'none' };
  return true;
}

/** Italics that were lost on the way from a PDF leave single asterisks at the edges of words. */
function withoutStrayAsterisks(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}*])\*+(?=\S)|(?<=\S)\*+(?![\p{L}\p{N}*])/gu, '');
}

/** Prose of an abstract or a one-line summary is shown and becomes no bullet; a summary's prose becomes both. */
function readShownProse(note: NoteDraft, prose: Prose): boolean {
  if (note.modeByLabel && note.mode !== 'body') {
    const [before] = note.mode === 'abstract' ? note.abstract : note.summary;
    const changed = before !== undefined && languageOf(before) !== languageOf(prose.text);
    if (changed || (prose.bold && before !== undefined)) note.mode = 'body';
  }
  if (note.mode === 'abstract') note.abstract.push(withoutStrayAsterisks(prose.text));
  else if (note.mode !== 'body') note.summary.push(prose.text);
  return note.mode === 'abstract' || note.mode === 'tldr';
}

function continueBullet(note: NoteDraft, prose: Prose): boolean {
  const { previous } = note;
  const bullet = previous.kind === 'text' ? previous.bullet : undefined;
  if (bullet === undefined) return false;
  const answers =
    bullet.kind === 'paragraph' && QUESTION.test(bullet.text) && ANSWER.test(prose.text);
  const continues = bullet.kind === 'item' && CONTINUES.test(prose.text) && !isLead(prose);
  if (!answers && !continues) return false;
  Object.assign(bullet, joinMarked([bullet, prose], answers ? '\n' : ' '));
  const { source, endLine } = sourceOf(note.lines, prose.first, prose.last);
  bullet.source += `\n${source}`;
  bullet.endLine = endLine;
  return true;
}

function pushBullet(note: NoteDraft, prose: Prose): void {
  const { text, strong, marked, atoms, links, pictures } = prose;
  const bullet = {
    text,
    ...sourceOf(note.lines, prose.first, prose.last),
    line: prose.first,
    headingPath: note.headingPath,
    kind: 'paragraph' as const,
    depth: 0,
    children: [],
    strong,
    marked,
    atoms,
    pictures: [...pictures],
    links,
    ...(note.mode === 'summary' ? { inSummary: true as const } : {}),
  };
  note.bullets.push(bullet);
  note.previous = { kind: 'text', text, bullet };
}

function isBullet(prose: Prose): boolean {
  if (QUESTION.test(prose.text) || AUTHORED.test(prose.text) || prose.marked.length > 0)
    return true;
  return prose.bold
    ? endsSentence(prose.text) && isSentenceLike(prose.text)
    : isSentenceLike(prose.text);
}

/** What of a paragraph introduces the list below it: of one that says more, the sentence at its end that announces. */
function leadIn(prose: Prose): string | undefined {
  if (isLead(prose)) return announces(prose.text) ? lastSentence(prose.text) : prose.text;
  if (prose.before === undefined || !announces(prose.text)) return undefined;
  const last = lastSentence(prose.text);
  return last.length <= LONGEST_LEAD ? last : undefined;
}

/** What stands behind the last end of a sentence; of a long one, behind its last comma. */
function lastSentence(text: string): string {
  const start = [...text.matchAll(/[.!?]\s(?=\S)|[。！？](?=\S)/gu)].at(-1);
  const last = start === undefined ? text : text.slice(start.index + start[0].length);
  if (last.length <= LONGEST_LEAD) return last;
  const clause = [...last.matchAll(/[,，]\s?(?=\S)/gu)].at(-1);
  return clause === undefined ? last : last.slice(clause.index + clause[0].length);
}

/** A paragraph before a list introduces it: in bold, ending in a colon or 다음, or short and without a blank line between or with a count. */
function isLead(prose: Prose): boolean {
  if (prose.before === undefined || prose.text.length > LONGEST_LEAD) return false;
  if (prose.bold || announces(prose.text) || tellsOfList(prose.text)) return true;
  if (prose.text.length > LONGEST_TIGHT_LEAD) return false;
  return prose.before === 'tight list' || countsWhatFollows(prose.text);
}

/** `Limit of Faster R-CNN : RoI pooling rounds …` says something, whatever follows. */
const EXPLAINED = /^[^:：]{1,40}[:：]\s*(?=\S)[^:：]{12,}$/u;

/** A name, or words that only announce the list, say nothing by themselves. */
function onlyLeads({ text, ...rest }: Prose): boolean {
  if (!isLead({ text, ...rest }) || EXPLAINED.test(text)) return false;
  return rest.bold || announces(text) || !endsSentence(text);
}

/** A line that leads to a list may tell something of its own: a number with what it counts, or a whole sentence. */
function saysFact(prose: Prose): boolean {
  if (prose.bold || !isLead(prose)) return false;
  if (/(?<![\p{L}\p{N}])\d[\d.,]*\s?[\p{L}%]/u.test(prose.text)) return true;
  return isSentenceLike(prose.text) && (endsSentence(prose.text) || announces(prose.text));
}

/** A word of a name; `RCNN` is none. */
const NAME_WORD = String.raw`\p{Lu}(?:\p{Ll}[\p{L}'’-]*|\.)`;
const NAME = String.raw`${NAME_WORD}(?:\s${NAME_WORD}){1,3}[\d*†‡]*`;
/** Three names or more, with commas between. */
const NAMES = new RegExp(
  String.raw`^${NAME}(?:\s?,\s+${NAME}){1,40}(?:,?\s+(?:and|&)\s+${NAME}|\s?,\s+${NAME})$`,
  'u',
);

/** A line of names right below the title, before anything else, is the paper's authors. */
function readAuthors(note: NoteDraft, { text, bold }: Prose): boolean {
  if (note.bullets.length > 0 || note.headingPath.length > 0 || bold) return false;
  if (note.facts.authors !== undefined || !NAMES.test(text)) return false;
  note.facts.authors = text.replaceAll(/[*†‡]|(?<=\p{L})\d+/gu, '');
  return true;
}

/** `Strengths:` and a picture on the next line: a name that is no bullet says what the picture shows. */
function captionInside(note: NoteDraft, { text, pictures }: Prose): void {
  captionPictures(pictures, text.replace(/[\s:：]+$/u, ''));
  note.previous = { kind: 'pictures', pictures: [...pictures] };
}

/** Reads one paragraph: a label, a reference, a caption, a lead, prose to be shown, or a bullet. */
export function readProse(note: NoteDraft, prose: Prose): void {
  if (prose.text === '') {
    if (prose.pictures.length > 0) readPictures(note, prose.pictures);
    return;
  }
  if (readSectionLabel(note, prose) || readAuthors(note, prose)) return;
  if (noteLabel(note, prose) || readLinkLine(note, prose) || readCaption(note, prose)) return;
  note.pictures.push(...prose.pictures);
  if (readShownProse(note, prose) || continueBullet(note, prose)) return;
  note.lead = undefined;
  if (!onlyLeads(prose) && isBullet(prose)) pushBullet(note, prose);
  else if (prose.pictures.length > 0) captionInside(note, prose);
  else {
    if (saysFact(prose)) pushBullet(note, prose);
    note.previous = { kind: 'text', text: prose.text };
  }
  const lead = leadIn(prose);
  if (lead !== undefined) note.lead = lead.replace(/^(?:->|→|⇒|=>)\s*|[\s:：.。,，、]+$/gu, '');
}
