import type { Card } from '../../cards/card.ts';
import type { PersonalRecords } from '../personal-data.ts';
import { isoDay, isoInstant } from './json-values.ts';

type LoggedReview = PersonalRecords['reviews'];

/** The columns, in their order; docs/data.md tells what they mean. */
const COLUMNS: readonly (readonly [
  name: string,
  value: (review: LoggedReview, card: Card | undefined) => string | number | boolean | null,
])[] = [
  ['review_id', ({ id }) => id],
  ['answered_at', ({ answeredAt }) => isoInstant(answeredAt)],
  ['study_day', ({ studyDay }) => isoDay(studyDay)],
  ['card_id', ({ cardId }) => cardId],
  ['paper', (_, card) => card?.paperName ?? null],
  ['question', (_, card) => card?.front ?? null],
  ['rating', ({ rating }) => rating],
  ['phase_before', ({ phaseBefore }) => phaseBefore],
  ['elapsed_days', ({ elapsedDays }) => elapsedDays],
  ['interval_days_before', ({ intervalDaysBefore }) => intervalDaysBefore],
  ['interval_days', ({ intervalDays }) => intervalDays],
  ['stability', ({ stability }) => stability],
  ['difficulty', ({ difficulty }) => difficulty],
  ['retrievability', ({ retrievability }) => retrievability],
  ['duration_ms', ({ durationMs }) => durationMs],
  ['sure', ({ sure }) => sure],
  ['origin', ({ origin }) => origin],
  ['origin_id', ({ originId }) => originId],
  ['undone_at', ({ undoneAt }) => (undoneAt === null ? null : isoInstant(undoneAt))],
];

/** The review log as RFC 4180 has it: a header, CRLF, quotes where they are needed. */
export function reviewCsv(
  reviews: readonly LoggedReview[],
  cards: ReadonlyMap<string, Card>,
): string {
  const lines = reviews.map((review) =>
    COLUMNS.map(([, value]) => field(value(review, cards.get(review.cardId)))).join(','),
  );
  return [COLUMNS.map(([name]) => name).join(','), ...lines, ''].join('\r\n');
}

/** A spreadsheet takes text that begins so for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
