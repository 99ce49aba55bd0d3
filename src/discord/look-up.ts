import type { Entry } from '../notes/library.ts';
import type { Paper } from '../notes/paper.ts';
import type { Locale } from '../study/learner.ts';
import type { Rooms, Suggestion } from './command.ts';
import { LIMITS } from './limits.ts';
import type { Hit } from './views/search.ts';

/*
 * The library as members ask for it: one edition of each paper, the one in their language where it exists.
 */

export type LookUp =
  | { kind: 'found'; paper: Paper }
  /** Several fit equally well. */
  | { kind: 'several'; papers: readonly Paper[] }
  /** None fits; the nearest ones. */
  | { kind: 'none'; papers: readonly Paper[] };

type Notes = Pick<Rooms, 'library'>;

/** By slug, as a suggestion gives it, or by anything a paper is called. */
export function lookUp(rooms: Notes, given: string, locale: Locale): LookUp {
  const bySlug = edition(rooms, given, locale);
  if (bySlug) return { kind: 'found', paper: bySlug };
  const found = rooms.library().find(given);
  if (found.kind === 'none')
    return { kind: 'none', papers: papersOf(rooms, found.nearest, locale) };
  if (found.kind === 'several') {
    return { kind: 'several', papers: papersOf(rooms, found.entries, locale) };
  }
  const [paper] = papersOf(rooms, [found.entry], locale);
  return paper ? { kind: 'found', paper } : { kind: 'none', papers: [] };
}

function papersOf(rooms: Notes, entries: readonly Entry[], locale: Locale): Paper[] {
  return entries.flatMap(({ slug }) => edition(rooms, slug, locale) ?? []);
}

/** The edition for a language, else whichever exists. */
export function edition(rooms: Notes, slug: string, locale: Locale): Paper | undefined {
  return rooms.library().edition(slug, locale);
}

/** The edition in exactly this language, else whichever exists. */
export function editionIn(rooms: Notes, slug: string, language: string): Paper | undefined {
  const entry = rooms.library().entry(slug);
  return (
    Object.values(entry?.editions ?? {}).find((paper) => paper.language === language) ??
    rooms.library().edition(slug)
  );
}

/** One edition of every paper, by short name. */
export function allPapers(rooms: Notes, locale: Locale): Paper[] {
  const order = new Intl.Collator(locale, { numeric: true });
  return papersOf(rooms, rooms.library().entries, locale).sort((one, other) =>
    order.compare(one.shortName, other.shortName),
  );
}

/** Most used first. */
export function allTags(rooms: Notes): string[] {
  return rooms
    .library()
    .tags()
    .map(({ tag }) => tag);
}

/** The tag as it is written in the notes, however it was typed. */
export function tagCalled(rooms: Notes, given: string): string | undefined {
  const wanted = given.trim().toLowerCase();
  return allTags(rooms).find((tag) => tag.toLowerCase() === wanted);
}

/** For autocomplete: papers for what has been typed so far. */
export function suggestPapers(rooms: Notes, typed: string, locale: Locale): Suggestion[] {
  const entries = rooms.library().suggest(typed, LIMITS.autocomplete.choices);
  return papersOf(rooms, entries, locale).map(({ slug, shortName, title }) => ({
    name: title === shortName ? title : `${shortName} · ${title}`,
    value: slug,
  }));
}

/** For autocomplete: tags that begin with what was typed, then those that hold it. */
export function suggestTags(rooms: Notes, typed: string): Suggestion[] {
  const part = typed.trim().toLowerCase();
  const fitting = allTags(rooms).filter((tag) => tag.toLowerCase().includes(part));
  const isBeginning = (tag: string): boolean => tag.toLowerCase().startsWith(part);
  return [...fitting.filter(isBeginning), ...fitting.filter((tag) => !isBeginning(tag))].map(
    (tag) => ({ name: tag, value: tag }),
  );
}

/** Bullets in the member's language; in the others where that has none. */
export function searchBullets(rooms: Notes, query: string, locale: Locale): Hit[] {
  return rooms.library().search(query, { language: locale });
}
