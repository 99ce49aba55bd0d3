import type { plan as english } from '../en/plan.ts';
import { formats } from '../format.ts';
import { common } from './common.ts';

const { number, percent } = formats.ko;
const cards = (count: number): string => `${number(Math.round(count))}장`;

export const plan: typeof english = {
  title: (days) => `앞으로 ${number(days)}일`,
  none: '아직 계획할 카드가 없어요. `/덱 추가`로 논문을 고른 다음 다시 열어 주세요.',
  now: (begun, fresh, known) =>
    [
      begun === 0
        ? '아직 시작한 카드가 없어요.'
        : `지금까지 ${cards(begun)}을 시작했고, 오늘 그중 약 ${cards(known)}을 기억하고 있어요.`,
      fresh === 0
        ? '기다리는 새 카드는 없어요.'
        : `하루 새 카드 수를 그대로 두면 이 기간에 새 카드 ${cards(fresh)}을 시작하게 돼요.`,
    ].join(' '),
  howto: '목표 기억률에 따라 이렇게 달라져요.',
  row: (retention, answers, minutes, known) =>
    `**${percent(retention)}**: 하루 답변 ${number(answers)}개, ${common.minutes(minutes)} · 마지막 날 기억하는 카드 ${cards(known)}`,
  yours: '지금 설정',
  note: '내 카드, 답하는 습관, 속도로 미리 돌려 본 결과예요. 목표 기억률은 `/설정`에서 바꿀 수 있고, 이미 정해진 복습일은 그대로예요.',
};
