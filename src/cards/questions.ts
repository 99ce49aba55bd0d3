import type { NoteLanguage } from '../notes/paper.ts';
import { countNamed } from './text/counts.ts';

/*
 * How a card asks, in four languages. In Korean only the particles 의, 에서, 도 follow what is put in: their form does not
 * depend on the word before them.
 */

interface Questions {
  meaning(term: string): string;
  term(meaning: string): string;
  expansion(acronym: string): string;
  value(quantity: string): string;
  size(thing: string): string;
  share(part: string): string;
  label(label: string): string;
  list(name: string, count: number): string;
  parts(whole: string, count: number): string;
  why(effect: string): string;
  purpose(action: string): string;
  which(statement: string, one: string, other: string): string;
  figure(subject: string): string;
  picture(): string;
}

const COUNT = String.raw`(?:\d+|두|세|네|다섯|여섯|일곱)\s?(?:가지|단계|개|종류|요소|부분|층|항)`;

/** `X는 3단계로 나뉜다`, `X에는 두 가지 Y가 있다`: the count stands in the sentence and becomes the question. */
const DIVIDED = new RegExp(
  String.raw`^(?<name>.+?)(?:은|는)\s(?:크게\s|총\s|다음\s)?(?<count>${COUNT})(?:으로|로)\s(?:나뉜다|나뉨|나눈다|나눔|나눌 수 있다|구성된다|구성됨|이루어진다|이루어짐|이루어져 있다|나타낸다|나타냈다|표시한다|표시했다|구분한다|구분된다|분류한다|분류된다|평가한다|평가했다)$`,
);
const EXISTING = new RegExp(
  String.raw`^(?:(?<owner>.+?)(?:에는|에)\s)?(?<count>${COUNT})(?:의)?\s(?<name>[^은는]+?)(?:이|가)\s있다$`,
);

/** Nouns that several things of a list can be called by: `한계 3가지`. */
export const CATEGORY =
  /(?:점|한계|특징|종류|요소|구성|방법|방식|기법|기여|목적|목표|단계|과정|지표|데이터셋|이유|원인|조건|가정|결과|손실|모듈|규칙|전략|실험|문제|과제|질문|기준|설정|모델|구조|변형|버전|예시|예|응용|연산|유형|효과|역할|들|도구|기능|층|레이어|이름|클래스|라벨|limitations?|contributions?|datasets?|metrics?|loss(?:es)?|tasks?|types?|steps?|stages?|methods?|models?|features?|components?|modules?|layers?|levels?|advantages?|pros|cons|baselines?|augmentations?)$/i;

/** `Backbones` in a Korean note. */
const LATIN_PLURAL = /[a-z]{2}(?:[^suia]s|es)$/;

function countedList(name: string, count: number): string | undefined {
  const divided = DIVIDED.exec(name)?.groups;
  if (divided !== undefined && countNamed(divided['count'] ?? '') === count) {
    const counter = (divided['count'] ?? '').replace(/^(?:\d+|[두세네]|다섯|여섯|일곱)\s?/, '');
    const whole = (divided['name'] ?? '').replace(new RegExp(String.raw`\s?${counter}$`), '');
    const joint = /의\s/.test(whole) || /^(?:가지|종류)$/.test(counter) ? ' ' : '의 ';
    return `${whole}${joint}${divided['count']}는?`.replace(/(부분|층|항)는\?$/, '$1은?');
  }
  const existing = EXISTING.exec(name)?.groups;
  if (existing === undefined || countNamed(existing['count'] ?? '') !== count) return undefined;
  const owner = existing['owner'] === undefined ? '' : `${existing['owner']}의 `;
  return `${owner}${existing['name']} ${count}가지는?`;
}

function koreanList(name: string, count: number): string {
  const counted = countedList(name, count);
  if (counted !== undefined) return counted;
  const topic = new RegExp(String.raw`^(?<what>.+?)(?:은|는)\s(?:총\s)?(?<count>${COUNT})$`).exec(
    name,
  )?.groups;
  if (topic !== undefined && CATEGORY.test(topic['what'] ?? '') && countNamed(name) === count)
    return koreanList(`${topic['what']} ${topic['count']}`, count);
  if (new RegExp(String.raw`${COUNT}$`).test(name) && countNamed(name) === count)
    return /(?:부분|층|항)$/.test(name) ? `${name}은?` : `${name}는?`;
  if (isKoreanClause(name)) return `${name} — 그 ${count}가지는?`;
  if (countNamed(name) === count) return `${name}: 각각 무엇인가?`;
  return CATEGORY.test(name) || LATIN_PLURAL.test(name)
    ? `${name} ${count}가지는?`
    : `${name}: ${count}가지를 모두 말하면?`;
}

const KOREAN: Questions = {
  meaning: (term) => `${term}의 의미는?`,
  term: (meaning) => `무엇에 대한 설명인가: ${meaning}`,
  expansion: (acronym) => `약어 ${acronym}의 전체 이름은?`,
  value: (quantity) =>
    `${quantity}의 ${/데이터(?:셋)?$/.test(quantity) ? '규모' : '값'}은?`.replace(
      '규모은',
      '규모는',
    ),
  size: (thing) => `${thing}의 크기는?`,
  share: (part) => `${part}의 비율은?`,
  label: (label) => `${label}: 무엇인가?`,
  list: koreanList,
  parts: (whole, count) => `${whole}의 구성 요소 ${count}가지는?`,
  purpose: (action) => `${action} — 목적은?`,
  why: (effect) => (/(?:는|은|한|된)$/.test(effect) ? `${effect} 이유는?` : `${effect} — 이유는?`),
  which: (statement, one, other) => `${statement} (둘 중 어느 쪽: ${one} / ${other})`,
  figure: (subject) => `${subject} — 그림이 나타내는 것은?`,
  picture: () => '그림이 나타내는 것은?',
};

