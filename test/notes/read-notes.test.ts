import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importNotes } from '../../src/notes/import-notes.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { createNotesReader, readNotes } from '../../src/notes/read-notes.ts';
import type { NotesWatch } from '../../src/notes/watch-notes.ts';
import { splitNotes } from '../../src/notes/write-note.ts';

const SEED = fileURLToPath(new URL('../../../shared/seed/paper_reading.md', import.meta.url));
const MANY = fileURLToPath(new URL('fixtures/many-papers.md', import.meta.url));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notes-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
}

const NET = '# Some Net\n\n- It has three layers of neurons.\n';

describe('reading a folder', () => {
  it('reads every Markdown file below it, in order', async () => {
    await put('b.en.md', '# B Net\n\n- It has one layer.\n');
    await put('a.ko.md', '# A Net\n\n- 층이 하나이다.\n');
    await put('deep/er/c.md', '# C Net\n\n- It has two layers.\n');
    await put('picture.png', 'no note');
    await put('.hidden/d.md', NET);
    await put('node_modules/e.md', NET);
    const { papers, problems } = await readNotes(folder);
    expect(papers.map(({ slug, language }) => `${slug}.${language}`)).toEqual([
      'a.ko',
      'b.en',
      'c.en',
    ]);
    expect(papers[2]?.file).toBe(join(folder, 'deep/er/c.md'));
    expect(problems).toEqual([]);
  });

  it('reads a single file', async () => {
    const path = await put('one.md', NET);
    const { papers } = await readNotes(path);
    expect(papers.map(({ file }) => file)).toEqual([path]);
  });

  it('names a paper after its folder when the file is a README', async () => {
    await put('vision/some-net/README.md', NET);
    expect((await readNotes(folder)).papers[0]?.slug).toBe('some-net');
  });

  it('takes decomposed file names as composed ones', async () => {
    await put('합성곱.md'.normalize('NFD'), NET);
    const [paper] = (await readNotes(folder)).papers;
    expect(paper?.slug).toBe('합성곱'.normalize('NFC'));
    expect(paper?.file).toBe(paper?.file.normalize('NFC'));
  });

  it('says that there is no such folder', async () => {
    const { papers, problems } = await readNotes(join(folder, 'nowhere'));
    expect(papers).toEqual([]);
    expect(problems).toMatchObject([{ code: 'notes-missing', severity: 'error' }]);
  });

  it('says that a folder holds no notes', async () => {
    await put('deep/picture.png', 'no note');
    const { problems } = await readNotes(folder);
    expect(problems).toMatchObject([{ code: 'notes-empty', severity: 'warning', file: folder }]);
  });

  it('never lets one bad file stop the rest', async () => {
    await put('a.md', NET);
    await put('binary.md', new Uint8Array([35, 32, 65, 0, 1, 2]));
    await put('euckr.md', new Uint8Array([35, 32, 65, 10, 10, 45, 32, 0xb0, 0xa1, 0xb3, 0xaa]));
    await put('huge.md', new Uint8Array(5_000_001).fill(97));
    await put('z.md', '---\ntitle: Z: a net\n---\n\n- It has four layers.\n');
    const { papers, problems } = await readNotes(folder);
    expect(papers.map(({ slug }) => slug)).toEqual(['a', 'z']);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['file-not-text', undefined],
      ['file-not-utf8', 3],
      ['file-too-large', undefined],
      ['front-matter-invalid', 2],
    ]);
    for (const { what, remedy, file } of problems) {
      expect(what).not.toBe('');
      expect(remedy).not.toBe('');
      expect(file.startsWith(folder)).toBe(true);
    }
  });

  it('never opens a file of 50 MB, and says how large it is', async () => {
    await put('a.md', NET);
    await truncate(await put('huge.md', ''), 50_000_000);
    const { papers, problems } = await readNotes(folder);
    expect(papers.map(({ slug }) => slug)).toEqual(['a']);
    expect(problems).toMatchObject([{ code: 'file-too-large', severity: 'error' }]);
    expect(problems[0]?.what).toContain('50000000');
  });

  it.each([
    [
      'EUC-KR',
      'IyBBCgotIMfVvLqw9iC9xbDmuMHAuiC758H4v6G8rSC5sMO8uKYgw6O0wiC1pb+hIL6ywMyw7SDD/sDMILHtwLu89rfPIMGkyK7Hz7TZLgo=',
    ],
    [
      'Shift_JIS',
      'IyBBCgotII/0gt2NnoLdg2qDhYFbg4mDi4Nsg2KDZ4OPgVuDToLNieaRnIKpgueVqJHMgvCMqYLCgq+C6YK9gt+CyY5ngu2C6oLpgUIK',
    ],
    [
      'EUC-JP',
      'IyBBCgotIL72pN+5/qTfpcul5aG8peml66XNpcOlyKXvobylr6TPsujB/KSrpOnKqsLOpPK4q6TEpLGk66S/pOGky7vIpO+k7KTroaMK',
    ],
    [
      'GB18030',
      'IyBBCgotIL7tu/3J8b6tzfjC58rH0rvW1tTazbzP8dbQ0bDV0s7vzOW1xMSj0M2jrLLjyv3Uvbbgo6y94bn71L26w6GjCg==',
    ],
  ])('names the line, the encoding and the remedy for a file in %s', async (name, base64) => {
    await put('a.md', Buffer.from(base64, 'base64'));
    const { papers, problems } = await readNotes(folder);
    expect(papers).toEqual([]);
    expect(problems).toMatchObject([{ code: 'file-not-utf8', line: 3 }]);
    expect(problems[0]?.what).toContain(`it looks like ${name}.`);
    expect(problems[0]?.remedy).toContain('UTF-8');
  });

  it('names no encoding where it can only be guessed', async () => {
    await put('a.md', new Uint8Array([35, 32, 65, 10, 0xff, 0x41, 10]));
    const { problems } = await readNotes(folder);
    expect(problems[0]?.what).toBe('The file is not encoded in UTF-8.');
  });

  it.each([
    [
      'a nesting bomb',
      Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    ['bytes that are no text', new Uint8Array([35, 32, 65, 0, 1, 2])],
    ['another encoding', new Uint8Array([45, 32, 0xb0, 0xa1, 10])],
  ])('keeps the last good version when a file turns into %s', async (_name, broken) => {
    await put('a.md', NET);
    const reader = createNotesReader(folder);
    const before = await reader.read();
    await put('a.md', broken);
    const { papers, problems } = await reader.read();
    expect(papers).toEqual(before.papers);
    expect(problems).toMatchObject([{ severity: 'error' }]);
    expect(problems[0]?.what).toContain('last good version');
  });

  it.each(['utf16le', 'utf16be'])(
    'reads %s that has lost its byte order mark',
    async (encoding) => {
      const bytes = Buffer.from('# 어떤 망\n\n- 층이 세 개이고 모두 합성곱이다.\n', 'utf16le');
      await put('wide.md', encoding === 'utf16le' ? bytes : bytes.swap16());
      expect((await readNotes(folder)).papers[0]?.bullets[0]?.text).toBe(
        '층이 세 개이고 모두 합성곱이다.',
      );
    },
  );

  it('names the line of a zero byte in a text', async () => {
    await put('a.md', '# A Net\n\n- It has three\0 layers.\n');
    expect((await readNotes(folder)).problems).toMatchObject([
      { code: 'file-not-text', line: 3, what: 'A zero byte stands in this line.' },
    ]);
  });

  it('takes numbers of two bytes for no text', async () => {
    await put(
      'a.md',
      Buffer.from(Uint16Array.from({ length: 400 }, (_, index) => index * 160).buffer),
    );
    expect((await readNotes(folder)).problems).toMatchObject([{ code: 'file-not-text' }]);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    await put('wide.md', Buffer.from(`\uFEFF${NET}`, 'utf16le'));
    expect((await readNotes(folder)).papers[0]?.bullets[0]?.text).toBe(
      'It has three layers of neurons.',
    );
  });

  it('follows no link out of the folder and reads no file twice', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'secret.md'), NET);
    await put('a.md', '# A Net\n\n- It has one layer.\n');
    await symlink(join(folder, 'a.md'), join(folder, 'b.md'));
    await symlink(outside, join(folder, 'c'));
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'gone.md'), join(folder, 'dangling.md'));
    const { papers, problems } = await readNotes(folder);
    await rm(outside, { recursive: true });
    expect(papers.map(({ slug }) => slug)).toEqual(['a']);
    expect(problems.map(({ code }) => code).toSorted()).toEqual([
      'file-unreadable',
      'link-outside',
    ]);
  });

  it('leaves out the second of two papers with one name and language, and says where the first is', async () => {
    await put('a/net.md', NET);
    await put('b/net.md', '# Other Net\n\n- It has nine layers.\n');
    const { papers, problems } = await readNotes(folder);
    expect(papers.map(({ title }) => title)).toEqual(['Some Net']);
    expect(problems).toMatchObject([
      { code: 'slug-taken', file: join(folder, 'b/net.md'), line: 1 },
    ]);
    expect(problems[0]?.what).toContain(join(folder, 'a/net.md'));
  });

  it('leaves out a copy', async () => {
    await put('a.md', NET);
    await put('copy/b.md', NET);
    const { papers, problems } = await readNotes(folder);
    expect(papers).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'file-doubled', severity: 'warning' }]);
  });
});

