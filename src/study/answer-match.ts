import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import { fieldAliases, isFieldTerm } from './answer-aliases.ts';
import { isInitials } from './answer-initials.ts';
import { answerKey, readingsOf } from './answer-key.ts';
import { lacksOnlyTheUnit, type NumberedAnswer, numbersOf, sameNumbers } from './answer-numbers.ts';
import { isOpposite } from './answer-opposites.ts';
import type { MatchResult } from './quiz.ts';

/** What is right for a typed question. */
export interface ExpectedAnswer {
  back: string;
  accept: readonly string[];
  /** Of a list card: each has to be named, in any order. */
  items: readonly string[];
  /** What was asked; initials that stand in it are no answer. */
  front: string;
}

/** Whether something typed, as its key, is the name of something else that is known. */
export type IsOtherTerm = (key: string) => boolean;

const RANK: Readonly<Record<MatchResult, number>> = { exact: 2, close: 1, wrong: 0 };
const RESULTS = ['wrong', 'close', 'exact'] as const satisfies readonly MatchResult[];

/**
 * Whether a typed answer is right. Case, width, punctuation, spacing and Korean particles do not count; a typing error
 * is `close`; another known term never is, and neither is a part of the answer.
 */
export function matchAnswer(
  guess: string,
  expected: ExpectedAnswer,
  isOtherTerm: IsOtherTerm = () => false,
): MatchResult {
  if (answerKey(guess) === '') return 'wrong';
  const whole = matchAny(guess, [expected.back, ...rightAnswers(expected)], isOtherTerm);
  if (whole === 'exact' || isInitials(guess, expected)) return 'exact';
  if (expected.items.length < 2) return whole;
  return better(whole, matchItems(guess, expected.items, isOtherTerm));
}

function better(one: MatchResult, other: MatchResult): MatchResult {
  return RANK[one] >= RANK[other] ? one : other;
}

/** For a list card `accept` may hold its single items, which alone are not the answer. */
function rightAnswers({ accept, items }: ExpectedAnswer): readonly string[] {
  if (items.length < 2) return accept;
  const parts = new Set(items.map(answerKey));
  return accept.filter((one) => !parts.has(answerKey(one)));
}

function matchAny(
  guess: string,
  answers: readonly string[],
  isOtherTerm: IsOtherTerm,
): MatchResult {
  const names = [...new Set(answers.flatMap(namesIn))];
  const own = new Set(names.flatMap((name) => inEitherNumber(answerKey(name))));
  const isOther: IsOtherTerm = (key) => !own.has(key) && (isFieldTerm(key) || isOtherTerm(key));
  let best: MatchResult = 'wrong';
  for (const name of names) {
    for (const part of namesIn(guess)) best = better(best, matchOne(part, name));
  }
  const namesAnother = best === 'close' && readingsOf(guess, 'guess').some(isOther);
  return namesAnother ? 'wrong' : best;
}

/** `RoI (Region of Interest)` is right as a whole and by either name; the field's other names are right too. */
function namesIn(text: string): string[] {
  const bracketed = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/u.exec(text.trim());
  const names = bracketed ? [text, bracketed[1] ?? '', bracketed[2] ?? ''] : [text];
  const all = names.concat(names.flatMap((name) => fieldAliases(name)));
  return all.filter((name) => name !== '');
}

/** One thing or several of it are the same term: `heatmap`, `heatmaps`. */
function inEitherNumber(key: string): string[] {
  return [key, `${key}s`, key.replace(/s$/, ''), `${key}들`];
}

function matchOne(guess: string, answer: string): MatchResult {
  let best: MatchResult = 'wrong';
  for (const right of readingsOf(answer, 'answer')) {
    for (const typed of readingsOf(guess, 'guess')) {
      best = better(best, matchKeys(typed, right));
    }
  }
  return best === 'close' && isOpposite(guess, answer) ? 'wrong' : best;
}

function matchKeys(typed: string, right: string): MatchResult {
  if (typed === '' || right === '') return 'wrong';
  if (typed === right) return 'exact';
  const numbers = numbersOf(right);
  const typedNumbers = numbersOf(typed);
  if (numbers && typedNumbers) return matchNumbers(typedNumbers, numbers);
  if (numbers || typedNumbers) return 'wrong';
  return isTypingError(typed, right) ? 'close' : 'wrong';
}

function matchNumbers(typed: NumberedAnswer, right: NumberedAnswer): MatchResult {
  if (!sameNumbers(typed, right)) return 'wrong';
  if (typed.pattern === right.pattern) return 'exact';
  if (lacksOnlyTheUnit(typed, right)) return 'close';
  const letters = right.pattern.replaceAll('#', '').length;
  return letters > UNIT_LETTERS && isTypingError(typed.pattern, right.pattern) ? 'close' : 'wrong';
}

/** Up to here the letters beside a number are its unit, and a unit has no typing errors. */
const UNIT_LETTERS = 5;

/** Letters and jamo apart: none up to 4, one up to 10, two above. */
function isTypingError(typed: string, right: string): boolean {
  const letters = disassemble(right);
  const allowed = allowedErrors(letters.length);
  return allowed > 0 && distance(disassemble(typed), letters) <= allowed;
}

function allowedErrors(letters: number): number {
  if (letters <= 4) return 0;
  return letters <= 10 ? 1 : 2;
}

/** Every item named once, in any order, and nothing else. */
function matchItems(
  guess: string,
  items: readonly string[],
  isOtherTerm: IsOtherTerm,
): MatchResult {
  const parts = partsOf(guess);
  if (parts.length !== items.length) return consumesAll(guess, items) ? 'exact' : 'wrong';
  const open = [...items];
  let worst: MatchResult = 'exact';
  for (const part of parts) {
    const ranks = open.map((item) => RANK[matchAny(part, [item], isOtherTerm)]);
    const best = Math.max(...ranks);
    if (best === 0) return 'wrong';
    open.splice(ranks.indexOf(best), 1);
    worst = RANK[worst] <= best ? worst : (RESULTS[best] ?? 'wrong');
  }
  return worst;
}

function partsOf(guess: string): string[] {
  return guess
    .normalize('NFKC')
    .split(/[,;\n、·•]|\s[/&+]\s|\s(?:and|및|그리고)\s|(?:\s|^)\d+[.)]\s/iu)
    .map((part) => part.trim())
    .filter((part) => answerKey(part) !== '');
}

/** Items in a row without any sign between them: `분류 회귀 분할`. */
function consumesAll(guess: string, items: readonly string[]): boolean {
  let rest = answerKey(guess);
  const longestFirst = items.map(answerKey).sort((a, b) => b.length - a.length);
  for (const item of longestFirst) {
    const place = rest.indexOf(item);
    if (item === '' || place < 0) return false;
    rest = `${rest.slice(0, place)} ${rest.slice(place + item.length)}`;
  }
  return rest.trim() === '';
}
