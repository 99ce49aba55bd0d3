import { describe, expect, it } from 'vitest';
import { drawFormulas } from '../../src/discord/pictures/draw-formulas.ts';
import { known, useNotes, useRooms } from './stage.ts';

const notes = useNotes();
const open = useRooms();

const FORMULA = String.raw`\frac{e^{z_i}}{\sum_j e^{z_j}}`;
const NOTE = `# Softmax

- Q: What is the softmax of z?
  A: $${FORMULA}$
- The softmax of z is $${FORMULA}$ for every class.
`;

describe('a formula that Discord cannot show', () => {
  it('comes as a picture too, in notes and in reviews', async () => {
    // Once the thread has loaded, a formula takes milliseconds.
    await expect.poll(() => drawFormulas([FORMULA]), { timeout: 20_000 }).not.toBeNull();
    const room = await open({ notesDir: await notes({ 'softmax.en.md': NOTE }) });
    const alex = await known(room, 'Alex');
    await alex.slash('/paper name:softmax');
    const page = await alex.waitsFor('for every class');
    expect(page.raw.attachments).toMatchObject([
      { filename: 'formula-1.png', description: FORMULA },
    ]);
    await alex.slash('/deck add paper:softmax');
    await alex.slash('/review');
    await alex.click('Show answer');
    const answer = await alex.waitsFor('How well');
    expect(JSON.stringify(answer.raw.components)).toContain('formula-1.png');
  });
});
