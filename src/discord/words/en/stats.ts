import { formats } from '../format.ts';
import { common } from './common.ts';

const { number, percent, plural } = formats.en;

export const stats = {
  title: 'Your memory',
  none: 'Nothing to count yet. Add papers with `/deck add`, then answer a few cards with `/review`.',
  today: 'Today',
  todayNone: 'nothing answered yet',
  todayLine: (answers: number, fresh: number, minutes: number) =>
    `${plural(answers, { one: 'answer', other: 'answers' })}, ${number(fresh)} of them new cards, in ${common.minutes(minutes)}`,
  kept: (days: number) => `${number(days)} of the last 10 days kept`,
  retention: 'Retention',
  retentionNote: 'First answers of a day on cards you had known for a day or more.',
  span: (days: 1 | 7 | 30 | 365) =>
    ({ 1: 'Today', 7: '7 days', 30: '30 days', 365: '1 year' })[days],
  retentionLine: (all: number, answers: number) =>
    `${percent(all)} of ${plural(answers, { one: 'answer', other: 'answers' })}`,
  young: (share: number) => `young ${percent(share)}`,
  mature: (share: number) => `mature ${percent(share)}`,
  noAnswers: 'no answers yet',
  forecast: 'Coming up',
  cards: 'Cards',
  cardsLine: (counts: { learning: number; young: number; mature: number; suspended: number }) =>
    [
      `${number(counts.learning)} learning`,
      `${number(counts.young)} young`,
      `${number(counts.mature)} mature`,
      ...(counts.suspended > 0 ? [`${number(counts.suspended)} suspended`] : []),
    ].join(' · '),
  papers: 'By paper',
  paperLine: (begun: number, cards: number, recall: number | null) =>
    `${number(begun)} of ${number(cards)} cards begun${recall === null ? '' : `, recall now ${percent(recall)}`}`,
  due: (count: number) => `${number(count)} due`,
  more: (count: number) => `… and ${plural(count, { one: 'more paper', other: 'more papers' })}`,
};
