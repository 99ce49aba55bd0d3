import type { Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';
import { foldedForm } from '../text/script.ts';
import { isStopWord } from '../text/words.ts';

/*
 * Whether a term is cut out of its sentence where a phrase begins and ends: no half of a name, no verb, no one of many.
 */

/** Whether a term's ends are those of a phrase. */
export function hasSoundBorders(statement: Statement, span: Span): boolean {
  return !(
    isPredicate(statement, span) ||
    isHalfName(statement, span) ||
    isCutOff(statement, span) ||
    (statement.language === 'ko' && isKoreanPiece(statement, span)) ||
    isToldBehind(statement.text.slice(span.to)) ||
    isHalfAdjective(statement, span) ||
    isVenue(statement.text.slice(0, span.from)) ||
    isCase(statement, span) ||
    isLooseEnd(statement.text, span)
  );
}

/** `정상인지`, `관리하므(로)`, `input으로서 state와 action`: a clause, or two phrases in one. */
function isKoreanPiece({ text, strong }: Statement, span: Span): boolean {
  const answer = text.slice(span.from, span.to);
  if (
    /(?:인|는|은|을|할|될|한|된)지$|(?:하|이|되|으)므$|[가-힣](?:으면|이면|지만)$|[가-힣]수록\s|^\p{Lu}\s\p{Ll}/u.test(
      answer,
    )
  )
    return true;
  if (/[\p{L}\p{N})](?:으로서|로서|와|과|을|를|에서|에게|부터|까지|보다|이랑)\s/u.test(answer))
    return true;
  if (/(?:\d+|[두세네])\s?(?:가지|개의)\s$/.test(text.slice(0, span.from))) return true;
  if (
    /^\s\p{Lu}(?=[\s가-힣]|$)|^(?:을|를)\s\S{1,4}(?:이라고|라고|라)\s?(?:할|하|부|둘|두)/u.test(
      text.slice(span.to),
    )
  )
    return true;
  const isMarked = strong.some(({ from, to }) => from <= span.from && span.to <= to);
  return !isMarked && isOneOfMany(text, span);
}

const NOUN = String.raw`[^,，\s]{1,20}(?:\s[^,，\s]{1,20}){0,2}`;
const NO_PARTICLE = '(?<![가-힣](?:고|며|서|나|면|만|은|는|을|를|에|로))';
const TWO_BEFORE = new RegExp(`${NO_PARTICLE}[,，]\\s?${NOUN}${NO_PARTICLE}[,，]\\s?$`, 'u');
const ONE_BEFORE = new RegExp(`(?:^|[\\s(:])${NOUN}${NO_PARTICLE}[,，]\\s?$`, 'u');
const TWO_AFTER = new RegExp(
  `^[,，]\\s?${NOUN}${NO_PARTICLE}(?:[,，]|\\s?(?:등|및)(?![가-힣]))`,
  'u',
);

/** One of three or more nouns between commas, no particle on any: nothing tells which is asked for. */
function isOneOfMany(text: string, { from, to }: Span): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const goesOn = /^(?:[,，]|\s?(?:등|및)(?![가-힣]))/.test(after);
  return TWO_BEFORE.test(before) || TWO_AFTER.test(after) || (goesOn && ONE_BEFORE.test(before));
}

/** `Sequential Order, 즉 항목의 순서`: what follows says it in other words. */
function isToldBehind(after: string): boolean {
  return /^\s?[,，(]\s?(?:즉|다시 말해|即|也就是|つまり|すなわち)(?=[\s,，、])/u.test(after);
}

/** `point-wise` of `point-wise non-linearity`. */
function isHalfAdjective({ text, strong }: Statement, { from, to }: Span): boolean {
  const isMarked = strong.some((bold) => bold.from <= from && to <= bold.to);
  return (
    !isMarked &&
    /^[a-z]+-(?:wise|based|level|aware|free|like|dependent|specific|oriented|invariant|driven)$/.test(
      text.slice(from, to),
    ) &&
    /^\s[\p{Ll}가-힣]/u.test(text.slice(to))
  );
}

/** Behind `예를 들어` and its like there might stand something else. */
function isCase({ text, strong }: Statement, { from, to }: Span): boolean {
  const before = text.slice(0, from);
  return (
    /(?:例如|比如|例えば|たとえば|예를 ?들(?:어|면)|예컨대|가령|\be\.g\.)[^。.;；)）]*$/u.test(
      before,
    ) && !strong.some((bold) => bold.from <= from && to <= bold.to)
  );
}

