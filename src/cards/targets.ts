import type { Span } from '../notes/paper.ts';
import { mayHide } from './blank.ts';
import type { Statement } from './statement.ts';
import { nounPhrases } from './text/english.ts';
import { nounPhraseBefore, particleAfter, withoutParticle } from './text/korean.ts';
import { splitSides } from './sides.ts';
import { foldedForm, latinRuns, overlaps, wordCount, wordsOf } from './text/script.ts';
import { KNOWN_TERMS, TECHNICAL_WORDS } from './text/terms.ts';
import { englishStem, isGeneric, isStopWord } from './text/words.ts';

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

/** The terms of a statement that may be hidden, best first. */
export function targetsOf(statement: Statement): Target[] {
  const found = new Map<string, Target>();
  for (const span of [...emphasised(statement), ...glossed(statement), ...namedTerms(statement)]) {
    const target = asTarget(statement, span);
    if (target !== undefined && !found.has(`${target.span.from}-${target.span.to}`))
      found.set(`${target.span.from}-${target.span.to}`, target);
  }
  return [...found.values()]
    .filter((target, _, all) => !all.some((other) => isPartOf(target, other)))
    .toSorted((one, other) => other.score - one.score || one.span.from - other.span.from);
}

/** The end of a longer term is no term: `모세혈관` of `세뇨관 주위 모세혈관`. */
function isPartOf(target: Target, other: Target): boolean {
  return other.span.from < target.span.from && other.span.to >= target.span.to;
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
    /(?<=[가-힣])\s?\([\p{Script=Latin}][^()]{1,60}\)/gu,
  )) {
    const noun = nounPhraseBefore(statement.text, match.index);
    if (noun !== undefined) spans.push(noun);
  }
  for (const match of statement.text.matchAll(
    /(\p{Script=Han}{2,10}|[ァ-ヶー]{3,}|[\p{Script=Han}ァ-ヶー]{3,12})(?=\s?[(（][\p{Script=Latin}])/gu,
  )) {
    spans.push({ from: match.index, to: match.index + match[0].length });
  }
  return spans;
}

function namedTerms(statement: Statement): Span[] {
  const { language, text } = statement;
  if (language === 'en') return nounPhrases(text);
  const known = [...text.matchAll(KNOWN_TERMS[language])].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const whole = known.filter((span) =>
    language === 'ko' ? startsBlock(text, span) : isWholeHan(text, span),
  );
  const kana =
    language === 'ja'
      ? [...text.matchAll(/[ァ-ヶー]{4,}/g)]
          .map((match) => ({ from: match.index, to: match.index + match[0].length }))
          .filter((span) => isWholeHan(text, span))
      : [];
  return [...whole, ...kana, ...latinRuns(text).flatMap((run) => latinTerm(text, run))];
}

/** Han characters that stand between words: what lies beside a term must not be a part of it. */
const HAN_JOINTS =
  /[的了在是用为将和与对把被使过以个种从中入到出加及或上下含有行于成做即一来可能会进而后前时并等其该层由所是し]/;

function isWholeHan(text: string, span: Span): boolean {
  const [before, after] = [text[span.from - 1] ?? '', text[span.to] ?? ''];
  if (
    /[\])A-Za-z0-9]/.test(before) ||
    /^(?:する|し[たてま、]|さ[れせ]|でき)/.test(text.slice(span.to))
  )
    return false;
  return [before, after].every(
    (beside) => !/[\p{Script=Han}ァ-ヶー]/u.test(beside) || HAN_JOINTS.test(beside),
  );
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

function asTarget(statement: Statement, span: Span): Target | undefined {
  const { text } = statement;
  const answer = text.slice(span.from, span.to);
  if (!isSalient(statement, span, answer)) return undefined;
  const gloss = /^\s?[(（]([^()（）]{1,60})[)）]/u.exec(text.slice(span.to));
  const isGloss = gloss !== null && !/\d/.test(gloss[1] ?? '') && wordCount(gloss[1] ?? '') <= 7;
  const hidden = isGloss ? { from: span.from, to: span.to + gloss[0].length } : span;
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
    /[가-힣]다$/.test(answer) ||
    /[.!?。;:→=]\s|[.!?。:;→=,]$|[,，、]/.test(answer)
  )
    return false;
  if (
    !/[\p{Script=Latin}]{2}|[가-힣]{2}|\p{Script=Han}{2}|[ァ-ヶー]{3}/u.test(answer) ||
    /\be\.?g\.?,?\s?$/i.test(statement.text.slice(0, span.from))
  )
    return false;
  if (
    words.every(
      (word) => isStopWord(word) || isGeneric(withoutParticle(word)) || /^\p{N}/u.test(word),
    )
  )
    return false;
  if (isHalfName(statement, span)) return false;
  if (isLeftSide(statement, span) || /^\s?[=:]?\s?\d/.test(statement.text.slice(span.to)))
    return false;
  if (statement.language === 'en' && /^\S+(?:ing|ed)\s$/.test(statement.text.slice(0, span.from)))
    return false;
  return (
    !isVerbStem(statement.text, span) &&
    !occursTwice(statement.text, answer) &&
    !namesPaper(statement, answer)
  );
}

/** `R-CNN` of `Faster R-CNN`: a capital right before a capital belongs to the same name. */
function isHalfName({ text, language }: Statement, span: Span): boolean {
  const before = /(\S+)\s$/.exec(text.slice(0, span.from))?.[1] ?? '';
  const isName = /^\p{Lu}\p{L}+$/u.test(before) && !isStopWord(before);
  return language === 'en' && isName && /^\p{Lu}/u.test(text.slice(span.from));
}