describe('reading again', () => {
  it('parses only what changed', async () => {
    await put('a.md', '# A Net\n\n- It has one layer.\n');
    await put('b.md', '# B Net\n\n- It has two layers.\n');
    const reader = createNotesReader(folder);
    const before = await reader.read();
    await put('b.md', '# B Net\n\n- It has three layers.\n');
    const after = await reader.read();
    expect(after.papers[0]).toBe(before.papers[0]);
    expect(after.papers[1]?.bullets[0]?.text).toBe('It has three layers.');
  });

  it('keeps the last good version of a file that broke, says so, and takes the mended one', async () => {
    await put('a.md', NET);
    const reader = createNotesReader(folder);
    await reader.read();
    await put('a.md', new Uint8Array([0, 1, 2]));
    for (const _again of [1, 2]) {
      const broken = await reader.read();
      expect(broken.papers.map(({ title }) => title)).toEqual(['Some Net']);
      expect(broken.problems[0]?.what).toContain('last good version');
    }
    await put('a.md', '# New Net\n\n- It has five layers.\n');
    const mended = await reader.read();
    expect(mended.papers.map(({ title }) => title)).toEqual(['New Net']);
    expect(mended.problems).toEqual([]);
  });

  it('forgets a file that was deleted', async () => {
    const path = await put('a.md', NET);
    const reader = createNotesReader(folder);
    await reader.read();
    await rm(path);
    expect((await reader.read()).papers).toEqual([]);
  });

  describe('when it watches', () => {
    const told: (ReadonlySet<string> | undefined)[] = [];
    let watching: NotesWatch;
    /** What is told next, after this was done; more than one call would be told to the next one. */
    async function after(work: () => Promise<unknown>): Promise<ReadonlySet<string> | undefined> {
      told.length = 0;
      await work();
      await vi.waitFor(() => expect(told).not.toEqual([]), { timeout: 15_000, interval: 5 });
      await sleep(80);
      expect(told).toHaveLength(1);
      return told[0];
    }
    const begin = async (path: string): Promise<void> => {
      watching = await createNotesReader(path).watch((saved) => told.push(saved));
    };
    afterEach(() => watching.stop());

    it('names the files that were saved, in place or by a new one put there', async () => {
      const path = await put('a.md', NET);
      await begin(folder);
      expect(await after(() => writeFile(path, `${NET}- One more.\n`))).toEqual(new Set([path]));
      const draft = await put('a.md~', `${NET}- And one more.\n`);
      expect(await after(() => rename(draft, path))).toEqual(new Set([path]));
    });

    it('says once that files came or left, in folders that came later, too', async () => {
      const path = await put('a.md', NET);
      await begin(folder);
      await put('noise.txt', 'nothing');
      expect(await after(() => put('new/b.md', '# B Net\n'))).toBeUndefined();
      const inside = join(folder, 'new/b.md');
      expect(await after(() => writeFile(inside, '# B Net\n\n- It has two layers.\n'))).toEqual(
        new Set([inside]),
      );
      expect(await after(() => rm(path))).toBeUndefined();
    });

    it('survives its folder, which may leave and come back', async () => {
      const notes = join(folder, 'notes');
      await put('notes/a.md', NET);
      await begin(notes);
      expect(await after(() => rename(notes, join(folder, 'elsewhere')))).toBeUndefined();
      expect(await after(() => rename(join(folder, 'elsewhere'), notes))).toBeUndefined();
      const path = join(notes, 'a.md');
      expect(await after(() => writeFile(path, `${NET}- One more.\n`))).toEqual(new Set([path]));
    });

    it('looks at nothing but the file when it is given one', async () => {
      const path = await put('a.md', NET);
      await begin(path);
      await put('b.md', NET);
      expect(await after(() => writeFile(path, `${NET}- One more.\n`))).toEqual(new Set([path]));
    });
  });
});

