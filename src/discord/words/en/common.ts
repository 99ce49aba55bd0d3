import { formats } from '../format.ts';

const { plural, number } = formats.en;

export const common = {
  apology: (reference: string) =>
    `Sorry, that went wrong on our side. Nothing you did is lost. Please try again; if it stays, tell whoever runs this bot the reference \`${reference}\`.`,
  restarting: 'Paperdeck is restarting. Please try again in a minute; nothing is lost.',
  oldButton:
    'This button is from an older message and no longer works. Please use the command again.',
  unknownCommand: 'This command is new to me. Please try again in a minute.',
  pressAgain: 'That took a moment too long. Please press it once more.',
  notYourPages:
    'These pages belong to the person who asked. Use the command yourself to turn your own.',
  previous: 'Previous',
  next: 'Next',
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  cards: (count: number) => plural(count, { one: 'card', other: 'cards' }),
  minutes: (count: number) => plural(count, { one: 'minute', other: 'minutes' }),
  welcome: [
    '**Nice to meet you.** Here is what will happen:',
    '- `/deck add` picks the papers you want to remember. `/review` then shows you a few cards a day, and only you see them.',
    '- How well you recall a card decides when it comes back. `/settings` has your time zone, `/remind at` a daily reminder.',
    '- I keep your answers and settings to plan your reviews, and never read messages. `/help` shows the rest.',
  ].join('\n'),
  notices: {
    'dm-closed':
      'I could not send you direct messages, so your daily reminder is paused. Allow direct messages from this server, then turn it on again with `/remind at`.',
    'dm-failed':
      'My last three reminders did not get through, so your daily reminder is paused. `/remind at` turns it on again.',
  } as Record<string, string>,
};
