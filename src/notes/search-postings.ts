import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import SearchableMap from 'minisearch/SearchableMap';
import type { Paper } from './paper.ts';
import { acronymOf } from './paper-name.ts';
import { isCjk, textTerms } from './search-terms.ts';

/** Bullets of one paper by term. */
type PaperTerms = ReadonlyMap<string, readonly number[]>;

/** Kept as long as the paper: after a sync only changed papers are taken apart again. */
const termsOfPaper = new WeakMap<Paper, PaperTerms>();

/** Takes a paper apart ahead of the first search, so that no search has to wait for thousands of papers. */
export function prepareSearch(paper: Paper): void {
  readTerms(paper);
}

function readTerms(paper: Paper): PaperTerms {
  const known = termsOfPaper.get(paper);
  if (known !== undefined) return known;
  const terms = new Map<string, number[]>();
  for (const [index, bullet] of paper.bullets.entries()) {
    for (const term of textTerms(bullet.text)) {
      const bullets = terms.get(term);
      if (bullets === undefined) terms.set(term, [index]);
      else if (bullets.at(-1) !== index) bullets.push(index);
    }
  }
  termsOfPaper.set(paper, terms);
  return terms;
}

/** Where terms occur. */
export interface Postings {
  papers: readonly Paper[];
  terms: readonly PaperTerms[];
  /** Terms of title and short name by paper: they narrow a search and find no bullet alone. */
  names: readonly ReadonlySet<string>[];
  nameTerms: ReadonlySet<string>;
  byTerm: ReadonlyMap<string, readonly number[]>;
  /** All terms, for those that begin like or are nearly a term of the query. */
  vocabulary: SearchableMap<true>;
  /** Bullets before each paper. */
  offsets: readonly number[];
  bulletCount: number;
}

function nameWords({ shortName, title, slug, aliases }: Paper): string {
  return [shortName, title, slug, acronymOf(shortName), ...aliases].join(' ');
}

/** Puts the terms of all papers together. */
export function buildPostings(papers: readonly Paper[]): Postings {
  const byTerm = new Map<string, number[]>();
  const vocabulary = new SearchableMap<true>();
  const terms = papers.map(readTerms);
  const offsets: number[] = [];
  let bulletCount = 0;
  for (const [index, paper] of papers.entries()) {
    offsets.push(bulletCount);
    bulletCount += paper.bullets.length;
    for (const term of terms[index]?.keys() ?? []) {
      const places = byTerm.get(term);
      if (places !== undefined) places.push(index);
      else {
        byTerm.set(term, [index]);
        vocabulary.set(term, true);
      }
    }
  }
  const names = papers.map((paper) => new Set(textTerms(nameWords(paper))));
  const nameTerms = new Set(names.flatMap((terms) => Array.from(terms)));
  return { papers, terms, names, nameTerms, byTerm, vocabulary, offsets, bulletCount };
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

/** Terms that stand for a term of the query: itself, longer words that begin with it, and, when there are none, typos. */
export function variantsOf(postings: Postings, term: string): Variant[] {
  const single = Array.from(term).length === 1;
  if (isCjk(term) && !single) {
    return postings.byTerm.has(term) ? [{ term, weight: 1 }] : nearPairs(postings, term);
  }
  const variants: Variant[] = [];
  if (!single || isCjk(term)) {
    for (const longer of postings.vocabulary.atPrefix(term).keys()) {
      variants.push({
        term: longer,
        weight: longer === term ? 1 : 0.5 + (0.4 * term.length) / longer.length,
      });
      if (variants.length >= MOST_VARIANTS) break;
    }
  } else if (postings.byTerm.has(term)) variants.push({ term, weight: 1 });
  if (variants.length > 0 || term.length < 4 || /^\d+$/.test(term)) return variants;
  for (const [near, [, typos]] of postings.vocabulary.fuzzyGet(term, term.length < 8 ? 1 : 2)) {
    if (!isCjk(near)) variants.push({ term: near, weight: 0.6 - 0.2 * typos });
  }
  return variants;
}

/** Index of the paper that a bullet's number over all papers belongs to. */
export function paperOf(postings: Postings, id: number): number {
  let low = 0;
  let high = postings.offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((postings.offsets[middle] ?? 0) <= id) low = middle;
    else high = middle - 1;
  }
  return low;
}
