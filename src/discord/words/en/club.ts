import { formats } from '../format.ts';

const { number, percent, day } = formats.en;

export const club = {
  title: 'Paper of the week',
  week: (monday: number) => `Week of ${day(monday)}`,
  chosenBy: (who: string) => `chosen by ${who}`,
  next: (name: string) => `Next week: **${name}**`,
  invite:
    'Take the short test before you read, and again after: you alone see how you did, and the group sees what it gained together.',
  before: 'Test before reading',
  after: 'Test after reading',
  openNote: 'Show the note',
  groupGain: (people: number, before: number, after: number) =>
    `${number(people)} people have taken both tests. Together: **${percent(before)}** before reading, **${percent(after)}** after.`,
  groupWaits: 'What the group gained is told once three people have taken both tests.',
  none: 'No paper is chosen for this week yet.',
  noneMember: 'Moderators choose one with `/club choose`.',
  noneModerator: 'Choose one with `/club choose`.',
  moderatorsOnly:
    'Moderators choose the paper of the week: it takes Manage Messages or Manage Server.',
  serverOnly: 'The reading club needs a server. Use it there.',
  chosenNext: (name: string, monday: number) =>
    `**${name}** is the paper of next week, from ${day(monday)} on.`,
  noCards: 'There are no questions on this paper yet, so there is no test.',
  noLongerThere: 'its note is no longer there',
  otherWeek: 'That test was for another week. `/club week` shows this one.',
  beforeIsOver: 'You have begun the test after reading, so the one before it is over for you.',
  testHead: (kind: 'before' | 'after', round: number, rounds: number) =>
    `${kind === 'before' ? 'Before reading' : 'After reading'} · question ${number(round)} of ${number(rounds)}`,
  noAnswersYet: 'Guess where you do not know. The answers come with the test after reading.',
  beforeDone: (right: number, questions: number) =>
    `**${number(right)} of ${number(questions)}** before reading. Now read; the test after reading asks the same again.`,
  afterDone: (right: number, questions: number) =>
    `**${number(right)} of ${number(questions)}** after reading.`,
  gain: (before: number, after: number) =>
    after > before
      ? `Before reading you had ${number(before)}: ${number(after - before)} more.`
      : `Before reading you had ${number(before)}.`,
  yours: (answer: string) => `yours: ${answer}`,
  boardTitle: 'Hardest this week',
  boardLine: (right: number, people: number) => `${number(right)} of ${number(people)} had it`,
  boardEmpty:
    'Nothing to show yet: a line appears here once three people have answered it and somebody missed it. Nobody is named.',
  boardHint:
    'Counted: everybody’s first answer in quizzes, daily questions and tests after reading.',
};
