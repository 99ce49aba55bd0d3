import { withBlank, withLead, shownPart } from '../blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Statement } from '../statement.ts';
import { countNamed } from '../text/counts.ts';
import { cjkLength, wordCount } from '../text/script.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { targetsOf } from '../targets.ts';
import type { Target } from '../targets.ts';

/** Below this a target is too common, or too much the topic, to be asked for. */
const GOOD_TARGET = 0.5;

/** A name of two words may still be, where nothing better stands. */
const FAIR_TARGET = 0.43;

function isName({ answer }: Target): boolean {
  return /^[\p{Script=Latin}\p{N}-]+ [\p{Script=Latin}\p{N} -]+$/u.test(answer);
}

/** One salient term hidden in its sentence. */
export function clozeRule(statement: Statement): Candidate[] {
  if (statement.children.length > 0 && introduces(statement)) return [];
  const targets = targetsOf(statement);
  const isNone = targets.every((target) => target.score < GOOD_TARGET);
  return targets
    .filter((target) => target.score >= (isNone && isName(target) ? FAIR_TARGET : GOOD_TARGET))
    .slice(0, 6)
    .map((target) => {
      const part = shownPart(statement, target.span);
      const text = statement.text.slice(part.from, part.to);
      const span = { from: target.span.from - part.from, to: target.span.to - part.from };
      return candidate({
        kind: 'cloze',
        front: withLead(statement, withBlank(text, span)),
        back: target.answer,
        accept: target.accept,
        score: 0.25 + target.score * 0.5,
        hidden: { text, span },
      });
    });
}

/** A line that only leads to its children: it ends in a colon, announces how many there are, or says nothing by itself. */
function introduces({ text, language, strong }: Statement): boolean {
  const isHeading = strong.some(({ from, to }) => from <= 1 && to >= text.length - 2);
  if (isHeading && !/[.!]$/.test(text)) return true;
  const isName =
    (language === 'ko' && wordCount(text) < 8 && !isKoreanSentence(text)) ||
    (language === 'ja' && !/[るたいすだん。]$/u.test(text)) ||
    (language === 'zh' && cjkLength(text) <= 10);
  return isName || /[:：]$/.test(text) || (countNamed(text) !== undefined && wordCount(text) < 10);
}