describe('importing a file of many papers', () => {
  it('writes a file a paper that read back as the same bullets', async () => {
    const { written, problems } = await importNotes(MANY, join(folder, 'notes'));
    expect(problems).toEqual([]);
    expect(written.map((path) => path.slice(folder.length + 1))).toEqual([
      'notes/first2-net.en.md',
      'notes/secondnet.ko.md',
      'notes/세-번째-논문.ko.md',
      'notes/fourth-paper-on-gigapixel-images.ko.md',
    ]);
    const whole = parseNotes(await readFile(MANY, 'utf8'), MANY).papers;
    const single = (await readNotes(join(folder, 'notes'))).papers;
    for (const paper of whole) {
      const again = single.find(({ slug }) => slug === paper.slug);
      expect(
        again?.bullets.map(({ text, kind, headingPath }) => [text, kind, headingPath]),
      ).toEqual(paper.bullets.map(({ text, kind, headingPath }) => [text, kind, headingPath]));
      expect(again).toMatchObject({
        title: paper.title,
        language: paper.language,
        links: paper.links,
      });
    }
  });

  it.skipIf(!existsSync(SEED))(
    'gives the group’s 11 papers and 134 items again (skipped where ../shared/seed is not there)',
    async () => {
      await importNotes(SEED, folder);
      const { papers, problems } = await readNotes(folder);
      expect(papers).toHaveLength(11);
      expect(
        papers.flatMap(({ bullets }) => bullets).filter(({ kind }) => kind === 'item'),
      ).toHaveLength(134);
      expect(papers.filter(({ abstract }) => abstract !== undefined)).toHaveLength(8);
      expect(problems).toEqual([]);
    },
  );

  it('never overwrites a file', async () => {
    await put('secondnet.ko.md', 'mine');
    const { written, problems } = await importNotes(MANY, folder);
    expect(written).toHaveLength(3);
    expect(problems).toMatchObject([
      { code: 'note-exists', file: join(folder, 'secondnet.ko.md') },
    ]);
    expect(await readFile(join(folder, 'secondnet.ko.md'), 'utf8')).toBe('mine');
  });

  it('keeps link targets that stand elsewhere in the file', () => {
    const text =
      '# Paper notes\n\n## A Net (CVPR 2017)\n\n- See [the code][c].\n\n## B Net (CVPR 2018)\n\n- Two layers.\n\n[c]: https://example.org/c\n';
    const { notes } = splitNotes(text, 'x.md');
    expect(notes[0]?.text).toContain('[c]: https://example.org/c');
    expect(notes[1]?.text).not.toContain('example.org');
  });

  it('says what is wrong with a file that holds no paper, is missing, or is no text', async () => {
    const empty = await put('empty.md', 'Nothing.\n');
    const binary = await put('binary.md', new Uint8Array([0, 1]));
    const out = join(folder, 'out');
    expect((await importNotes(empty, out)).problems).toMatchObject([{ code: 'no-papers' }]);
    expect((await importNotes(binary, out)).problems).toMatchObject([{ code: 'file-not-text' }]);
    expect((await importNotes(join(folder, 'gone.md'), out)).problems).toMatchObject([
      { code: 'file-unreadable' },
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it('says that the folder cannot be made', async () => {
    const file = await put('in-the-way', 'a file');
    expect((await importNotes(MANY, join(file, 'notes'))).problems).toMatchObject([
      { code: 'folder-unwritable' },
    ]);
    expect(await readdir(folder)).toEqual(['in-the-way']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'names a file that may not be read (skipped for root)',
    async () => {
      const path = await put('a.md', NET);
      await chmod(path, 0);
      expect((await readNotes(folder)).problems).toMatchObject([
        { code: 'file-unreadable', file: path },
      ]);
    },
  );
});
