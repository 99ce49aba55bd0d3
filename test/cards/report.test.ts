import { execFile, type PromiseWithChild } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeCards } from '../../src/cards/make-cards.ts';
import { cardReport, jsonLines } from '../../src/cards/report.ts';
import { cardsOf, paper } from './support.ts';

const NOTE = ['FCN의 구조는 2단계로 나뉜다.', '  특징 추출', '  업샘플링', '왜 이렇게 잘 될까?'];

test('one JSON object a line with the promised keys', () => {
  const objects = jsonLines(cardsOf(NOTE)).map(
    (line) => JSON.parse(line) as Record<string, unknown>,
  );
  expect(objects.map((made) => made['type'])).toEqual(['list', 'drop', 'drop', 'drop']);
  expect(Object.keys(objects[0] ?? {})).toEqual([
    'type',
    'front',
    'back',
    'choices',
    'context',
    'bullet',
    'file',
    'line',
    'lang',
    'paper',
    'id',
    'score',
  ]);
  expect(Object.keys(objects[3] ?? {})).toEqual([
    'type',
    'rule',
    'bullet',
    'file',
    'line',
    'paper',
  ]);
  expect(objects[0]).toMatchObject({
    back: '특징 추출; 업샘플링',
    choices: [],
    file: 'notes/note.md',
    line: 3,
  });
});

test('the report names every bullet with its cards or the rule that stopped it', () => {
  const made = paper(NOTE);
  const report = cardReport([made], makeCards([made]));
  expect(report).toContain('bullets 4, with cards 1 (25 %), cards 1');
  expect(report).toContain('cards by kind: list 1');
  expect(report).toContain('bullets without a card: list-item 2, question 1');
  expect(report).toContain('no card: question (add the answer in a line "A: …")');
});

test('every rule of the manual comes with advice', () => {
  const manual = readFileSync('docs/notes-format.md', 'utf8');
  const table = manual.slice(manual.search(/^\| rule +\| such a bullet/m)).split('\n\n')[0] ?? '';
  const rules = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1] ?? '');
  expect(rules.length).toBeGreaterThan(25);
  const made = paper(['a line']);
  const { source, line } = made.bullets[0] ?? { source: '', line: 0 };
  for (const rule of rules) {
    const drop = { rule, source, line, file: made.file, paper: made.slug };
    expect(cardReport([made], { cards: [], drops: [drop] })).toMatch(
      new RegExp(`no card: ${rule} \\(.{10,}\\)`),
    );
  }
});

const run = promisify(execFile);
const cli = (name: string, ...rest: readonly string[]): PromiseWithChild<{ stdout: string }> =>
  run('node_modules/.bin/tsx', [`src/cli/${name}.ts`, ...rest]);

test('from the command line: cards as JSON with the path as given', async () => {
  const { stdout } = await cli('notes-cards', 'notes/u-net.en.md', '--json');
  const first = JSON.parse(stdout.split('\n')[0] ?? '') as Record<string, unknown>;
  expect(first).toMatchObject({ file: 'notes/u-net.en.md', lang: 'en', paper: 'u-net' });
});

test('editions of one paper are one paper in several files, and a file named twice is read once', async () => {
  const { stdout } = await cli('notes-check', 'notes/u-net.en.md', 'notes', 'notes/u-net.ko.md');
  expect(stdout).toMatch(/^11 papers in 22 files, \d+ cards, 0 errors, 0 warnings\.$/m);
});

test('Markdown that is piped in is read like a file, and several notes end with their totals', async () => {
  const piped = cli('notes-cards', '-', 'notes/u-net.en.md');
  piped.child.stdin?.end('# Some Net\n\n- A region proposal network (RPN) suggests boxes.\n');
  const { stdout } = await piped;
  expect(stdout).toMatch(/^Some Net \(en\) — -:1$/m);
  expect(stdout).toMatch(/^In all 2 notes: bullets \d+, with cards \d+ \(\d+ %\), cards \d+$/m);
});

test('a wrong line says what is wrong and how it is used; help is no fault', async () => {
  await expect(cli('notes-import', 'notes', '--nope')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^Unknown option '--nope'\.\n\nUsage: npm run notes:import -- FILE/,
    ) as string,
  });
  expect((await cli('notes-check', '--help')).stdout).toMatch(/^Usage: npm run notes:check /);
});

test('a path that is not there ends with an error and its place', async () => {
  await expect(cli('notes-check', 'no-such-folder')).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^no-such-folder: error: There is no such .* Name a folder of Markdown files/,
    ) as string,
  });
});
