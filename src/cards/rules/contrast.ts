import { BLANK, withBlank, withLead } from '../blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Span } from '../../notes/paper.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement.ts';
import { nounPhrases } from '../text/english.ts';
import { nounPhraseAfter, nounPhraseBefore } from '../text/korean.ts';
import { foldedForm, wordCount } from '../text/script.ts';
import { isGeneric } from '../text/words.ts';
import { isPaper } from '../paper-name.ts';
import { opensOutside } from '../self-contained.ts';

/** What is said of one of two sides; the other side is left out of the text. */
interface Contrast {
  text: string;
  answer: Span;
  other: string;
}

/** Two sides named in one sentence: which of the two? */
export function contrastRule(statement: Statement): Candidate[] {
  return statement.sentences.flatMap((span) => {
    const sentence = statement.text.slice(span.from, span.to);
    const found = contrastIn(sentence, statement.language);
    if (found === undefined || !isAskable(found, statement)) return [];
    const answer = found.text.slice(found.answer.from, found.answer.to);
    const [one, two] = [answer, found.other].toSorted() as [string, string];
    const shown = withBlank(found.text, found.answer).replace(/[.。]$/u, '');
    const front = withLead(statement, questionsIn(statement.asking).which(shown, one, two));
    return [
      candidate({ kind: 'contrast', front, back: answer, options: [found.other], score: 0.7 }),
    ];
  });
}

function contrastIn(sentence: string, language: string): Contrast | undefined {
  if (language === 'ko') return koreanInstead(sentence) ?? koreanUnlike(sentence);
  if (language === 'en')
    return englishInstead(sentence) ?? englishUnlike(sentence) ?? englishWhereas(sentence);
  if (language === 'zh')
    return between(
      sentence,
      /^(?:与|和|不同于)(?<other>[^，]{2,20}?)(?:不同|相反|相比)?，(?<answer>[^，是在将的]{2,20}?)(?=是|在|将|使用|采用|不|可以|能|只|通过)/u,
    );
  return between(
    sentence,
    /^(?<other>[^、。は]{2,20}?)(?:とは異なり|と違い|と異なり|に対して)、(?<answer>[^、。は]{2,20}?)(?=は)/u,
  );
}

/** `B 대신 A를 쓴다`. */
function koreanInstead(sentence: string): Contrast | undefined {
  const match = /\s대신(?:에)?\s/.exec(sentence);
  if (match === null) return undefined;
  const other = nounPhraseBefore(sentence, match.index);
  const answer =
    nounPhraseAfter(sentence, match.index + match[0].length) ??
    untilUse(sentence, match.index + match[0].length);
  if (other === undefined || answer === undefined) return undefined;
  const text = sentence.slice(0, other.from) + sentence.slice(match.index + match[0].length);
  const moved = match.index + match[0].length - other.from;
  return {
    text,
    answer: { from: answer.from - moved, to: answer.to - moved },
    other: sentence.slice(other.from, other.to),
  };
}

/** A noun phrase without a particle before the verb's noun: `1x1 Convolution layer 사용`. */
function untilUse(sentence: string, from: number): Span | undefined {
  const use = /\s(?:사용|이용|적용|도입|채택|활용)/.exec(sentence.slice(from));
  if (use === null) return undefined;
  const phrase = nounPhraseBefore(sentence, from + use.index);
  return phrase?.from === from ? phrase : undefined;
}

/** `A와 달리 B는 …`, `A는 … 반면 B는 …`. */
function koreanUnlike(sentence: string): Contrast | undefined {
  const unlike = /(?:와|과)(?:는)? (?:달리|다르게|반대로),?\s/.exec(sentence);
  if (unlike !== null) {
    const other = nounPhraseBefore(sentence, unlike.index);
    return behind(
      sentence,
      unlike.index + unlike[0].length,
      other && sentence.slice(other.from, other.to),
    );
  }
  const whereas = /(?:는|은|ㄴ|한|인|던|지만|으나) 반면(?:에)?,?\s|(?:하지만|지만|으나|나),\s/.exec(
    sentence,
  );
  const first = /^(\S(?:.{0,30}?\S)?)(?:은|는)\s/.exec(sentence);
  if (whereas === null || first === null || first[0].length >= whereas.index) return undefined;
  return behind(sentence, whereas.index + whereas[0].length, first[1]);
}

