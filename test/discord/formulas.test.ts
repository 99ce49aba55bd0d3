import { describe, expect, it } from 'vitest';
import { container, message, text } from '../../src/discord/components.ts';
import { formulasIn, withFormulas } from '../../src/discord/formulas.ts';
import { drawFormulas } from '../../src/discord/pictures/draw-formulas.ts';
import { prose } from '../../src/discord/text.ts';
import { isAccepted } from './support/screens.ts';

const FORMULA = String.raw`\frac{1}{N}\sum_i x_i`;
const view = () => message([container([text(prose(`The mean is $${FORMULA}$.`)), text('next')])]);

/** The first formula of a process waits for its thread to load, and may come too late. */
const drawn = async (formulas: readonly string[]): Promise<Uint8Array> => {
  let png: Uint8Array | null = null;
  await expect
    .poll(async () => (png = await drawFormulas(formulas)), { timeout: 20_000 })
    .not.toBeNull();
  return png as unknown as Uint8Array;
};

describe('formulas of a message', () => {
  it('are those that code makes hard to read', () => {
    const said = prose(`$${FORMULA}$ but $x_i$, money $5 and $10, and \`code\``);
    expect(formulasIn(said)).toEqual([FORMULA]);
    expect(formulasIn(prose(`$\\alpha${'x'.repeat(600)}$`))).toEqual([]);
  });

  it('get a picture below their text, whose words are the source', async () => {
    const pictured = await withFormulas(view(), async () => new Uint8Array([1]));
    expect(pictured.files).toEqual([
      { name: 'formula-1.png', data: new Uint8Array([1]), description: FORMULA },
    ]);
    expect(pictured.components).toMatchObject([
      {
        components: [
          { type: 10 },
          {
            type: 12,
            items: [{ media: { url: 'attachment://formula-1.png' }, description: FORMULA }],
          },
          { type: 10, content: 'next' },
        ],
      },
    ]);
    expect(isAccepted(pictured)).toBe(true);
  });

  it('stay code when they cannot be set, and nothing else changes', async () => {
    const plain = view();
    expect(await withFormulas(plain, async () => null)).toBe(plain);
    const without = message([text('no formula')]);
    expect(await withFormulas(without, () => Promise.reject(new Error('asked')))).toBe(without);
  });

  it('leave room: a message that is full stays as it is', async () => {
    const full = message(Array.from({ length: 40 }, () => text(`\`${FORMULA}\``)));
    expect(await withFormulas(full, async () => new Uint8Array([1]))).toBe(full);
  });
});

describe('a formula at the end of the room', () => {
  it('is left out whole, not cut in two', () => {
    expect(prose(`The mean is $${FORMULA}$ of all`, 20)).toBe('The mean is…');
    expect(prose(`The mean is $${FORMULA}$ of all`, 40)).toBe(`The mean is \`${FORMULA}\` of…`);
  });
});

describe('setting formulas', () => {
  it('gives a PNG on a light plate', async () => {
    const png = await drawn([FORMULA, String.raw`\text{합성곱} \otimes x`]);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  });

  it('refuses what is no formula, loads nothing and never hangs', async () => {
    await drawn(['\\alpha']);
    for (const bad of [
      'C:\\temp\\foo',
      '\\def\\a{\\a\\a}\\a',
      '\\require{html}',
      '\\href{x}{y}',
      '\\frac{1',
    ]) {
      expect(await drawFormulas([bad])).toBeNull();
    }
  });
});