/** What stands before a colon or a dash heads the line; it is asked for by the definition rule or not at all. */
function isLeftSide(statement: Statement, span: Span): boolean {
  const sides = splitSides(statement.text);
  return sides !== undefined && span.to <= statement.text.indexOf(sides.term) + sides.term.length;
}

/** `detection하는`, `robust하게`, `coarse 한`: a Latin word that a Korean verb is made of is no term. */
function isVerbStem(text: string, span: Span): boolean {
  return /^\s?(?:하[는게고여며면다지기]|한(?=\s|$)|할|함(?=[\s.,]|$)|해(?=[\s서야주]|했)|했|되[는고어며]|된|됨|됐|돼|시[키킨킬킴켜]|적인|적으로|화[한된하]|스러)/.test(
    text.slice(span.to),
  );
}

function occursTwice(text: string, answer: string): boolean {
  const folded = foldedForm(answer);
  return foldedForm(text).split(folded).length > 2;
}

/** Whether a term is the paper's own name. */
export function isPaper(statement: Statement, term: string): boolean {
  const folded = foldedForm(term);
  const { paper } = statement;
  return [paper.title, paper.shortName, ...paper.aliases].some(
    (name) => foldedForm(name) === folded,
  );
}

/** Whether a term is the paper's own name or a part of it. */
function namesPaper(statement: Statement, answer: string): boolean {
  const folded = foldedForm(answer);
  const { paper } = statement;
  return [paper.title, paper.shortName, ...paper.aliases].some(
    (name) => foldedForm(name).includes(folded) && folded.length > 1,
  );
}

function scoreOf(statement: Statement, span: Span, isGloss: boolean): number {
  const { text, language } = statement;
  const answer = text.slice(span.from, span.to);
  const words = wordsOf(answer);
  const isStrong = statement.strong.some((strong) => overlaps(strong, span));
  let score = 0.5;
  if (isStrong) score += 0.25;
  if (isGloss) score += 0.1;
  if (words.length > 1 || cjkTerm(answer)) score += 0.12;
  if (/\p{Lu}.*\p{Lu}|\p{Lu}.*\d|-/u.test(answer)) score += 0.08;
  if (isObject(statement, span)) score += 0.1;
  score -= topicPenalty(statement, span);
  if (isCoordinated(text, span)) score -= 0.1;
  if (language === 'ko' && /^\s[가-힣]/.test(text.slice(span.to))) score -= 0.06;
  if (language === 'ko' && joinsNoun(text, span)) score -= 0.15;
  if (words.length === 1 && /^\p{Ll}+$/u.test(answer) && !isStrong && !TECHNICAL_WORDS.has(answer))
    score -= language === 'en' ? 0.2 : 0.1;
  if (words.some((word) => isGeneric(word) || isGeneric(englishStem(word)))) score -= 0.06;
  return Math.max(0, Math.min(1, score));
}

/** `RGB값`, `RoI검출`: a Hangul noun written on to the term. */
function joinsNoun(text: string, span: Span): boolean {
  const rest = particleAfter(text, span.to);
  return rest !== '' && withoutParticle('가가' + rest) !== '가가';
}

/** One of several that stand side by side is easily confused with its neighbours. */
function isCoordinated(text: string, span: Span): boolean {
  return (
    /(?:[A-Za-z0-9)],|、|\/|및|\band|\bor)\s?$/.test(text.slice(0, span.from)) ||
    /^(?:,|、|\/|\s(?:및|and|or)\s)/.test(text.slice(span.to))
  );
}

function cjkTerm(answer: string): boolean {
  return /^(?:[가-힣 ]{4,}|[\p{Script=Han}]{3,}|[ァ-ヶー\p{Script=Han}]{4,})$/u.test(answer);
}

function isObject(statement: Statement, span: Span): boolean {
  const after = statement.text.slice(span.to);
  const before = statement.text.slice(0, span.from);
  if (statement.language === 'ko')
    return /^(?:\s?\([^)]*\))?(?:을|를|으로|로)(?![가-힣])/.test(after);
  if (statement.language === 'ja') return /^(?:を|によ|で(?!あ)|に(?!よ))/.test(after);
  if (statement.language === 'zh')
    return /(?:使用|采用|利用|引入|提出|通过|称为|用|为|是|了|将|对)\s?$/.test(before);
  return /\b(?:uses?|using|by|with|via|through|called|named|adds?|introduces?|proposes?|replaces?|applies|into|from|on|to|for|of|of the|a|an|the)\s$/i.test(
    before,
  );
}

/** What a sentence is about is asked for only when it is an unusual term. */
function topicPenalty(statement: Statement, span: Span): number {
  if (!isTopic(statement, span)) return 0;
  return 0.12;
}

function isTopic(statement: Statement, span: Span): boolean {
  const after = statement.text.slice(span.to);
  const atStart = statement.sentences.some(
    (sentence) => span.from - sentence.from <= 5 && span.from >= sentence.from,
  );
  if (statement.language === 'ko')
    return (
      /^(?:\s?\([^)]*\))?(?:은|는)(?![가-힣])/.test(after) ||
      (atStart && /^(?:이|가)(?![가-힣])/.test(after))
    );
  if (statement.language === 'ja') return /^(?:は|とは)/.test(after);
  return atStart;
}
