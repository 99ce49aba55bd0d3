import { seededRandom, shuffled } from '../../base/random.ts';
import type { Card } from '../card.ts';
import { decimalsOf, digitRuns, plainValue, quantitiesOf, type Quantity } from '../text/numbers.ts';

/** Factors between a half and double, far enough apart to be told from one another. */
const FACTORS = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5, 1.75];

/** A number of a note as it is compared: what it amounts to, its unit and how precisely it is written. */
export interface Amount {
  value: number;
  unit: string;
  decimals: number;
}

/** The amount of a plain number; none for ranges, tuples, sizes and powers. */
export function amountOf(quantity: Quantity | undefined): Amount | undefined {
  const value = quantity === undefined ? undefined : plainValue(quantity.digits);
  if (quantity === undefined || value === undefined) return undefined;
  return { value, unit: quantity.unit, decimals: decimalsOf(quantity.digits) };
}

/**
 * Wrong numbers for a number: one of another note's first, then computed ones; all between half and double of the right
 * one, with its unit, its precision and its way of writing. None for ranges, tuples and sizes without such neighbours.
 */
export function nearbyNumbers(card: Card, others: Iterable<Amount>, wanted: number): string[] {
  const quantity = quantitiesOf(card.back)[0];
  const own = amountOf(quantity);
  if (quantity === undefined || own === undefined || own.value === 0) return [];
  const { value, decimals } = own;
  const write = (amount: number): string =>
    card.back.replace(quantity.digits, written(amount, decimals, quantity.digits));
  const fromNotes = new Set<number>();
  for (const other of others) {
    const isLike = other.unit === own.unit && other.decimals === decimals;
    if (isLike && isNear(other.value, value)) fromNotes.add(other.value);
  }
  const computed = FACTORS.map((factor) => stepped(value, factor, decimals));
  const random = seededRandom(card.id);
  const pool = [...shuffled([...fromNotes], random).slice(0, 1), ...shuffled(computed, random)];
  const taken = new Set(digitRuns(`${card.front} ${card.source}`));
  return distinct(pool, value, wanted, mostOf(quantity, value, card.source))
    .map(write)
    .filter((text) => !taken.has(digitRuns(text)[0] ?? ''))
    .slice(0, wanted);
}

function isNear(amount: number, value: number): boolean {
  const ratio = amount / value;
  return ratio >= 0.5 && ratio <= 2;
}

/** A round number stays round; a small count moves by whole steps. */
function stepped(value: number, factor: number, decimals: number): number {
  const amount = value * factor;
  if (decimals > 0) return Number(amount.toFixed(decimals));
  const zeros = /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  const isPowerOfTwo = Number.isInteger(Math.log2(Math.abs(value))) && Math.abs(value) >= 16;
  if (isPowerOfTwo) return factor < 1 ? value / 2 : value * (factor < 1.3 ? 1.5 : 2);
  const step = 10 ** Math.max(0, Math.min(zeros, String(Math.abs(value)).length - 2));
  return Math.round(amount / step) * step;
}

function written(amount: number, decimals: number, like: string): string {
  const plain = amount.toFixed(decimals);
  return like.includes(',') ? plain.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : plain;
}

/** Measures that end at a hundred, written with or without a percent sign. */
const SHARE =
  /\b(?:m?AP(?:\d\d|@\S+)?|m?IoU|IU|accurac(?:y|ies)|precision|recall|F1|BLEU|ROUGE\S*|AUC|Dice|top-?[15]|PQ|EM)\b|정확도|정밀도|재현율|민감도|특이도|准确率|精确率|召回率|正解率|適合率|再現率/u;

/** The largest amount that could be meant; shares end at a hundred, or at one. */
function mostOf({ unit }: Quantity, value: number, source: string): number {
  if (unit.startsWith('%') && value <= 100) return 100;
  if (value < 1) return 1;
  return value <= 100 && SHARE.test(source) ? 100 : Infinity;
}

/** Different amounts, none of them the right one, none beyond what could be meant. */
function distinct(pool: readonly number[], value: number, wanted: number, most: number): number[] {
  const usable = pool.filter(
    (amount) =>
      amount !== value && isNear(amount, value) && amount <= most && (most !== 1 || amount < 1),
  );
  return [...new Set(usable)].slice(0, wanted * 3);
}
