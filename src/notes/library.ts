import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import { createBulletIndex, type BulletIndex, type Strictness } from './bullet-index.ts';
import { createNameIndex, DOUBTFUL_RANK, EXACT_RANK, type NameMatch } from './name-index.ts';
import type { Bullet, NoteLanguage, Paper } from './paper.ts';

/** A paper with all its editions. */
export interface Entry {
  slug: string;
  /** Of the edition that `edition` answers without a preference. */
  shortName: string;
  title: string;
  tags: readonly string[];
  /** In alphabetical order. */
  languages: readonly NoteLanguage[];
  editions: Readonly<Partial<Record<NoteLanguage, Paper>>>;
}

/** What a name leads to. */
export type Lookup =
  | { kind: 'exact'; entry: Entry }
  /** Two or more papers fit equally well; best first. */
  | { kind: 'several'; entries: readonly Entry[] }
  /** Nothing fits; the three least unlike, or fewer when there are not so many papers. */
  | { kind: 'none'; nearest: readonly Entry[] };

export interface SearchHit {
  paper: Paper;
  bullet: Bullet;
  /** Index in `paper.bullets`. */
  index: number;
}

export interface SearchOptions {
  limit?: number;
  /** Of a paper with several editions the one in this language alone, unless it has nothing and another has. */
  language?: NoteLanguage;
}

export interface TagCount {
  tag: string;
  papers: number;
}

/** All papers, by name and by what their bullets say. Never changes: a sync makes a new one. */
export interface Library {
  /** By title. */
  entries: readonly Entry[];
  entry(slug: string): Entry | undefined;
  /** The paper in the language preferred, else in English, else in whatever exists. */
  edition(slug: string, preferred?: NoteLanguage): Paper | undefined;
  /** Title, alias, arXiv id, in any spelling, with typos, by initial consonants, on the wrong keyboard layout. */
  find(name: string): Lookup;
  /** Papers for what has been typed so far, best first; all by title for nothing typed. At most 25. */
  suggest(typed: string, limit?: number): Entry[];
  /** Bullets that say it, best first: parts of words, Korean and English, typos. */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** Papers with a tag, or all, by title. */
  list(tag?: string): Entry[];
  /** Most used first. */
  tags(): TagCount[];
  /** Does in turns what the first look-up and the first search would have to wait for. */
  prepare(): Promise<void>;
}

/** What the next library takes over from the one before. */
const bulletIndices = new WeakMap<Library, BulletIndex>();

/** Nobody names or seeks anything at greater length; what comes behind is not looked at. In UTF-16 code units. */
const LONGEST_ASKED = 300;

const asked = (text: string): string => text.slice(0, LONGEST_ASKED);

const MOST_SUGGESTIONS = 25;
const MOST_HITS = 50;
const MOST_SEVERAL = 25;
const NEAREST = 3;
const FALLBACK: readonly NoteLanguage[] = ['en', 'ko', 'zh', 'ja'];

function pick(editions: Entry['editions'], preferred?: NoteLanguage): Paper | undefined {
  const order = preferred === undefined ? FALLBACK : [preferred, ...FALLBACK];
  return order.map((language) => editions[language]).find((paper) => paper !== undefined);
}

function makeEntry(slug: string, papers: readonly Paper[]): Entry | undefined {
  const editions: Partial<Record<NoteLanguage, Paper>> = {};
  for (const paper of papers) editions[paper.language] ??= paper;
  const first = pick(editions);
  if (first === undefined) return undefined;
  const languages = papers.map((paper) => paper.language).sort();
  const tags = [...new Set(papers.flatMap((paper) => paper.tags))].sort();
  return { slug, shortName: first.shortName, title: first.title, tags, languages, editions };
}

function makeEntries(papers: readonly Paper[]): Entry[] {
  const bySlug = new Map<string, Paper[]>();
  for (const paper of papers) {
    const editions = bySlug.get(paper.slug);
    if (editions === undefined) bySlug.set(paper.slug, [paper]);
    else editions.push(paper);
  }
  return [...bySlug]
    .flatMap(([slug, editions]) => makeEntry(slug, editions) ?? [])
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((one, other) => compare(one.key, other.key) || compare(one.entry.slug, other.entry.slug))
    .map(({ entry }) => entry);
}

function sortKey(entry: Entry): string {
  return entry.title.normalize('NFKC').toLowerCase();
}

