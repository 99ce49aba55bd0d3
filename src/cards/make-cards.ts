import type { Paper } from '../notes/paper.ts';
import type { Candidate, Rule } from './candidate.ts';
import { contentId } from './card-id.ts';
import type { Card, CardSet, Drop } from './card.ts';
import { withDistractors } from './distractors.ts';
import { missReason, worthlessReason } from './drops.ts';
import { brokenRule } from './quality.ts';
import { authoredRule, isAuthored } from './rules/authored.ts';
import { causeRule } from './rules/cause.ts';
import { clozeRule } from './rules/cloze.ts';
import { contrastRule } from './rules/contrast.ts';
import { definitionRule } from './rules/definition.ts';
import { expansionRule } from './rules/expansion.ts';
import { figureRule } from './rules/figure.ts';
import { listRule } from './rules/list.ts';
import { numberRule } from './rules/number.ts';
import { valueLabelRule } from './rules/value-label.ts';
import { captionOf, saysSomething } from './figure-caption.ts';
import { isTooLong, partsOf } from './parts.ts';
import { bestOf, chosenFew } from './selection.ts';
import { statementOf, statementOfPicture } from './statement.ts';
import type { Statement } from './statement.ts';
import { wordCount } from './text/script.ts';
import { withoutDoubles } from './unique.ts';

/** In order of preference: the first that fits well makes the card. */
const RULES: readonly Rule[] = [
  definitionRule,
  expansionRule,
  valueLabelRule,
  listRule,
  numberRule,
  contrastRule,
  causeRule,
  figureRule,
  clozeRule,
];

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

/** The best of the sentences of a very long bullet, one card each. */
function outcomeOfLong(statement: Statement): Outcome {
  const good = partsOf(statement).flatMap((part) => {
    if (worthlessReason(part) !== undefined) return [];
    const proposed = RULES.flatMap((rule) => rule(part)).filter(
      (one) => one.members.length === 0 && brokenRule(one, part) === undefined,
    );
    return chosenFew(proposed).slice(0, 1);
  });
  return {
    statement,
    cards: bestOf(good).map((candidate) => cardOf(candidate, statement)),
    members: new Set(),
    reason: 'too-long',
  };
}

function outcomeOf(statement: Statement): Outcome {
  if (isTooLong(statement) && !isAuthored(statement)) return outcomeOfLong(statement);
  const authored = isAuthored(statement);
  const reason = authored ? undefined : worthlessReason(statement);
  if (reason !== undefined) return { statement, cards: [], members: new Set(), reason };
  const proposed = authored
    ? authoredRule(statement)
    : RULES.flatMap((rule) => rule(statement)).filter(
        (one) => one.kind !== 'cloze' || !isSummary(statement),
      );
  const judged = proposed.map((candidate) => ({
    candidate,
    broken: brokenRule(candidate, statement),
  }));
  const good = chosenFew(
    judged.flatMap(({ candidate, broken }) => (broken === undefined ? [candidate] : [])),
  );
  const members = new Set(good.flatMap((candidate) => candidate.members));
  const broken = judged.flatMap((one) => one.broken ?? []);
  const stopped = broken.find((rule) => rule !== 'one-blank') ?? reasonOfBlank(broken, statement);
  const why = isSummary(statement) ? 'summary' : (stopped ?? missReason(statement));
  return {
    statement,
    cards: good.map((candidate) => cardOf(candidate, statement)),
    members,
    reason: why,
  };
}

/** A line with a target but too few words around it is too short only when it is short as a whole. */
function reasonOfBlank(broken: readonly string[], statement: Statement): string | undefined {
  return missReason(statement) === 'too-short' ? undefined : broken[0];
}

/** Prose of the note's own summary is told again by its bullets; a term blanked in it would be asked for twice. */
function isSummary({ paper, bullet }: Statement): boolean {
  return (
    bullet.kind === 'paragraph' &&
    paper.summary !== undefined &&
    paper.summary.includes(bullet.text)
  );
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
