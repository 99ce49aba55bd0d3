import { isEnglishCategory } from './ask-english-list.ts';
import { countNamed } from '../text/counts.ts';
import { isKoreanSentence, looksLikeNoun } from '../text/korean.ts';
import { adnominal } from '../text/korean-verbs.ts';

/*
 * How a Korean card asks for the items of a list. The question is made only when the line says what they are: a noun of
 * several things, or a count with its noun. Of a sentence the noun is brought to the end: `X는 두 가지 기법을 사용한다`
 * becomes `X가 사용하는 기법 두 가지는?`.
 */

const COUNT = String.raw`(?:\d+|두|세|네|다섯|여섯|일곱)\s?(?:가지|단계|개|종류|종|요소|부분|층|항|축)`;

/** Nouns that several things of a list go by. */
const CATEGORY =
  /(?:장점|단점|이점|약점|강점|문제점|특장점|차이점|공통점|개선점|한계점?|특징|종류|요소|방법론?|방식|기법|기술|기여|단계|절차|지표|데이터\s?셋|이유|원인|요인|조건|가정|손실(?:\s?함수)?|모듈|규칙|원칙|전략|문제|과제|기준|유형|변형|버전|응용|활용 분야|분야|연산|효과|역할|도구|기능|레이어|라벨|레이블|제약|제약 사항|요구 사항|요구사항|성질|속성|변수|하이퍼파라미터|알고리즘|접근법|관점|범주|항목|어려움|위험|증상|대상|모델|인자|가설|목표|층)$/;

/** Nouns that mean nothing before their count. */
const PLACEHOLDER = /(?:^|\s|[은한된할는])(?:것|건|거|게|점|부분|내용|사항)(?:은|는|이|들)?$/;

const DIVIDED =
  /^(?:나뉜다|나뉨|나눈다|나눔|나눌 수 있다|나눌 수 있음|나누어진다|나누어짐|나뉘어진다|나뉘어짐|구성된다|구성됨|구성한다|구성함|구성되어 있다|구성되어 있음|구성|이루어진다|이루어짐|이루어져 있다|이루어져 있음|나타낸다|나타냈다|표시한다|표시했다|구분된다|구분됨|구분한다|구분함|분류된다|분류됨|분류한다|분류함|분해된다|분해됨|분해한다|분해함|정리된다|정리됨)$/;
/** `X를 활용해 …을 증명`: what it is used for. */
const USED_TO = /^(?<verb>사용|활용|이용)(?:해서?|하여)\s(?<aim>.+)$/;
const EXISTS = /^(?:크게\s)?(?:있다|있음|있습니다|존재한다|존재함|존재)$/;

interface Counted {
  topic: string;
  /** The author's particle behind the topic tells which form of 이/가 fits. */
  particle: string;
  before: string;
  count: string;
  noun: string;
  joint: string;
  rest: string;
}

/** From two on, before a noun: `세 모듈`. */
const NUMERALS = ['두', '세', '네', '다섯', '여섯', '일곱'];

const SENTENCE = new RegExp(
  String.raw`^(?:(?<topic>\S.*?)(?<![이가을를] \S{1,8}|없|있)(?<particle>에는|에서는|은|는)\s)?(?<before>.*?)(?:(?:크게|총|다음의?|아래의?|이|다음과 같은|아래와 같은|다음과 같이)\s)*(?<count>${COUNT}(?:의(?=\s))?|(?:두|세|네|다섯|여섯|일곱)(?=\s[가-힣A-Za-z])|다음의?|아래의?|여러)\s?(?<noun>.{0,30}?)(?<joint>들?을|들?를|들?이|들?가|으로|로|에서|에)\s(?<rest>.+)$`,
);

/** Whether a noun phrase ends in a noun of several things. */
export function isKoreanCategory(name: string): boolean {
  return CATEGORY.test(name);
}

/** The question; undefined when the line does not say what the items are. */
export function askKorean(name: string, count: number, lead: string): string | undefined {
  const bracket = /\s?\([^()]*\)$/.exec(name)?.[0] ?? '';
  const bare = name
    .slice(0, name.length - bracket.length)
    .replace(/(?<=\d|[두세네])\s(?=종$)/, ' ');
  const counted = countedName(bare, count) ?? countedSentence(bare, count, lead);
  if (counted !== undefined) return `${counted}${bracket}${topicMark(counted + bracket)}?`;
  if (countNamed(bare) !== undefined || isSentence(bare)) return undefined;
  const noun = bare.replace(/들$/, '');
  return CATEGORY.test(noun) || isEnglishCategory(noun) || isChosen(noun)
    ? `${noun}${bracket} ${count}${noun.endsWith('절차') ? '단계' : '가지'}는?`
    : undefined;
}

/** The count before the last noun: `영역마다 더하는 세 가지 손실`. */
const BEFORE_NOUN = new RegExp(
  String.raw`(?:^|\s)(?<count>${COUNT})(?:의)?\s(?:[^\s은는을를,.]+\s){0,2}[^\s,.]*[^\s,.을를이가은는에로서]$`,
);

