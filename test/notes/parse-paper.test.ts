import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortNameOf } from '../../src/notes/short-name.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { showParsed } from './show.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const SEED = fileURLToPath(new URL('../../../shared/seed/paper_reading.md', import.meta.url));
const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.md'));

function readFixture(name: string): string {
  return readFileSync(`${FIXTURES}/${name}`, 'utf8');
}

describe('every trait of notes in the wild', () => {
  it('has fixtures to read', () => {
    expect(names.length).toBeGreaterThan(25);
  });

  it.each(names)('%s is read as its golden says', async (name) => {
    const golden = `${FIXTURES}/${name.replace(/\.md$/, '.txt')}`;
    await expect(showParsed(parseNotes(readFixture(name), name))).toMatchFileSnapshot(golden);
  });
});

describe('the source of a bullet', () => {
  it.each([
    ['* 단 하나의 네트워크', '단 하나의 네트워크'],
    ['- [ ] a task', 'a task'],
    ['- [x] a task that is done', 'a task that is done'],
    ['12. the twelfth\n    in two lines', 'the twelfth\n    in two lines'],
    ['- **bold** stays `as written`', '**bold** stays `as written`'],
    ['- - twice', 'twice'],
    ['- [1] is no task box', '[1] is no task box'],
    ['-띄어 쓰지 않은 항목', '띄어 쓰지 않은 항목'],
    ['- -5 is a number', '-5 is a number'],
  ])('of %j stands without its list marker', (line, source) => {
    const { papers } = parseNotes(`# Paper\n\n${line}\n`, 'note.md');
    expect(papers[0]?.bullets.at(-1)?.source).toBe(source);
  });
});

describe('the group’s own file', () => {
  it.skipIf(!existsSync(SEED))(
    'gives 11 papers, 134 list items and 8 abstracts (skipped where ../shared/seed is not there)',
    () => {
      const { papers, problems } = parseNotes(readFileSync(SEED, 'utf8'), 'paper_reading.md');
      const bullets = papers.flatMap((paper) => paper.bullets);
      expect(papers.map((paper) => paper.shortName).slice(0, 4)).toEqual([
        'S^3 DNN',
        'YOLOv3',
        'Mask R-CNN',
        'CornerNet',
      ]);
      expect(papers).toHaveLength(11);
      expect(bullets.filter(({ kind }) => kind === 'item')).toHaveLength(134);
      expect(papers.filter(({ abstract }) => abstract !== undefined)).toHaveLength(8);
      expect(papers.flatMap((paper) => paper.links)).toHaveLength(5);
      expect(papers.flatMap((paper) => paper.pictures)).toHaveLength(12);
      expect(problems).toEqual([]);
    },
  );

  it.skipIf(!existsSync(SEED))(
    'mends the words that a PDF had broken (skipped where ../shared/seed is not there)',
    () => {
      const { papers } = parseNotes(readFileSync(SEED, 'utf8'), 'paper_reading.md');
      const text = papers.map((paper) => paper.abstract ?? '').join('\n');
      expect(text).toContain('as accurate as SSD but three times faster');
      expect(text).toContain('compared to 57.5 AP50');
      expect(text).toContain('achieves state-of-the-art segmentation');
      expect(text).toContain('inter- and/or intra-observer');
      expect(text).not.toMatch(/[a-z]- (?!and)[a-z]/);
    },
  );
});

describe('limits', () => {
  const problemOf = (text: string): unknown => parseNotes(text, 'notes/big.md').problems[0];

  it('refuses a file of more than 5 MB', () => {
    expect(problemOf('# A\n- b\n'.repeat(700_000))).toMatchObject({
      code: 'file-too-large',
      severity: 'error',
    });
  });

  it('refuses more than 20,000 bullets', () => {
    expect(problemOf(`# A\n\n${'- b\n'.repeat(20_001)}`)).toMatchObject({
      code: 'too-many-bullets',
    });
  });

  it('refuses lists nested more than 50 deep, with the line', () => {
    const bomb = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    expect(problemOf(`# A\n${bomb}`)).toMatchObject({ code: 'nested-too-deeply', line: 61 });
  });

  it('refuses quotes nested more than 50 deep', () => {
    expect(problemOf(`${'> '.repeat(3_000)}x`)).toMatchObject({
      code: 'nested-too-deeply',
      line: 1,
    });
  });

  it('reads lists nested 50 deep', () => {
    const deep = Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    expect(parseNotes(`# Deep lists\n\n${deep}\n`, 'a.md').papers[0]?.bullets).toHaveLength(50);
  });

  it('refuses a file that is no text', () => {
    expect(problemOf('# A\0\n- b')).toMatchObject({ code: 'file-not-text' });
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['asterisks', 'a**b'.repeat(20_000)],
    ['a single line', 'word '.repeat(30_000)],
  ])('leaves out a tangle of %s, names its line and reads the rest', (_name, tangle) => {
    const { papers, problems } = parseNotes(
      `# A net\n\n- before\n\n${tangle}\n\n## Then\n\n- after\n`,
      'a.md',
    );
    expect(problems).toMatchObject([{ code: 'block-unreadable', severity: 'warning', line: 5 }]);
    expect(papers[0]?.title).toBe('A net');
    expect(papers[0]?.bullets.map(({ text }) => text)).toEqual(['before', 'after']);
  });

  it('reads a long file in pieces without losing its links', () => {
    const items = Array.from(
      { length: 2_000 },
      (_, index) => `- item ${index} says something longer than its link to [a paper][p]`,
    );
    const { papers } = parseNotes(
      `# A net\n\n${items.join('\n')}\n\n[p]: https://example.org\n`,
      'a.md',
    );
    expect(papers[0]?.bullets).toHaveLength(2_000);
    expect(papers[0]?.bullets.every(({ links }) => links[0]?.url === 'https://example.org')).toBe(
      true,
    );
  });
});

