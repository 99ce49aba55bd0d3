import { isHanClause } from './defined-han.ts';
import { enumerationOf } from './enumeration.ts';
import { isLabel } from './labels.ts';
import { isPaper } from './paper-name.ts';
import { opensOutside } from './self-contained.ts';
import type { Statement } from './statement.ts';
import { hasVerb } from './text/english-clause.ts';
import { looksLikeNoun, withoutParticle } from './text/korean.ts';
import { quantitiesOf, type Quantity } from './text/numbers.ts';
import { foldedForm, scriptOf, wordCount, wordsOf } from './text/script.ts';
import { COMMON_ADJECTIVES } from './text/common-words.ts';
import { isGeneric, isStopWord, LABELS } from './text/words.ts';

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
  if (statement.language === 'en' && words.length >= 3 && (hasVerb(bare) || isAction(bare)))
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

/** Whether the right side says what something is: several words, no list, no bare value, nothing that points outside. */
export function isMeaning(meaning: string, term: string): boolean {
  const count = wordCount(meaning);
  if (count < 3 || count > 40 || /[:：?？]$|[:：]\s|https?:/.test(meaning) || opensOutside(meaning))
    return false;
  if (
    /^(?:they|we|the authors|requires?|needs?|has|have|works?|performs?|achieves?|outperforms?|helps?|can|must|should|does)\s/i.test(
      meaning,
    )
  )
    return false;
  if (
    /(?:사용|이용|적용|활용|필요|추천|사용함|사용한다|이용한다|적용한다)\.?$/.test(meaning) &&
    !/(?:위해|때|데)/.test(meaning)
  )
    return false;
  if (!/\$|\p{L}{3}|[가-힣]{2}|\p{Script=Han}{2}|[ぁ-ヶ]{2}/u.test(meaning)) return false;
  if (term.startsWith('$') && /\$\s?[:：]/.test(meaning)) return false;
  if (isJudgement(meaning, count) || isStep(meaning) || isSettingValue(term, meaning)) return false;
  const isOneHan = /[\p{Script=Han}ぁ-ゖ]/u.test(meaning) && !/[、，,；;·/+]/.test(meaning);
  if (
    (!isOneHan && enumerationOf(meaning) !== undefined) ||
    isAssignment(meaning) ||
    isEvent(meaning, count)
  )
    return false;
  const quantities = quantitiesOf(meaning);
  if (isSpecification(meaning, quantities)) return false;
  if (quantities.length >= 3 && quantities.length * 3 >= count) return false;
  if (quantities.length >= 2 && count <= 8) return false;
  if (
    /^(?:\S+\s){0,2}\S+(?:을|를)\s(?:\S+\s)?[가-힣]{2}\.?$/.test(meaning) &&
    /(?:보장|지원|감소|증가|향상|달성|처리|수행|확인|필요|유지|제공|방지|해결)\.?$/.test(meaning)
  )
    return false;
  const quantity = quantities[0];
  if (quantity !== undefined && isBareValue(meaning, quantity, count)) return false;
  if (
    /때문(?:에|이다|임)?[.\s]?$|때문에|따라서|므로[, ]|\bbecause\b/.test(meaning) ||
    isSum(meaning)
  )
    return false;
  return !foldedForm(meaning).startsWith(foldedForm(term));
}

/** `성능과 메모리의 균형을 이룸`, `처리를 담당함`: how well it does, or too little to know it by. */
function isJudgement(meaning: string, count: number): boolean {
  if (!/[가-힣](?:다|함|됨|음|임|룸|김|림)\.?$/.test(meaning)) return false;
  return (
    (count < 4 &&
      /(?:담당|수행|진행|처리|사용|제공|지원|존재)(?:하\S*|한다|함|됨)\.?$/.test(meaning)) ||
    /(?:성능|정확도|속도|균형|효율|결과|점수)\S*\s.*(?:보[임인]|이[룸룬]|달성|높|낮|좋|나쁘|우수|뛰어|향상|개선|감소|증가|줄|늘)/.test(
      meaning,
    )
  );
}

/** What happens, with a topic of its own, a chain of steps, a question or a call: none of them says what a thing is. */
function isStep(meaning: string): boolean {
  if (/\s(?:->|=>|→|⇒)\s/.test(meaning)) return true;
  if (!/[가-힣]/.test(meaning)) return false;
  const bare = meaning.replace(/\s?\([^()]*\)[.!]?$/, '').replace(/[.!?]+$/, '');
  if (/(?:왜|어떻게).*(?:는가|은가|인가|을까|할까|나요)$|(?:해보자|하자|시키자)$/.test(bare))
    return true;
  const topic = /^(\S+?)(?:은|는)\s/.exec(bare)?.[1];
  return (
    topic !== undefined &&
    (/[\p{Script=Latin}\p{N})]$/u.test(topic) ||
      (looksLikeNoun(topic) && !/[가-힣](?:하|되|있|없)$/.test(topic))) &&
    /(?:다|요|함|됨|음|임)$/.test(bare)
  );
}

/** `Learning rate: 0.01에서 시작해 …`: how it is set, and not what it is. */
function isSettingValue(term: string, meaning: string): boolean {
  return (
    /\d/.test(meaning) &&
    /^(?:(?:initial\s)?learning rate|lr|batch size|(?:weight )?decay|momentum|dropout|epochs?|input size|초기 학습률|학습률|배치 (?:크기|사이즈)|에폭|입력 크기|드롭아웃|모멘텀)$/i.test(
      term.trim(),
    )
  );
}

/** `8개의 head 사용`, `6 mg once daily`, `A（8 亿词）和 B（25 亿词）`: how much of what, and no meaning. */
function isSpecification(meaning: string, quantities: readonly Quantity[]): boolean {
  const isFirst = quantities.some(
    ({ from, unit, digits }) => from === 0 && unit !== '' && !/[x×*]/.test(digits + unit),
  );
  const inBrackets = quantities.filter(
    ({ from, unit }) => unit !== '' && /[(（]\s?$/.test(meaning.slice(0, from)),
  );
  return isFirst || inBrackets.length >= 2;
}

/** `vec(A) + vec(B) 接近 vec(C)`: a calculation with its result. */
export function isEquation(text: string): boolean {
  return /[≈≃]|接近|等于|近似于|に近い|に等しい|\s(?:equals?|approximates)\s/i.test(text);
}

/** `A + B`: what something is made of. */
export function isSum(meaning: string): boolean {
  const parts = meaning.split(/\s\+\s/);
  return (
    parts.length >= 2 &&
    parts.every(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        wordCount(part) <= 5 &&
        !/\s(?:is|are|was|were|to|that|-|=)\s|接近|等于|约等于|近似|得到|≈|に近い|と等しい/i.test(
          part,
        ),
    )
  );
}

/** `L=12, H=768`: values, and no meaning. */
function isAssignment(meaning: string): boolean {
  return /^\p{L}[\p{L}\p{N}_]*\s?=\s?[\d.]/u.test(meaning);
}

/** `the computation is aborted`: what happens then, and not what it is. */
function isEvent(meaning: string, count: number): boolean {
  return count < 7 && /^(?:the|an?)\s(?:[\w-]+\s){1,3}(?:is|are|was|were)\s/i.test(meaning);
}

/** Mostly a number: `up to 8 pixels`, `0.05, 0.5 decay`. */
function isBareValue(meaning: string, quantity: Quantity, count: number): boolean {
  if (/[가-힣ぁ-ん]|\p{Script=Han}/u.test(meaning))
    return quantity.text.length * 3 >= meaning.length;
  return count <= 5 || (quantity.from <= 2 && count <= 8);
}
