import type { Span } from '../notes/paper.ts';
import type { Statement } from './statement.ts';
import { particleAfter, withoutParticle } from './text/korean.ts';
import { overlaps, wordsOf } from './text/script.ts';
import { TECHNICAL_WORDS } from './text/terms.ts';
import { englishStem, isGeneric } from './text/words.ts';

/** Letters of the longest text in bold that is a term; a whole sentence in bold marks none of its words. */
const MARKED_TERM = 40;

/** How good a term is as an answer, 0 to 1: marked by the author, unusual, an object, not the topic. */
export function scoreOf(statement: Statement, span: Span, isGloss: boolean): number {
  const { text, language } = statement;
  const answer = text.slice(span.from, span.to);
  const words = wordsOf(answer);
  const isStrong = statement.strong.some(
    (strong) => overlaps(strong, span) && strong.to - strong.from <= MARKED_TERM,
  );
  let score = 0.5;
  if (isStrong) score += 0.25;
  if (isGloss) score += modifiesNoun(text, span) ? -0.15 : 0.2;
  if (words.length > 1 || cjkTerm(answer)) score += 0.12;
  if (/\p{Lu}.*\p{Lu}|\p{Lu}.*\d|-/u.test(answer)) score += 0.08;
  if (isObject(statement, span)) score += 0.1;
  score -= topicPenalty(statement, span);
  if (isCoordinated(text, span)) score -= 0.1;
  if (language === 'ko' && isHalfOfPair(text, span)) score -= 0.15;
  if (language === 'ko' && !isStrong && !isGloss && KNOWN_ALONE.test(answer)) score -= 0.08;
  if (language !== 'ko' && language !== 'en' && isCoordinatedHan(text, span)) score -= 0.25;
  if (
    /^\s?(?:대신|말고|없이)(?![가-힣])|^\s?(?:を用いず|ではなく|の代わり)/.test(text.slice(span.to))
  )
    score -= 0.1;
  if (
    language === 'ko' &&
    /^\s[가-힣]/.test(text.slice(span.to)) &&
    !hasGenericHead(text.slice(span.to))
  )
    score -= words.length === 1 && !isStrong ? 0.1 : 0.06;
  if (language === 'ko' && joinsNoun(text, span)) score -= 0.15;
  if (language === 'ko' && !isStrong && isGround(text.slice(span.to))) score -= 0.2;
  if (words.length === 1 && /^\p{Ll}+$/u.test(answer) && !isStrong && !TECHNICAL_WORDS.has(answer))
    score -= language === 'en' && answer.length < 6 ? 0.2 : 0.1;
  if (words.some((word) => isGeneric(word) || isGeneric(englishStem(word)))) score -= 0.06;
  return Math.max(0, Math.min(1, score));
}

/** `비정상(non-stationary) 목적 함수`: the glossed word is only the beginning of a longer name. */
function modifiesNoun(text: string, span: Span): boolean {
  return /^\s?\([^)]*\)\s[가-힣]/.test(text.slice(span.to));
}

/** `RGB값`, `RoI검출`: a Hangul noun written on to the term. */
function joinsNoun(text: string, span: Span): boolean {
  const rest = particleAfter(text, span.to);
  return rest !== '' && withoutParticle('가가' + rest) !== '가가';
}

/** `X의 경우`, `X보다`, `X에 비해`, `X 이외에도`, `X를 보면`: what something is said against or along with, not what is said. */
function isGround(after: string): boolean {
  return /^(?:\s?\([^)]*\))?\s?(?:의\s경우|(?:(?:과|와)\s)?같은\s(?:경우|것|모델|방법)|\s?이외|\s?외에|(?:을|를)\s(?:보면|살펴보면|비롯)|에\s비(?:해|하여)|에\s대(?:해|하여)서?는|(?:과|와|이랑|랑)는?\s(?:다[르른]|달리|유사|비슷|비교)|보다는?(?=\s)|도\s(?:있|마찬가지|그대로))/.test(
    after,
  );
}

/** Parts of nearly every network. */
const KNOWN_ALONE =
  /^(?:인코더|디코더|임베딩|트랜스포머|일반화|샘플링|토큰화|업샘플링|다운샘플링|특징 ?맵)$/;

/** `A와 B를 함께`: one is asked for while the other is shown. */
function isHalfOfPair(text: string, { from, to }: Span): boolean {
  return (
    /[\p{L}\p{N})](?:와|과|랑)\s$/u.test(text.slice(0, from)) ||
    /^(?:와|과)\s(?!다르|다른|달리|같|비슷|유사|함께|관련|비교|동일|일치|대비)/.test(text.slice(to))
  );
}

/** One of several that stand side by side is easily confused with its neighbours. */
function isCoordinated(text: string, span: Span): boolean {
  return (
    /(?:[A-Za-z0-9)],|[^ぁ-ゖ]、|·|\/|및|또는|혹은|\band|\bor|&)\s?$/.test(
      text.slice(0, span.from),
    ) || /^(?:,|、|·|\/|\s(?:및|and|or|&)\s)/.test(text.slice(span.to))
  );
}

/** `A 和 B`, `AとB`: asked for together or not at all. */
function isCoordinatedHan(text: string, { from, to }: Span): boolean {
  return (
    /(?:[^ぁ-ゖ]、|和|(?<!参)与|及|以及|或|や|および|または|[\p{Script=Latin}\p{N}ァ-ヶー)\p{Script=Han}]と)\s?$/u.test(
      text.slice(0, from),
    ) ||
    /^\s?(?:、|和(?!弦)|与|及|以及|或|や(?!す)|および|または|と(?=[\p{Script=Latin}ァ-ヶー\p{Script=Han}]{2}[^、。]{0,24}(?:を|の|に|で|が)))/u.test(
      text.slice(to),
    )
  );
}

function cjkTerm(answer: string): boolean {
  return /^(?:[가-힣 ]{4,}|[\p{Script=Han}]{3,}|[ァ-ヶー]{7,}|(?=.*\p{Script=Han})[ァ-ヶー\p{Script=Han}]{4,})$/u.test(
    answer,
  );
}

/** `pipeline 방식으로`: a noun that only says of what sort the term is carries its particle. */
function hasGenericHead(after: string): boolean {
  return /^\s(?:방식|기법|방법|구조|함수|층|네트워크|모델|알고리즘|연산|전략|모듈|데이터셋)(?:을|를|으로|로)(?![가-힣])/.test(
    after,
  );
}

function isObject(statement: Statement, span: Span): boolean {
  const after = statement.text.slice(span.to);
  const before = statement.text.slice(0, span.from);
  if (statement.language === 'ko')
    return (
      /^(?:\s?\([^)]*\))?(?:을|를|으로|로|에게)(?![가-힣])/.test(after) || hasGenericHead(after)
    );
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
