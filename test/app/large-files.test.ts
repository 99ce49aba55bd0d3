import { afterEach, expect, it } from 'vitest';
import { createLargeFiles } from '../../src/app/large-files.ts';
import { makeFile } from '../../src/app/made-file.ts';
import { createNoteMaker } from '../../src/app/note-maker.ts';
import { generatedPaper } from '../bench/notes/generated-papers.ts';

const files = createLargeFiles();
afterEach(() => files.stop());

const text = `${generatedPaper(1).split('\n').slice(0, 16).join('\n')}\n`;
const name = 'paper-00001.en.md';

it('a warm thread makes of a file what is made of it here, and nothing of its sample stays in it', async () => {
  expect(files.isWarm()).toBe(false);
  await files.prepare();
  expect(files.isWarm()).toBe(true);
  expect(await files.make({ text, name, cache: undefined })).toEqual(await makeFile(text, name));
  await files.stop();
}, 30_000);

it('a bot that stops before its thread is warm waits for nothing', async () => {
  const maker = createNoteMaker(undefined, 60_000);
  maker.goLive();
  expect((await maker.parse({ text, name, hash: 'one' })).papers).toHaveLength(1);
  await expect(maker.stop()).resolves.toBeUndefined();
});