function behind(sentence: string, from: number, other: string | undefined): Contrast | undefined {
  const answer = nounPhraseAfter(sentence, from);
  if (
    other === undefined ||
    answer === undefined ||
    !/^(?:은|는|이|가)\s/.test(sentence.slice(answer.to))
  )
    return undefined;
  return {
    text: sentence.slice(from),
    answer: { from: answer.from - from, to: answer.to - from },
    other,
  };
}

function between(sentence: string, pattern: RegExp): Contrast | undefined {
  const match = pattern.exec(sentence);
  const answer = match?.groups?.['answer'];
  const other = match?.groups?.['other'];
  if (match === null || answer === undefined || other === undefined) return undefined;
  const from = match.index + match[0].length - answer.trimStart().length;
  return {
    text: sentence.slice(from),
    answer: { from: 0, to: answer.trim().length },
    other: other.trim(),
  };
}

/** `uses A instead of B`, `A rather than B`: the part that names B is left out. */
function englishInstead(sentence: string): Contrast | undefined {
  const match = /,?\s(?:instead of|rather than|in place of)\s/i.exec(sentence);
  if (match === null) return undefined;
  const phrases = nounPhrases(sentence);
  const answer = phrases.find((phrase) => phrase.to === match.index);
  const from = match.index + match[0].length;
  const named =
    /^(?:the\s|an?\s)?([\p{L}\p{N}][\p{L}\p{N}-]*(?:\s[\p{L}\p{N}-]+){0,3}?)(?=\s(?:for|to|in|on|at|with|by|when|as|and|so|because|from|of|before|after|during)\b|[,.;]|$)/u.exec(
      sentence.slice(from),
    );
  const other =
    named?.[1] === undefined
      ? undefined
      : { from: from + named[0].length - named[1].length, to: from + named[0].length };
  if (answer === undefined || other === undefined) return undefined;
  const text = sentence.slice(0, match.index) + sentence.slice(other.to);
  return { text, answer, other: sentence.slice(other.from, other.to) };
}

/** `Unlike B, A …`. */
function englishUnlike(sentence: string): Contrast | undefined {
  const match =
    /^(?:Unlike|In contrast to|Compared (?:to|with)|Contrary to)\s(?:the\s|an?\s)?(?<other>[^,]{2,50}),\s(?:the\s|an?\s)?/i.exec(
      sentence,
    );
  const other = match?.groups?.['other'];
  if (match === null || other === undefined) return undefined;
  const answer = nounPhrases(sentence).find((phrase) => phrase.from === match[0].length);
  if (answer === undefined) return undefined;
  const cut = match[0].length;
  return { text: sentence.slice(cut), answer: { from: 0, to: answer.to - cut }, other };
}

/** `B …, whereas A …`. */
function englishWhereas(sentence: string): Contrast | undefined {
  const match = /,?\s(?:whereas|while)\s(?:the\s|an?\s)?/.exec(sentence);
  const first = nounPhrases(sentence)[0];
  if (match === null || first === undefined || first.from > 4) return undefined;
  const cut = match.index + match[0].length;
  const answer = nounPhrases(sentence).find((phrase) => phrase.from === cut);
  if (answer === undefined || !/^\s[a-z]/.test(sentence.slice(answer.to))) return undefined;
  return {
    text: sentence.slice(cut),
    answer: { from: 0, to: answer.to - cut },
    other: sentence.slice(first.from, first.to),
  };
}

/** Sides without a name of their own. */
const UNNAMED =
  /^(?:이전|기존|제안|본|previous|prior|earlier|existing|proposed|our|other|many|most|traditional|conventional)(?![\p{L}])/iu;

function isAskable({ text, answer, other }: Contrast, statement: Statement): boolean {
  const right = text.slice(answer.from, answer.to);
  if (isPaper(statement, right) || [right, other].some((side) => UNNAMED.test(side))) return false;
  const rest = withBlank(text, answer).replace(BLANK, '');
  if (
    [right, other].some(
      (side) => wordCount(side) > 5 || wordCount(side) < 1 || isGeneric(side) || opensOutside(side),
    )
  )
    return false;
  const [one, two] = [foldedForm(right), foldedForm(other)];
  if (/^(?:\s(?:and|or)\s|,|과\s|와\s|、)/.test(text.slice(answer.to))) return false;
  return (
    !one.includes(two) &&
    !two.includes(one) &&
    wordCount(rest) >= 2 &&
    !foldedForm(rest).includes(one) &&
    !foldedForm(rest).includes(two)
  );
}
