import type { Paper } from '../notes/paper.ts';
import type { Candidate } from './candidate.ts';
import { contentId } from './card-id.ts';
import type { Card, CardSet, Drop } from './card.ts';
import { withDistractors } from './distractors/distractors.ts';
import { captionOf, saysSomething } from './statement/figure-caption.ts';
import { proposalOf } from './statement/proposal.ts';
import { statementOf, statementOfPicture } from './statement/statement.ts';
import type { Statement } from './statement/statement.ts';
import { wordCount } from './text/script.ts';
import { withoutDoubles } from './unique.ts';

/** Below this a child is a mere item, which its list asks for already. */
const SENTENCE_WORDS = 9;

/** What became of one bullet. */
interface Outcome {
  statement: Statement;
  cards: Card[];
  /** Bullets whose text these cards ask for. */
  members: ReadonlySet<number>;
  /** Why there are no cards; empty when there are. */
  reason: string;
}

/**
 * Cards of all papers. Pure and deterministic: the same papers give the same cards and ids in any order; every bullet ends
 * in cards or in one drop with its reason.
 */
export function makeCards(papers: readonly Paper[]): CardSet {
  const perPaper = papers.map((paper) => ownCards(paper));
  return {
    cards: withDistractors(
      perPaper.flatMap((set) => set.cards),
      papers,
    ),
    drops: perPaper.flatMap((set) => set.drops),
  };
}

/** Cards and drops of one paper, by that paper alone; wrong answers, which depend on all papers, are still missing. */
function ownCards(paper: Paper): CardSet {
  const steps = ownCardsInSteps(paper);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** As `ownCards`, with a pause after every bullet for whoever has other things to do in between. */
export function* ownCardsInSteps(paper: Paper): Generator<undefined, CardSet, undefined> {
  const outcomes: Outcome[] = [];
  for (const index of paper.bullets.keys()) {
    outcomes.push(outcomeOf(statementOf(paper, index)));
    yield;
  }
  outcomes.push(...pictureOutcomes(paper));
  const all = withoutDoubles(outcomes.flatMap((outcome) => outcome.cards));
  const items = itemsOf(outcomes, new Set(all));
  const kept = new Set(all.filter((card) => card.kind !== 'cloze' || !items.has(card.source)));
  const lists = listsOf(outcomes, kept);
  const cards = outcomes.flatMap((outcome) =>
    outcome.cards
      .filter((card) => kept.has(card))
      .map((card) => asSibling(card, lists.get(outcome.statement.index))),
  );
  const drops = outcomes
    .filter((outcome) => !outcome.cards.some((card) => kept.has(card)))
    .map((outcome) => dropOf(outcome, ruleThatStopped(outcome, lists)));
  return { cards, drops };
}

/** Pictures that belong to no bullet and have a caption that says something; those that give nothing are no drops. */
function pictureOutcomes(paper: Paper): Outcome[] {
  const owned = new Set(paper.bullets.flatMap(({ pictures }) => pictures));
  return paper.pictures
    .filter((picture) => !owned.has(picture) && saysSomething(captionOf(picture)))
    .map((picture) => outcomeOf(statementOfPicture(paper, picture)))
    .filter(({ cards }) => cards.length > 0);
}

/** A card of an item is a sibling of the list's card. */
function asSibling(card: Card, list: string | undefined): Card {
  return list === undefined ? card : { ...card, bulletId: list };
}

function ruleThatStopped(outcome: Outcome, lists: ReadonlyMap<number, string>): string {
  if (lists.has(outcome.statement.index)) return 'list-item';
  return outcome.cards.length > 0 ? 'no-duplicate' : outcome.reason;
}

/** Sources of the mere items that stand on list cards. */
function itemsOf(outcomes: readonly Outcome[], kept: ReadonlySet<Card>): Set<string> {
  const sources = [...listsOf(outcomes, kept).keys()].flatMap(
    (at) => outcomes[at]?.statement.bullet.source ?? [],
  );
  return new Set(sources.filter((source) => wordCount(source) < SENTENCE_WORDS));
}

/** Bullets that stand on the list card of another one: their cards are its siblings, because each gives the other away. */
function listsOf(outcomes: readonly Outcome[], kept: ReadonlySet<Card>): Map<number, string> {
  const lists = new Map<number, string>();
  for (const outcome of outcomes) {
    const card = outcome.cards.find((made) => kept.has(made));
    if (card !== undefined) for (const member of outcome.members) lists.set(member, card.bulletId);
  }
  return lists;
}

function outcomeOf(statement: Statement): Outcome {
  const { candidates, reason } = proposalOf(statement);
  return {
    statement,
    cards: candidates.map((candidate) => cardOf(candidate, statement)),
    members: new Set(candidates.flatMap((candidate) => candidate.members)),
    reason,
  };
}

function sourceOf(candidate: Candidate, statement: Statement): string {
  const others = candidate.members
    .filter((at) => at !== statement.index)
    .map((at) => statement.paper.bullets[at]?.source ?? '');
  return [statement.bullet.source, ...others].join('\n');
}

function cardOf(candidate: Candidate, statement: Statement): Card {
  const { paper, bullet } = statement;
  const front = `[${paper.shortName}] ${candidate.front}`
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[、。，；：]) /gu, '');
  return {
    id: contentId(paper.slug, paper.language, candidate.kind, front, candidate.back),
    bulletId: contentId(
      paper.slug,
      paper.language,
      'bullet',
      bullet.text === '' ? bullet.source : bullet.text,
    ),
    kind: candidate.kind,
    front,
    back: candidate.back,
    accept: candidate.accept,
    items: candidate.items,
    distractors: candidate.options,
    paper: paper.slug,
    paperName: paper.shortName,
    language: paper.language,
    context: bullet.headingPath,
    source: sourceOf(candidate, statement),
    file: paper.file,
    line: bullet.line,
    ...(candidate.pictureUrl === undefined ? {} : { pictureUrl: candidate.pictureUrl }),
    score: Math.round(candidate.score * 100) / 100,
  };
}

function dropOf({ statement }: Outcome, rule: string): Drop {
  const { paper, bullet } = statement;
  return { rule, source: bullet.source, file: paper.file, line: bullet.line, paper: paper.slug };
}
