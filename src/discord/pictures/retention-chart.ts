import type { RetentionSpan } from '../../study/study.ts';
import type { Formats } from '../words/format.ts';
import type { Words } from '../words/words.ts';
import { box, COLOURS, words as said } from './svg.ts';

const ROW = 48;
const PERCENT_ROOM = 40;

interface RetentionChart {
  retention: readonly RetentionSpan[];
  words: Words['stats'];
  formats: Formats;
  x: number;
  y: number;
  width: number;
}

/** Two bars a span, young and mature cards; a dash where nothing was asked. */
export function retentionChart(chart: RetentionChart): string[] {
  const { retention, words, x, y } = chart;
  return retention.map((span, place) => {
    const top = y + place * ROW;
    return [
      said(x, top + 10, words.span(span.days), { size: 12, colour: COLOURS.text }),
      shareBar(chart, top + 17, span.young, COLOURS.young),
      shareBar(chart, top + 30, span.mature, COLOURS.mature),
    ].join('\n');
  });
}

function shareBar(
  { x, width, formats }: RetentionChart,
  y: number,
  share: number | null,
  colour: string,
): string {
  const room = { x, y, width: width - PERCENT_ROOM, height: 8 };
  return [
    box(room, COLOURS.grid, 3),
    share === null || share === 0
      ? ''
      : box({ ...room, width: Math.max(4, room.width * share) }, colour, 3),
    said(x + width, y + 8, share === null ? '–' : formats.percent(share), {
      size: 11,
      anchor: 'end',
    }),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
