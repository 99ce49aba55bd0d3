import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, play, reviewLog, SMALL_NOTES, useNotes, useRooms } from './stage.ts';

const notes = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/edited-${name}.txt`;

/** Real time after which a saved file will not be read any more; members wait two seconds at most on an idle machine. */
const PATIENCE_MS = 10_000;

async function readAgain(isThere: () => boolean): Promise<void> {
  await expect.poll(isThere, { timeout: PATIENCE_MS, interval: 20 }).toBe(true);
}

async function unet(): Promise<{ folder: string; file: string; content: string }> {
  const content = await readFile(join(SMALL_NOTES, 'u-net.en.md'), 'utf8');
  const folder = await notes({ 'u-net.en.md': content });
  return { folder, file: join(folder, 'u-net.en.md'), content };
}

describe('a note that is saved while the bot runs', () => {
  it('keeps the history of a bullet whose typing error is mended', async () => {
    const { folder, file, content } = await unet();
    await writeFile(file, content.replace('What happens to', 'What hapens to'));
    const room = await open({ notesDir: folder });
    const alex = await known(room, 'Alex');
    const { study } = room.app();
    await study.addToDeck(alex.id, 'paper', 'u-net');
    await alex.slash('/review');
    for (let card = 0; card < 3; card++) {
      await alex.click('Show answer');
      await alex.click('Easy');
    }
    expect(await study.plan(alex.id)).toMatchObject({ fresh: 0 });
    await writeFile(file, content);
    const fronts = (): string[] =>
      room
        .app()
        .book()
        .cards('u-net', 'en')
        .map(({ card }) => card.front);
    await readAgain(() => fronts().some((front) => front.includes('What happens to')));
    expect(await study.plan(alex.id)).toMatchObject({ fresh: 0 });
    expect(reviewLog(room)).toHaveLength(3);
    const [counts] = await study.counts(alex.id, 'deck');
    expect(counts).toMatchObject({ begun: 3, fresh: 0 });
  });

  it('takes a removed bullet away: its button says so, what was answered stays', async () => {
    const { folder, file, content } = await unet();
    const room = await open({ notesDir: folder });
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await person.slash('/review');
    await person.click('Show answer');
    await person.click('Again');
    await alex.click('Show answer');
    expect(person.says()).toContain('It doubles');
    const without = content.replace(/- Q: What happens.*\n.*\n/, '');
    await writeFile(file, without);
    await readAgain(() => room.app().book().cards('u-net', 'en').length === 2);
    story.tells('The bullet is taken out of the note.');
    await alex.click('Good');
    await alex.awaits('no longer in the notes');
    expect(reviewLog(room)).toMatchObject([{ rating: 'again' }]);

    await writeFile(file, content);
    await readAgain(() => room.app().book().cards('u-net', 'en').length === 3);
    expect((await room.app().study.plan(person.id)).fresh).toBe(2);
    await expect(story.text()).toMatchFileSnapshot(golden('removed'));
  });
});
