import type { NoteLanguage } from '../notes/paper.ts';

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
  valueOf(name: string): string;
  parts(whole: string, count: number): string;
  why(effect: string): string;
  purpose(action: string): string;
  which(statement: string, one: string, other: string): string;
  figure(subject: string): string;
  picture(): string;
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
  valueOf: (name) => `${name}: 무엇인가?`,
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
  valueOf: (name) => `${name}: what is it?`,
  parts: (whole, count) => `What are the ${count} parts of ${whole}?`,
  why: (effect) => `${effect}. Why?`,
  purpose: (action) => `${action}. What for?`,
  which: (statement, one, other) => `${statement} (Which of the two: ${one} or ${other}?)`,
  figure: (subject) => `${subject}: what does the picture show?`,
  picture: () => 'What does the picture show?',
};

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
  valueOf: (name) => `${name}：是什么？`,
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
  valueOf: (name) => `${name}：何か？`,
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

export function questionsIn(language: NoteLanguage): Questions {
  return BY_LANGUAGE[language];
}
