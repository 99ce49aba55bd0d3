import type { Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';

/**
 * Where in its clause a term stands. What is used, proposed or named (`means`) is what the sentence tells; what it is about
 * (`subject`) is known before; what is compared with or spoken of beside it (`ground`) is told elsewhere.
 */
export type Place = 'means' | 'object' | 'arising' | 'subject' | 'ground' | 'beside';

/** The place of a term by the particle, preposition or verb next to it. */
export function placeOf(statement: Statement, span: Span): Place {
  if (statement.language === 'ko') return koreanPlace(statement, span);
  if (statement.language === 'en') return englishPlace(statement, span);
  return hanPlace(statement, span);
}

const GLOSS = /^\s?\([^)]*\)/;

/** Nouns of verbs that tell what is used, done away with or brought forward. */
const KOREAN_USE =
  '(?:이용|사용|활용|적용|도입|채택|차용|제안|추가|제거|기반|결합|대체|통해|통하여|통한|거쳐|거친|가지고|바탕|쓴|쓰[는고며면]|써서|씀)';

const KOREAN_PLACES: readonly [RegExp, Place][] = [
  [/^\s?(?:이라는|라는|이라고|라고|이란|란)(?![가-힣])/, 'means'],
  [new RegExp(String.raw`^(?:을|를)?\s?${KOREAN_USE}`), 'means'],
  [/^(?:으로|로)\s(?:사용|이용|활용|쓰|정의|설정|보|간주|다루|변경|입력)/, 'object'],
  [/^(?:으로|로)(?:써)?(?![가-힣])|^에\s?(?:의해|의한|기반|기초)/, 'means'],
  [
    /^에\s(?:취약|민감|의존|적합|특화|강건|강[하함한]|유리|효과적|집중|초점|한정|국한)|^(?:이|가)\s\S+수록|^\s?(?:때문|덕분)/,
    'means',
  ],
  [new RegExp(String.raw`^만(?:을)?\s${KOREAN_USE}`), 'means'],
  [/^(?:이다|임|입니다|였다|이었다|였음)[.!\s]*$/, 'means'],
  [/^(?:을|를)(?![가-힣])/, 'object'],
  [
    /^(?:이|가)\s(?:더\s)?(?:발생|생[기긴겼]|필요|나타|존재|붙|일어|사용|이용|적용|활용|제안|추가)/,
    'arising',
  ],
  [/^(?:은|는|이|가|도)(?![가-힣])/, 'subject'],
];

/** `pipeline 방식으로`: a noun that only says of what sort the term is carries its particle. */
export const GENERIC_HEAD =
  /^\s?(?:방식|기법|방법|구조|함수|층|레이어|네트워크|모델|알고리즘|연산|전략|모듈|데이터셋|프로토콜|프레임워크|기술)(?=을|를|으로|로|이라|라|\s?(?:사용|이용|활용|적용|도입|제안|기반))/;

/** A topic, an object or a place that stands before: what follows is told of it. */
const HAS_TOPIC = /[가-힣A-Za-z0-9)](?:은|는|을|를|에서|에는|에서는|수록|면)\s/;

function koreanPlace({ text }: Statement, span: Span): Place {
  const after = text.slice(span.to).replace(GLOSS, '');
  if (isGround(after)) return 'ground';
  const rest = after.replace(GENERIC_HEAD, '');
  if (/^(?:이|가)(?!\s\S+수록)(?![가-힣])/.test(rest) && HAS_TOPIC.test(text.slice(0, span.from)))
    return 'arising';
  return KOREAN_PLACES.find(([pattern]) => pattern.test(rest))?.[1] ?? 'beside';
}

/** `X의 경우`, `X보다`, `X에 비해`, `X 이외에도`, `X를 보면`: what something is said against or along with, not what is said. */
function isGround(after: string): boolean {
  return /^\s?(?:의\s경우|(?:과|와)\s같[은이]|같은\s(?:경우|것|모델|방법)|(?:이|가)\s아[니닌]|이외|외에|(?:을|를)\s(?:보면|살펴보면|비롯)|에\s비(?:해|하여)|에\s대(?:해|하여)서?는|(?:과|와|이랑|랑)는?\s(?:다[르른]|달리|유사|비슷|비교)|보다는?(?=\s)|도\s(?:있|마찬가지|그대로))/.test(
    after,
  );
}

