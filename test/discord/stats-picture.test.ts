import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../src/discord/pictures/render.ts';
import { statsDrawing } from '../../src/discord/pictures/stats-picture.ts';
import { pictureSize } from '../../src/emulator/picture-size.ts';
import { stats } from './support/builders.ts';
import { hugeText } from './support/texts.ts';

const run = promisify(execFile);
const MOST_BYTES = 200_000;
const EMPTY = stats({
  retention: ([1, 7, 30, 365] as const).map((days) => ({
    days,
    young: null,
    mature: null,
    all: null,
    answers: 0,
  })),
  heatMap: [],
  hours: Array.from({ length: 24 }, () => ({ answers: 0, right: 0 })),
  forecast: Array.from({ length: 30 }, (_, index) => ({ day: 20_514 + index, cards: 0 })),
});

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said ?? '');
const boxesOf = (svg: string): { x: number; y: number; width: number; height: number }[] =>
  [...svg.matchAll(/<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g)].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return { x, y, width, height };
  });

describe('the picture of the numbers', () => {
  it.each(['en', 'ko'] as const)('is drawn as it was, in %s', async (locale) => {
    const svg = statsDrawing(stats(), locale, 'U-Net <b>&</b>');
    await expect(svg).toMatchFileSnapshot(`goldens/stats-picture.${locale}.svg`);
  });

  it('is a small PNG of twice the drawing’s size, with letters of both languages', async () => {
    for (const locale of ['en', 'ko'] as const) {
      const png = await renderPng(statsDrawing(stats(), locale));
      expect(pictureSize(Buffer.from(png))).toEqual({ width: 1600, height: 1000 });
      expect(png.length).toBeLessThan(MOST_BYTES);
    }
  });

  it('has letters for Hangul: without the words it is another picture', async () => {
    const svg = statsDrawing(stats(), 'ko', '합성곱');
    const [said, silent] = await Promise.all([
      renderPng(svg),
      renderPng(svg.replaceAll('합성곱', '   ')),
    ]);
    expect(Buffer.compare(said, silent)).not.toBe(0);
  });

  it('shows a year of days, from Monday down, and dashes where nothing was asked', () => {
    const svg = statsDrawing(EMPTY, 'en');
    expect(
      boxesOf(svg).filter(({ width, height }) => width === 11.4 && height === 11.4),
    ).toHaveLength(365 + 5);
    expect(textsOf(svg).filter((said) => said === '–')).toHaveLength(8);
    expect(textsOf(svg)).toContain('0 answers in the last year');
  });

  it('stays inside its frame, whatever is counted', () => {
    const count = fc.nat({ max: 1_000_000 });
    const counts = (length: number) => fc.array(count, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        counts(30),
        counts(24),
        fc.array(fc.tuple(fc.integer({ min: 20_150, max: 20_514 }), count)),
        fc.integer({ min: 20_514, max: 20_521 }),
        (cards, answers, days, day) => {
          const svg = statsDrawing(
            stats({
              day,
              forecast: cards.map((one, index) => ({ day: day + index, cards: one })),
              hours: answers.map((one) => ({ answers: one, right: 0 })),
              heatMap: days.map(([on, one]) => ({ day: on, answers: one })),
            }),
            'en',
          );
          for (const { x, y, width, height } of boxesOf(svg)) {
            expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(800);
            expect(y + height).toBeLessThanOrEqual(500);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is drawn whatever a paper is called', async () => {
    await fc.assert(
      fc.asyncProperty(hugeText, async (name) => {
        const png = await renderPng(statsDrawing(EMPTY, 'ko', name));
        expect(png.length).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps the process alive while it is made, and no longer', async () => {
    const render = new URL('../../src/discord/pictures/render.ts', import.meta.url).href;
    const program = `const { renderPng } = await import(${JSON.stringify(render)});
      const png = await renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      console.log(png.length > 0);`;
    const given = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const { stdout } = await run(process.execPath, given, { timeout: 20_000 });
    expect(stdout.trim()).toBe('true');
  }, 30_000);

  it('says what is wrong with a drawing that is none', async () => {
    await expect(renderPng('<svg')).rejects.toThrow('SVG');
  });
});
