import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import { buttons, known, play, SMALL_NOTES, useNotes, useRooms } from './stage.ts';
import type { TestRoom } from './room.ts';

const notes = useNotes();
const open = useRooms();
const golden = (name: string): string => `transcripts/notes-${name}.txt`;

/** Two papers, one of them in the folder already. */
const FILE = `# Reading list

## PANet

- **Adaptive feature pooling**: links every feature level to each proposal
- The bottom-up path is shorter than 10 layers
- ![](neck.png)

## U-Net

- Skip connections copy feature maps
`;

/** The one moderator among the members; in English when asked for. */
async function moderator(room: TestRoom, locale: 'en' | 'ko'): Promise<Person> {
  const sora = await known(room, 'Sora');
  await room.app().study.changeSettings(sora.id, { locale });
  return sora;
}

async function smallFolder(): Promise<string> {
  const files: Record<string, string> = {};
  for (const name of await readdir(SMALL_NOTES)) {
    files[name] = await readFile(join(SMALL_NOTES, name), 'utf8');
  }
  return notes(files);
}

/** A line with the file chosen in it; the story tells its name. */
async function imports(
  { story, hands }: ReturnType<typeof play>,
  sora: Person,
  command: string,
  [name, content]: [string, string | Uint8Array],
): Promise<void> {
  story.tells(`${name} is attached.`);
  await hands(sora).slash(`${command}:${sora.attach(name, content, 'text/markdown')}`);
}

const FOLDER_NAME = /[^\s`]*paperdeck-notes-\w+\//g;
const IDS = /(?<=(?:file|파일):)\d+/g;
const tidy = (text: string): string => text.replaceAll(FOLDER_NAME, 'notes/').replaceAll(IDS, '…');

describe('/notes lint', () => {
  it.each(['en', 'ko'] as const)('tells what became of every bullet (%s)', async (locale) => {
    const folder = await smallFolder();
    await writeFile(
      join(folder, 'panet.en.md'),
      '---\ntitle: PANet: paths\n---\n\n- ![](neck.png)\n- This is good\n- **Path augmentation** shortens the way from low layers to the 5 topmost features\n',
    );
    const room = await open({ notesDir: folder });
    const sora = await moderator(room, locale);
    const stage = play(room);
    const hands = stage.hands(sora);
    await hands.slash(locale === 'en' ? '/notes lint' : '/노트 검사');
    await hands.slash(locale === 'en' ? '/notes lint paper:panet' : '/노트 검사 논문:panet');
    await hands.slash(locale === 'en' ? '/notes lint paper:u-net' : '/노트 검사 논문:u-net');
    await expect(tidy(stage.story.text())).toMatchFileSnapshot(golden(`lint-${locale}`));
  });

  it('turns pages', async () => {
    const bullets = Array.from(
      { length: 12 },
      (_, index) =>
        `- Layer ${index} of the network has **filter bank ${index}** with ${index + 3} channels`,
    );
    const folder = await notes({ 'deep.en.md': `# DeepNet\n\n${bullets.join('\n')}\n` });
    const room = await open({ notesDir: folder });
    const sora = await moderator(room, 'en');
    await sora.slash('/notes lint paper:deep');
    expect(sora.says()).toContain('deep.en.md:3');
    expect(sora.says()).toContain('Page 1 of 3');
    await sora.click('Next');
    expect(sora.says()).toContain('Page 2 of 3');
    expect(sora.says()).toContain('deep.en.md:8');
  });
});

