import { formats } from '../format.ts';

const { number } = formats.en;

export const server = {
  title: 'Server settings',
  intro:
    'For everybody here, set by moderators. What a member chooses for themselves goes before it.',
  firstTime:
    '**This server is new to me.** Set its language and time zone here; then `/remind channel on` gives a channel a question a day, and `/club choose` a paper of the week.',
  open: 'Server settings',
  forModerators: 'You are a moderator here: there are settings for the whole server, too.',
  moderatorsOnly: 'Moderators set this: it takes Manage Messages or Manage Server.',
  language: 'Language of quizzes and questions',
  languageUnset: 'Language: that of whoever starts a quiz',
  zone: 'Time zone',
  zoneUnset: 'not set',
  zoneUse: 'for the reading club’s weeks and daily questions',
  seconds: 'Time for a quiz question',
  secondsUnset: 'Time: by the length of the question',
  secondsPick: (seconds: number) => `${number(seconds)} seconds a question`,
  secondsDecided: (seconds: number) =>
    `${number(seconds)} seconds a question, as set for this server.`,
};