/** `앵커 박스의 단점 2가지`, `구성 요소는 네 가지`: a noun phrase that holds its count. */
function countedName(name: string, count: number): string | undefined {
  const early = BEFORE_NOUN.exec(name)?.groups?.['count'];
  if (early !== undefined && countNamed(early) === count && !isKoreanSentence(name)) return name;
  const groups = new RegExp(String.raw`^(?<what>.+?)\s?(?<count>${COUNT})$`).exec(name)?.groups;
  const [what = '', counted = ''] = [groups?.['what']?.trim(), groups?.['count']];
  if (what === '' || countNamed(counted) !== count || PLACEHOLDER.test(what)) return undefined;
  const topic = /^(?<owner>.+?)(?:은|는)$/.exec(what)?.groups?.['owner'];
  if (topic === undefined) {
    const owner = /^(?<owner>.+)의$/.exec(what)?.groups?.['owner'];
    if (owner === undefined || !/(?:가지|개|종)$/.test(counted)) return name;
    return CATEGORY.test(owner) ? `${owner} ${counted}` : undefined;
  }
  if (CATEGORY.test(topic)) return `${topic} ${counted}`;
  // Behind a Latin word 은 and 는 are particles; behind Hangul they may end a verb, as in `거치는 3단계`.
  if (/[A-Za-z]$/.test(topic)) return `${topic}의 ${counted}`;
  const last = what.split(' ').at(-1) ?? '';
  return /(?:가지|개|종)$/.test(counted) && looksLikeNoun(last) ? `${topic} ${counted}` : name;
}

/** A sentence with a count and its noun in it. */
function countedSentence(name: string, count: number, lead: string): string | undefined {
  const groups = SENTENCE.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const told = groups as unknown as Counted;
  const many = told.count.replace(/의$/, '');
  const numeral = NUMERALS.indexOf(many) + 2;
  const isNumber = numeral < 2 && new RegExp(`^${COUNT}$`).test(many);
  if (numeral >= 2 ? numeral !== count : isNumber && countNamed(many) !== count) return undefined;
  const rest = told.rest.replace(/^(?:크게|나누어)\s/, '');
  const topic = told.topic ?? '';
  const noun = told.noun.trim().replace(/들$/, '');
  if (/(?:을|를|은|는|이|가|에서|으로)\s|[,.]/.test(noun)) return undefined;
  const number = isNumber ? many : numeral < 2 ? `${count}가지` : `${count}개`;
  if (!isNumber && numeral < 2 && !CATEGORY.test(noun) && !many.startsWith('다음'))
    return undefined;
  if (/[,(]/.test(told.before)) return undefined;
  if (DIVIDED.test(rest) && told.joint.endsWith('로'))
    return divided(topic === '' ? lead : topic, noun, number);
  if (noun === '' && topic === '' && told.before === '' && /(?:가지|개|종)$/.test(many))
    return undefined;
  if (EXISTS.test(rest) && /[이가]$/.test(told.joint))
    return `${owned(topic === '' ? told.before.replace(/에\s?$/, '') : topic)}${noun} ${number}`;
  const use = USED_TO.exec(rest)?.groups;
  const purpose = adnominal(use?.['aim'] ?? '');
  if (use !== undefined && purpose !== undefined && topic === '')
    return `${purpose} 데 ${use['verb']}한 ${noun} ${number}`;
  const verb = adnominal(rest);
  if (verb === undefined || /[이가]$/.test(told.joint)) return undefined;
  const subject = topic === '' ? '' : `${topic}${subjectMark(told, verb)} `;
  // What stands before the count and ends as a modifier belongs to the noun: `효과가 없는 여러 방법`.
  const isModifier = /[가-힣](?:는|은|한|된|던|할|될)\s$/.test(told.before);
  const [adverbs, modifiers] = isModifier ? ['', told.before] : [told.before, ''];
  if (noun === '' && isNumber) return `${subject}${told.before}${verb} ${number}`;
  const what = noun === '' ? '것' : noun;
  return `${subject}${adverbs}${verb} ${modifiers}${what} ${number}`;
}

/** Which particle the topic takes before the noun; `X는 두 층으로 관리한다` tells what is done with X. */
function subjectMark({ particle, joint, rest }: Counted, verb: string): string {
  if (particle.startsWith('에')) return '에서';
  const isDoneWith = joint.endsWith('로') && verb.endsWith('하는') && !/[을를]\s/.test(rest);
  if (isDoneWith) return particle === '은' ? '을' : '를';
  return particle === '은' ? '이' : '가';
}

function divided(whole: string, noun: string, number: string): string | undefined {
  if (whole === '') return noun === '' ? undefined : `${noun} ${number}`;
  const kind = noun === '' && /(?:가지|개|종)$/.test(number) ? '종류' : noun;
  const counter = number.replace(/^(?:\d+|[두세네]|다섯|여섯|일곱)\s?/, '');
  const owner = whole.replace(new RegExp(String.raw`\s?${counter}$`), '');
  const isNamed = kind === '종류' && CATEGORY.test(owner);
  return isNamed
    ? `${owner} ${number}`
    : `${owned(owner)}${kind === '' ? '' : `${kind} `}${number}`;
}

function owned(whole: string): string {
  const name = whole.trim();
  return name === '' ? '' : /의\s/.test(name) && !CATEGORY.test(name) ? `${name} ` : `${name}의 `;
}

/** Whether the name itself is a sentence, so that no noun of it is asked for. */
function isSentence(name: string): boolean {
  return (
    /(?:다|함|됨|음|임|뉨|[가-힣]고|며|서|면|지만)$/.test(name) && !/(?:다음|처음)$/.test(name)
  );
}

/** `대표적인 붕괴 채널`: several are chosen out of more, whatever they are called. */
function isChosen(name: string): boolean {
  return (
    /^(?:가장 \S+[은한는]|대표적인?|주요|흔한|흔히 쓰는)\s\S/.test(name) &&
    !isKoreanSentence(name) &&
    !/(?:결과|내용|아이디어|메시지|질문|생각|쟁점|포인트|[을를에])$/.test(name)
  );
}

/** `는` or `은` behind the last syllable. */
function topicMark(text: string): string {
  const last =
    text
      .replace(/\([^()]*\)$/, '')
      .trim()
      .at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  if (text.endsWith(')') || code < 0 || code > 11171) return '는';
  return code % 28 === 0 ? '는' : '은';
}
