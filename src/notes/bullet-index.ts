import { takingTurns } from '../base/turns.ts';
import { bestFew } from './best-few.ts';
import type { Paper } from './paper.ts';
import {
  emptyPostings,
  exchangePapers,
  exactVariants,
  initialVariants,
  nearVariants,
  paperOf,
  type PlacedPaper,
  type Postings,
  type Variant,
} from './search-postings.ts';
import { queryTerms } from './search-terms.ts';
import {
  countWords,
  hasInitials,
  initialPairs,
  isInitials,
  prepareText,
  queryWords,
} from './search-words.ts';

/** A bullet that fits a search. */
export interface BulletMatch {
  paper: Paper;
  /** Index in `paper.bullets`. */
  bullet: number;
  score: number;
}

/** Scores of bullets by their number over all papers. */
interface Scores {
  score: Float32Array;
  /** How many terms of the query the bullet has. */
  hits: Uint8Array;
  /** Term that counted last, so that variants of one term count once. */
  lastTerm: Uint8Array;
  touched: number[];
}

function addTerm(
  postings: Postings,
  scores: Scores,
  variants: readonly Variant[],
  number: number,
): void {
  for (const { term, weight } of variants) {
    const papers = postings.byTerm.get(term) ?? [];
    const rarity = Math.log(1 + postings.ordered.length / (1 + papers.length));
    for (const { offset, terms } of papers) {
      for (const bullet of terms.get(term) ?? []) {
        const id = offset + bullet;
        if (scores.hits[id] === 0) scores.touched.push(id);
        else if (scores.lastTerm[id] === number) continue;
        scores.hits[id] = (scores.hits[id] ?? 0) + 1;
        scores.lastTerm[id] = number;
        scores.score[id] = (scores.score[id] ?? 0) + weight * (0.3 + rarity);
      }
    }
  }
}

const MOST_RANKED = 300;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}

/** A bullet that has the query word for word comes before one that has its parts; short before long. */
function refine(match: BulletMatch, query: string): BulletMatch {
  const text = fold(match.paper.bullets[match.bullet]?.text ?? '');
  const whole = text.includes(query) ? 2 : 0;
  return { ...match, score: match.score + whole + 1 / (1 + text.length / 80) };
}

/** How many terms of the query each paper's name has that its bullets lack; undefined when none does. */
function namedTerms(
  postings: Postings,
  asked: readonly string[],
): ReadonlyMap<PlacedPaper, number> | undefined {
  const known = asked.filter((term) => postings.nameTerms.has(term));
  if (asked.length < 2 || known.length === 0) return undefined;
  const counts = new Map<PlacedPaper, number>();
  for (const one of postings.ordered) {
    const count = known.filter((term) => one.names.has(term) && !one.terms.has(term)).length;
    if (count > 0) counts.set(one, count);
  }
  return counts;
}

