import type { NoteLanguage } from '../../notes/paper.ts';
import { quantitiesOf } from '../text/numbers.ts';
import { isMeaning } from './no-meaning.ts';
import { isTerm } from './term.ts';
import { splitSides } from '../statement/sides.ts';
import { introduction } from '../statement/opening.ts';
import type { Statement } from '../statement/statement.ts';
import { acronymPairs, fits } from '../text/acronym.ts';
import { countNamed } from '../text/counts.ts';
import { wordCount } from '../text/script.ts';
import { endsInKind } from './meaning-korean.ts';
import { meaningSign, namesKind } from './meaning-sign.ts';
import { fromEnglish, fromKorean } from './told.ts';
import { fromChinese, fromJapanese } from './told-han.ts';
import { firstSentence, type Found } from './found.ts';
import { mayBeTerm, termSign } from './term-sign.ts';
import type { Sign } from './sign.ts';

export interface Definition {
  term: string;
  meaning: string;
  score: number;
  /** Whether the meaning is long and sure enough that only this term fits it. */
  isUnique: boolean;
}

/**
 * The definition that a line is; undefined when it is none. Most of what notes set behind a colon defines nothing, so that
 * both sides need a sign, and one of them a strong one.
 */
export function definitionIn(statement: Statement): Definition | undefined {
  const { text, language } = statement;
  const found =
    ofParent(statement) ??
    ofHeading(statement) ??
    fromSides(statement) ??
    fromKorean(text, statement) ??
    fromEnglish(text, statement) ??
    fromChinese(text, statement) ??
    fromJapanese(text, statement);
  if (found === undefined) return undefined;
  const { term, meaning, score, isTold } = found;
  const form = formOf(meaning, language);
  const ofMeaning = isTold ? 2 : found.isHeaded === true && form === 0 ? 1 : form;
  const sign = termSign(found.owner ?? statement, term);
  if (sign === undefined) return undefined;
  const isSure = isTold || (ofMeaning === 2 && namesKind(meaning, language) && mayBeTerm(term));
  const ofTerm = isSure && sign === 0 ? 1 : sign;
  if (ofTerm === 0 || ofMeaning === 0) return undefined;
  const isLong = lengthOf(meaning) >= LONG && /^\p{Script=Latin}/u.test(term);
  if (ofTerm + ofMeaning < 3 && !(isLong && language !== 'en')) return undefined;
  return { term, meaning, score, isUnique: isUnique(meaning, ofTerm, ofMeaning) };
}

/** A formula may stand for a term. What is done with several figures is a setting, asked for by its numbers. */
function formOf(meaning: string, language: NoteLanguage): Sign {
  if (/^\$[^$]+\$$/.test(meaning)) return 1;
  const form = meaningSign(meaning, language);
  return form === 1 && quantitiesOf(meaning).length >= 2 ? 0 : form;
}

/** So many words of what is done tell a thing from all others. */
const LONG = 9;

function lengthOf(meaning: string): number {
  return /[가-힣]/.test(meaning) ? meaning.split(/\s+/).length : wordCount(meaning);
}

/** Words that a meaning needs before it can be told back: the less sure its term and its form, the more. */
function isUnique(meaning: string, ofTerm: Sign, ofMeaning: Sign): boolean {
  const count = lengthOf(meaning);
  if (ofMeaning === 1) return count >= LONG && !meaning.startsWith('$');
  // Hiragana counts as no word.
  const needed = /[ぁ-ゖ]/.test(meaning) ? 4 : 5;
  return count >= (ofTerm === 2 ? needed : needed + 1);
}

/** The first line below a term alone, when it only says what the term is: `a method that …`, `…하는 방법`. */
function ofParent({
  text,
  parent,
  paper,
  language,
  children,
  ...rest
}: Statement): Found | undefined {
  const { bullet, index } = rest;
  if (parent === undefined || parent.children[0] !== index || children.length > 0) return undefined;
  const term = introduction(parent.text);
  if (wordCount(term) > 4 || /^(?:the|an?)\s/i.test(term) || countNamed(term) !== undefined)
    return undefined;
  const meaning = firstSentence(text);
  if (splitSides(text) !== undefined || meaningSign(meaning, language) < 2) return undefined;
  const owner: Statement = {
    ...rest,
    text: parent.text,
    parent,
    paper,
    language,
    children,
    bullet: parent,
    index: bullet.parent ?? index,
    strong: parent.strong,
  };
  return isTerm(owner, term, true) && isMeaning(meaning, term)
    ? { term, meaning, score: 0.8, isTold: false, owner }
    : undefined;
}

