import type { CardLanguage } from '../cards/card.ts';
import type { Learner } from './learner.ts';
import type { Scope } from './session.ts';
import type { DeckEntry, Edition } from './store.ts';
import type { CardBook, PaperTopic } from './study.ts';

/** The learner's language: their own choice, else as Discord said last. */
export function languageOf(learner: Learner): CardLanguage {
  return learner.settings.locale ?? learner.lastLocale;
}

/** The one edition of a paper that is studied: in the language wanted, else whichever exists. */
function editionOf(topic: PaperTopic, language: CardLanguage): Edition | undefined {
  const chosen = topic.languages.includes(language) ? language : topic.languages[0];
  return chosen === undefined ? undefined : { paper: topic.slug, language: chosen };
}

export function topicsInScope(book: CardBook, scope: Scope): PaperTopic[] {
  return book
    .papers()
    .filter(({ slug }) => scope.paper === undefined || slug === scope.paper)
    .filter(({ tags }) => scope.tag === undefined || tags.includes(scope.tag));
}

/** Papers of a deck in the order in which they were added, each once. */
export function topicsInDeck(book: CardBook, deck: readonly DeckEntry[]): PaperTopic[] {
  const papers = book.papers();
  const topics = deck.flatMap(({ kind, name }) =>
    papers.filter(({ slug, tags }) =>
      kind === 'paper' ? slug === name : kind === 'tag' && tags.includes(name),
    ),
  );
  return [...new Set(topics)];
}

export function editionsOf(topics: readonly PaperTopic[], language: CardLanguage): Edition[] {
  return topics.flatMap((topic) => editionOf(topic, language) ?? []);
}

export function isWithoutScope(scope: Scope): boolean {
  return scope.paper === undefined && scope.tag === undefined;
}
