import type { Statement } from '../statement/statement.ts';
import { plainValue } from '../text/numbers.ts';
import type { Quantity } from '../text/numbers.ts';
import { wordCount } from '../text/script.ts';

/*
 * Numbers that measure nothing: half of a power, the number of a step or point, what somebody is quoted with, a step of a
 * calculation, how many things are told side by side.
 */

/** Counters behind which two or three of a thing are no knowledge by themselves. */
const FEW = /^(?:개|명|번|회|곳|대|个|名|次|つ|個|人|回)$/;

/** Whether nobody would want to remember a number by itself. */
export function isIdle({ text }: Statement, quantity: Quantity): boolean {
  const { from, to, unit, digits } = quantity;
  const [before, after] = [text.slice(0, from), text.slice(to)];
  return (
    isHalfOfPower(before, after, unit, digits) ||
    isPlace(before, after, unit) ||
    isCalculated(before, after) ||
    /\d\s(?:out\s)?of\s(?:the\s|all\s)?$/i.test(before) ||
    isQuoted(text, from) ||
    // Which percentile was measured says less than what it came to.
    (/percentile/.test(unit) && /\d\s?(?:ms|s|µs|%|x\b)/.test(after)) ||
    isOneOfCounts(before, after, unit) ||
    isUnlikeTuple(quantity.text) ||
    /^\s*[:：]/.test(text) ||
    (FEW.test(unit) &&
      (/^[1-3]\s?[~∼～-]\s?[2-4]$/.test(digits) ||
        ((plainValue(digits) ?? 9) <= 3 && !/[%％.]/.test(digits))))
  );
}

/** `10^(-4)`, `10-3` as copied out of a paper. */
function isHalfOfPower(before: string, after: string, unit: string, digits: string): boolean {
  return (
    /\^\s?[({]?[-−]?$/.test(before) ||
    (unit === '' && /^\s?(?:\^|[⁻⁰¹²³⁴-⁹])/.test(after)) ||
    /^10[-−–]\d$/.test(digits) ||
    (digits === '10' && unit === '' && /^[-−–]\d(?!\d)/.test(after))
  );
}

/** `步骤 2`, `2에서 얻은`, `5. 数据集`: where something stands in an order. */
function isPlace(before: string, after: string, unit: string): boolean {
  if (unit !== '') return false;
  if (
    /(?:步骤|第|ステップ|手順|단계|절차|식|수식|\b(?:step|stage|phase|item|point|eq|equation|no)\.?)\s?$/i.test(
      before,
    )
  )
    return true;
  const isFirst = /(?:^|[.。]\s?)$/.test(before);
  return isFirst && /^(?:에서\s(?!약?\s?\d)|번(?:에서|의|은|을)?\s|[.．、][^\d\s])/.test(after);
}

/** `50*768 = 0.038M`: anybody can work it out again. */
function isCalculated(before: string, after: string): boolean {
  if (/^(?:\s?[*/]\s?\w+)?\s?=\s?\d/.test(after)) return true;
  return /\d\s?[*×x+/]\s?\w+(?:\s?[*×x+/]\s?\w+)*\s?=\s?$/.test(before);
}

/** Within a whole sentence that somebody is quoted with. */
function isQuoted(text: string, from: number): boolean {
  for (const { index, 0: quoted } of text.matchAll(/["“「][^"“”「」]+["”」]/gu))
    if (index < from && from < index + quoted.length && wordCount(quoted) >= 5) return true;
  return false;
}

/** `10 heroes, 12 buildings, 12 other units`: each is one of three counts or more. */
function isOneOfCounts(before: string, after: string, unit: string): boolean {
  if (unit !== '') return false;
  const counts = /\d+\s(?:[a-z-]+\s?){1,3},\s/gi;
  const own =
    /^\s(?:[a-z-]+\s?){1,3},\s\d/i.test(after) || /\d\s(?:[a-z-]+\s?){1,3},\s$/i.test(before);
  return own && (`${before}0${after}`.match(counts) ?? []).length >= 2;
}

/** `69.3%、4×`: two quantities that only stand next to each other. */
function isUnlikeTuple(whole: string): boolean {
  return /[%％]\s?[、，,]\s?[\d.]+(?![\d.]*\s?[%％])/u.test(whole);
}