describe('/notes import', () => {
  it.each(['en', 'ko'] as const)(
    'shows what it would do, asks, writes, and reads again (%s)',
    async (locale) => {
      const folder = await smallFolder();
      const room = await open({ notesDir: folder });
      const sora = await moderator(room, locale);
      const stage = play(room);
      const hands = stage.hands(sora);
      await imports(stage, sora, locale === 'en' ? '/notes import file' : '/노트 가져오기 파일', [
        'list.md',
        FILE,
      ]);
      expect(existsSync(join(folder, 'panet.en.md'))).toBe(false);
      await room.restart();
      stage.story.tells('The bot is started again.');
      await hands.click(locale === 'en' ? 'Import' : '가져오기');
      expect(await readFile(join(folder, 'panet.en.md'), 'utf8')).toContain(
        'Adaptive feature pooling',
      );
      expect(await readFile(join(folder, 'u-net.en.md'), 'utf8')).toBe(
        await readFile(join(SMALL_NOTES, 'u-net.en.md'), 'utf8'),
      );
      await hands.slash(locale === 'en' ? '/paper panet' : '/논문 panet');
      await hands.slash(locale === 'en' ? '/notes lint paper:panet' : '/노트 검사 논문:panet');
      await expect(tidy(stage.story.text())).toMatchFileSnapshot(golden(`import-${locale}`));
    },
  );

  it('writes nothing when it is cancelled, and a second press finds it done', async () => {
    const folder = await smallFolder();
    const room = await open({ notesDir: folder });
    const sora = await moderator(room, 'en');
    const before = await readdir(folder);
    const offer = (): Promise<unknown> =>
      sora.slash(`/notes import file:${sora.attach('list.md', FILE, 'text/markdown')}`);
    await offer();
    await sora.click('Cancel');
    expect(sora.says()).toContain('Nothing was imported');
    expect(await readdir(folder)).toEqual(before);
    await offer();
    room.clock.advance(DAY);
    await sora.click('Import');
    expect(sora.says()).toContain('left for more than a day');
    expect(await readdir(folder)).toEqual(before);
    expect(await room.app().fact(`import-of ${sora.id}`)).toBe('');
  });

  it.each([
    ['a picture', 'figure.png', 'x', 'Markdown only'],
    ['a binary file called Markdown', 'a.md', new Uint8Array([0, 1, 2, 3]), 'The file is no text'],
    [
      'a file in another encoding',
      'b.md',
      new Uint8Array([0x2d, 0x20, 0xb0, 0xa1]),
      'not in UTF-8',
    ],
    [
      'a file of more than 1 MB',
      'c.md',
      `# A\n\n${'- word\n'.repeat(150_000)}`,
      'larger than 1 MB',
    ],
    [
      'a file without a paper',
      'd.md',
      '\n\n',
      'nothing to import in this file. No paper was found.',
    ],
    [
      'a paper that is there under nearly that name',
      'mask-r-cnn.en.md',
      '# Mask R-CNN\n\n- A mask for each box.\n',
      'is there already',
    ],
    ['lists nested beyond reason', 'e.md', `${'> '.repeat(80)}x\n`, 'nested too deeply'],
  ])('says kindly what is wrong with %s', async (_what, name, content, said) => {
    const folder = await smallFolder();
    const before = await readdir(folder);
    const room = await open({ notesDir: folder });
    const sora = await moderator(room, 'en');
    await sora.slash(`/notes import file:${sora.attach(name, content)}`);
    expect(sora.says()).toContain(said);
    expect(buttons(sora.sees())).not.toContain('Import');
    expect(await readdir(folder)).toEqual(before);
  });

  it('reads a long file without keeping others waiting', { timeout: 60_000 }, async () => {
    const bullets = Array.from(
      { length: 320 },
      (_, index) => `- Unit ${index} keeps ${index} maps of size 7`,
    );
    const room = await open({ notesDir: await smallFolder() });
    const sora = await moderator(room, 'en');
    await sora.slash(
      `/notes import file:${sora.attach('long.md', `# LongNet\n\n${bullets.join('\n')}\n`)}`,
    );
    const offered = await sora.waitsFor('320 bullets');
    expect(offered.onlyFor).toBe(sora.id);
    await sora.click('Import');
    await sora.waitsFor('as before');
    expect(room.app().library().entry('long')?.editions.en?.bullets).toHaveLength(320);
  });
});

describe('/notes reload', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  it.each(['en', 'ko'] as const)(
    'prints what changed, or why nothing could be read (%s)',
    async (locale) => {
      const folder = await mkdtemp(join(tmpdir(), 'paperdeck-notes-'));
      folders.push(folder);
      await writeFile(
        join(folder, 'a.en.md'),
        '# ANet\n\n- **Alpha pooling** halves the 30 maps of the encoder\n',
      );
      const room = await open({ notesDir: folder });
      const sora = await moderator(room, locale);
      const stage = play(room);
      const hands = stage.hands(sora);
      const line = locale === 'en' ? '/notes reload' : '/노트 다시읽기';
      await hands.slash(line);
      await rm(folder, { recursive: true });
      await hands.slash(line);
      expect(room.app().library().entry('a')).toBeDefined();
      await expect(
        tidy(stage.story.text()).replaceAll(/`[^\s`]*paperdeck-notes-\w+`/g, '`notes`'),
      ).toMatchFileSnapshot(golden(`reload-${locale}`));
      expect(
        (room.errors as string[]).splice(0).every((error) => error.includes('last good state')),
      ).toBe(true);
    },
  );
});

describe('/notes from somebody who is no moderator', () => {
  it('is not offered by Discord', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await expect(alex.slash('/notes reload')).rejects.toThrow('notes');
    expect((await alex.slash('/help')).text).not.toContain('/notes');
    const sora = await moderator(room, 'en');
    expect((await sora.slash('/help')).text).toContain('/notes lint');
  });
});
