import type { Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';
import { nounPhrases } from '../text/english.ts';
import { nounPhraseBefore, particleAfter, withoutParticle } from '../text/korean.ts';
import { hanCompounds, endsInHanVerb, hanTermBefore, isHanJoint } from '../text/han.ts';
import { plainNouns } from '../text/korean-nouns.ts';
import { allMatches } from '../text/all-matches.ts';
import { latinRuns } from '../text/script.ts';
import { KNOWN_TERMS } from '../text/terms.ts';
import { isStopWord } from '../text/words.ts';

/** All places of a statement that hold a term: what the author marked, glossed or wrote in another script, and known terms. */
export function termSpans(statement: Statement): Span[] {
  return [
    ...emphasised(statement),
    ...glossed(statement),
    ...quoted(statement),
    ...specialTokens(statement),
    ...namedTerms(statement),
    ...drivers(statement),
  ];
}

/** Plain nouns of Korean, Chinese and Japanese that may be asked for where no such term stands. */
export function plainTermSpans({ language, text }: Statement): Span[] {
  if (language === 'ko') return plainNouns(text);
  if (language === 'en') return [];
  return hanCompounds(text, language).filter((span) => isWholeHan(text, span));
}

function emphasised(statement: Statement): Span[] {
  const code = statement.atoms.filter((atom) =>
    /^`?[\p{Script=Latin}][\p{Script=Latin}\p{N}_-]*`?$/u.test(
      statement.text.slice(atom.from, atom.to),
    ),
  );
  return [...statement.strong, ...code].map((span) => tightened(statement.text, span));
}

/** A span without the blanks, quotation marks, closing punctuation and particle at its ends. */
function tightened(text: string, span: Span): Span {
  const inside = text.slice(span.from, span.to);
  const from = span.from + (/^[\s"“'‘「『*`]+/.exec(inside)?.[0].length ?? 0);
  const bare = inside.replace(/[\s"”'’」』*`.,:：,，。;]+$/u, '');
  const word = /[가-힣]+$/.exec(bare)?.[0] ?? '';
  const particle =
    /[가-힣]/.test(bare) && word.length < bare.length && /^[가-힣]{1,2}$/.test(word)
      ? particleOfLatin(bare, word)
      : '';
  return { from, to: Math.max(from, span.from + bare.length - particle.length) };
}

function particleOfLatin(bare: string, word: string): string {
  const attached = /[\p{Script=Latin}\p{N})]$/u.test(bare.slice(0, bare.length - word.length));
  return attached && withoutParticle('가가' + word) === '가가' ? word : '';
}

/** `합성곱 신경망(CNN)`: the words before a bracket that holds a translation. */
function glossed(statement: Statement): Span[] {
  const spans: Span[] = [];
  for (const match of statement.text.matchAll(
    /(?<=[가-힣])\s?\((?=[^()]*\p{Script=Latin}{2})(?![^()]*[가-힣]{2})\p{Script=Latin}[^()]{1,60}\)/gu,
  )) {
    const noun = nounPhraseBefore(statement.text, match.index);
    if (noun !== undefined) spans.push(noun);
  }
  for (const match of statement.text.matchAll(
    /(?<=[\p{Script=Han}ァ-ヶー])\s?[(（]\p{Script=Latin}/gu,
  )) {
    const noun = hanTermBefore(statement.text, match.index);
    if (noun !== undefined) spans.push(noun);
  }
  return spans;
}

/** `[CLS]`, `[MASK]`: names that their field writes in brackets. */
function specialTokens({ text }: Statement): Span[] {
  return [...text.matchAll(/\[[A-Z]{2,8}\d?\]/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** `상관이 낮을수록 감소`: that on which a thing rises or falls. */
function drivers({ text, language }: Statement): Span[] {
  if (language !== 'ko') return [];
  return [...text.matchAll(/(?<=[\p{L}\p{N})])(?:이|가)\s\S{1,6}수록(?=[\s,]|$)/gu)]
    .map((match) => nounPhraseBefore(text, match.index))
    .filter((span) => span !== undefined)
    .filter(
      ({ from, to }) =>
        !/(?:^|\s)[두세네]\s$/.test(text.slice(0, from)) && !text.slice(from, to).endsWith('사이'),
    );
}

/** Set terms in quotation marks of their own. */
function quoted({ text, language }: Statement): Span[] {
  if (language === 'en') return [];
  const marks =
    language === 'ko'
      ? /(?<=[“‘"])[^“”‘’"]{3,16}(?=[”’"])/gu
      : /(?<=[「『“])[^「」『』“”]{2,16}(?=[」』”])/gu;
  return [...text.matchAll(marks)]
    .filter(
      ([term]) =>
        !/[はがをか、，。]|\p{Script=Han}是|[다요까지면고][.!?]?$|[은는이가을를]\s/u.test(term),
    )
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function namedTerms(statement: Statement): readonly Span[] {
  const { language, text } = statement;
  if (language === 'en') return nounPhrases(text);
  const known = allMatches(KNOWN_TERMS[language], text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const whole = known
    .filter((span) => (language === 'ko' ? startsBlock(text, span) : isWholeHan(text, span)))
    .map((span) => (language === 'ko' ? withLatinWord(text, span) : span));
  const kana =
    language === 'ja'
      ? [...text.matchAll(/[ァ-ヶー]{4,}/g)]
          .map((match) => ({ from: match.index, to: match.index + match[0].length }))
          .filter((span) => isWholeHan(text, span))
      : [];
  return [...whole, ...kana, ...latinRuns(text).flatMap((run) => latinTerm(text, run))];
}

function isWholeHan(text: string, span: Span): boolean {
  const [before, after] = [text[span.from - 1] ?? '', text[span.to] ?? ''];
  if (
    /[\])A-Za-z0-9]/.test(before) ||
    (before === '的' && /[ァ-ヶ]/.test(text[span.from] ?? '')) ||
    /^(?:する|し[たてま、]|さ[れせ]|でき)/.test(text.slice(span.to))
  )
    return false;
  const isFree = (beside: string): boolean =>
    !/[\p{Script=Han}ァ-ヶー]/u.test(beside) || isHanJoint(beside);
  return (isFree(before) || endsInHanVerb(text.slice(0, span.from))) && isFree(after);
}

/** `CUDA 스트림`: the Latin word right before a term is the first half of its name. */
function withLatinWord(text: string, span: Span): Span {
  const word =
    /(?<![\p{Script=Latin}\p{N}.-]\s?)[A-Z][A-Za-z]+\s$/u.exec(text.slice(0, span.from))?.[0] ?? '';
  return { from: span.from - word.length, to: span.to };
}

function startsBlock(text: string, span: Span): boolean {
  if (/[가-힣]/.test(text[span.from - 1] ?? ' ')) return false;
  const rest = particleAfter(text, span.to);
  return rest === '' || withoutParticle('가가' + rest) === '가가';
}

/** A Latin run without numbers and function words at its ends. */
function latinTerm(text: string, run: Span): Span[] {
  const words = [...text.slice(run.from, run.to).matchAll(/\S+/g)].map((match) => ({
    from: run.from + match.index,
    to: run.from + match.index + match[0].length,
    text: match[0],
  }));
  const isEdge = (word: { text: string }): boolean =>
    isStopWord(word.text) || /^[\d.,/x]+$/.test(word.text);
  const first = words.findIndex((word) => !isEdge(word));
  const last = words.findLastIndex((word) => !isEdge(word));
  if (
    first < 0 ||
    words.slice(0, first).some((word) => /^\p{L}/u.test(word.text) && !isLink(word.text))
  )
    return [];
  return [{ from: (words[first] as Span).from, to: (words[last] as Span).to }];
}

/** Words that join phrases; any other function word before a term belongs to it. */
function isLink(word: string): boolean {
  return /^(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|as|is|are|vs|via|per)$/i.test(word);
}
