import type { Span } from '../../notes/paper.ts';
import { mayHide } from './blank.ts';
import { isPoorEnglish } from './english-targets.ts';
import { hasSoundBorders, isVerbStem, occursTwice } from './span-borders.ts';
import { namesPaper } from '../statement/paper-name.ts';
import { splitSides } from '../statement/sides.ts';
import type { Statement } from '../statement/statement.ts';
import { scoreOf } from './target-score.ts';
import { plainTermSpans, termSpans } from './term-spans.ts';
import { endsNominalised, withoutParticle } from '../text/korean.ts';
import { cjkLength, overlaps, wordCount, wordsOf } from '../text/script.ts';
import { isGenericCompound, isStopWord } from '../text/words.ts';

/** A term worth asking for, with how good it is as an answer. */
export interface Target {
  /** What is hidden: the term and a gloss in brackets right behind it. */
  span: Span;
  answer: string;
  accept: readonly string[];
  score: number;
}

/** Longest answer of a cloze, in words. */
const LONGEST = 6;

/**
 * The terms of a statement that may be hidden, best first. Plain nouns come behind everything that the author marked, that
 * is written in another script or that the field knows.
 */
export function targetsOf(statement: Statement): Target[] {
  const better = targetsIn(statement, termSpans(statement));
  const plain = targetsIn(statement, plainTermSpans(statement))
    .filter(({ span }) => !better.some((target) => overlaps(target.span, span)))
    .map(({ span, answer, accept, score }) => ({
      span,
      answer,
      accept,
      score: lastResort(score),
    }));
  return [...better, ...plain].toSorted(
    (one, other) => other.score - one.score || one.span.from - other.span.from,
  );
}

/** Just above the threshold for what is good enough, in the order of the scores. */
function lastResort(score: number): number {
  return score < 0.5 ? score : 0.5 + (score - 0.5) * 0.02;
}

function targetsIn(statement: Statement, spans: readonly Span[]): Target[] {
  const found = new Map<string, Target>();
  for (const span of spans) {
    const target = asTarget(statement, span);
    if (target !== undefined && !found.has(`${target.span.from}-${target.span.to}`))
      found.set(`${target.span.from}-${target.span.to}`, target);
  }
  return [...found.values()].filter(
    (target, _, all) => !all.some((other) => isPartOf(target, other)),
  );
}

/** The end of a longer term is no term: `모세혈관` of `세뇨관 주위 모세혈관`. */
function isPartOf(target: Target, other: Target): boolean {
  return other.span.from < target.span.from && other.span.to >= target.span.to;
}

function asTarget(statement: Statement, span: Span): Target | undefined {
  const { text } = statement;
  const answer = text.slice(span.from, span.to);
  if (!isSalient(statement, span, answer)) return undefined;
  const gloss = /^\s?[(（]([^()（）]{1,60})[)）]/u.exec(text.slice(span.to));
  const isGloss =
    gloss !== null &&
    /\p{L}{2}/u.test(gloss[1] ?? '') &&
    !/\d|,[^,]*,|\b(?:is|are|was|were|not|see|for|when|because|as)\b/.test(gloss[1] ?? '') &&
    !(/[가-힣]$/.test(answer) && /[가-힣]{2}/.test(gloss[1] ?? '')) &&
    wordCount(gloss[1] ?? '') <= 7;
  const hidden = isGloss ? { from: span.from, to: span.to + gloss[0].length } : span;
  const isLongName = isGloss && cjkLength(answer) > 2;
  if ((!isLongName && isVerbStem(text, hidden)) || isCall(text, span)) return undefined;
  if (!mayHide(text, hidden, wholeAtomsAllowed(statement, span))) return undefined;
  const accept = isGloss ? (gloss[1] ?? '').split(/[,，;:]\s*/).filter((part) => part !== '') : [];
  return {
    span: hidden,
    answer: answer.replaceAll('`', ''),
    accept,
    score: scoreOf(statement, span, isGloss),
  };
}

function wholeAtomsAllowed(statement: Statement, span: Span): Span[] {
  return statement.atoms.filter(
    (atom) =>
      !(
        atom.from <= span.from + 1 &&
        span.to - 1 <= atom.to &&
        atom.to - atom.from <= span.to - span.from + 2
      ),
  );
}

