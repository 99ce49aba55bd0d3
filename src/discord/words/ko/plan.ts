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
  memory: '내 기억을 예측하는 기준',
  usual: '많은 사람에게 잘 맞는 기본값을 쓰고 있어요.',
  own: '내 답변으로 학습한 값을 쓰고 있어요.',
  tooFew: (reviews, needed) =>
    `복습 기록이 ${number(needed)}개가 되면 내 답변으로 학습할 수 있어요. 지금은 ${number(reviews)}개예요.`,
  better: (before, after) =>
    `최근 답변을 더 잘 맞혔어요. 로그 손실: 이전 ${before}, 새 값 ${after} (낮을수록 좋아요).`,
  trained: (when, reviews) => `${when}에 복습 기록 ${number(reviews)}개로 학습했어요`,
  kept: '새 값을 쓰고 있어요.',
  notBetter: (before, after) =>
    `새 값이 최근 답변을 더 잘 맞히지 못해서 바꾸지 않았어요. 로그 손실: 이전 ${before}, 새 값 ${after} (낮을수록 좋아요).`,
  failed: (when) => `${when}의 학습은 잘되지 않았어요. 바뀐 것은 없어요.`,
  takenBack: (when) => `${when}에 학습한 값을 쓰지 않고 이전 값으로 되돌렸어요.`,
  running: '학습하고 있어요. 끝날 때까지 바뀌는 것은 없어요.',
  cutOff: '학습이 중간에 멈췄어요. 바뀐 것은 없어요.',
  train: '지금 학습하기',
  restore: '이전 값 쓰기',
  cannotRestore: '되돌릴 이전 값이 없어요.',
};