/** The best bullets by score among those with enough terms of the query; ties go to the first in the notes. */
function bestBullets(scores: Scores, enough: (id: number) => boolean): number[] {
  const comesBefore = (one: number, other: number): boolean => {
    const difference = (scores.score[one] ?? 0) - (scores.score[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other);
  };
  return bestFew(scores.touched.filter(enough), MOST_RANKED, comesBefore);
}

/** Those of the last search: emptied of what it touched, which is less than making them anew for every bullet there is. */
const scoresOf = new WeakMap<Postings, Scores>();

/** Good until the next search over these postings. */
function emptyScores(postings: Postings): Scores {
  const last = scoresOf.get(postings);
  if (last !== undefined && last.score.length === postings.bulletCount) {
    for (const id of last.touched) {
      last.score[id] = 0;
      last.hits[id] = 0;
      last.lastTerm[id] = 0;
    }
    last.touched = [];
    return last;
  }
  const scores: Scores = {
    score: new Float32Array(postings.bulletCount),
    hits: new Uint8Array(postings.bulletCount),
    lastTerm: new Uint8Array(postings.bulletCount),
    touched: [],
  };
  scoresOf.set(postings, scores);
  return scores;
}

function scoreTerms(
  postings: Postings,
  terms: readonly string[],
  variantsOf: (postings: Postings, term: string) => readonly Variant[],
): Scores {
  const scores = emptyScores(postings);
  for (const [index, term] of terms.entries()) {
    addTerm(postings, scores, variantsOf(postings, term), index + 1);
  }
  const named = namedTerms(postings, terms);
  if (named === undefined) return scores;
  for (const id of scores.touched) {
    const paper = paperOf(postings, id);
    if (paper !== undefined) scores.hits[id] = (scores.hits[id] ?? 0) + (named.get(paper) ?? 0);
  }
  return scores;
}

const MOST_TERMS = 24;

/**
 * How well a bullet has to fit. `exactly`: it has every word, or a longer one that begins so. `nearly`: it has every
 * word, mistyped or not. `partly`: it has half of them, mistyped or not.
 */
export type Strictness = 'exactly' | 'nearly' | 'partly';

/** Bullets whose words are compared one by one. */
const MOST_COMPARED = 120;

function searchPostings(
  postings: Postings,
  query: string,
  limit: number,
  strictness: Strictness,
): BulletMatch[] {
  if (isInitials(query)) {
    return strictness === 'exactly' ? searchInitials(postings, query, limit) : [];
  }
  const terms = queryTerms(query).slice(0, MOST_TERMS);
  if (terms.length === 0) return [];
  const isExact = strictness === 'exactly';
  const scores = scoreTerms(postings, terms, isExact ? exactVariants : nearVariants);
  const enough = isExact ? terms.length : strictness === 'nearly' ? Math.ceil(terms.length / 2) : 1;
  const phrase = fold(query.trim());
  const ranked = rank(postings, scores, enough, (match) => refine(match, phrase));
  if (isExact) return ranked.slice(0, limit).map(({ match }) => match);
  const words = queryWords(query);
  const least = strictness === 'nearly' ? words.length : words.length / 2;
  return ranked
    .slice(0, MOST_COMPARED)
    .map(({ match, names }) => {
      const text = prepareText(match.paper.bullets[match.bullet]?.text ?? '');
      return { match, count: countWords(words, text, names, strictness === 'partly') };
    })
    .filter(({ count }) => count >= least)
    .sort((one, other) => other.count - one.count)
    .slice(0, limit)
    .map(({ match }) => match);
}

function searchInitials(postings: Postings, query: string, limit: number): BulletMatch[] {
  const pairs = initialPairs(query).slice(0, MOST_TERMS);
  const scores = scoreTerms(postings, pairs, initialVariants);
  return rank(postings, scores, pairs.length, (match) => refine(match, query))
    .map(({ match }) => match)
    .filter(({ paper, bullet }) => hasInitials(paper.bullets[bullet]?.text ?? '', query))
    .slice(0, limit);
}

interface Ranked {
  id: number;
  match: BulletMatch;
  /** Terms of its paper's name. */
  names: ReadonlySet<string>;
}

/** Bullets with so many terms of the query, best first; ties go to the first in the notes. */
function rank(
  postings: Postings,
  scores: Scores,
  enough: number,
  refined: (match: BulletMatch) => BulletMatch,
): Ranked[] {
  return bestBullets(scores, (id) => (scores.hits[id] ?? 0) >= enough)
    .flatMap((id) => {
      const place = paperOf(postings, id);
      if (place === undefined) return [];
      const score = (scores.score[id] ?? 0) + (scores.hits[id] ?? 0);
      const match = refined({ paper: place.paper, bullet: id - place.offset, score });
      return [{ id, match, names: place.names }];
    })
    .sort((one, other) => other.match.score - one.match.score || one.id - other.id);
}

/** A search over the bullets of some papers. */
export interface BulletIndex {
  /** Best first. */
  search(query: string, limit: number, strictness: Strictness): BulletMatch[];
  /** Does in turns what the first search would have to wait for. */
  prepare(): Promise<void>;
  /** A search over other papers, which takes over what is known of those that stay. This one goes on being right. */
  next(papers: readonly Paper[]): BulletIndex;
}

/** Postings that indices hand on; they are those of the index that used them last. */
interface Shared {
  postings: Postings;
  user: BulletIndex | undefined;
}

function indexOver(papers: readonly Paper[], shared: Shared): BulletIndex {
  const index: BulletIndex = {
    search(query, limit, strictness) {
      if (shared.user !== index) {
        const steps = exchangePapers(shared.postings, papers);
        while (steps.next().done !== true);
        shared.user = index;
      }
      return searchPostings(shared.postings, query, limit, strictness);
    },
    async prepare() {
      if (shared.user === index) return;
      shared.user = undefined;
      const turns = takingTurns();
      const steps = exchangePapers(shared.postings, papers);
      while (steps.next().done !== true) {
        await turns.pause();
        // Another index was asked meanwhile and has exchanged the papers: it is the one in use.
        if (shared.user !== undefined) return;
      }
      shared.user = index;
    },
    next: (others) => indexOver(others, shared),
  };
  return index;
}

/** A search over the bullets of these papers; what it needs is built when it is first asked, or in `prepare`. */
export function createBulletIndex(papers: readonly Paper[]): BulletIndex {
  return indexOver(papers, { postings: emptyPostings(), user: undefined });
}
