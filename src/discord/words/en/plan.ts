import { formats } from '../format.ts';
import { common } from './common.ts';

const { number, percent, plural } = formats.en;
const cards = (count: number): string => plural(Math.round(count), { one: 'card', other: 'cards' });

export const plan = {
  title: (days: number) => `The next ${number(days)} days`,
  none: 'Nothing to plan yet. Add papers with `/deck add` and ask again.',
  now: (begun: number, fresh: number, known: number) =>
    [
      begun === 0
        ? 'You have begun no cards yet.'
        : `You have begun ${cards(begun)} and remember about ${number(Math.round(known))} of them today.`,
      fresh === 0
        ? 'No new cards are waiting.'
        : `At your limit of new cards a day, you would begin ${plural(fresh, { one: 'new card', other: 'new cards' })} in this time.`,
    ].join(' '),
  howto: 'If you want to remember …',
  row: (retention: number, answers: number, minutes: number, known: number) =>
    `**${percent(retention)}**: ${number(answers)} answers a day, ${common.minutes(minutes)}; ${number(Math.round(known))} cards known at the end`,
  yours: 'your setting',
  note: 'Played through with your cards, your way of answering and your pace. `/settings` changes the retention; cards keep the day they are due on.',
};
