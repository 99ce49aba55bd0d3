import { withBlank, withLead, shownPart } from '../blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Statement } from '../statement.ts';
import { targetsOf } from '../targets.ts';

/** Below this a target is too common, or too much the topic, to be asked for. */
const GOOD_TARGET = 0.5;

/** One salient term hidden in its sentence. */
export function clozeRule(statement: Statement): Candidate[] {
  return targetsOf(statement)
    .filter((target) => target.score >= GOOD_TARGET)
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
