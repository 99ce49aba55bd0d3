import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDiskCache } from '../../src/notes/disk-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperdeck-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = Array.from({ length: 60 }, (_, index) => `value-${index}`);
const pack = (): string => join(folder, 'values.pack');

async function keepAll(): Promise<void> {
  const cache = openDiskCache(folder);
  for (const name of names) await cache.write(name, { name, text: '마스크 ✓' });
}
const readAll = async (): Promise<unknown[]> => {
  const cache = openDiskCache(folder);
  return Promise.all(names.map((name) => cache.read(name)));
};
const all = names.map((name) => ({ name, text: '마스크 ✓' }));

test('values are the same in a pack, which leaves one file', async () => {
  await keepAll();
  expect(await readAll()).toEqual(all);
  await openDiskCache(folder).pack(names);
  expect(readdirSync(folder)).toEqual(['values.pack']);
  expect(await readAll()).toEqual(all);
});

test('a few more values beside a pack stay beside it, and what nobody names leaves the next one', async () => {
  await keepAll();
  const cache = openDiskCache(folder);
  await cache.pack(names);
  await cache.write('one more', 1);
  await cache.pack([...names, 'one more']);
  expect(readdirSync(folder)).toEqual(['one more.json', 'values.pack']);
  for (const name of names.slice(1)) await cache.write(name, 2);
  await cache.pack([...names.slice(1), 'one more']);
  const fresh = openDiskCache(folder);
  expect(await fresh.read('one more')).toBe(1);
  expect(await fresh.read('value-0')).toBeUndefined();
});

test.each([
  ['cut short', (content: Buffer) => content.subarray(0, content.length - 4_000)],
  [
    'altered',
    (content: Buffer) =>
      Buffer.concat([content.subarray(0, -9), Buffer.from('x'), content.subarray(-8)]),
  ],
  ['overwritten', () => Buffer.from('no pack at all')],
])('a pack that was %s gives nothing wrong', async (_, damage) => {
  await keepAll();
  await openDiskCache(folder).pack(names);
  writeFileSync(pack(), damage(readFileSync(pack())));
  const read = await readAll();
  expect(read).not.toEqual(all);
  for (const [index, value] of read.entries())
    expect([all[index], undefined]).toContainEqual(value);
});
