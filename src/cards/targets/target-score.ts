import type { NoteLanguage, Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';
import { GENERIC_HEAD, placeOf } from './target-place.ts';
import type { Place } from './target-place.ts';
import { isBareNoun, particleAfter, withoutParticle } from '../text/korean.ts';
import { overlaps, wordsOf } from '../text/script.ts';
import { TECHNICAL_WORDS } from '../text/terms.ts';
import { englishStem, isGeneric } from '../text/words.ts';

/** Letters of the longest text in bold that is a term; a whole sentence in bold marks none of its words. */
const MARKED_TERM = 40;

/** What a sentence tells is asked for before what it is about. */
const WORTH: Readonly<Record<Place, number>> = {
  means: 0.13,
  object: 0.1,
  arising: 0.04,
  beside: 0,
  subject: -0.12,
  ground: -0.2,
};

function worthOf(place: Place, language: NoteLanguage, before: string): number {
  if (language === 'ko' || place === 'subject' || place === 'ground') return WORTH[place];
  if (language === 'ja') return place === 'means' || place === 'object' ? 0.1 : 0;
  if (place === 'means' || language === 'zh') return place === 'means' ? 0.1 : 0.05;
  return place === 'beside' || /\b(?:an?|the|to)\s$/i.test(before) ? 0.1 : 0;
}

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
  const place = placeOf(statement, span);
  score += place === 'ground' && isStrong ? 0 : worthOf(place, language, text.slice(0, span.from));
  if (language === 'en' ? isPairedEnglish(text, span) : isCoordinated(text, span))
    score -= language === 'en' ? 0.14 : 0.1;
  if (language === 'ko' && isInAim(text.slice(span.to))) score -= 0.08;
  if (language === 'ko' && isHalfOfPair(text, span)) score -= 0.15;
  if (language === 'ko' && !isStrong && !isGloss && KNOWN_ALONE.test(answer)) score -= 0.15;
  if (language !== 'ko' && language !== 'en' && isCoordinatedHan(text, span)) score -= 0.25;
  if (
    /^\s?(?:대신|말고|없이)(?![가-힣])|^\s?(?:を用いず|ではなく|の代わり)/.test(text.slice(span.to))
  )
    score -= 0.1;
  if (
    language === 'ko' &&
    /^\s[가-힣]/.test(text.slice(span.to)) &&
    place !== 'means' &&
    !GENERIC_HEAD.test(text.slice(span.to))
  )
    score -= words.length === 1 && !isStrong ? 0.1 : 0.06;
  if (language === 'ko' && joinsNoun(text, span)) score -= 0.15;
  if (language === 'ko' && !isStrong && setsApart(text, span)) score -= 0.1;
  if (language === 'ko' && !isStrong && isWhere(text.slice(span.to))) score -= 0.1;
  if (language === 'ko' && !isStrong && followsNoun(text, span)) score -= 0.12;
  if (words.length === 1 && /^\p{Ll}+$/u.test(answer) && !isStrong && !TECHNICAL_WORDS.has(answer))
    score -= smallWord(language, answer, place);
  if (!isStrong && EVERYBODYS.test(answer)) score -= 0.2;
  if (language !== 'zh' && !isStrong && isQuantified(text.slice(0, span.from))) score -= 0.16;
  if (words.some((word) => isGeneric(word) || isGeneric(englishStem(word)))) score -= 0.06;
  return Math.max(0, Math.min(1, score));
}

/** `비정상(non-stationary) 목적 함수`: the glossed word is only the beginning of a longer name. */
function modifiesNoun(text: string, span: Span): boolean {
  return /^\s?\([^)]*\)\s[가-힣]/.test(text.slice(span.to));
}

/** `…에서 A를 측정`, `…에 대한 정보`: where something holds, and what is spoken of. */
function isWhere(after: string): boolean {
  return /^(?:\s?\([^)]*\))?(?:에서(?!의)|에\s대(?:한|해))/.test(after);
}

/** `in-domain 문장`, `low-resolution의 이미지`: a word of sort before what everything has. */
function setsApart(text: string, { from, to }: Span): boolean {
  return (
    /^\p{Ll}[\p{Ll}-]+$/u.test(text.slice(from, to)) &&
    /^(?:의)?\s(?:문장|데이터셋?|이미지|영상|정보|환경|샘플|모델|값|결과)/.test(text.slice(to))
  );
}

/** `생체 visual system`, `frame filtering 강화학습`: the end of a longer name; `언어 모델 BERT` is a name with its sort. */
function followsNoun(text: string, { from, to }: Span): boolean {
  const before = /(?:^|[\s(])([\p{L}\p{N}-]+)\s$/u.exec(text.slice(0, from))?.[1];
  if (before === undefined || !isBareNoun(before) || isGeneric(before)) return false;
  return /^[가-힣]/.test(text.slice(from, to)) || /^[가-힣]/.test(before);
}

/** What a word written small loses: in Chinese even that is a term where it is used. */
function smallWord(language: NoteLanguage, answer: string, place: Place): number {
  if (language === 'en') return answer.length < 6 ? 0.2 : 0.14;
  return language === 'zh' && place === 'means' ? 0.05 : 0.1;
}

/** `RGB값`, `RoI검출`: a Hangul noun written on to the term. */
function joinsNoun(text: string, span: Span): boolean {
  const rest = particleAfter(text, span.to).replace(
    /^(?:방식|기법|방법|구조|함수|층|모델|기반)/,
    '',
  );
  return rest !== '' && withoutParticle('가가' + rest) !== '가가';
}

/** Parts of nearly every network. */
const KNOWN_ALONE =
  /^(?:인코더|디코더|임베딩|프롬프트|그래프|행렬|벡터|트리|노드|마스크|게이트|트랜스포머|일반화|샘플링|토큰화|업샘플링|다운샘플링|특징 ?맵)$/;

/** Acronyms that stand in nearly every paper of the field. */
const EVERYBODYS =
  /^(?:(?:LLM|CNN|RNN|DNN|MLP|NLP|API|DB|RL|DL|ML|IoT)s?|learning rates?|batch sizes?|loss functions?|(?:training|test) (?:data|sets?)|neural networks?|activation functions?|hyper-?parameters?)$/i;

/** `____ 차이를 확인하기 위해 …`: why something is done, and not what. */
function isInAim(after: string): boolean {
  return /^[^,.;]*기 위(?:해|하|한)/.test(after);
}

/** `다양한 ____`, `all ____`: said of many, so that several would do. */
function isQuantified(before: string): boolean {
  return /(?:^|\s)(?:다양한|여러|모든|각종|각각의|어떤|기존의?|다른|일반적인|새로운|많은|주어진|특정|\d+\s?개의|\d+\s?가지|[두세네]\s?가지)\s$|\b(?:various|all|any|several|many|some|other|different|existing|multiple|most|certain|each|every)\s$|(?:既存の|様々な|複数の|従来の)$/iu.test(
    before,
  );
}

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

/** `A and B`, `…, A, B`; a comma before a clause joins nothing. */
function isPairedEnglish(text: string, { from, to }: Span): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  return (
    /(?:\b(?:and|or)|&|\/)\s?(?:the\s|an?\s)?$/.test(before) ||
    /^(?:\/|\s(?:and|or|&)\s(?!\w+(?:s|ed)\s(?:the|an?|to|in)\b))/.test(after) ||
    (/,\s$/.test(before) && /^(?:,|\s(?:and|or)\s|[.\s]*$)/.test(after)) ||
    (/(?:^|:\s)$/.test(before) && after.startsWith(','))
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
