import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import {
  detailsOf,
  foldedWords,
  lettersOf,
  maskOf,
  missingLetters,
  namesOf,
  type Name,
} from './known-names.ts';
import { takingTurns } from '../base/turns.ts';
import { bestFew } from './best-few.ts';
import { compatible, foldName } from './normalise.ts';
import type { Paper } from './paper.ts';
import { readSpelledLetters } from './spelled-letters.ts';

/** A paper that fits a query; the smaller the rank, the better. */
export interface NameMatch {
  slug: string;
  rank: number;
}

/** Finds papers by what people call them. */
export interface NameIndex {
  /** The papers with a name that fits, best first. */
  match(query: string, most: number): NameMatch[];
  /** The papers whose names are least unlike the query. */
  nearest(query: string, count: number): string[];
  /** Does in turns what the first question would have to wait for. */
  prepare(): Promise<void>;
}

/** Ranks below this are sure: the query is one of the paper's names, in whatever spelling. */
export const EXACT_RANK = 1;

/** From here on names are alike, and yet probably another paper's: offered, never taken as the one meant. */
export const DOUBTFUL_RANK = 20;

const ARXIV_ID =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*|^\s*)(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?\s*$/i;

/** `1703.06870v2` and `https://arxiv.org/pdf/1703.06870` are the same paper. */
function plainQuery(query: string): string {
  return ARXIV_ID.exec(query)?.[1] ?? query;
}

const INITIALS = /^[ㄱ-ㅎ]+$/;

/** How well a name fits a folded query, without typos; undefined when it does not. */
function rankOf(name: Name, { folded: query, letters, isInitials }: Reading): number | undefined {
  const { folded, weight } = name;
  if (folded === query) return weight;
  if (isInitials) {
    if (name.initials === query) return 3 + weight;
    return name.initials.startsWith(query) && query.length > 1 ? 3.5 + weight : undefined;
  }
  if (folded.startsWith(query)) return 1 + weight + lengthPenalty(name, query);
  if (name.letters.startsWith(letters)) return 1.4 + weight + lengthPenalty(name, query);
  const at = folded.indexOf(query);
  if (at < 0) return undefined;
  if (name.starts.includes(at)) return 2 + weight + lengthPenalty(name, query);
  return query.length >= 3 || /\p{Script=Hangul}/u.test(query)
    ? 2.5 + weight + lengthPenalty(name, query)
    : undefined;
}

function lengthPenalty(name: Name, query: string): number {
  return 0.4 * (1 - query.length / name.folded.length);
}

function allowedTypos(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : length < 16 ? 2 : 3;
}

/** Typos between a query and a name or the beginning of it; undefined when there are too many. */
function typosOf(name: Name, { letters, mask }: Reading): number | undefined {
  const allowed = allowedTypos(letters.length);
  if (missingLetters(mask, name.mask) > allowed) return undefined;
  if (allowed === 0 || name.letters.length < letters.length - allowed) return undefined;
  const whole =
    name.letters.length - letters.length <= allowed ? distance(letters, name.letters) : allowed + 1;
  if (whole <= allowed) return whole;
  const start = distance(letters, name.letters.slice(0, letters.length));
  return start <= allowed - 1 && letters.length >= 5 ? start + 0.5 : undefined;
}

const DIGITS = /\d+/g;

/**
 * Whether a name that is nearly the query is probably another paper's: Fast R-CNN for Mask R-CNN, V-Net for U-Net,
 * YOLOv4 for YOLOv3. People seldom mistype the first letter, and a number is hardly ever a slip.
 */
function isAnother(name: Name, { letters }: Reading, typos: number): boolean {
  const numbers = letters.match(DIGITS) ?? [];
  const theirs = name.letters.match(DIGITS) ?? [];
  // CAMELYON16 is the challenge of 2016.
  if (numbers.some((number, index) => !number.endsWith(theirs[index] ?? ' '))) return true;
  return letters[0] !== name.letters[0] && (letters.length < 8 || typos >= 2);
}

interface Reading {
  folded: string;
  letters: string;
  mask: number;
  /** Nothing but initial consonants. */
  isInitials: boolean;
  penalty: number;
}

/** The query as typed, with abbreviations that it spells out, and as it would read had the other keyboard been on. */
function readings(typed: string): Reading[] {
  const others = [
    readSpelledLetters(typed),
    convertQwertyToHangul(compatible(typed)),
    convertHangulToQwerty(typed.normalize('NFC')),
  ];
  const folded = [typed, ...others].map(foldName);
  return folded
    .map((reading, index) => ({
      folded: reading,
      letters: lettersOf(reading),
      mask: maskOf(lettersOf(reading)),
      isInitials: INITIALS.test(reading),
      penalty: index === 0 ? 0 : 0.5,
    }))
    .filter(({ folded: reading }, index) => reading !== '' && folded.indexOf(reading) === index);
}

/** Ranks of papers by slug, the best of a paper's names. */
function collect(
  names: readonly Name[],
  rank: (name: Name) => number | undefined,
): Map<string, number> {
  const best = new Map<string, number>();
  for (const name of names) {
    const value = rank(name);
    if (value !== undefined && value < (best.get(name.slug) ?? Infinity))
      best.set(name.slug, value);
  }
  return best;
}

function bestOf(ranks: ReadonlyMap<string, number>, most: number): NameMatch[] {
  const best = bestFew(
    ranks,
    most,
    ([slug, rank], [other, theirs]) => rank < theirs || (rank === theirs && slug < other),
  );
  return best.map(([slug, rank]) => ({ slug, rank }));
}

/** Share of letters that differ between a query and a name or its beginning: 0 for equal, about 1 for nothing alike. */
function unlikeness(name: Name, letters: string): number {
  const length = Math.max(letters.length, 1);
  const start = 0.1 + distance(letters, name.letters.slice(0, length)) / length;
  if (name.letters.length > 2 * length) return start;
  return Math.min(start, distance(letters, name.letters) / Math.max(length, name.letters.length));
}

const LONGEST_COMPARED = 60;

function nearestNames(names: readonly Name[], query: string, count: number): string[] {
  const letters = query.slice(0, LONGEST_COMPARED);
  const ranks = collect(names, (name) => unlikeness(name, letters));
  return bestOf(ranks, count).map(({ slug }) => slug);
}

function plainRank(name: Name, asked: readonly Reading[], hasPlus: boolean): number | undefined {
  let best: number | undefined;
  for (const reading of asked) {
    // A letter that the name lacks settles it: most names need no look at their text.
    if (!reading.isInitials && (reading.mask & ~name.mask) !== 0) continue;
    const rank = rankOf(name, reading);
    if (rank === undefined) continue;
    best = Math.min(best ?? Infinity, rank + reading.penalty);
  }
  return best !== undefined && hasPlus && !name.hasPlus ? best + DOUBTFUL_RANK : best;
}

function typoRank(name: Name, asked: readonly Reading[]): number | undefined {
  let best: number | undefined;
  for (const reading of asked) {
    const typos = typosOf(name, reading);
    if (typos === undefined) continue;
    const doubt = isAnother(name, reading, typos) ? DOUBTFUL_RANK : 0;
    best = Math.min(best ?? Infinity, 3 + typos + reading.penalty + name.weight + doubt);
  }
  return best;
}

function besideRank(names: readonly Name[], asked: readonly Reading[]): number | undefined {
  let best: number | undefined;
  for (const name of names) {
    if (name.weight >= 1) continue;
    const rank = plainRank(name, asked, false) ?? typoRank(name, asked);
    if (rank !== undefined) best = Math.min(best ?? Infinity, rank);
  }
  return best;
}

const FILLERS = new Set(['et', 'al', 'paper', '논문']);
const MOST_WORDS = 16;

/**
 * `mask r cnn 2017` and `He et al. 2017 Mask R-CNN`: a name beside words that are true of the paper. A wrong year is
 * not true of it. Without a name the words alone have to be two at least.
 */
function besideDetails(papers: readonly Paper[], query: string): Map<string, number> {
  const words = foldedWords(query).filter((word) => !FILLERS.has(word));
  const best = new Map<string, number>();
  if (words.length < 2 || words.length > MOST_WORDS) return best;
  const asked = new Map<string, Reading[]>();
  for (const paper of papers) {
    const details = detailsOf(paper);
    const rest = words.filter((word) => !details.has(word));
    if (rest.length === words.length) continue;
    const name = rest.join(' ');
    const known = asked.get(name) ?? readings(name);
    asked.set(name, known);
    const fit = besideRank(namesOf(paper), known);
    const rank = name === '' ? 6 : fit === undefined ? undefined : 2 + fit;
    if (rank !== undefined && rank < (best.get(paper.slug) ?? Infinity)) best.set(paper.slug, rank);
  }
  return best;
}

const PLUS = /[\p{L}\p{N}]\s*\+/u;

/** Looks among all names of all editions; what it needs is made when it is first asked, or in `prepare`. */
export function createNameIndex(papers: readonly Paper[]): NameIndex {
  let all: { names: readonly Name[]; spelled: readonly Name[] } | undefined;
  const known = (): NonNullable<typeof all> => {
    if (all !== undefined) return all;
    const names = papers.flatMap(namesOf);
    all = { names, spelled: names.filter(({ weight }) => weight < 1) };
    return all;
  };
  return {
    match(query, most) {
      const { names, spelled } = known();
      const typed = plainQuery(query);
      const asked = readings(typed);
      const hasPlus = PLUS.test(typed);
      const plain = collect(names, (name) => plainRank(name, asked, hasPlus));
      if (plain.size > 0) return bestOf(plain, most);
      const beside = besideDetails(papers, typed);
      if (beside.size > 0) return bestOf(beside, most);
      return bestOf(
        collect(spelled, (name) => typoRank(name, asked)),
        most,
      );
    },
    nearest: (query, count) =>
      nearestNames(known().spelled, lettersOf(foldName(plainQuery(query))), count),
    async prepare() {
      const turns = takingTurns();
      for (const paper of papers) {
        namesOf(paper);
        await turns.pause();
      }
    },
  };
}
