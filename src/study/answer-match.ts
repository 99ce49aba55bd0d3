import { disassemble } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import { isFieldTerm } from './answer-aliases.ts';
import { conceptsIn } from './answer-concepts.ts';
import { isInitials } from './answer-initials.ts';
import { answerKey, joined, readingsOf, wordsOf } from './answer-key.ts';
import { bracketed, namesIn, otherNamesOf } from './answer-names.ts';
import { compareNumbers, type NumberedAnswer, numbersOf, sameNumbers } from './answer-numbers.ts';
import { isOpposite } from './answer-opposites.ts';
import { consumesAll, partings } from './answer-parts.ts';
import type { MatchResult } from './quiz.ts';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts';

/** What is right for a typed question. */
export interface ExpectedAnswer {
  back: string;
  accept: readonly string[];
  /** Of a list card: each has to be named, in any order. */
  items: readonly string[];
  /** What was asked; another name that stands in it is no answer. */
  front: string;
}

const RANK: Readonly<Record<MatchResult, number>> = { exact: 2, close: 1, wrong: 0 };
const RESULTS = ['wrong', 'close', 'exact'] as const satisfies readonly MatchResult[];

/**
 * Whether a typed answer is right. Case, width, punctuation, spacing and Korean particles do not count; a typing error
 * is `close`; another known term never is, and neither is a part of the answer.
 */
export function matchAnswer(
  guess: string,
  expected: ExpectedAnswer,
  vocabulary: Vocabulary = NO_VOCABULARY,
): MatchResult {
  if (answerKey(guess) === '') return 'wrong';
  const whole = matchNames(guess, namesFor(expected, vocabulary), vocabulary);
  if (whole === 'exact' || isInitials(guess, expected)) return 'exact';
  if (expected.items.length < 2) return whole;
  return better(whole, matchItems(guess, expected, vocabulary));
}

/** How many items of a list were named, for one that is not whole; 0 for anything that is no list. */
export function itemsNamed(
  guess: string,
  expected: ExpectedAnswer,
  vocabulary: Vocabulary = NO_VOCABULARY,
): number {
  if (expected.items.length < 2) return 0;
  const counts = partings(guess).map((parts) => assign(parts, expected, vocabulary).length);
  return Math.max(...counts);
}

function better(one: MatchResult, other: MatchResult): MatchResult {
  return RANK[one] >= RANK[other] ? one : other;
}

function namesFor(expected: ExpectedAnswer, vocabulary: Vocabulary): readonly string[] {
  const answers = [expected.back, ...rightAnswers(expected)];
  const names = answers.flatMap((answer) => namesIn(answer));
  return [...names, ...otherNamesOf(names, expected.front, vocabulary)];
}

/** For a list card `accept` may hold its single items, which alone are not the answer. */
function rightAnswers({ accept, items }: ExpectedAnswer): readonly string[] {
  if (items.length < 2) return accept;
  const parts = new Set(items.map(answerKey));
  return accept.filter((one) => !parts.has(answerKey(one)));
}

/** A guess with a name in brackets is right when both are: `precision (recall)` is a guess at two things. */
function matchNames(guess: string, names: readonly string[], vocabulary: Vocabulary): MatchResult {
  const whole = matchOneOf(guess, names, vocabulary);
  const both = bracketed(guess);
  if (whole === 'exact' || both === null) return whole;
  const [outside, inside] = both.map((part) => matchOneOf(part, names, vocabulary)) as [
    MatchResult,
    MatchResult,
  ];
  const worse = RANK[outside] <= RANK[inside] ? outside : inside;
  return better(whole, worse);
}

function matchOneOf(guess: string, names: readonly string[], vocabulary: Vocabulary): MatchResult {
  let best: MatchResult = 'wrong';
  for (const name of names) best = better(best, matchOne(guess, name));
  if (best !== 'close') return best;
  const own = new Set(names.flatMap((name) => readingsOf(name, 'answer')));
  const isOther = (key: string): boolean =>
    /\p{L}/u.test(key) && !own.has(key) && (isFieldTerm(key) || vocabulary.isTerm(key));
  return readingsOf(guess, 'guess').some(isOther) ? 'wrong' : 'close';
}

function matchOne(guess: string, answer: string): MatchResult {
  const [typedConcepts, concepts] = [conceptsIn(guess), conceptsIn(answer)];
  let best = matchKeys(joined(typedConcepts), joined(concepts));
  for (const right of readingsOf(answer, 'answer')) {
    for (const typed of readingsOf(guess, 'guess')) {
      best = better(best, matchKeys(typed, right));
    }
  }
  const isContrary = (): boolean =>
    isOpposite(wordsOf(guess), wordsOf(answer)) || isOpposite(typedConcepts, concepts);
  return best === 'close' && isContrary() ? 'wrong' : best;
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
  const compared = compareNumbers(typed, right);
  if (compared !== 'other') return compared === 'same' ? 'exact' : 'close';
  if (!sameNumbers(typed, right)) return 'wrong';
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
function matchItems(guess: string, expected: ExpectedAnswer, vocabulary: Vocabulary): MatchResult {
  const { items } = expected;
  let best: MatchResult = consumesAll(guess, items) ? 'exact' : 'wrong';
  for (const parts of partings(guess)) {
    if (parts.length !== items.length) continue;
    const ranks = assign(parts, expected, vocabulary);
    const isWhole = ranks.length === items.length;
    if (isWhole) best = better(best, RESULTS[Math.min(...ranks)] ?? 'wrong');
  }
  return best;
}

/** Ranks of the items that the parts name, each part for one item; parts that name none are left out. */
function assign(
  parts: readonly string[],
  { items, front }: ExpectedAnswer,
  vocabulary: Vocabulary,
): number[] {
  const open = items.map((item) =>
    namesFor({ back: item, accept: [], items: [], front }, vocabulary),
  );
  const ranks: number[] = [];
  for (const part of parts) {
    const fits = open.map((names) => RANK[matchNames(part, names, vocabulary)]);
    const best = Math.max(0, ...fits);
    if (best === 0) continue;
    open.splice(fits.indexOf(best), 1);
    ranks.push(best);
  }
  return ranks;
}