const SNIPPETS = names.map(readFixture).flatMap((text) => text.split(/\r?\n/));
const MARKS = [
  '*',
  '**',
  '_',
  '`',
  '```',
  '$',
  '$$',
  '[',
  '](',
  ')',
  '<',
  '>',
  '<sup>',
  '</sup>',
  '<img src=x>',
  '==',
  '~~',
  '---',
  '+++',
  '#',
  '- ',
  '1. ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '|',
  '\u200b',
  '\u3000',
  '\ud800',
  '{{c1::',
  '}}',
  '::',
  'Q: ',
  'A: ',
  '[^1]',
  '&amp;',
  '\\',
  '다음과 같다',
  '한글',
  '漢字',
  'カナ',
  'é',
  '👨🎓',
  'Abstract:',
];
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS),
      fc.constantFrom(...SNIPPETS),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const lineDocument = fc
  .array(fc.constantFrom(...SNIPPETS), { maxLength: 60 })
  .map((lines) => lines.join('\n'));

describe('laws', () => {
  it('no Markdown makes it throw, and what it tells of places and text holds', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, lineDocument), (text) => {
        const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').split('\n').length;
        for (const paper of parseNotes(text, 'notes/a.md').papers) {
          expect(paper.line).toBeGreaterThanOrEqual(1);
          expect(paper.shortName).not.toBe('');
          expect(paper.slug).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
          for (const [index, bullet] of paper.bullets.entries()) {
            expect(bullet.text).toBe(bullet.text.normalize('NFC'));
            expect(bullet.text).not.toMatch(/^\s|\s$|\p{Cs}|[^\S \n]/u);
            expect(bullet.line).toBeGreaterThanOrEqual(1);
            expect(bullet.endLine).toBeGreaterThanOrEqual(bullet.line);
            expect(bullet.endLine).toBeLessThanOrEqual(lines);
            for (const span of [...bullet.strong, ...bullet.marked, ...bullet.atoms]) {
              expect(span.from).toBeGreaterThanOrEqual(0);
              expect(span.to).toBeGreaterThan(span.from);
              expect(span.to).toBeLessThanOrEqual(bullet.text.length);
            }
            for (const child of bullet.children) expect(paper.bullets[child]?.parent).toBe(index);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a title that begins with a colon has a name all the same', () => {
    const title = ':   LayerNorm computes its statistics over the features of one sample.';
    const [paper] = parseNotes(`${title}\n---\n- 시간적 일관성은 대개 무시된다.`, 'a.md').papers;
    expect(paper?.shortName).toMatch(/^LayerNorm/);
  });

  it('under the name of a pile even a single heading is a paper', () => {
    const text =
      '# Physics reading list\n\n## A measurement of the boson mass\n\n- The mass is 126 GeV.';
    expect(parseNotes(text, 'higgs.md').papers.map(({ title }) => title)).toEqual([
      'A measurement of the boson mass',
    ]);
  });

  it('the same text gives the same papers', () => {
    fc.assert(
      fc.property(lineDocument, (text) => {
        expect(parseNotes(text, 'a.md')).toEqual(parseNotes(text, 'a.md'));
      }),
      { numRuns: 50 },
    );
  });

  it('line ends, a byte order mark and decomposed letters change nothing', () => {
    fc.assert(
      fc.property(lineDocument, (text) => {
        const other = `\uFEFF${text.replaceAll(/\r?\n/g, '\r\n').normalize('NFD')}`;
        expect(parseNotes(other, 'a.md')).toEqual(parseNotes(text.normalize('NFC'), 'a.md'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a heading that begins with its authors and year', () => {
  it.each([
    ['Tibshirani (1996), Regression Shrinkage and Selection', 'Regression Shrinkage and Selection'],
    ['Kaplan & Meier (1958). Nonparametric Estimation', 'Nonparametric Estimation'],
    ['Vaswani et al. (2017): Attention Is All You Need', 'Attention Is All You Need'],
    ['BERT (2018)', 'BERT'],
  ])('%s', (title, name) => {
    expect(shortNameOf(title)).toBe(name);
  });
});