/** Where a paper came out is no knowledge. */
function isVenue(before: string): boolean {
  return /(?:发表(?:于|在)|\b(?:published|presented|appeared) (?:in|at)\s(?:the)?)\s?$/iu.test(
    before,
  );
}

/** `two features: a ____`: one of the two. */
const COUNTED =
  /(?:\b(?:two|three|four|five|several|following)\b[^.:]*:|[두세네]\s?가지[^.:]*:)\s?(?:an?\s|the\s)?$/i;

/** `A -> ____`, `IMU, Encoder - ____`, `@____`: nothing says how the two belong together. */
function isLooseEnd(text: string, { from, to }: Span): boolean {
  const before = text.slice(0, from);
  const after = text
    .slice(to)
    .replaceAll(/[(（][^()（）]*[)）]/gu, '')
    .trim();
  return (
    /[@#/\\]$|(?:^|[^\d\s])\s?\+\s$|(?:다음|아래|위)(?:과|와) 같은\s$/.test(before) ||
    /^(?:=>|⇒|->|→|\+\s)/u.test(after) ||
    COUNTED.test(before) ||
    /^[最更]?[高大低小多少]的/u.test(after) ||
    /^\(\p{Lu}\)/u.test(text.slice(to)) ||
    (/(?:\s[-–—]|→|->|⇒|=>)\s?$/.test(before) && /^[.!]?$/.test(after))
  );
}

/** `… class에 대해 parameter update.`: English words that stand for the Korean sentence's verb. */
function isPredicate({ text, language }: Statement, span: Span): boolean {
  return (
    language === 'ko' &&
    /^[.。!]?\s*(?:[(（]|$)/.test(text.slice(span.to)) &&
    /^\p{Ll}/u.test(text.slice(span.from)) &&
    /[가-힣A-Za-z0-9)](?:으로|로|에|에서|에게|하여|해서|을|를|며|하고)\s$/.test(
      text.slice(0, span.from),
    )
  );
}

/** `TL` of `TL;DR`, `residual F` of `residual F(x)`, `the candidate's`, `R pieces` of a split that names R again. */
function isCutOff({ text, language }: Statement, span: Span): boolean {
  const [answer, after] = [text.slice(span.from, span.to), text.slice(span.to)];
  if (/^(?:;\p{L}|:\/\/)/u.test(after) || /\p{L};$/u.test(text.slice(0, span.from))) return true;
  if (/['’]s?$/.test(answer) || (/\s\p{L}$/u.test(answer) && after.startsWith('('))) return true;
  const letter = /^(\p{Lu})\s\p{Ll}/u.exec(answer)?.[1];
  if (letter !== undefined && occursTwice(text.replaceAll(/\p{L}{2,}/gu, ' '), letter)) return true;
  return language === 'en' && HIDDEN_VERB.test(answer);
}

/** `master schedules backup executions`: the plural in the middle is the clause's verb. */
const HIDDEN_VERB = /^[\p{L}-]+ (?:[\p{L}-]+ )?[a-z]{3,}[^sui]s [a-z]/u;

/** The word that a text ends with, with one blank behind it; empty when it does not end so. */
function lastWord(text: string): string {
  if (!/\s$/.test(text.slice(-1))) return '';
  return text.slice(0, -1).split(/\s/).at(-1) ?? '';
}

/** `R-CNN` of `Faster R-CNN`: a capital right before a capital belongs to the same name. */
function isHalfName({ text, language }: Statement, span: Span): boolean {
  if (language !== 'en') return false;
  const before = lastWord(text.slice(0, span.from));
  const isName = /^\p{Lu}\p{L}+$/u.test(before) && !isStopWord(before);
  const answer = text.slice(span.from, span.to);
  const goesOn =
    /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+$/u.test(answer) &&
    /^\s(?:of|for)\s\p{Lu}/u.test(text.slice(span.to));
  return goesOn || (isName && /^\p{Lu}/u.test(text.slice(span.from)));
}

/** `detection하는`, `robust하게`, `coarse 한`: a Latin word that a Korean verb is made of is no term. */
export function isVerbStem(text: string, span: Span): boolean {
  return /^\s?(?:하[는게고여며면다지기였자]|한(?=다|\s|$)|합니다|할|함(?=[\s.,]|$)|해(?=[\s서야주]|했)|했|되[는고어며]|된|됨|됐|돼|시[키킨킬킴켜]|적인|적으로|위(?:해|한|하)|화[한된하]|스러|する|し[たてま、]|さ[れせ]|でき)/.test(
    text.slice(span.to),
  );
}

export function occursTwice(text: string, answer: string): boolean {
  const folded = foldedForm(answer);
  return foldedForm(text).split(folded).length > 2;
}
