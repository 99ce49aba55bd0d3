import * as fc from 'fast-check';
import { BOMBS, FIELDS, HEAPS, INDENTS, MARKERS, MARKS, ODD_BLOCKS, WORDS } from './pieces.ts';

/*
 * Markdown as nobody should write it: the grammar of notes in four languages, with everything that breaks parsers
 * spread through it.
 */

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const { inline } = fc.letrec<{ inline: string; marked: string }>((tie) => ({
  inline: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        { weight: 5, arbitrary: word },
        { weight: 1, arbitrary: tie('marked') },
      ),
      { maxLength: 8 },
    )
    .chain((parts) => fc.constantFrom(' ', ' ', '', ', ').map((between) => parts.join(between))),
  marked: fc
    .tuple(fc.constantFrom(...MARKS), tie('inline'), fc.nat(9))
    .map(([[open, close], inner, chance]) => {
      return `${chance === 0 ? '' : open}${inner}${chance === 1 ? '' : close}`;
    }),
}));

const item = fc
  .tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...MARKERS), inline)
  .map((parts) => parts.join(''));
const list = fc.array(item, { minLength: 1, maxLength: 8 }).map((items) => items.join('\n'));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('Abstract', '방법', '結果', ''), inline)
  .map(([level, name, rest]) => `${'#'.repeat(level)} ${name}${rest}`);
const underlined = inline.map((text) => `${text}\n===`);
const table = fc
  .array(fc.array(inline, { maxLength: 5 }), { maxLength: 5 })
  .map((rows) => rows.map((cells) => `|${cells.join('|')}|`).join('\n|---|:-:|\n'));
const fence = fc
  .tuple(fc.constantFrom('```', '~~~', '$$', '````js'), inline, fc.boolean())
  .map(([mark, text, isClosed]) => `${mark}\n${text}\n${isClosed ? mark : ''}`);
const block = fc.oneof(
  { weight: 6, arbitrary: list },
  { weight: 3, arbitrary: inline },
  { weight: 3, arbitrary: heading },
  { weight: 1, arbitrary: underlined },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fence },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_BLOCKS) },
);

const frontMatter = fc
  .tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...FIELDS), fc.constantFrom('---', '...', ''))
  .map(([first, second, end]) => `---\n${first}\n${second}\n${end}\n`);

const bomb = fc
  .tuple(fc.constantFrom(...BOMBS, ...HEAPS), fc.integer({ min: 20, max: 600 }), inline)
  .map(([piece, times, text]) => `${piece.repeat(times)}${text}`);
const steps = fc
  .tuple(fc.integer({ min: 2, max: 70 }), inline)
  .map(([depth, text]) =>
    Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- ${text}`).join('\n'),
  );
const hugeLine = fc
  .tuple(inline, fc.integer({ min: 100, max: 1_500 }))
  .map(([text, times]) => `- ${`${text} `.repeat(times).slice(0, 30_000)}`);

const document = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: frontMatter }),
    fc.array(block, { maxLength: 12 }),
    fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\r'),
  )
  .map(([front, blocks, between]) => front + blocks.join(between));

/** A file of notes, now and then one that is all excess. */
export const markdown = fc.oneof(
  { weight: 300, arbitrary: document },
  { weight: 20, arbitrary: fc.tuple(document, bomb).map((parts) => parts.join('\n\n')) },
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 4, arbitrary: document.map((text) => `${text}\u0000`) },
  { weight: 4, arbitrary: steps },
  { weight: 1, arbitrary: hugeLine },
);