/** What something depends on, is hurt by or comes to. */
const ENGLISH_TO =
  /\b(?:(?:robust|(?:in)?sensitive|prone|due|leads?|led|equivalent|(?:in)?variant|limited) to|suffers? from|(?:depends?|rel(?:y|ies)|focus(?:es)?|based) on|consists? of|results? in|robust against)\s(?:the\s|an?\s)?$/i;

/** `In the X, …`: where or for what something holds. */
const ENGLISH_SETTING =
  /^(?:in|on|at|during|under|within|among|between|across)\s(?:the\s|an?\s|each\s|all\s)?$/i;

const ENGLISH_MEANS =
  /\b(?:uses?|used|using|by|with|via|through|called|named|termed|adds?|introduces?|proposes?|replaces?|applies|into|from)\s(?:the\s|an?\s|their\s|its\s)?$/i;

/** `… in the X.`: a place or a circumstance. */
const ENGLISH_BESIDE =
  /\b(?:in|on|at|of|for|among|within|during|between|across|over|under|after|before|about)\s(?:the\s|an?\s|their\s|its\s)?$/i;

function englishPlace({ text, sentences }: Statement, span: Span): Place {
  const before = text.slice(0, span.from);
  const start = sentences.findLast(({ from }) => from <= span.from)?.from ?? 0;
  if (
    /\b(?:than|unlike|(?:compared|similar|contrary) (?:to|with))\s(?:the\s|an?\s)?$/i.test(before)
  )
    return 'ground';
  if (
    /^(?:(?:the|each|all|their|its|both|most|many|if|when)\s)*$/i.test(text.slice(start, span.from))
  )
    return 'subject';
  const opening = text.slice(start, span.from);
  if (ENGLISH_SETTING.test(opening) && /^(?:\s?\([^)]*\))?,/.test(text.slice(span.to)))
    return 'subject';
  if (/^an?\s$/i.test(opening)) return 'arising';
  if (ENGLISH_MEANS.test(before) || ENGLISH_TO.test(before)) return 'means';
  return ENGLISH_BESIDE.test(before) ? 'beside' : 'object';
}

const HAN_USE =
  /(?:使用|采用|利用|引入|提出|通过|称为|叫做|基于|用|作为|是|加入|添加|替换为)(?:了|到)?(?:一[种个])?\s?$/u;

function hanPlace({ text, language, sentences }: Statement, span: Span): Place {
  const [before, after] = [text.slice(0, span.from), text.slice(span.to)];
  if (language === 'ja') {
    if (after.startsWith('が') && /[はにでを][、\s]?$|[はにでを].{1,12}$/u.test(before))
      return 'arising';
    if (/^(?:は|とは|が)/u.test(after)) return 'subject';
    if (/^(?:によ|を(?:用|使|利用|採用|導入|適用|提案|活用)|に基づ|で(?!は|あ)|と呼)/u.test(after))
      return 'means';
    return /^(?:を|に(?!よ))/u.test(after) ? 'object' : 'beside';
  }
  if (/(?:不同于|区别于|相比于?|优于|有别于)(?:一般的|传统的|普通的)?\s?$/u.test(before))
    return 'ground';
  if (/对于\s?$/u.test(before) && after.startsWith('的情况')) return 'ground';
  if (/(?:与|和|跟|比)\s?$/u.test(before) && /^(?:相比|不同|相反|类似)/u.test(after))
    return 'ground';
  if (HAN_USE.test(before)) return 'means';
  if (/[，,；]\s?$/u.test(before)) return 'arising';
  const opens = sentences.some(({ from }) => span.from >= from && span.from - from <= 2);
  return opens ? 'subject' : 'object';
}