/** The first Korean line below a heading that is a term beyond doubt, when it ends in what sort of thing the term is. */
function ofHeading(statement: Statement): Found | undefined {
  const { text, bullet, paper, index, language, children } = statement;
  const heading = bullet.headingPath.at(-1);
  if (heading === undefined || bullet.parent !== undefined || children.length > 0) return undefined;
  if (language !== 'ko' || !endsInKind(text.replace(/(?:이다|임|입니다)?[.\s]*$/, '')))
    return undefined;
  const isFirst = paper.bullets[index - 1]?.headingPath.at(-1) !== heading;
  const term = introduction(heading);
  const meaning = firstSentence(text);
  if (!isFirst || splitSides(text) !== undefined || meaningSign(meaning, language) < 2)
    return undefined;
  const owner: Statement = { ...statement, text: term, strong: [], marked: [], atoms: [] };
  return termSign(owner, term) === 2 && isTerm(owner, term, true) && isMeaning(meaning, term)
    ? { term, meaning, score: 0.78, isTold: false, owner }
    : undefined;
}

/** `X: Y`, `X - Y`, `X = Y`, and a whole line `X (Y)`. */
function fromSides(statement: Statement): Found | undefined {
  const { text, language, strong } = statement;
  const bracketed =
    /^(?<term>[^()（）…]{2,40}?)\s?[(（](?<meaning>[^()（）]{8,120})[)）][.。]?$/u.exec(
      text,
    )?.groups;
  const sides = splitSides(text) ?? bracketed;
  const term = sides?.['term']
    ?.trim()
    .replaceAll(/["“”`*]/g, '')
    .replace(/^[^\s]{1,20}(?:은|는)\s(?=[A-Za-z][\w-]*$)/, '');
  const meaning = sides?.['meaning']?.trim();
  if (term === undefined || meaning === undefined || !isTerm(statement, term, true))
    return undefined;
  const isQuoted = (sides?.['term']?.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  if (isQuoted) return undefined;
  if (fits(term, meaning) || fits(meaning, term) || isWrittenOut(text, term, meaning))
    return undefined;
  const translated = TRANSLATED.exec(meaning)?.groups;
  if (translated?.['rest'] !== undefined && /^(?:zh|ja)$/.test(language)) {
    const [own = '', rest] = [translated['own'], firstSentence(translated['rest'])];
    return isMeaning(rest, term)
      ? { term: `${term}（${own}）`, meaning: rest, score: 0.8, isTold: true }
      : undefined;
  }
  const first = firstSentence(meaning);
  // What is done first, and more behind it: a procedure.
  const isProcedure =
    language === 'ko' &&
    meaningSign(first, language) === 1 &&
    first.split(/\s+/).length < 6 &&
    text.length - meaning.length + first.length + 2 < statement.bullet.text.length;
  const score = strong.some((span) => span.from <= 1) ? 0.86 : 0.8;
  return isMeaning(first, term) && !isProcedure
    ? { term, meaning: first, score, isTold: false }
    : undefined;
}

/** `PAR: Pixel Adaptive Refinement module`: what is told is the name's own words. */
function isWrittenOut(text: string, term: string, meaning: string): boolean {
  return acronymPairs(text).some(
    ({ acronym, expansion }) => acronym === term && wordCount(meaning) - wordCount(expansion) <= 1,
  );
}

/** `Full-rank：满秩，指的是…`: the name in the note's own language comes before the meaning. */
const TRANSLATED =
  /^(?<own>\p{Script=Han}{2,6})，(?:通常|一般|也)?(?:指的是|是指|指|即|也就是|(?:主要)?(?:是)?从[^，。]{2,14}来看，(?:也就是|即)?)(?<rest>[^，。].+)$/u;
