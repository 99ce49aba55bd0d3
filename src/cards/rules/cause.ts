import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withLead } from '../blank.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement.ts';
import { cjkLength, wordCount } from '../text/script.ts';
import { opensOutside } from '../self-contained.ts';

interface Cause {
  effect: string;
  cause: string;
}

const PATTERNS: readonly RegExp[] = [
  /^(?<topic>[^,]{1,39}?(?<!에|에서|로)(?:은|는)\s)?(?<cause>[^,。.]{4,60}?\s?(?:기|이기|였기|었기|았기)?\s?때문)에,?\s(?<effect>.{6,120})$/u,
  /^(?<cause>[^。.]{6,70}?므로),?\s(?<effect>.{6,120})$/u,
  /^(?<effect>.{6,100}?)(?:는데|은데)?[.,]?\s(?:이유는|까닭은|왜냐하면)\s(?<cause>.{4,70}?(?:때문))(?:이다|임|이라고|입니다)?\.?$/u,
  /^(?<effect>[^,;]{12,140}?),?\s(?:because|since|(?<=,\s)as(?= (?:the|there|each|every|all|most)\b))\s(?!of\b)(?<cause>[^,;]{8,110})$/u,
  /^(?:Because|Since)\s(?<cause>[^,;]{8,110}),\s(?<effect>[^;]{12,140})$/u,
  /^(?<effect>[^,;]{12,140}?),?\s(?<cause>because of [^,;]{6,80}|due to [^,;]{6,80})$/u,
  /^(?:由于|因为)(?<cause>[^，。]{4,40})，(?:所以|因此|故|从而)?(?<effect>[^。]{6,60})$/u,
  /^(?<effect>[^。]{6,60})，(?:因为|这是因为|原因是)(?<cause>[^，。]{4,40})$/u,
  /^(?<effect>[^。]{6,60}?(?:は|が)[^。]{2,50}?)。(?:なぜなら|これは)(?<cause>[^。]{6,50}?)(?:からである|からだ|ためである|ためだ)$/u,
  /^(?<cause>[^。、]{5,45}?(?:ため|ので))、(?<effect>[^。]{6,60})$/u,
];

/** A short reason with what follows from it: why? */
export function causeRule(statement: Statement): Candidate[] {
  return statement.sentences.flatMap((span) => {
    const sentence = statement.text
      .slice(span.from, span.to)
      .replace(/[.。!]+$/u, '')
      .trim();
    const found = causeIn(sentence);
    if (found === undefined || !isAskable(found)) return [];
    const question = questionsIn(statement.asking).why(found.effect);
    return [
      candidate({
        kind: 'cause',
        front: withLead(statement, question),
        back: found.cause,
        score: 0.68,
      }),
    ];
  });
}

function causeIn(sentence: string): Cause | undefined {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(sentence)?.groups;
    if (groups === undefined) continue;
    const [topic, effect, cause] = [
      groups['topic'] ?? '',
      groups['effect'] ?? '',
      groups['cause'] ?? '',
    ];
    const belongsToCause =
      topic !== '' && !hasSubject(cause) && hasSubject(effect) && wordCount(effect) >= 4;
    return belongsToCause
      ? { effect: effect.trim(), cause: `${topic}${cause}`.trim() }
      : { effect: `${topic}${effect}`.trim(), cause: cause.trim() };
  }
  return undefined;
}

/** A subject of its own, so that the topic before the reason belongs to the other half. */
function hasSubject(clause: string): boolean {
  return /[가-힣A-Za-z0-9)](?:이|가)\s/.test(clause) || /^\S{2,}(?:은|는)\s/.test(clause);
}

function isAskable({ effect, cause }: Cause): boolean {
  if (
    wordCount(cause) < 2 ||
    wordCount(cause) > 14 ||
    cjkLength(cause) > 40 ||
    wordCount(effect) < 4
  )
    return false;
  if (
    opensOutside(effect) ||
    opensOutside(cause) ||
    opensOutside(cause.replace(/^(?:because of|due to) /, ''))
  )
    return false;
  return (
    !/^(?:그래서|따라서|so|it|they|this|these)\b/i.test(effect) &&
    !/\b(?:it|they|this|these)$/i.test(cause)
  );
}
