import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureType, readPictureFile } from '../../src/notes/picture-file.ts';
import { isLocalPicture } from '../../src/notes/picture.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const OUTSIDE = Buffer.concat([PNG, Buffer.from('outside')]);
const MOST = 1_000;

let above = '';
let notes = '';
let note = '';

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'paperdeck-pictures-'));
  notes = join(above, 'notes');
  note = join(notes, 'vision', 'unet.en.md');
  await mkdir(join(notes, 'vision', 'img'), { recursive: true });
  await mkdir(join(notes, 'assets'));
  await mkdir(join(above, 'notes-of-another'));
  await Promise.all(
    [
      'vision/img/fig 1.png',
      'vision/img/c#.png',
      'assets/site.png',
      'vision/한글.png'.normalize('NFD'),
    ].map((name) => writeFile(join(notes, name), PNG)),
  );
  await writeFile(join(notes, 'vision', 'img', 'secret.png'), 'DISCORD_TOKEN=no picture');
  await writeFile(join(notes, 'vision', 'huge.png'), PNG);
  await truncate(join(notes, 'vision', 'huge.png'), MOST + 1);
  await writeFile(join(above, 'outside.png'), OUTSIDE);
  await writeFile(join(above, 'notes-of-another', 'outside.png'), OUTSIDE);
  await symlink(join(above, 'outside.png'), join(notes, 'vision', 'link.png'));
  await symlink(above, join(notes, 'vision', 'up'));
  await symlink(join(notes, 'assets', 'site.png'), join(notes, 'vision', 'inside.png'));
  await symlink('loop.png', join(notes, 'vision', 'loop.png'));
});
afterAll(() => rm(above, { recursive: true, force: true }));

const read = (url: string, maxBytes = MOST) => readPictureFile({ notes, note, url }, maxBytes);

describe('a picture beside a note', () => {
  it.each([
    'img/fig 1.png',
    './img/fig%201.png',
    'img\\fig 1.png',
    'img/c#.png',
    'img/c%23.png?raw=true',
    '../assets/site.png',
    '/assets/site.png#center',
    'inside.png',
    '한글.png',
  ])('is found as %s', async (url) => {
    expect(await read(url)).toEqual({ kind: 'picture', type: 'png', data: PNG });
  });

  it.each([
    ['img/none.png', 'gone'],
    ['loop.png', 'gone'],
    ['link.png', 'gone'],
    ['up/outside.png', 'gone'],
    ['../../outside.png', 'gone'],
    ['%2e%2e/%2e%2e/outside.png', 'gone'],
    ['../../notes-of-another/outside.png', 'gone'],
    ['img', 'no-picture'],
    ['img/secret.png', 'no-picture'],
    ['huge.png', 'too-large'],
  ])('is not read as %s: %s', async (url, why) => {
    expect(await read(url)).toEqual({ kind: 'missing', why });
  });

  it('has its folder’s room when the notes are a single file', async () => {
    await writeFile(note, '# U-Net');
    const place = { notes: note, note };
    expect(await readPictureFile({ ...place, url: 'inside.png' }, MOST)).toMatchObject({
      why: 'gone',
    });
    expect(await readPictureFile({ ...place, url: 'img/fig 1.png' }, MOST)).toMatchObject({
      kind: 'picture',
    });
  });

  it('is never one outside the notes folder, however it is written', async () => {
    const absolute = join(above, 'outside.png');
    const steps = fc.constantFrom(
      '..',
      '.',
      '',
      'up',
      'img',
      'vision',
      'notes',
      'link.png',
      'outside.png',
      '%2e%2e',
      '%2f',
      '..%5c',
      '..\\',
      '\0',
      '%00',
      '%',
      absolute,
      relative(notes, absolute),
      'notes-of-another',
    );
    const joint = fc.constantFrom('/', '//', '\\', '%2F');
    const path = fc
      .array(fc.tuple(steps, joint), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([step, end]) => step + end).join(''));
    const nasty = fc.tuple(path, fc.constantFrom('outside.png', '')).map((both) => both.join(''));
    await fc.assert(
      fc.asyncProperty(nasty, async (url) => {
        const found = await read(url);
        expect(found.kind === 'picture' && Buffer.from(found.data).equals(OUTSIDE)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

it('tells pictures by how they begin', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  expect(pictureType(bytes('\x89PNG\r\n\x1A\n...'))).toBe('png');
  expect(pictureType(bytes('\xFF\xD8\xFF\xE0'))).toBe('jpg');
  expect(pictureType(bytes('GIF89a'))).toBe('gif');
  expect(pictureType(bytes('RIFF\x01\x02\x03\x04WEBPVP8 '))).toBe('webp');
  expect(pictureType(bytes('RIFF\x01\x02\x03\x04WAVEfmt '))).toBeUndefined();
  expect(pictureType(bytes('<svg xmlns='))).toBeUndefined();
  expect(pictureType(bytes(''))).toBeUndefined();
});

it('tells an address in the web from a file', () => {
  expect(['img/a.png', './a.png', '/a.png', '../a.png', 'a b.png'].every(isLocalPicture)).toBe(
    true,
  );
  expect(
    ['https://a.example/a.png', '//a.example/a.png', 'data:x', '#a', ''].some(isLocalPicture),
  ).toBe(false);
});
