import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isTerm } from '../definition/term.ts';
import { questionsIn } from '../questions.ts';
import { hasFiniteVerb } from '../text/english.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { englishStem, isGeneric } from '../text/words.ts';
import { wordCount, wordsOf } from '../text/script.ts';

/**
 * A term with what sets it apart below it: `Epistemic uncertainty` over `uncertainty of the model itself`. That both have
 * the same head is the sign that the line below defines the one above.
 */
export function genusRule(statement: Statement): Candidate[] {
  const { parent, text, children, asking } = statement;
  if (parent === undefined || children.length > 0) return [];
  const term = introduction(parent.text);
  const [words, told] = [wordsOf(term), wordsOf(text)];
  const head = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4 || told.length < 3 || wordCount(text) > 12) return [];
  if (isGeneric(head) || /[?？:：]/.test(text) || !isTerm(statement, term, true)) return [];
  const isLast = sameHead(told.at(-1), head) && /[가-힣]/.test(text);
  const isFirst =
    sameHead(told[0]?.replace(/^(?:the|an?)$/i, told[1] ?? ''), head) && !hasFiniteVerb(text);
  if (!isLast && !isFirst) return [];
  return [
    candidate({
      kind: 'definition',
      front: questionsIn(asking).meaning(term),
      back: text.replace(/[.。]$/u, ''),
      score: 0.74,
      asksAbout: true,
    }),
  ];
}

function sameHead(word: string | undefined, head: string): boolean {
  return word !== undefined && (word === head || englishStem(word) === englishStem(head));
}
