import { formats } from '../format.ts';

const { clock, number, percent, list } = formats.en;

export const daily = {
  title: 'Question of the day',
  late: 'A little late today: I was away at the usual time.',
  lastAnswer: 'The answer to the last question',
  answer: 'Answer',
  showAnswer: 'Show answer',
  answered: (count: number) =>
    count === 0 ? 'Nobody has answered yet' : `${number(count)} answered`,
  hint: 'Take your time: it stays open until the next question.',
  tally: (right: number, answered: number) =>
    answered === 0
      ? 'Nobody answered this one.'
      : `${number(right)} of ${number(answered)} had it (${percent(right / answered)}).`,
  modalTitle: 'Question of the day',
  taken: (answer: string) =>
    `Your answer: ${answer}. The right one comes with the next question. Too long to wait? Press *Show answer*.`,
  repeated: (answer: string) => `You have answered already: ${answer}.`,
  answerFirst: 'Answer first, then I will show you.',
  results: {
    exact: (answer: string) => `Right: ${answer}`,
    close: (answer: string) => `Close enough: ${answer}`,
    wrong: (answer: string) => `Not quite: ${answer}`,
  },
  override: 'I was right',
  overridden: 'Counted as right.',
  notOverridden: 'That answer can no longer be counted as right.',
  over: 'This question is over.',
  unknown: 'This question is gone.',
  moderatorsOnly:
    'Moderators set a channel’s daily question: it takes Manage Messages or Manage Server.',
  serverOnly: 'A channel’s daily question needs a server. Use it there.',
  set: (channel: string, minuteOfDay: number, zone: string) =>
    `${channel} gets a question every day at **${clock(minuteOfDay)}** (${zone}).`,
  zoneBy: {
    default: 'That zone is mine; `/settings` has one for this server.',
    server: 'That zone is this server’s.',
    member: 'That zone is yours.',
    call: '',
  },
  about: (scope: string) => `Questions on ${scope}.`,
  next: (time: string) => `Next: ${time}`,
  off: (channel: string) => `${channel} gets no more questions.`,
  alreadyOff: (channel: string) =>
    `${channel} has no daily question. \`/remind channel on\` sets one.`,
  none: 'No channel here has a daily question. `/remind channel on` sets one.',
  statusTitle: 'Daily questions in this server',
  statusLine: (channel: string, minuteOfDay: number, zone: string, next: string) =>
    `- ${channel} at **${clock(minuteOfDay)}** (${zone}), next: ${next}`,
  statusStopped: (channel: string) =>
    `- ${channel}: stopped, because I could not post there. \`/remind channel on\` starts it again.`,
  missingPermissions: (names: readonly string[]) =>
    `I can't post questions in this channel yet. Please give me: ${list(names)}.`,
  stoppedNote: (channel: string) =>
    `The daily question you set for ${channel} has stopped, because I can no longer post there. Once I may, \`/remind channel on\` starts it again.`,
};
