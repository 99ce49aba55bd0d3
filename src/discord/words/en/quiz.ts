import { formats } from '../format.ts';

const { plural, number, list } = formats.en;

export const quiz = {
  answer: 'Answer',
  skip: 'Skip',
  skipVotes: (votes: number, needed: number) => `Skip (${number(votes)} of ${number(needed)})`,
  stop: 'Stop',
  next: 'Next',
  override: 'I was right',
  retry: 'Retry missed',
  add: 'Add missed to my reviews',
  hide: 'Hide',
  showMissed: 'Show missed',
  notYourReport: 'Whoever took part in the quiz may turn its pages.',
  moreScores: (count: number) => `and ${number(count)} more`,
  started: (name: string, questions: number, about: string | null, isAll: boolean) =>
    `**${name} started a quiz.** ${plural(questions, { one: 'question', other: 'questions' })}${about === null ? '' : ` on ${about}`}${isAll ? ', all there are' : ''}. Anyone may answer. The first to be right scores 1 by typing or 0.5 by choosing; later right answers score less.`,
  startedAlone: (questions: number, about: string | null, isAll: boolean) =>
    `**Here is your quiz.** ${plural(questions, { one: 'question', other: 'questions' })}${about === null ? '' : ` on ${about}`}${isAll ? ', all there are' : ''}. A right answer scores 1 by typing or 0.5 by choosing.`,
  question: (round: number, rounds: number) => `Question ${number(round)} of ${number(rounds)}`,
  ends: (unix: number) => `ends <t:${unix}:R>`,
  answered: (count: number) =>
    count === 0 ? 'Nobody has answered yet' : `${number(count)} answered`,
  joinIn: 'others may still join in',
  skipsWait: 'I wait a moment for others to join in. On your own? **Skip** goes on at once.',
  typedHint: 'Press **Answer** and type it. Spelling slips are forgiven.',
  listHint: (count: number) => `${number(count)} things, in any order, separated by commas.`,
  modalTitle: 'Your answer',
  modalLabel: 'Answer',
  nextAt: (unix: number) => `next <t:${unix}:R>`,
  theAnswer: 'Answer',
  right: (names: readonly string[]) => `Right: ${list(names)}`,
  close: (names: readonly string[]) => `Close: ${list(names)}`,
  partlyRight: (names: readonly string[]) => `A good part of the list: ${list(names)}`,
  nobodyRight: 'Nobody had it this time.',
  nobodyAnswered: 'No answers this time.',
  notRight: 'Not this time.',
  notAnswered: 'No answer this time.',
  source: 'From the note',
  taken: (answer: string) =>
    `Your answer: ${answer}. The right one is shown when everyone has answered or time is up.`,
  exact: (answer: string, points: string) => `Right: ${answer} (+${points})`,
  closeTo: (answer: string, points: string) => `Close enough: ${answer} (+${points})`,
  wrong: (answer: string) => `Not quite: ${answer}`,
  partly: (answer: string, things: number, of: number, points: string) =>
    `${number(things)} of ${number(of)} named: ${answer}${points === '0' ? '' : ` (+${points})`}`,
  repeated: (answer: string) => `You have answered already: ${answer}.`,
  tooLate: 'This question is over.',
  quizOver: 'This quiz is over. `/quiz` starts a new one.',
  notAllowedStop:
    'The person who started the quiz or a moderator may stop it. You can vote to skip.',
  notAllowedNext: 'Whoever takes part in the quiz may go on to the next question.',
  notAllowedOverride: 'That answer can no longer be counted as right.',
  voted: (votes: number, needed: number) =>
    `Your vote to skip counts: ${number(votes)} of ${number(needed)}.`,
  overridden: (points: string) => `Counted as right (+${points}).`,
  running: (link: string, starter: string) =>
    `A quiz is running here already: ${link}. ${starter} or a moderator may stop it.`,
  runningUnsent: (starter: string) =>
    `A quiz is running here already. ${starter} or a moderator may stop it.`,
  noCards: 'There are no cards for that. `/papers` shows what is there.',
  unknownPaper: (name: string, nearest: readonly string[]) =>
    nearest.length === 0
      ? `There is no paper called ${name}. \`/papers\` shows what is there.`
      : `There is no paper called ${name}. Did you mean ${nearest.join(', ')}?`,
  missingPermissions: (names: readonly string[]) =>
    `I can't run a quiz in this channel yet. Please give me: ${list(names)}.`,
  permissions: {
    viewChannel: 'View Channel',
    sendMessages: 'Send Messages',
    sendInThreads: 'Send Messages in Threads',
    embedLinks: 'Embed Links',
    attachFiles: 'Attach Files',
  },
  otherDm:
    'A quiz needs a place where I can post. Use it in a server where I am a member, or in a direct message with me. `/review` works here, and only you see it.',
  notThere:
    'I can’t read or write in this channel. Somebody who looks after the server can add me, or let me see this channel. `/review` works here, and only you see it.',
  endings: {
    completed: 'Quiz finished',
    stopped: 'Quiz stopped',
    idle: 'Quiz stopped: three questions in a row without an answer',
    'channel-lost': 'Quiz closed: I could no longer post here',
  },
  lostChannel:
    'Your quiz was closed, because I could no longer post in its channel. The scores are kept.',
  scores: 'Scores',
  noScores: 'Nobody scored this time.',
  scoreLine: (place: number, name: string, points: string, right: number) =>
    `**${number(place)}.** ${name} · **${points}** · ${number(right)} right`,
  missed: (count: number) => `Missed: ${number(count)}`,
  nothingMissed: 'Nothing was missed. Well done!',
  added: (count: number) =>
    count === 0
      ? 'All of them are in your reviews already.'
      : `${plural(count, { one: 'card is', other: 'cards are' })} in your reviews now.`,
};
