import { seededRandom, shuffled } from '../base/random.ts';
import type { Card } from './card.ts';
import { decimalsOf, digitRuns, plainValue, quantitiesOf } from './text/numbers.ts';
import { foldedForm } from './text/script.ts';

/** Factors between a half and double, far enough apart to be told from one another. */
const FACTORS = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5, 1.75];

/**
 * Wrong numbers for a number: other notes' numbers first, then computed ones; all between half and double of the right
 * one, with its unit, its precision and its way of writing. None for ranges, tuples and sizes without such neighbours.
 */
export function nearbyNumbers(card: Card, others: readonly string[], wanted: number): string[] {
  const quantity = quantitiesOf(card.back)[0];
  const value = quantity === undefined ? undefined : plainValue(quantity.digits);
  if (quantity === undefined || value === undefined || value === 0) return [];
  const taken = new Set(digitRuns(`${card.front} ${card.source}`));
  const decimals = decimalsOf(quantity.digits);
  const write = (amount: number): string =>
    quantity.text.replace(quantity.digits, written(amount, decimals, quantity.digits));
  const fromNotes = others
    .filter((other) => isLike(other, quantity.unit, decimals, value))
    .map((other) => other);
  const computed = FACTORS.map((factor) => write(stepped(value, factor, decimals)));
  const random = seededRandom(card.id);
  const pool = [
    ...shuffled([...new Set(fromNotes)], random).slice(0, 1),
    ...shuffled(computed, random),
  ];
  return distinct(pool, card.back, taken, value, wanted);
}

function isLike(other: string, unit: string, decimals: number, value: number): boolean {
  const quantity = quantitiesOf(other)[0];
  const amount = quantity === undefined ? undefined : plainValue(quantity.digits);
  return (
    quantity !== undefined &&
    amount !== undefined &&
    quantity.text === other &&
    quantity.unit === unit &&
    decimalsOf(quantity.digits) === decimals &&
    isNear(amount, value)
  );
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

function distinct(
  pool: readonly string[],
  right: string,
  taken: ReadonlySet<string>,
  value: number,
  wanted: number,
): string[] {
  const kept = new Map<string, string>();
  for (const text of pool) {
    const amount = plainValue(quantitiesOf(text)[0]?.digits ?? '');
    const isUsable =
      amount !== undefined &&
      amount !== value &&
      isNear(amount, value) &&
      !taken.has(digitRuns(text)[0] ?? '');
    const isBeyond =
      (/[%％]/.test(text) && value <= 100 && (amount ?? 0) > 100) ||
      (value < 1 && (amount ?? 0) >= 1);
    if (isUsable && !isBeyond && foldedForm(text) !== foldedForm(right) && kept.size < wanted)
      kept.set(foldedForm(text), text);
  }
  return kept.size < wanted ? [] : [...kept.values()];
}
