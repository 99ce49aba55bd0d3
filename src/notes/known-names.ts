import { disassemble, getChoseong } from 'es-hangul';
import { compatible, foldName } from './normalise.ts';
import type { Paper } from './paper.ts';
import { acronymOf, bareTitle } from './paper-name.ts';

/** One way to call a paper, prepared for comparison. */
export interface Name {
  slug: string;
  /** 0 for titles and short names, more for what people type less often. */
  weight: number;
  folded: string;
  /** Folded, with Hangul taken apart into letters, so that a typo counts once. */
  letters: string;
  /** Which letters occur, a bit each. */
  mask: number;
  /** Initial consonants of its Hangul: ㅁㅅㅋ. */
  initials: string;
  /** Starts of its words in `folded`. */
  starts: readonly number[];
  /** Whether it is written with a plus sign, which tells UNet++ from U-Net. */
  hasPlus: boolean;
}

/** A folded name with Hangul taken apart: 마스크 is ㅁㅏㅅㅡㅋㅡ. */
export function lettersOf(folded: string): string {
  return disassemble(folded);
}

function wordStarts(name: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const folded of foldedWords(name)) {
    starts.push(at);
    at += folded.length;
  }
  return starts;
}

/** Letters as bits; different letters may share one. */
export function maskOf(letters: string): number {
  let mask = 0;
  for (let index = 0; index < letters.length; index += 1)
    mask |= 1 << (letters.charCodeAt(index) & 31);
  return mask;
}

/** At least so many letters of the query are missing in the name: a lower bound of the typos between them. */
export function missingLetters(query: number, name: number): number {
  let missing = query & ~name;
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count;
}

function makeName(slug: string, name: string, weight: number): Name {
  const folded = foldName(name);
  const letters = lettersOf(folded);
  return {
    slug,
    weight,
    folded,
    letters,
    mask: maskOf(letters),
    initials: getChoseong(folded).replaceAll(/\s/g, ''),
    starts: wordStarts(name),
    hasPlus: name.includes('+'),
  };
}

/** Kept as long as the paper: after a sync only the names of changed papers are taken apart again. */
const namesOfPaper = new WeakMap<Paper, readonly Name[]>();

/** Everything a paper is called. */
export function namesOf(paper: Paper): readonly Name[] {
  const known = namesOfPaper.get(paper);
  if (known !== undefined) return known;
  const names = readNames(paper);
  namesOfPaper.set(paper, names);
  return names;
}

function readNames(paper: Paper): Name[] {
  const bare = bareTitle(paper.title);
  const head = bare.split(/\s*[:：]\s/)[0] ?? '';
  const full = paper.subtitle === undefined ? '' : `${paper.title}: ${paper.subtitle}`;
  const named: readonly (readonly [string, number])[] = [
    [paper.shortName, 0],
    [paper.title, 0],
    [paper.slug, 0],
    [bare, 0],
    [head, 0],
    ...paper.aliases.map((alias) => [alias, 0.1] as const),
    [paper.arxivId ?? '', 0],
    [full, 0.1],
    [acronymOf(paper.shortName), 0.5],
    ...paper.authors.map((author) => [author, 4] as const),
    ...paper.authors.map((author) => [author.split(' ').at(-1) ?? '', 4] as const),
    [paper.year === undefined ? '' : String(paper.year), 6],
    [paper.venue ?? '', 6],
    ...paper.tags.map((tag) => [tag, 5] as const),
  ];
  const byFold = new Map<string, Name>();
  for (const [name, weight] of named) {
    const made = makeName(paper.slug, name, weight);
    if (made.folded === '') continue;
    const known = byFold.get(made.folded);
    // `YOLOv3` and `YOLO v3` are one name that has the words of both.
    byFold.set(made.folded, known ? { ...known, starts: known.starts.concat(made.starts) } : made);
  }
  return [...byFold.values()];
}

/** Words that people put beside a paper's name: its year, its authors, where it appeared and its tags. */
const detailsOfPaper = new WeakMap<Paper, ReadonlySet<string>>();

export function detailsOf(paper: Paper): ReadonlySet<string> {
  const known = detailsOfPaper.get(paper);
  if (known !== undefined) return known;
  const { authors, year, venue, tags } = paper;
  const details = new Set(foldedWords([...authors, year ?? '', venue ?? '', ...tags].join(' ')));
  detailsOfPaper.set(paper, details);
  return details;
}

/** The words of a text, folded one by one. */
export function foldedWords(text: string): string[] {
  return compatible(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldName)
    .filter((word) => word !== '');
}
