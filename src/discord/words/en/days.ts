import { formats } from '../format.ts';

const { list, number, plural } = formats.en;

export const days = {
  easyDays: 'Easy days',
  allAlike: 'every day of the week is alike',
  easyDaysNow: (fewer: readonly string[], free: readonly string[]) =>
    [
      fewer.length > 0 ? `about half on ${list(fewer)}` : null,
      free.length > 0 ? `free on ${list(free)}` : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  changeDays: 'Change days',
  fewerOn: 'Fewer cards on',
  fewerHint: 'About half as many come due, and half as many new ones',
  freeOn: 'Free on',
  freeHint: 'Intervals keep off these days; no new cards, no reminder',
  pickDays: 'Pick days of the week',
  noDayLeft: 'At least one day of the week has to stay for your cards.',
  todayNow: (newCards: number, reviews: number) =>
    `today only: ${number(newCards)} new and ${plural(reviews, { one: 'review', other: 'reviews' })}`,
  todayNew: 'Today only: new cards',
  todayReviews: 'Today only: reviews',
  todayHint: 'Empty: as on other days',
  more: 'More today',
  moreNew: 'New cards today',
  moreReviews: 'Reviews today',
  moreHint: 'From tomorrow on your usual limits hold again',
};
