import { enumerationOf } from '../lists/enumeration.ts';
import { opensOutside } from '../statement/self-contained.ts';
import { quantitiesOf, type Quantity } from '../text/numbers.ts';
import { foldedForm, wordCount } from '../text/script.ts';
import { isSum } from '../text/sums.ts';

/** Whether a text can be a meaning at all: several words, no list, value, reason or chain, nothing that points outside. */
export function isMeaning(meaning: string, term: string): boolean {
  const count = wordCount(meaning);
  if (count < 3 || count > 40 || opensOutside(meaning)) return false;
  if (/[:：?？]$|[:：]\s|https?:|\s(?:->|=>|→|⇒)\s/.test(meaning)) return false;
  if (!/\$|\p{L}{3}|[가-힣]{2}|\p{Script=Han}{2}|[ぁ-ヶ]{2}/u.test(meaning)) return false;
  if (/때문(?:에|이다|임)?[.\s]?$|때문에|따라서|므로[, ]|\bbecause\b/.test(meaning)) return false;
  const isOneHan = /[\p{Script=Han}ぁ-ゖ]/u.test(meaning) && !/[、，,；;·/+]/.test(meaning);
  if ((!isOneHan && enumerationOf(meaning) !== undefined) || isSum(meaning)) return false;
  if (isOfNumbers(meaning, count) || IMPORTANT.test(meaning)) return false;
  return !foldedForm(meaning).startsWith(foldedForm(term));
}

/** `진단에 필수적인 작업`, `a crucial step`: that it matters, and not what it is. */
const IMPORTANT =
  /(?:중요한|필수적인|핵심적인|대표적인|기본적인)\s\S{1,6}$|\b(?:important|crucial|essential|key|fundamental|critical)\s\w+(?: (?:in|of|for) [\w\s]+)?[.]?$|(?:重要|不可欠|基本的|主要)な\S{2,6}$|(?:重要|关键|基础|核心)的?\p{Script=Han}{2,4}$/iu;

/** `8개의 head 사용`, `up to 8 pixels`, `A（8 亿词）和 B（25 亿词）`: how much of what. */
function isOfNumbers(meaning: string, count: number): boolean {
  const quantities = quantitiesOf(meaning);
  const [first] = quantities;
  if (first === undefined) return false;
  if (quantities.length >= 3 && quantities.length * 3 >= count) return true;
  if (quantities.length >= 2 && count <= 8) return true;
  return isSpecification(meaning, quantities) || isBareValue(meaning, first, count);
}

function isSpecification(meaning: string, quantities: readonly Quantity[]): boolean {
  const isFirst = quantities.some(
    ({ from, unit, digits }) =>
      from === 0 && (unit !== '' || digits.includes('.')) && !/[x×*]/.test(digits + unit),
  );
  const inBrackets = quantities.filter(
    ({ from, unit }) => unit !== '' && /[(（]\s?$/.test(meaning.slice(0, from)),
  );
  return isFirst || inBrackets.length >= 2;
}

/** Mostly a number: `up to 8 pixels`, `0.05, 0.5 decay`. */
function isBareValue(meaning: string, quantity: Quantity, count: number): boolean {
  if (/[가-힣ぁ-ん]|\p{Script=Han}/u.test(meaning))
    return quantity.text.length * 3 >= meaning.length;
  return count <= 5 || (quantity.from <= 2 && count <= 8);
}
