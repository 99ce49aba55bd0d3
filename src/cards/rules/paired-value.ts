import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isLabel } from '../statement/labels.ts';
import { questionsIn } from '../questions.ts';
import { opensOutside } from '../statement/self-contained.ts';
import { splitSides } from '../statement/sides.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { formulaSpans } from '../text/formulas.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { cjkLength, foldedForm, wordCount } from '../text/script.ts';

/*
 * Lines side by side with a name and its value each, below what they are values of: `Prediction` over `classification: by
 * vote` and `regression: the mean`. Each line alone is too short to be asked for; with the line above it is not.
 */

const LONGEST_LEAD = 8;
/** `L`, `$b$`: a letter that stands for something. */
const SYMBOL = /^\$?\\?(?:\p{L}|\p{Script=Greek})(?:_?\w)?\$?$/u;

interface Pair {
  term: string;
  meaning: string;
}

/** The value of a name, asked for below what it is a value of. */
export function pairedValueRule(statement: Statement): Candidate[] {
  const { text, asking, bullet, children, parent } = statement;
  const pair = pairOf(text);
  if (pair === undefined || children.length > 0) return [];
  const isSymbol = SYMBOL.test(pair.term);
  const heading = isSymbol ? introduction(bullet.headingPath.at(-1) ?? '') : '';
  const lead = statement.lead === '' ? heading : statement.lead;
  if (lead === '' || wordCount(lead) > LONGEST_LEAD || (isLabel(lead) && parent === undefined))
    return [];
  const others = siblingsOf(statement).flatMap((line) => pairOf(line) ?? []);
  const isAlone = others.length === 0;
  const isSame = others.some(({ meaning }) => foldedForm(meaning) === foldedForm(pair.meaning));
  if (isAlone || isSame) return [];
  const questions = questionsIn(asking);
  const asked = isSymbol ? questions.meaning(pair.term) : questions.valueOf(pair.term);
  return [
    candidate({
      kind: 'definition',
      front: countNamed(lead) === undefined ? `${lead} › ${asked}` : asked,
      back: pair.meaning,
      score: 0.66,
      asksAbout: true,
    }),
  ];
}

/** A short name with a short value that is a name or a formula itself; undefined for remarks, quantities and clauses. */
function pairOf(line: string): Pair | undefined {
  const sides = splitSides(line.replace(/[.。]$/u, ''));
  if (sides === undefined) return undefined;
  const { term, meaning } = sides;
  if (/[()（）]/.test(term)) return undefined;
  if (wordCount(term) > 4 || cjkLength(term) > 14 || opensOutside(term) || isLabel(term))
    return undefined;
  if (/[?？,，;]|->|→|(?:등|etc\.?|等|など)$/.test(meaning) || opensOutside(meaning))
    return undefined;
  const isFormula = formulaSpans(meaning).length === 1 && /^\$[^$]+\$$/.test(meaning);
  if (isFormula) return /\p{L}{2}/u.test(term) ? sides : undefined;
  const isShort = wordCount(meaning) >= 1 && wordCount(meaning) <= 5 && cjkLength(meaning) <= 20;
  const isName =
    /\p{L}{2}/u.test(meaning) &&
    quantitiesOf(meaning).length === 0 &&
    !(wordCount(meaning) > 1 && isKoreanSentence(meaning)) &&
    !/[るただいすう]$/u.test(meaning);
  return isShort && isName ? sides : undefined;
}

/** Lines next to this one, below the same line. */
function siblingsOf({ bullet, paper, index }: Statement): string[] {
  return paper.bullets.flatMap((other, at) =>
    at !== index &&
    other.parent === bullet.parent &&
    other.lead === bullet.lead &&
    other.headingPath.join(' ') === bullet.headingPath.join(' ')
      ? [other.text]
      : [],
  );
}
