import { readLabel, type Label } from './label.ts';
import type { NoteDraft } from './note-draft.ts';
import type { Link } from './paper.ts';
import { titleFacts } from './paper-name.ts';

const VAGUE_LABEL =
  /^(?:link|links|here|this|pdf|paper|url|click|html|web|site|링크|여기|바로가기|논문|원문|链接|地址|这里|リンク|こちら)$|^(?:https?:|www\.)/i;

/** A link with a label that says where it leads: `Paper` rather than `link` or the bare address. */
function labelled(label: Label, link: Link): Link {
  return VAGUE_LABEL.test(link.label) ? { label: label.name, url: link.url } : link;
}

interface LabelledText {
  text: string;
  links: readonly Link[];
}

/**
 * Takes the fact out of a `Label: value` line: the paper's title, authors, year, venue and tags while no heading has
 * come yet, its references anywhere. Answers whether the line was such a label.
 */
export function noteLabel(note: NoteDraft, { text, links }: LabelledText): boolean {
  const label = readLabel(text);
  if (label === undefined) return false;
  if (label.kind === 'link') {
    note.references.push(...links.map((link) => labelled(label, link)));
    return links.length > 0;
  }
  const fact = label.kind;
  if (
    fact !== 'title' &&
    fact !== 'authors' &&
    fact !== 'year' &&
    fact !== 'venue' &&
    fact !== 'tags'
  ) {
    return fact === 'other';
  }
  if (note.headingPath.length > 1) return false;
  if (label.value !== '') note.facts[fact] ??= label.value;
  note.references.push(...links.map((link) => labelled(label, link)));
  return true;
}

/** An item `Abstract: We …` is shown as one; answers whether it was. */
export function noteShown(note: NoteDraft, { text }: LabelledText): boolean {
  const label = readLabel(text);
  if (label?.kind !== 'abstract' || label.value === '' || note.abstract.length > 0) return false;
  note.abstract.push(label.value);
  return true;
}

const LONGEST_VENUE = 40;

/** An item of nothing but a venue and a year, as note authors put them under the title: `CVPR 2022`. */
export function noteVenue(note: NoteDraft, { text }: LabelledText): void {
  if (note.headingPath.length > 0 || text.length > LONGEST_VENUE) return;
  const { venue, year } = titleFacts(`(${text})`);
  if (venue === undefined || year === undefined) return;
  note.facts.venue ??= venue;
  note.facts.year ??= String(year);
}