/** By code points: the same order on every machine and in every locale. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The matches that nothing sets apart from the best one. */
function equallyGood(all: readonly NameMatch[]): readonly NameMatch[] {
  const matches = all.filter(({ rank }) => rank < DOUBTFUL_RANK);
  const best = matches[0]?.rank ?? 0;
  if (best < EXACT_RANK) {
    const exact = matches.filter(({ rank }) => rank < EXACT_RANK);
    return exact.filter(({ rank }) => rank === best);
  }
  return matches.filter(({ rank }) => rank - best < 1);
}

function countTags(entries: readonly Entry[]): TagCount[] {
  const counts = new Map<string, number>();
  for (const tag of entries.flatMap((entry) => entry.tags))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, papers]) => ({ tag, papers }))
    .sort((one, other) => other.papers - one.papers || compare(one.tag, other.tag));
}

interface Attempt {
  reading: string;
  strictness: Strictness;
}

/** What to search for, until something is found: as typed, on the other keyboard, with slips, and in part. */
function attempts(query: string): Attempt[] {
  const others = [convertQwertyToHangul(query), convertHangulToQwerty(query)];
  const misplaced = others.filter((reading) => reading !== query && !/[ㄱ-ㅣ]/u.test(reading));
  return [
    { reading: query, strictness: 'exactly' },
    ...misplaced.map((reading) => ({ reading, strictness: 'exactly' }) as const),
    { reading: query, strictness: 'nearly' },
    ...misplaced.map((reading) => ({ reading, strictness: 'nearly' }) as const),
    { reading: query, strictness: 'partly' },
  ];
}

/**
 * Puts editions with one slug together and prepares look-up and search. From the library before, what is known of papers
 * that stay is taken over.
 */
export function createLibrary(papers: readonly Paper[], before?: Library): Library {
  const entries = makeEntries(papers);
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const ordered = entries.flatMap((entry) =>
    entry.languages.flatMap((language) => entry.editions[language] ?? []),
  );
  const names = createNameIndex(ordered);
  const taken = before === undefined ? undefined : bulletIndices.get(before);
  const bullets = taken?.next(ordered) ?? createBulletIndex(ordered);
  const entriesOf = (slugs: readonly string[]): Entry[] =>
    slugs.flatMap((slug) => bySlug.get(slug) ?? []);

  const library: Library = {
    entries,
    entry: (slug) => bySlug.get(slug.normalize('NFC')),
    edition: (slug, preferred) => {
      const entry = bySlug.get(slug.normalize('NFC'));
      return entry === undefined ? undefined : pick(entry.editions, preferred);
    },
    find(given) {
      const name = asked(given);
      const best = entriesOf(equallyGood(names.match(name, MOST_SEVERAL)).map(({ slug }) => slug));
      const [first, second] = best;
      if (first === undefined)
        return { kind: 'none', nearest: entriesOf(names.nearest(name, NEAREST)) };
      return second === undefined
        ? { kind: 'exact', entry: first }
        : { kind: 'several', entries: best };
    },
    suggest(typed, limit = MOST_SUGGESTIONS) {
      const most = Math.min(limit, MOST_SUGGESTIONS);
      if (typed.trim() === '') return entries.slice(0, most);
      return entriesOf(names.match(asked(typed), most).map(({ slug }) => slug));
    },
    search(query, { limit = MOST_HITS, language } = {}) {
      const isShown = (paper: Paper): boolean =>
        language === undefined || pick(bySlug.get(paper.slug)?.editions ?? {}, language) === paper;
      const most = language === undefined ? limit : limit * FALLBACK.length;
      for (const { reading, strictness } of attempts(asked(query))) {
        const found = bullets.search(reading, most, strictness);
        const own = found.filter(({ paper }) => isShown(paper));
        if (found.length === 0) continue;
        return (own.length > 0 ? own : found)
          .slice(0, limit)
          .flatMap(({ paper, bullet: index }) => {
            const bullet = paper.bullets[index];
            return bullet === undefined ? [] : [{ paper, bullet, index }];
          });
      }
      return [];
    },
    list: (tag) => entries.filter((entry) => tag === undefined || entry.tags.includes(tag)),
    tags: () => countTags(entries),
    async prepare() {
      await names.prepare();
      await bullets.prepare();
    },
  };
  bulletIndices.set(library, bullets);
  return library;
}
