import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import SearchableMap from 'minisearch/SearchableMap';
import type { Paper } from './paper.ts';
import { acronymOf } from './paper-name.ts';
import { isCjk, textTerms } from './search-terms.ts';
import { initialsOf } from './search-words.ts';

/** Bullets of one paper by term. */
type PaperTerms = ReadonlyMap<string, readonly number[]>;

/** Everything known of one paper. Numbers of papers are given anew when a paper leaves. */
export interface PlacedPaper {
  paper: Paper;
  terms: PaperTerms;
  /** Terms of title and short name: they narrow a search and find no bullet alone. */
  names: ReadonlySet<string>;
  /** Bullets of the papers before it; -1 while the papers are being exchanged. */
  offset: number;
}

/** Where terms occur. Papers come and go; what is found depends on those that are there alone. */
export interface Postings {
  /** In the order of the notes, which settles ties. */
  ordered: readonly PlacedPaper[];
  placed: Map<Paper, PlacedPaper>;
  nameTerms: Map<string, number>;
  byTerm: Map<string, PlacedPaper[]>;
  /** All terms, for those that begin like or are nearly a term of the query. */
  vocabulary: SearchableMap<true>;
  /** Korean terms by their initial consonants, from when they are first asked for until papers are exchanged. */
  byInitials: ReadonlyMap<string, readonly string[]> | undefined;
  bulletCount: number;
}

export function emptyPostings(): Postings {
  return {
    ordered: [],
    placed: new Map(),
    nameTerms: new Map(),
    byTerm: new Map(),
    vocabulary: new SearchableMap<true>(),
    byInitials: undefined,
    bulletCount: 0,
  };
}

function termsOf(paper: Paper): PaperTerms {
  const terms = new Map<string, number[]>();
  for (const [index, bullet] of paper.bullets.entries()) {
    for (const term of textTerms(bullet.text)) {
      const bullets = terms.get(term);
      if (bullets === undefined) terms.set(term, [index]);
      else if (bullets.at(-1) !== index) bullets.push(index);
    }
  }
  return terms;
}

function nameWords({ shortName, title, slug, aliases }: Paper): string {
  return [shortName, title, slug, acronymOf(shortName), ...aliases].join(' ');
}

function addPaper(postings: Postings, paper: Paper): void {
  if (postings.placed.has(paper)) return;
  const names = new Set(textTerms(nameWords(paper)));
  const one: PlacedPaper = { paper, terms: termsOf(paper), names, offset: -1 };
  postings.placed.set(paper, one);
  for (const term of one.terms.keys()) {
    const papers = postings.byTerm.get(term);
    if (papers !== undefined) papers.push(one);
    else {
      postings.byTerm.set(term, [one]);
      postings.vocabulary.set(term, true);
    }
  }
  for (const term of names) {
    postings.nameTerms.set(term, (postings.nameTerms.get(term) ?? 0) + 1);
  }
}

function removePaper(postings: Postings, one: PlacedPaper): void {
  postings.placed.delete(one.paper);
  for (const term of one.terms.keys()) {
    const papers = postings.byTerm.get(term) ?? [];
    papers.splice(papers.indexOf(one), 1);
    if (papers.length > 0) continue;
    postings.byTerm.delete(term);
    postings.vocabulary.delete(term);
  }
  for (const term of one.names) {
    const left = (postings.nameTerms.get(term) ?? 1) - 1;
    if (left > 0) postings.nameTerms.set(term, left);
    else postings.nameTerms.delete(term);
  }
}

/** Exchanges the papers for these, one a step. Steps of two exchanges must not mix unless the last one is finished. */
export function* exchangePapers(
  postings: Postings,
  papers: readonly Paper[],
): Generator<undefined, void, undefined> {
  const wanted = new Set(papers);
  postings.byInitials = undefined;
  for (const [paper, one] of postings.placed) {
    if (wanted.has(paper)) continue;
    removePaper(postings, one);
    yield;
  }
  for (const paper of wanted) {
    if (postings.placed.has(paper)) continue;
    addPaper(postings, paper);
    yield;
  }
  const ordered = papers.flatMap((paper) => postings.placed.get(paper) ?? []);
  postings.bulletCount = 0;
  for (const one of ordered) {
    one.offset = postings.bulletCount;
    postings.bulletCount += one.paper.bullets.length;
  }
  postings.ordered = ordered;
}

/** A term that stands for a term of the query; `weight` is at most 1. */
export interface Variant {
  term: string;
  weight: number;
}

const MOST_VARIANTS = 60;

/** Pairs of syllables that differ in one letter: 픽셀 for 픽셸. */
function nearPairs(postings: Postings, pair: string): Variant[] {
  const letters = disassemble(pair);
  return [...postings.vocabulary.fuzzyGet(pair, 1)]
    .filter(([near]) => distance(disassemble(near), letters) === 1)
    .map(([term]) => ({ term, weight: 0.4 }));
}

/** An order that does not depend on when a term came. */
function shortestFirst(terms: Iterable<string>): string[] {
  return [...terms].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/** Terms with these initial consonants. */
export function initialVariants(postings: Postings, initials: string): Variant[] {
  postings.byInitials ??= groupByInitials(postings.byTerm.keys());
  return (postings.byInitials.get(initials) ?? []).map((term) => ({ term, weight: 1 }));
}

function groupByInitials(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    const initials = initialsOf(term);
    if (initials === undefined) continue;
    const group = groups.get(initials);
    if (group === undefined) groups.set(initials, [term]);
    else group.push(term);
  }
  return groups;
}

/** Terms that stand for a term of the query: itself and longer words that begin with it. */
export function exactVariants(postings: Postings, term: string): Variant[] {
  const single = Array.from(term).length === 1;
  if ((isCjk(term) && !single) || (single && !isCjk(term))) {
    return postings.byTerm.has(term) ? [{ term, weight: 1 }] : [];
  }
  const variants: Variant[] = [];
  for (const longer of shortestFirst(postings.vocabulary.atPrefix(term).keys())) {
    variants.push({
      term: longer,
      weight: longer === term ? 1 : 0.5 + (0.4 * term.length) / longer.length,
    });
    if (variants.length >= MOST_VARIANTS) break;
  }
  return variants;
}

/** As `exactVariants`, and, when there are none, terms that differ by a slip. */
export function nearVariants(postings: Postings, term: string): Variant[] {
  const exact = exactVariants(postings, term);
  const length = Array.from(term).length;
  if (exact.length > 0 || length === 1) return exact;
  if (isCjk(term)) return nearPairs(postings, term);
  if (term.length < 4 || /^\d+$/.test(term)) return exact;
  return [...postings.vocabulary.fuzzyGet(term, term.length < 8 ? 1 : 2)]
    .filter(([near]) => !isCjk(near))
    .map(([near, [, typos]]) => ({ term: near, weight: 0.6 - 0.2 * typos }));
}

/** The paper that a bullet's number over all papers belongs to. */
export function paperOf({ ordered }: Postings, id: number): PlacedPaper | undefined {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ordered[middle]?.offset ?? 0) <= id) low = middle;
    else high = middle - 1;
  }
  return ordered[low];
}
