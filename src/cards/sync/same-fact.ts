import type { Card } from '../card.ts';
import { digitRuns } from '../text/numbers.ts';
import { foldedForm, wordsOf } from '../text/script.ts';
import { NEGATION } from '../text/words.ts';
import { similarity } from '../unique.ts';

/** Many facts have the number 13 as their answer: the same one says less than the same term. */
const COMMON_ANSWER = 0.25;

/** Fronts without the paper's name, which may change when a title does. */
function question(card: Card): string {
  return card.front.startsWith(`[${card.paperName}] `)
    ? card.front.slice(card.paperName.length + 3)
    : card.front;
}

/** Equal for cards that ask and answer the same in the same language, in whatever paper they stand. */
export function textKey(card: Card): string {
  const [before = '', ...after] = question(card).split('____');
  return [
    card.language,
    foldedForm(before),
    after.length,
    foldedForm(after.join(' ')),
    foldedForm(card.back),
  ].join('|');
}

export function answerKey(card: Card): string {
  return foldedForm(card.back);
}

/**
 * How alike two cards with the same answer are, 0 to 1. Nothing when a number, a name or a negation differs: then it is
 * another fact however like the words are.
 */
export function likeness(one: Card, other: Card): number {
  if (foldedForm(one.source) === foldedForm(other.source) && asksAlike(one, other)) return 1;
  if (one.kind !== other.kind || !samePoints(question(one), question(other))) return 0;
  const [left, right] = [foldedForm(question(one)), foldedForm(question(other))];
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const contained = shorter.length >= 12 && longer.includes(shorter) ? 0.9 : 0;
  const like = Math.max(contained, similarity(left, right));
  return one.kind === 'number' ? like - COMMON_ANSWER : like;
}

/** A blank asks for a term in its sentence; everything else asks in words. One never becomes the other. */
function asksAlike(one: Card, other: Card): boolean {
  return one.kind === other.kind || one.front.includes('____') === other.front.includes('____');
}

function samePoints(one: string, other: string): boolean {
  const negations = (text: string): number => (text.match(NEGATION) ?? []).length;
  return (
    negations(one) === negations(other) &&
    sameSet(digitRuns(one), digitRuns(other)) &&
    sameNames(names(one), names(other))
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join(' ') === other.toSorted().join(' ');
}

/** Words with a capital that do not open the line. */
function names(text: string): string[] {
  return wordsOf(text)
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word));
}

/** Every name has its like on the other side; a slip of the pen in a longer name is forgiven. */
function sameNames(one: readonly string[], other: readonly string[]): boolean {
  const has = (name: string, list: readonly string[]): boolean =>
    list.some(
      (word) =>
        word.toLowerCase() === name.toLowerCase() ||
        (name.length >= 5 && similarity(word.toLowerCase(), name.toLowerCase()) >= 0.75),
    );
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return (
    fewer.every((name) => has(name, more)) &&
    (fewer.length === more.length || more.every((name) => has(name, fewer)))
  );
}