function isSalient(statement: Statement, span: Span, answer: string): boolean {
  const words = wordsOf(answer);
  if (
    words.length === 0 ||
    wordCount(answer) > LONGEST ||
    /[가-힣]다$|\bones?$|(?:[가-힣]|\s)(?:하고|해주고|하여|하며|해서|되고|되어|된|하는) \S/i.test(
      answer,
    ) ||
    isNominalised(answer) ||
    /[.!?。;:→=]\s|[.!?。:;→=,]$|[,，、]/.test(answer)
  )
    return false;
  if (
    !/[\p{Script=Latin}]{2}|[가-힣]{2}|\p{Script=Han}{2}|[ァ-ヶー]{3}|\p{Script=Han}[ぁ-ゖ]+\p{Script=Han}/u.test(
      answer,
    ) ||
    /\be\.?g\.?,?\s?$/i.test(statement.text.slice(0, span.from))
  )
    return false;
  if (
    words.every(
      (word) =>
        isStopWord(word) ||
        isGenericCompound(withoutParticle(word)) ||
        /^\p{N}|^[a-z]{3,}est$/u.test(word),
    )
  )
    return false;
  if (
    /^(?:SOTA|state[- ]of[- ]the[- ]art|baselines?|GPUs?|CPUs?|AI|(?:deep|machine) learning)$/i.test(
      answer,
    )
  )
    return false;
  if (/\$|^(\S+)\s\1$/.test(answer) || !hasSoundBorders(statement, span)) return false;
  if (
    statement.language !== 'en' &&
    /^(?:positive|negative|ignore|true|false|zero|one)$/i.test(answer)
  )
    return false;
  if (/(?:^|\s)(?:이|그|이런|그런|이러한|해당|위)\s$/.test(statement.text.slice(0, span.from)))
    return false;
  if (isValueOrLink(statement, span)) return false;
  if (isLeftSide(statement, span) || /^\s?[=:]?\s?\d/.test(statement.text.slice(span.to)))
    return false;
  if (statement.language === 'en' && isPoorEnglish(statement, span)) return false;
  return !occursTwice(statement.text, answer) && !namesPaper(statement, answer);
}

/** `loss = crossEntropy`: one side of an equation; `URL`: the label of a link; `ロバストな`: an adjective. */
function isValueOrLink({ text, language }: Statement, { from, to }: Span): boolean {
  const answer = text.slice(from, to);
  return (
    /[^=<>!]=\s?$/.test(text.slice(0, from)) ||
    (/[ぁ-ゖ]/u.test(answer) &&
      (cjkLength(answer) > 18 ||
        /(?:のみ|だけ)?(?:使用|適用|採用)$|[はが].*(?:た|る|い)$/u.test(answer))) ||
    (/\d\s?$/.test(text.slice(0, from)) && /^[a-z]+(?:\/[a-z]+)*$/.test(answer)) ||
    (from <= 1 && /^\.\s\p{Script=Han}/u.test(text.slice(to))) ||
    /^[一二三四五六七八九十两]\s?[种个类项步]|^[在从被这那]|^(?:扩大|提高|减少|增加|降低|提升|缩小|加快|改善|避免|用来|用于|进行|通过|以便)|第[一二三四五]个|\p{Script=Han}[的地得了]$|\p{Script=Han}{4}[中里]$/u.test(
      answer,
    ) ||
    /^(?:urls?|pdf|html|github|link|code|arxiv)$/i.test(answer) ||
    (/[ァ-ヶー]$/u.test(answer) && /^な(?![しい])/u.test(text.slice(to))) ||
    /^(?:のよう|など|といった|等)/u.test(text.slice(to)) ||
    (language === 'ja' && /^\p{Script=Latin}+$/u.test(answer) && isNameInJapanese(text.slice(to)))
  );
}

/** `Rojasら`, `Cox比例ハザードモデル`: an author, or the beginning of a name that goes on. */
function isNameInJapanese(after: string): boolean {
  const rest = /^[\p{Script=Han}ァ-ヶー]{2,}(?=[ぁ-ゖ、。]|$)/u.exec(after)?.[0];
  return /^らの?/u.test(after) || (rest !== undefined && !isGenericCompound(rest));
}

/** `찾음`: a verb made a noun; nouns such as 시스템 end alike. */
function isNominalised(answer: string): boolean {
  return (
    /(?:만듦|음|움|임|함|됨|킴|옴|림|짐|춤|눔|줌|침|남|늚|뀜)$/.test(answer) &&
    endsNominalised(answer)
  );
}

/** What stands before a colon or a dash heads the line; it is asked for by the definition rule or not at all. */
function isLeftSide(statement: Statement, span: Span): boolean {
  const sides = splitSides(statement.text);
  return sides !== undefined && span.to <= statement.text.indexOf(sides.term) + sides.term.length;
}

/** `hash(key)`: what a function takes is no gloss of its name. */
function isCall(text: string, span: Span): boolean {
  const argument = /^\(([^()]*)\)/.exec(text.slice(span.to))?.[1];
  const isFunction = /^\p{Ll}[\p{Ll}\p{N}]*$/u.test(text.slice(span.from, span.to));
  return (
    argument !== undefined &&
    isFunction &&
    /^[\p{Ll}\p{N},\s]+$/u.test(argument) &&
    !/\s\S{3,}|[가-힣]/u.test(argument)
  );
}
