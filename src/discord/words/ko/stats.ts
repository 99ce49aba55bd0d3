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
  kept: (kept, of) =>
    of <= 1
      ? '오늘이 첫날이에요'
      : of < 10
        ? `시작하고 ${number(of)}일 중 ${number(kept)}일 지켰어요`
        : `최근 ${number(of)}일 중 ${number(kept)}일 지켰어요`,
  retention: '기억률',
  retentionNote: '하루 이상 지난 카드에 그날 처음 답한 결과예요.',
  span: (days) => ({ 1: '오늘', 7: '7일', 30: '30일', 365: '1년' })[days],
  retentionLine: (all, answers) => `${percent(all)} (답변 ${number(answers)}개)`,
  young: (share) => `익히는 중 ${percent(share)}`,
  mature: (share) => `완전히 익힘 ${percent(share)}`,
  noAnswers: '아직 답변이 없어요',
  youngCards: '익히는 중',
  matureCards: '완전히 익힘',
  year: '지난 1년',
  yearTotal: (answers) => `지난 1년 동안 답변 ${number(answers)}개`,
  yearLine: (answers, days, most, on) =>
    `${number(days)}일 동안 답변 ${number(answers)}개, 가장 많은 날은 ${on} (${number(most)}개)`,
  less: '적음',
  moreAnswers: '많음',
  hoursTitle: '시간대 (90일)',
  hour: (clock, answers, right) => `${clock} ${number(answers)}개 (${percent(right)} 맞음)`,
  sureTitle: '확신과 실제 (90일)',
  sure: (right, answers) => `확실했을 때 ${percent(right)} 맞음 (답변 ${number(answers)}개)`,
  unsure: (right, answers) => `헷갈렸을 때 ${percent(right)} 맞음 (답변 ${number(answers)}개)`,
  forecast: '앞으로의 복습',
  forecastDays: (days) => `앞으로 ${number(days)}일`,
  forecastTotal: (cards, days) => `앞으로 ${number(days)}일 동안 ${number(cards)}장`,
  picture: (answers, kept, cards, retention) =>
    [
      `그래프 네 개예요. 지난 1년 달력에 답변 ${number(answers)}개, 앞으로 30일 동안 복습 ${number(cards)}장,`,
      retention === null ? '아직 기억률은 없고,' : `최근 30일 기억률 ${percent(retention)},`,
      `그리고 시간대별 답변이에요. ${kept}. 같은 내용이 아래 글에도 있어요.`,
    ].join(' '),
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
  fallsOn: (floor, date) => `${date}에 ${percent(floor)} 아래로 떨어져요`,
  fallen: (floor) => `지금 ${percent(floor)} 아래예요`,
  weakest: (section, recall) => `가장 약한 부분은 ‘${section}’ (${percent(recall)})`,
  due: (count) => `복습 ${number(count)}장`,
  more: (count) => `그 밖에 논문 ${number(count)}편`,
};
