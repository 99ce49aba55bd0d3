import type { Locale } from '../../study/learner.ts';
import type { StudyStats } from '../../study/study.ts';
import { formats } from '../words/format.ts';
import { wordsFor } from '../words/words.ts';
import { bars } from './bars.ts';
import { heatMap } from './heat-map.ts';
import { retentionChart } from './retention-chart.ts';
import { box, COLOURS, drawing, within, words as said } from './svg.ts';

const WIDTH = 800;
const HEIGHT = 500;
const MARGIN = 28;
/** The lower half: where the titles and the floor of the charts lie. */
const TITLES = 262;
const FLOOR = 452;
const TALL = 142;

/** A learner's numbers as one drawing (SVG): a year's heat map, the coming month, retention, hours of the day. */
export function statsDrawing(stats: StudyStats, locale: Locale, paperName?: string): string {
  const words = wordsFor(locale).stats;
  const title = paperName === undefined ? words.title : `${words.title}: ${paperName}`;
  const total = stats.heatMap.reduce((sum, { answers }) => sum + answers, 0);
  const right = WIDTH - MARGIN;
  return drawing(WIDTH, HEIGHT, [
    box({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, COLOURS.ground, 0),
    said(MARGIN, 42, within(title, 500, 20), { size: 20, bold: true, colour: COLOURS.text }),
    said(right, 42, words.kept(stats.keptDays.kept, stats.keptDays.of), {
      size: 13,
      anchor: 'end',
    }),
    ...heatMap({ stats, words, formats: formats[locale], x: 52, y: 86 }),
    said(52, 200, words.yearTotal(total), { size: 12 }),
    ...comingUp(stats, locale),
    ...retention(stats, locale),
    ...hours(stats, locale),
  ]);
}

const heading = (x: number, text: string): string =>
  said(x, TITLES, text, { size: 14, bold: true, colour: COLOURS.text });

function comingUp({ forecast, day }: StudyStats, locale: Locale): string[] {
  const { number, date } = formats[locale];
  const places = [0, 10, 20, forecast.length - 1].filter((place) => place < forecast.length);
  const labels = new Map(places.map((place) => [place, date(day + place, day)]));
  const values = forecast.map(({ cards }) => cards);
  const chart = { x: MARGIN, floor: FLOOR, width: 316, height: TALL };
  return [
    heading(MARGIN, wordsFor(locale).stats.forecastDays(forecast.length)),
    ...bars({ ...chart, values, labels, colour: COLOURS.bar, number }),
  ];
}

function retention(stats: StudyStats, locale: Locale): string[] {
  const words = wordsFor(locale).stats;
  const x = 380;
  const legendY = TITLES + 22;
  return [
    heading(x, words.retention),
    box({ x, y: legendY - 8, width: 9, height: 9 }, COLOURS.young),
    said(x + 14, legendY, words.youngCards, { size: 11 }),
    box({ x: x + 92, y: legendY - 8, width: 9, height: 9 }, COLOURS.mature),
    said(x + 106, legendY, words.matureCards, { size: 11 }),
    ...retentionChart({
      retention: stats.retention,
      words,
      formats: formats[locale],
      x,
      y: legendY + 12,
      width: 186,
    }),
  ];
}

function hours(stats: StudyStats, locale: Locale): string[] {
  const words = wordsFor(locale).stats;
  const { number } = formats[locale];
  const x = 602;
  const labels = new Map([0, 6, 12, 18].map((hour) => [hour, String(hour).padStart(2, '0')]));
  const values = stats.hours.map(({ answers }) => answers);
  const chart = { x, floor: FLOOR, width: 170, height: TALL };
  return [
    heading(x, words.hoursTitle),
    ...bars({ ...chart, values, labels, colour: COLOURS.young, number }),
  ];
}
