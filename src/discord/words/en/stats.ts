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
  kept: (kept: number, of: number) =>
    of <= 1
      ? 'Your first day'
      : of < 10
        ? `${number(kept)} of your first ${number(of)} days kept`
        : `${number(kept)} of the last ${number(of)} days kept`,
  retention: 'Retention',
  retentionNote: 'First answers of a day on cards you had known for a day or more.',
  span: (days: 1 | 7 | 30 | 365) =>
    ({ 1: 'Today', 7: '7 days', 30: '30 days', 365: '1 year' })[days],
  retentionLine: (all: number, answers: number) =>
    `${percent(all)} of ${plural(answers, { one: 'answer', other: 'answers' })}`,
  young: (share: number) => `young ${percent(share)}`,
  mature: (share: number) => `mature ${percent(share)}`,
  noAnswers: 'no answers yet',
  youngCards: 'young cards',
  matureCards: 'mature cards',
  year: 'The last year',
  yearTotal: (answers: number) =>
    `${plural(answers, { one: 'answer', other: 'answers' })} in the last year`,
  yearLine: (answers: number, days: number, most: number, on: string) =>
    `${plural(answers, { one: 'answer', other: 'answers' })} on ${plural(days, { one: 'day', other: 'days' })}, at most ${number(most)} (${on})`,
  less: 'Fewer',
  moreAnswers: 'More',
  hoursTitle: 'Hours, 90 days',
  /** The hours with most answers: `08:00 120 (92% right)`. */
  hour: (clock: string, answers: number, right: number) =>
    `${clock} ${number(answers)} (${percent(right)} right)`,
  sureTitle: 'Sure or unsure, 90 days',
  sure: (right: number, answers: number) =>
    `sure: ${percent(right)} right of ${plural(answers, { one: 'answer', other: 'answers' })}`,
  unsure: (right: number, answers: number) =>
    `unsure: ${percent(right)} right of ${plural(answers, { one: 'answer', other: 'answers' })}`,
  forecast: 'Coming up',
  forecastDays: (days: number) => `The coming ${number(days)} days`,
  forecastTotal: (cards: number, days: number) =>
    `${plural(cards, { one: 'card', other: 'cards' })} in the next ${number(days)} days`,
  picture: (answers: number, kept: string, cards: number, retention: number | null) =>
    [
      `Four charts. A calendar of the last year with ${plural(answers, { one: 'answer', other: 'answers' })};`,
      `${plural(cards, { one: 'review', other: 'reviews' })} planned in the coming 30 days;`,
      retention === null ? 'no retention yet;' : `retention over 30 days ${percent(retention)};`,
      `answers by the hour. ${kept}. The text below says the same.`,
    ].join(' '),
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
  fallsOn: (floor: number, date: string) => `falls under ${percent(floor)} on ${date}`,
  fallen: (floor: number) => `under ${percent(floor)} by now`,
  weakest: (section: string, recall: number) => `weakest section: ${section} (${percent(recall)})`,
  due: (count: number) => `${number(count)} due`,
  more: (count: number) => `… and ${plural(count, { one: 'more paper', other: 'more papers' })}`,
};
