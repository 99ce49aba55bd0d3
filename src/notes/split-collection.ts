import { readBareLabel, readLabel } from './label.ts';
import { isAll } from './block-text.ts';
import { inlineText, type InlineContext } from './inline-text.ts';
import type { Section } from './outline.ts';
import { bareTitle, isCollectionTitle, titleFacts } from './paper-name.ts';
import { isNumbered, sectionKind } from './section-names.ts';

const PAPER_HOST =
  /arxiv\.org|openaccess\.thecvf|openreview\.net|aclanthology|aclweb\.org|doi\.org|ieeexplore|proceedings\.|papers\.n(?:eur)?ips|semanticscholar|sciencedirect|nature\.com\/articles|springer|dl\.acm\.org|pubmed|biorxiv|medrxiv|jmlr\.org|paperswithcode\.com\/paper|\.pdf(?:$|[?#])/i;

function isPart(section: Section): boolean {
  return sectionKind(section.heading.text) !== undefined;
}

/** A part that a pile of notes does not have: its lists of contents and links say nothing either way. */
function isPartOfPaper(section: Section): boolean {
  const kind = sectionKind(section.heading.text);
  return kind !== undefined && kind !== 'contents' && kind !== 'references';
}

function isEmpty(section: Section): boolean {
  const own = section.blocks.every(
    (block) => block.type === 'thematicBreak' || block.type === 'definition',
  );
  return own && section.children.every(isEmpty);
}

/** What the first lines under a heading say about a paper: labels such as `Authors:`, an abstract, a link to a paper. */
function introduces(section: Section, context: InlineContext): boolean {
  for (const block of section.blocks.slice(0, 6)) {
    const paragraphs =
      block.type === 'paragraph'
        ? [block]
        : block.type === 'list'
          ? block.children.slice(0, 6).flatMap((item) => item.children.slice(0, 1))
          : [];
    for (const paragraph of paragraphs) {
      if (paragraph.type !== 'paragraph') continue;
      const { text, links } = inlineText(paragraph.children, context);
      const label =
        readLabel(text) ?? (isAll(paragraph, 'strong') ? readBareLabel(text) : undefined);
      if (label !== undefined && /^(?:title|authors|venue|abstract|tldr)$/.test(label.kind))
        return true;
      if (label?.kind === 'link' && links.some(({ url }) => PAPER_HOST.test(url))) return true;
      const first = paragraphs[0] === paragraph && block === section.blocks[0];
      if (
        first &&
        block.type === 'paragraph' &&
        links.some(({ url }) => PAPER_HOST.test(url)) &&
        text.length < 200
      )
        return true;
    }
  }
  return false;
}

/** Whether something shows that this heading is a paper's title. */
function isMarkedAsPaper(section: Section, context: InlineContext): boolean {
  const { text, links } = section.heading;
  const facts = titleFacts(text);
  if (facts.year !== undefined || facts.venue !== undefined) return true;
  if (links.some(({ url }) => /^https?:/i.test(url))) return true;
  if (section.children.some((child) => sectionKind(child.heading.text) === 'abstract')) return true;
  if (section.children.filter(isPart).length >= 2) return true;
  return introduces(section, context);
}

/** `BERT: Pre-training of …`, or five words and more in Title Case. */
function readsLikeTitle(section: Section): boolean {
  if (isNumbered(section.heading.text)) return false;
  const title = bareTitle(section.heading.text);
  const words = title.split(/\s+/);
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  if (/^\S+(?: \S+){0,3}\s*[:：]\s+\S+(?: \S+){2,}/.test(title)) return capital >= 2;
  return words.length >= 5 && capital / words.length >= 0.6;
}

function sharesParts(section: Section, siblings: readonly Section[]): boolean {
  const own = new Set(section.children.map((child) => child.heading.text.toLowerCase()));
  return siblings.some(
    (sibling) =>
      sibling !== section &&
      sibling.children.filter((child) => own.has(child.heading.text.toLowerCase())).length >= 2,
  );
}

/** Whether the headings right below are papers, or hold papers in turn. */
function isCollection(section: Section, context: InlineContext): boolean {
  const candidates = section.children.filter((child) => !isPart(child) && !isEmpty(child));
  const parts = section.children.filter(isPartOfPaper).length;
  const sure = candidates.filter(
    (child) =>
      isMarkedAsPaper(child, context) ||
      sharesParts(child, candidates) ||
      isCollection(child, context),
  ).length;
  const generic = section.level === 0 || isCollectionTitle(section.heading.text);
  if (parts >= 2 && parts >= sure) return false;
  if (section.level > 0 && !generic && isMarkedAsPaper(section, context) && sure < 2) return false;
  if (sure >= 2) return true;
  const holdsPiles = candidates.some((child) => isCollection(child, context));
  if (section.level === 0 && holdsPiles && candidates.length >= 2) return true;
  if (!generic || parts > 0) return false;
  const likely = candidates.filter((child) => readsLikeTitle(child)).length;
  if (sure + likely >= 2) return true;
  if (section.level === 0 || introduces(section, context)) return false;
  // Under a pile's name without a bullet of its own, even a single heading is a paper.
  const hasOwnList = section.blocks.some((block) => block.type === 'list');
  return candidates.length >= (sure > 0 || !hasOwnList ? 1 : 2);
}

function ownAbstract(section: Section, context: InlineContext): boolean {
  return section.blocks.some((block) => {
    if (block.type !== 'paragraph') return false;
    const { text } = inlineText(block.children, context);
    return (readLabel(text) ?? readBareLabel(text))?.kind === 'abstract';
  });
}

/** A paper below another one: each has an abstract of its own. */
function isNestedPaper(parent: Section, child: Section, context: InlineContext): boolean {
  return !isPart(child) && ownAbstract(parent, context) && ownAbstract(child, context);
}

function splitNested(section: Section, context: InlineContext): Section[] {
  const nested = section.children.filter((child) => isNestedPaper(section, child, context));
  if (nested.length === 0) return [section];
  const own = { ...section, children: section.children.filter((child) => !nested.includes(child)) };
  return [own, ...nested.flatMap((child) => splitNested(child, context))];
}

/** A heading beside collections that only has headings below it is one too, be it with a single paper. */
function isCategory(section: Section, context: InlineContext): boolean {
  const hasOwnList = section.blocks.some((block) => block.type === 'list');
  const candidates = section.children.filter((child) => !isPart(child) && !isEmpty(child));
  return !hasOwnList && candidates.length > 0 && !isMarkedAsPaper(section, context);
}

function papersBelow(section: Section, context: InlineContext): Section[] {
  const filled = section.children.filter((child) => !isPart(child) && !isEmpty(child));
  const collections = new Set(filled.filter((child) => isCollection(child, context)));
  return filled.flatMap((child) => {
    const holdsPapers =
      collections.has(child) || (collections.size > 0 && isCategory(child, context));
    return holdsPapers ? papersBelow(child, context) : splitNested(child, context);
  });
}

/** The papers of a file with many, each as the section under its heading; nothing when the file is about one paper. */
export function splitCollection(file: Section, context: InlineContext): Section[] | undefined {
  const filled = file.children.filter((child) => !isEmpty(child));
  const [only] = filled;
  if (only === undefined || filled.length > 1) {
    return isCollection(file, context) ? papersBelow(file, context) : undefined;
  }
  if (isCollection(only, context)) return papersBelow(only, context);
  const nested = splitNested(only, context);
  return nested.length > 1 ? nested : undefined;
}
