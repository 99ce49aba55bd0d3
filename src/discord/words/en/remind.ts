import { formats } from '../format.ts';
import { common } from './common.ts';

const { clock } = formats.en;

export const remind = {
  set: (minuteOfDay: number, zone: string) =>
    `I will write to you every day at **${clock(minuteOfDay)}** (${zone}), if there is something to review.`,
  next: (time: string) => `Next time: ${time}`,
  zoneNotChosen: (zone: string) =>
    `That is ${zone} time. Another zone? Use \`/remind at\` with \`zone\`, such as \`Asia/Seoul\`.`,
  directHint: 'It comes as a direct message; please allow those from this server.',
  inChannel: (who: string) =>
    `${who} it is time to review. Your direct messages are closed, so I write here.`,
  fallback: (channel: string) =>
    `If your direct messages are closed, I will mention you in ${channel}. How much is due stays between us.`,
  fallbackNoChannel: 'In a direct message there is no channel to choose. Use it in a server.',
  badTime: (given: string) =>
    `I cannot read “${given}” as a time. Please write it like 08:30 or 8:30 pm.`,
  off: 'Your reminder is off. `/remind at` turns it on again.',
  alreadyOff: 'You have no reminder. `/remind at` sets one.',
  paused:
    'Your reminder is paused, because my messages did not reach you. `/remind at` turns it on again.',
  weekly:
    'The last three were not used, so I write once a week only until you start a review from one.',
  title: 'Time to review',
  plan: (cards: number, minutes: number) =>
    `${common.cards(cards)} today, about ${common.minutes(minutes)}.`,
  late: 'A little late today, sorry: I was away at your time.',
  startReview: 'Start review',
  inOneHour: 'In 1 hour',
  skipToday: 'Skip today',
  snoozed: (time: string) => `All right, I will write again at ${time}.`,
  skipped: 'All right, nothing more today.',
  over: 'That was for another day. `/review` shows what is due now.',
};
