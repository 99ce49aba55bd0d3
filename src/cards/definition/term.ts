import { isHanClause } from './han-clause.ts';
import { isLabel } from '../statement/labels.ts';
import { isPaper } from '../statement/paper-name.ts';
import { opensOutside } from '../statement/self-contained.ts';
import type { Statement } from '../statement/statement.ts';
import { hasVerb } from '../text/english-clause.ts';
import { looksLikeNoun, withoutParticle } from '../text/korean.ts';
import { foldedForm, scriptOf, wordsOf } from '../text/script.ts';
import { COMMON_ADJECTIVES } from '../text/common-words.ts';
import { isGeneric, isStopWord, LABELS } from '../text/words.ts';

/** A term without a translation or acronym in brackets. */
export function withoutGloss(term: string): string {
  return term.replaceAll(/\s?[(（][^()（）]*[)）]/gu, '').trim();
}

/** `X의 중요한 성질`, `A vs B`: something of a thing, or two things, and no thing with a meaning of its own. */
function isProperty(term: string): boolean {
  return (
    /\S의\s(?:\S+\s)?(?:성질|특성|특징|장점|단점|한계|문제점?|이유|원인|목적|목표|역할|결과|차이점?|조건|의의|효과|핵심)$/.test(
      term,
    ) ||
    /\s(?:vs\.?|versus)\s|\bet al\b/i.test(term) ||
    /^(?:\w+\s)?(?:advantages?|disadvantages?|benefits?|drawbacks?|problems?|issues?|limitations?|properties|results?|goals?|reasons?|differences?|examples?|types?|kinds?|comparisons?|experiments?|evaluations?|reads?|writes?)\s(?:of|with|for|between|on|in)\s/i.test(
      term,
    )
  );
}

/** Whether the left side names something that can be defined, and is no label, sentence or the paper itself. */
export function isTerm(statement: Statement, term: string, marked: boolean): boolean {
  const bare = withoutGloss(term);
  const words = wordsOf(bare);
  if (
    words.length === 0 ||
    words.length > 6 ||
    (bare === term && isLabel(bare)) ||
    isProperty(bare) ||
    opensOutside(bare)
  )
    return false;
  const isBold = statement.strong.some(({ from, to }) => from <= 1 && to >= term.length);
  const isName =
    bare !== term || (isBold && words.length > 1) || /^(?:\p{Lu}\S*\s?){2,}$/u.test(bare);
  if (
    !isName &&
    words.every((word) => isStopWord(word) || isGeneric(withoutParticle(word)) || /^\d/.test(word))
  )
    return false;
  if (bare === term && /^[가-힣\s]+$/.test(bare) && PROPERTY_HEAD.test(bare)) return false;
  if (
    !/[\p{Script=Latin}\p{N}]{2}|[가-힣]{2}|\p{Script=Han}{2}|\p{Script=Han}[ぁ-ゖ]\p{Script=Han}|[ァ-ヶー]{3}/u.test(
      bare,
    ) ||
    (/[?!→↑↓;+,，、]|\d$/.test(bare) && !/\p{L}\d$/u.test(bare))
  )
    return false;
  if (isPaper(statement, bare) || isHanClause(bare, statement.language)) return false;
  const last = words.at(-1) ?? '';
  if (/[가-힣]$/.test(bare)) return isKoreanTerm(statement, bare, last, marked);
  // A word with a hyphen is one: `write-ahead log`.
  const whole = bare.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '');
  if (statement.language === 'en' && words.length >= 3 && (hasVerb(whole) || isAction(bare)))
    return false;
  if (statement.language === 'en' && words.every((word) => isEmptyWord(word))) return false;
  if (scriptOf(bare) === 'latin' && statement.language === 'en')
    return !isStopWord(words[0] ?? '') || /^(?:the|a|an)\b/i.test(bare);
  return true;
}

/** `동작 방식`, `처리 속도`: how something is, and no thing. */
const PROPERTY_HEAD =
  /(?:방법|방식|과정|단계|구조|형태|결과|이유|문제점?|특징|효과|역할|목적|부분|내용|크기|개수|성능|속도|정확도|시간|경우|상황|환경|설정|구성|조건|차이점?|관계|정보|예시|평가|비교|분석|실험|규모|개요|요약)$/;

/** `Projecting lidar to camera`: what one does, and no thing. */
function isAction(term: string): boolean {
  return /^\w{3,}ing\s(?:\S+\s){1,4}(?:to|of|for|with|in|on|by|from|into|between)\s/i.test(term);
}

/** `The major finding`: no word that names anything. */
function isEmptyWord(word: string): boolean {
  const lower = word.toLowerCase();
  return isStopWord(word) || isGeneric(lower) || LABELS.has(lower) || COMMON_ADJECTIVES.has(lower);
}

function isKoreanTerm(statement: Statement, term: string, last: string, marked: boolean): boolean {
  if (!looksLikeNoun(last) && !/[A-Za-z]/.test(last)) return false;
  const blocks = term.split(/\s+/);
  const isBold = statement.strong.some((span) =>
    foldedForm(statement.text.slice(span.from, span.to)).includes(foldedForm(term)),
  );
  const bare = blocks.every(
    (block) =>
      !/[가-힣]$/.test(block) ||
      withoutParticle(block) === block ||
      block.endsWith('의') ||
      block.length <= 2,
  );
  return bare && (marked || isBold || blocks.length <= 3) && blocks.length <= 5;
}
