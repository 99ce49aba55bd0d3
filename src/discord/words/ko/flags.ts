import type { flags as english } from '../en/flags.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const flags: typeof english = {
  title: '멤버들이 알려 준 카드',
  none: '**기다리는 것이 없어요.** 멤버가 카드 아래 *오류 알리기*를 누르면 여기에 나와요.',
  count: (count) =>
    `카드 ${number(count)}장이 있어요. 필요하면 노트를 고친 뒤 *처리했어요*를 눌러 주세요. 알려 준 분에게 확인했다고 전해 드려요.`,
  people: (count) => `${number(count)}명이 알려 줌`,
  goneCard: '지금은 노트에 없는 카드예요.',
  suggestion: '멤버가 대신 쓴 카드예요. 노트에 붙여 넣을 수 있어요.',
  more: (count) => `그 밖에 ${number(count)}개 더`,
  done: '처리했어요',
  settled: '**처리했어요.** 알려 준 분에게 전해 드릴게요.',
  settledAlready: '이미 처리한 카드예요.',
  ownTitle: '다른 멤버들의 의견',
  lookedAt: (fronts) =>
    fronts.length === 0
      ? '**알려 주신 카드를 확인했어요.** 알려 주셔서 고마워요.'
      : [
          '**알려 주신 카드를 확인했어요.** 알려 주셔서 고마워요.',
          ...fronts.map((front) => `- ${front}`),
        ].join('\n'),
};
