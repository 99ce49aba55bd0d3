import type { Paper } from '../notes/paper.ts';
import { seededRandom, shuffled } from '../base/random.ts';
import type { Card, CardSet, Drop } from './card.ts';

/*
 * What `npm run notes:cards` prints: lines of JSON for programs, a report by paper for authors.
 */

/** Options as a quiz would show them, the right one at a place that the card's id decides; empty when typed only. */
export function choicesOf(card: Card): string[] {
  if (card.distractors.length === 0) return [];
  return shuffled([card.back, ...card.distractors], seededRandom(`${card.id} choices`));
}

function cardLine(card: Card): string {
  return JSON.stringify({
    type: card.kind,
    front: card.front,
    back: card.back,
    choices: choicesOf(card),
    context: card.context,
    bullet: card.source,
    file: card.file,
    line: card.line,
    lang: card.language,
    paper: card.paper,
    id: card.id,
    score: card.score,
  });
}

function dropLine(drop: Drop): string {
  return JSON.stringify({
    type: 'drop',
    rule: drop.rule,
    bullet: drop.source,
    file: drop.file,
    line: drop.line,
    paper: drop.paper,
  });
}

/** One JSON object a line, cards first, then drops. */
export function jsonLines({ cards, drops }: CardSet): string[] {
  return [...cards.map(cardLine), ...drops.map(dropLine)];
}

/** The readable report: every bullet with what it became, paper by paper, and totals of several. */
export function cardReport(papers: readonly Paper[], set: CardSet): string {
  const reports = papers.map((paper) => paperReport(paper, set));
  return [...reports, ...(papers.length === 1 ? [] : [totals(papers, set)])].join('\n\n');
}

function totals(papers: readonly Paper[], set: CardSet): string {
  if (papers.length === 0) return 'No paper was found.';
  const bullets = papers.reduce((sum, paper) => sum + paper.bullets.length, 0);
  const withCards = new Set(set.cards.map((card) => `${card.file} ${card.paper} ${card.line}`))
    .size;
  const share = bullets === 0 ? 0 : Math.round((100 * withCards) / bullets);
  return [
    `In all ${papers.length} notes: bullets ${bullets}, with cards ${withCards} (${share} %), cards ${set.cards.length}`,
    `  cards by kind: ${counts(set.cards.map((card) => card.kind))}`,
    `  bullets without a card: ${counts(set.drops.map((drop) => drop.rule))}`,
  ].join('\n');
}

function belongsTo(paper: Paper): (made: { file: string; paper: string }) => boolean {
  return (made) => made.file === paper.file && made.paper === paper.slug;
}

function paperReport(paper: Paper, set: CardSet): string {
  const cards = set.cards.filter(belongsTo(paper));
  const drops = set.drops.filter(belongsTo(paper));
  const withCards = new Set(cards.map((card) => card.line)).size;
  const share =
    paper.bullets.length === 0 ? 0 : Math.round((100 * withCards) / paper.bullets.length);
  const head = [
    `${paper.title} (${paper.language}) — ${paper.file}:${paper.line}`,
    `  bullets ${paper.bullets.length}, with cards ${withCards} (${share} %), cards ${cards.length}`,
    `  cards by kind: ${counts(cards.map((card) => card.kind))}`,
    `  bullets without a card: ${counts(drops.map((drop) => drop.rule))}`,
  ];
  const bullets = paper.bullets.map((bullet) => {
    const own = cards
      .filter((card) => card.line === bullet.line)
      .map((card) => `      ${card.kind} ${card.score.toFixed(2)}: ${card.front} => ${card.back}`);
    const reasons = drops
      .filter((drop) => drop.line === bullet.line)
      .map((drop) => `      no card: ${drop.rule}${adviceFor(drop.rule)}`);
    return [
      `  ${bullet.line}: ${(bullet.text === '' ? bullet.source : bullet.text).replaceAll(/\n\s*/g, '\n      ')}`,
      ...own,
      ...(own.length === 0 ? reasons : []),
    ].join('\n');
  });
  return [...head, ...bullets].join('\n');
}

function counts(names: readonly string[]): string {
  const byName = new Map<string, number>();
  for (const name of names) byName.set(name, (byName.get(name) ?? 0) + 1);
  if (byName.size === 0) return 'none';
  return [...byName]
    .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

/** What an author may write differently, or that there is nothing to do; for every rule that a page of the manual names. */
const ADVICE: Readonly<Record<string, string>> = {
  empty: 'write a sentence, or take the line out',
  'image-only': 'say in words what the picture shows',
  'link-only': 'put the link into the front matter',
  'metadata-label': 'put it into the front matter',
  'contents-entry': 'make it a heading',
  citation: 'put its link into the front matter, or say what it found',
  'maths-only': 'say the formula in words',
  garbled: 'type the text again; it was damaged in copying',
  'answer-line': 'leave it when its question stands above, else add the line "Q: …"',
  question: 'add the answer in a line "A: …"',
  'figure-pointer': 'say what the figure shows',
  'layout-line': 'put the items below it, indented',
  opinion: 'leave it, or state the fact',
  'refers-outside': 'name what it points to instead of "this", "above", 위, 이',
  'too-short': 'write what holds of it',
  'too-vague': 'name the thing, or put its term in bold',
  'no-fact': 'say what was done or measured, or put the term in bold',
  'no-good-target': 'put the term to be remembered in bold',
  'list-item': 'nothing to do: the list’s card asks for it',
  'too-long': 'give each fact a bullet of its own',
  'other-language': 'say it in the language of the note',
  summary: 'nothing to do: the bullets tell it again',
  'no-duplicate': 'it is said elsewhere in the note already',
  'one-blank': 'write a few more words around the term',
  'no-leak': 'say it without repeating the term or the paper’s name',
  'not-polar': 'ask for the fact rather than for yes or no',
  markup: 'close every bracket and quote, and leave addresses out',
  grounded: 'keep the answer and its numbers in the bullet itself',
  faithful: 'keep "not", "without" and "probably" in the sentence with the answer',
  'not-trivial': 'name the thing rather than "the method" or 방법',
  'self-contained': 'name what it points to',
  list: 'give two to seven items, and their true count',
  short: 'ask in at most 60 words, for an answer of a dozen',
  'one-idea': 'put one fact in a bullet; make a list of three or more',
};

function adviceFor(rule: string): string {
  const advice = ADVICE[rule];
  return advice === undefined ? '' : ` (${advice})`;
}
