import { cutCharacters, plain } from '../text.ts';

/*
 * Small makers of SVG elements. Numbers are in units of the drawing.
 */

/** Readable on the drawing's own dark ground, whichever theme the reader has: every text has a contrast above 7. */
export const COLOURS = {
  ground: '#1e2126',
  empty: '#2d323a',
  before: '#23272d',
  grid: '#3a4048',
  text: '#f2f4f7',
  quiet: '#b9c0ca',
  young: '#7fb2f0',
  mature: '#6fcf97',
  bar: '#f0b35f',
} as const;

interface TextStyle {
  size?: number;
  colour?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

export function box(
  place: { x: number; y: number; width: number; height: number },
  colour: string,
  radius = 2,
): string {
  const { x, y, width, height } = place;
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(radius)}" fill="${colour}"/>`;
}

export function line(from: { x: number; y: number }, toX: number): string {
  return `<path d="M${short(from.x)} ${short(from.y)}H${short(toX)}" stroke="${COLOURS.grid}" stroke-width="1"/>`;
}

export function words(x: number, y: number, said: string, style: TextStyle = {}): string {
  const { size = 12, colour = COLOURS.quiet, bold = false, anchor = 'start' } = style;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${escaped(said)}</text>`;
}

/** Untrusted text that takes about `width` units at most at a font size. */
export function within(said: string, width: number, size: number): string {
  const clean = plain(said);
  let used = 0;
  let length = 0;
  for (const character of clean) {
    used += size * ((character.codePointAt(0) ?? 0) < 0x1100 ? 0.6 : 1);
    if (used > width) return cutCharacters(clean, Math.max(1, length));
    length += character.length;
  }
  return clean;
}

export function drawing(width: number, height: number, parts: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Pretendard">`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** What XML may not hold, marks of its own apart. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(said: string): string {
  return said
    .replaceAll(NO_XML, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
