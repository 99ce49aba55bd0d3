import type { stats as english } from '../en/stats.ts';
import { formats } from '../format.ts';
import { common } from './common.ts';

const { number, percent } = formats.ko;

export const stats: typeof english = {
  title: '내 기억',
  none: '아직 보여 드릴 기록이 없어요. `/덱 추가`로 논문을 고르고 `/복습`에서 카드 몇 장에 답해 보세요.',
  today: '오늘',
  todayNone: '아직 답한 카드가 없어요',
  todayLine: (answers, fresh, minutes) =>
    `답변 ${number(answers)}개, 그중 새 카드 ${number(fresh)}장 · ${common.minutes(minutes)}`,
  kept: (days) => `최근 10일 중 ${number(days)}일 동안 공부했어요`,
  retention: '기억률',
  retentionNote: '하루 이상 지난 카드에 그날 처음 답한 결과예요.',
  span: (days) => ({ 1: '오늘', 7: '7일', 30: '30일', 365: '1년' })[days],
  retentionLine: (all, answers) => `${percent(all)} (답변 ${number(answers)}개)`,
  young: (share) => `익히는 중 ${percent(share)}`,
  mature: (share) => `완전히 익힘 ${percent(share)}`,
  noAnswers: '아직 답변이 없어요',
  forecast: '앞으로의 복습',
  cards: '카드',
  cardsLine: (counts) =>
    [
      `학습 중 ${number(counts.learning)}장`,
      `익히는 중 ${number(counts.young)}장`,
      `완전히 익힘 ${number(counts.mature)}장`,
      ...(counts.suspended > 0 ? [`보류 ${number(counts.suspended)}장`] : []),
    ].join(' · '),
  papers: '논문별',
  paperLine: (begun, cards, recall) =>
    `${number(cards)}장 중 ${number(begun)}장 시작${recall === null ? '' : `, 지금 기억률 ${percent(recall)}`}`,
  due: (count) => `복습 ${number(count)}장`,
  more: (count) => `그 밖에 논문 ${number(count)}편`,
};