const ENGLISH: Questions = {
  meaning: (term) => `What is meant by ${term}?`,
  term: (meaning) => `Which term is meant: ${meaning}?`,
  expansion: (acronym) => `What does ${acronym} stand for?`,
  value: (quantity) => `What is the value of ${quantity}?`,
  size: (thing) => `What is the size of ${thing}?`,
  share: (part) => `What is the share of ${part}?`,
  label: (label) => `What is the ${label}?`,
  parts: (whole, count) => `${whole}: name ${count === 2 ? 'both' : `all ${count}`} of its parts.`,
  list: (name, count) => `${name}: name ${count === 2 ? 'both' : `all ${count}`}.`,
  why: (effect) => `${effect}. Why?`,
  purpose: (action) => `${action}. What for?`,
  which: (statement, one, other) => `${statement} (Which of the two: ${one} or ${other}?)`,
  figure: (subject) => `${subject}: what does the picture show?`,
  picture: () => 'What does the picture show?',
};

const CHINESE_COUNT =
  /(?<!第)(?:如下|以下|下面|下列)?(?:的)?((?:[两二三四五六七]|\d+)\s?(?:个|种|类|项|部分|步|点|层|条|方面|阶段|大))/u;

/** `任务有两个`, `分为如下三个步骤`: the count becomes the question. */
function chineseList(name: string, count: number): string {
  if (/(?:包括|包含|分为|分成|有)$/.test(name)) return `${name}哪 ${count} 项？`;
  const found = CHINESE_COUNT.exec(name);
  if (found === null || countNamed(name) !== count) return `${name}：有哪 ${count} 项？`;
  const which = `${found.index === 0 ? '有' : ''}哪${(found[1] ?? '').replace(/^\d/u, ' $&')}`;
  return `${name.replace(found[0], which)}？`;
}

const CHINESE: Questions = {
  meaning: (term) => `${spaced(term)}是什么？`,
  term: (meaning) => `哪个术语指的是：${meaning}？`,
  expansion: (acronym) => `${spaced(acronym)}的全称是什么？`,
  value: (quantity) =>
    /(?:增加|减少|提高|提升|降低|下降|上升|增长)(?:了)?$/.test(quantity)
      ? `${quantity}多少？`
      : `${spaced(quantity)}的值是多少？`,
  size: (thing) => `${spaced(thing)}的大小是多少？`,
  share: (part) => `${spaced(part)}占多大比例？`,
  label: (label) => `${label}：是什么？`,
  list: chineseList,
  parts: (whole, count) => `${spaced(whole)}由哪 ${count} 部分组成？`,
  why: (effect) => `${effect}。为什么？`,
  purpose: (action) => `${action}。目的是什么？`,
  which: (statement, one, other) => `${statement}（二者中的哪一个：${one} / ${other}）`,
  figure: (subject) => `${subject}：图中表示什么？`,
  picture: () => '图中表示什么？',
};

const JAPANESE: Questions = {
  meaning: (term) => `${spaced(term)}とは何か？`,
  term: (meaning) => `次の説明にあたる用語は：${meaning}`,
  expansion: (acronym) => `${spaced(acronym)}の正式名称は？`,
  value: (quantity) =>
    /(?:増加|減少|向上|低下|削減|改善|上昇)$/.test(quantity)
      ? `${quantity}はどれだけか？`
      : `${spaced(quantity)}の値は？`,
  size: (thing) => `${spaced(thing)}のサイズは？`,
  share: (part) => `${spaced(part)}の割合は？`,
  label: (label) => `${label}：何か？`,
  list: (name, count) =>
    countNamed(name) === count && /[つ個点類]の[^、。はをにの]{1,16}$/u.test(name)
      ? `${name}を挙げよ。`
      : `${name}：${count} つを挙げよ。`,
  parts: (whole, count) => `${spaced(whole)}の構成要素 ${count} つは？`,
  why: (effect) => `${effect}。なぜか？`,
  purpose: (action) => `${action}。何のためか？`,
  which: (statement, one, other) => `${statement}（二つのうちどちら：${one} / ${other}）`,
  figure: (subject) => `${subject}：図が示すものは？`,
  picture: () => '図が示すものは？',
};

const BY_LANGUAGE: Readonly<Record<NoteLanguage, Questions>> = {
  ko: KOREAN,
  en: ENGLISH,
  zh: CHINESE,
  ja: JAPANESE,
};

/** Chinese and Japanese set a blank behind Latin letters only. */
function spaced(term: string): string {
  return /[\p{Script=Latin}\p{N})]$/u.test(term) ? `${term} ` : term;
}

function isKoreanClause(name: string): boolean {
  return /(?:다|함|됨|음|임|한다|뉜다)$/.test(name);
}

export function questionsIn(language: NoteLanguage): Questions {
  return BY_LANGUAGE[language];
}
