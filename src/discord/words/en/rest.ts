import { formats } from '../format.ts';

const { plural } = formats.en;

export const rest = {
  none: 'You are not on a break. `/break until` starts one; no reminders come until it is over.',
  resting: (until: string, back: string) =>
    `**Enjoy your break, until ${until}.** No reminders until then. From ${back} on, what has waited comes back over a few days, the cards most at risk first.`,
  back: '**Welcome back.** `/review` has today’s share; the rest comes over the next days, the cards most at risk first.',
  catchingUp: (days: number) =>
    `**You are catching up.** ${plural(days, { one: 'day', other: 'days' })} of it left, today included; \`/review\` has today’s share.`,
  spread: 'How to catch up',
  spreadBySize: 'Catch up over 3, 5 or 7 days, as needed',
  spreadOver: (days: number) => `Catch up over ${plural(days, { one: 'day', other: 'days' })}`,
  endBreak: 'End break',
  endCatchUp: 'Back to my usual limits',
  badDate: (given: string) =>
    `I cannot read “${given}” as a day. Please write it like 2026-03-15, Mar 15, Friday or in 2 weeks.`,
  past: (day: string) => `${day} is over already. Please give a day from today on.`,
  tooFar: (latest: string) =>
    `That is more than a year away. A break can last until ${latest} of next year; \`/remind off\` turns reminders off for good.`,
  ended: {
    break: 'Welcome back! Your break is over. `/review` has today’s share.',
    'catch-up': 'All right, your usual daily limits hold again.',
    none: 'You are not on a break. `/break until` starts one.',
  },
};
