import type { Rating } from '../../../study/learner.ts';
import { formats } from '../format.ts';

const { plural, number } = formats.en;

export const review = {
  showAnswer: 'Show answer',
  sure: 'Sure',
  unsure: 'Unsure',
  ratings: { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as Record<Rating, string>,
  undo: 'Undo',
  source: 'Source',
  flag: 'Flag',
  suspend: 'Suspend',
  stop: 'Stop',
  startReview: 'Start review',
  resume: 'Go on',
  newCard: 'new',
  answer: 'Answer',
  /** Time until the next showing, short enough for a button. */
  shortMinutes: (minutes: number) => (minutes < 1 ? '<1 min' : `${number(minutes)} min`),
  shortHours: (hours: number) => `${number(hours)} h`,
  shortDays: (days: number) => `${number(days)} d`,
  shortMonths: (months: number) => `${number(months)} mo`,
  shortYears: (years: number) => `${number(years)} y`,
  progress: (answered: number, left: number, minutes: number) =>
    [
      answered > 0 ? `${number(answered)} done` : null,
      `${number(left)} to go`,
      left > 0 ? `about ${number(Math.max(1, Math.round(minutes)))} min` : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  howWell: 'How well did you recall it?',
  pause: (unix: number) =>
    `**A short breath.** The next card comes back <t:${unix}:R>. You may stop here too; nothing is lost.`,
  finishedTitle: 'Done for now',
  finishedNone: 'Stopped before the first card. Nothing was recorded.',
  finishedAnswers: (answered: number, minutes: number) =>
    `${plural(answered, { one: 'answer', other: 'answers' })} in ${plural(Math.max(1, minutes), { one: 'minute', other: 'minutes' })}.`,
  finishedNew: (count: number) =>
    `${plural(count, { one: 'card was', other: 'cards were' })} new to you.`,
  tomorrow: (count: number) =>
    count === 0
      ? 'Nothing is planned for tomorrow yet.'
      : `Tomorrow: ${plural(count, { one: 'card', other: 'cards' })}.`,
  emptyDeck: '**Your deck is empty.** Pick a paper below, and its first cards come up right away.',
  pickPaper: 'Add a paper to my reviews',
  allDone: (unix: number | null) =>
    unix === null
      ? '**All done for today.** Add another paper by `/deck add`, or try `/quiz`.'
      : `**All done for today.** The next card is due <t:${unix}:R>.`,
  allDoneNewLeft: (count: number) =>
    `Today's new cards are done; ${plural(count, { one: 'more waits', other: 'more wait' })} for the coming days. \`/settings\` sets how many a day.`,
  noCardsInScope: 'There are no cards in that paper or tag. `/papers` shows what is there.',
  alreadyAnswered: (rating: string, unix: number) =>
    `Already answered: ${rating}, next <t:${unix}:R>.`,
  movedOn: 'You have moved on since. This is the card at hand.',
  sessionOver: 'This review is over. Use `/review` to go on.',
  notYours: "These cards are someone else's. Use `/review` for your own.",
  cardChanged:
    'This card was changed, or answered elsewhere, after it was shown. Nothing was recorded here; this is what holds now.',
  cardGone:
    'This card is no longer in the notes, so it was passed over. What you answered before is kept.',
  nothingToUndo: 'There is nothing left to undo.',
  sourceTitle: 'From the note',
  flagTitle: 'What is wrong with this card?',
  flagLabel: 'For the author of the note',
  flagPlaceholder: 'Wrong, unclear, two answers possible…',
  flagThanks: 'Thank you. The author of the note will see it.',
};
