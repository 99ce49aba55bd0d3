import type { days as english } from '../en/days.ts';
import { formats } from '../format.ts';

const { number } = formats.ko;

export const days: typeof english = {
  easyDays: '쉬엄쉬엄할 요일',
  allAlike: '모든 요일이 같아요',
  easyDaysNow: (fewer, free) =>
    [
      fewer.length > 0 ? `절반쯤: ${fewer.join('·')}` : null,
      free.length > 0 ? `쉬기: ${free.join('·')}` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  changeDays: '요일 바꾸기',
  fewerOn: '적게 할 요일',
  fewerHint: '복습도 새 카드도 절반쯤만 나와요',
  freeOn: '쉬는 요일',
  freeHint: '되도록 복습이 잡히지 않고, 새 카드와 알림도 없어요',
  pickDays: '요일 고르기',
  noDayLeft: '적어도 하루는 공부할 요일로 남겨 주세요.',
  todayNow: (newCards, reviews) =>
    `오늘만: 새 카드 ${number(newCards)}장, 복습 ${number(reviews)}장`,
  todayNew: '오늘만: 새 카드',
  todayReviews: '오늘만: 복습',
  todayHint: '비워 두면 평소 분량대로 해요',
  more: '오늘 더 하기',
  moreNew: '오늘 배울 새 카드',
  moreReviews: '오늘 복습할 카드',
  moreHint: '내일부터는 평소 분량으로 돌아가요',
};
