import type { StudyDay } from '../../study/learner.ts';
import type { StudyStats } from '../../study/study.ts';
import type { Formats } from '../words/format.ts';
import type { Words } from '../words/words.ts';
import { box, COLOURS, words as said } from './svg.ts';

const WEEKS = 53;
const YEAR_DAYS = 365;
const PITCH = 13.6;
const CELL = 11.4;
/** From no answer to many. */
const SHADES = [COLOURS.empty, '#245446', '#2f8265', '#4fb88c', '#a1ecc9'] as const;
/** Days with an answer that are no outliers: the shades are spread over these. */
const USUAL_SHARE = 0.9;

interface HeatMap {
  stats: Pick<StudyStats, 'day' | 'firstDay' | 'heatMap'>;
  words: Words['stats'];
  formats: Formats;
  x: number;
  y: number;
}

/** A year of study days: a column a week, Monday on top, today in the last column. */
export function heatMap(map: HeatMap): string[] {
  const { stats, words, x, y } = map;
  const answersOn = new Map(stats.heatMap.map(({ day, answers }) => [day, answers]));
  const usualMost = usual(stats.heatMap.map(({ answers }) => answers));
  // Nothing was missed before there was anything to answer.
  const isBefore = (day: StudyDay): boolean => stats.firstDay === null || day < stats.firstDay;
  const days = Array.from({ length: YEAR_DAYS }, (_, back) => stats.day - back).toReversed();
  const cells = days.map((day) =>
    box(
      { ...placeOf(day, map), width: CELL, height: CELL },
      isBefore(day)
        ? COLOURS.before
        : (SHADES[shadeOf(answersOn.get(day) ?? 0, usualMost)] ?? SHADES[0]),
    ),
  );
  const right = x + WEEKS * PITCH;
  const legend = SHADES.map((shade, index) =>
    box({ x: right - 106 + index * PITCH, y: y + 104, width: CELL, height: CELL }, shade),
  );
  return [
    ...monthNames(days, map),
    ...weekdayNames(map),
    ...cells,
    said(right - 112, y + 114, words.less, { anchor: 'end', size: 11 }),
    ...legend,
    said(right - 34, y + 114, words.moreAnswers, { size: 11 }),
  ];
}

/** Counted from a Monday; study day 0 is a Thursday. */
const weekOf = (day: StudyDay): number => Math.floor((day + 3) / 7);
const weekdayOf = (day: StudyDay): number => (((day + 3) % 7) + 7) % 7;

function placeOf(day: StudyDay, { stats, x, y }: HeatMap): { x: number; y: number } {
  const week = weekOf(day) - weekOf(stats.day) + WEEKS - 1;
  return { x: x + week * PITCH, y: y + weekdayOf(day) * PITCH };
}

function usual(answers: readonly number[]): number {
  const sorted = answers.toSorted((one, other) => one - other);
  return Math.max(1, sorted[Math.floor((sorted.length - 1) * USUAL_SHARE)] ?? 1);
}

function shadeOf(answers: number, usualMost: number): number {
  const most = SHADES.length - 1;
  return Math.min(most, Math.ceil((answers / usualMost) * most));
}

/** Over the column that holds the first of the month, where there is room left. */
function monthNames(days: readonly StudyDay[], map: HeatMap): string[] {
  return days
    .filter((day) => map.formats.dayOfMonth(day) === 1)
    .map((day) => ({ name: map.formats.month(day), x: placeOf(day, map).x }))
    .filter(({ x }) => x <= map.x + (WEEKS - 2) * PITCH)
    .map(({ name, x }) => said(x, map.y - 8, name, { size: 11 }));
}

function weekdayNames({ stats, formats, x, y }: HeatMap): string[] {
  const monday = stats.day - weekdayOf(stats.day);
  return [0, 2, 4].map((weekday) =>
    said(x - 8, y + weekday * PITCH + 10, formats.weekday(monday + weekday), {
      size: 11,
      anchor: 'end',
    }),
  );
}
