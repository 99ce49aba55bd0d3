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
  memory: 'How the plan knows your memory',
  usual: 'By the figures that fit most people.',
  own: 'By figures trained on your own answers.',
  tooFew: (reviews: number, needed: number) =>
    `Training on your own answers starts at ${number(needed)} reviews; you have ${number(reviews)}.`,
  better: (before: string, after: string) =>
    `they predicted your later answers better: log-loss ${before} before, ${after} with them (lower is better).`,
  trained: (when: string, reviews: number) =>
    `Trained ${when} on ${plural(reviews, { one: 'review', other: 'reviews' })}`,
  kept: 'the new figures are in use:',
  notBetter: (before: string, after: string) =>
    `nothing changed: the new figures predicted your later answers no better (log-loss ${before} before, ${after} with them; lower is better).`,
  failed: (when: string) => `The training ${when} did not work. Nothing changed.`,
  takenBack: (when: string) => `You went back from the training ${when}.`,
  running: 'A training is running. Nothing changes until it is over.',
  cutOff: 'The training was cut off. Nothing changed.',
  train: 'Train now',
  restore: 'Use the old parameters',
  cannotRestore: 'There are no older parameters to go back to.',
};
