import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  code,
  cutBytes,
  cutCharacters,
  escapeMarkdown,
  label,
  noteLines,
  plain,
  prose,
  untrusted,
} from '../../src/discord/text.ts';
import { anyText, hugeText, wellFormed } from './support/texts.ts';

/** What Discord would still read as something other than letters, once escapes and code are taken out. */
function alive(shown: string): string[] {
  const bare = shown.replaceAll(/\\[^\p{L}\p{N}\s]|(`+)(?!`).*?(?<!`)\1(?!`)/gsu, 'x');
  const marks = [
    /@(?:everyone|here)/i,
    /<[@#:/t]/,
    /\[[^\]]*\]\(/,
    /https?:\/\//,
    /\*|_|`|\||~~/,
    /^(?:[#>+-]|-#|\d+[.)])/m,
  ];
  return marks.filter((mark) => mark.test(bare)).map(String);
}

describe('cutting', () => {
  it('keeps short text as it is', () => {
    expect(cutCharacters('합성곱', 3)).toBe('합성곱');
    expect(cutBytes('합성곱', 9)).toBe('합성곱');
  });

  it('never exceeds the length and never leaves half a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const whole = wellFormed(text);
        const byCharacters = cutCharacters(whole, max);
        const byBytes = cutBytes(whole, max + 3);
        expect(byCharacters.length).toBeLessThanOrEqual(max);
        expect(wellFormed(byCharacters)).toBe(byCharacters);
        expect(Buffer.byteLength(byBytes)).toBeLessThanOrEqual(max + 3);
        expect(wellFormed(byBytes)).toBe(byBytes);
      }),
    );
  });
});

describe('plain text', () => {
  it('is one line without invisible characters and without a flood of marks', () => {
    expect(plain('a\u200B\u202E\r\n\tb\u0000')).toBe('a b');
    expect(plain(`e${'\u0301'.repeat(90)}`).length).toBeLessThan(10);
    expect(plain('👩‍👩‍👧')).toBe('👩‍👩‍👧');
  });

  it('is well formed and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = plain(text);
        expect(wellFormed(once)).toBe(once);
        expect(once).not.toMatch(/[\n\r]/);
        expect(plain(once)).toBe(once);
      }),
    );
  });
});

describe('untrusted text', () => {
  it.each([
    ['**굵게** _i_ ~~x~~ 2~3배', String.raw`\*\*굵게\*\* \_i\_ \~\~x\~\~ 2~3배`],
    ['[a](https://b.c)', String.raw`\[a\](https\://b.c)`],
    ['@everyone <@1>', String.raw`@​everyone \<@1>`],
    ['# 제목', String.raw`\# 제목`],
    ['1. eins', String.raw`1\. eins`],
    ['- x', String.raw`\- x`],
    ['정확도: 91.5%', '정확도: 91.5%'],
  ])('%s is shown as letters', (text, shown) => {
    expect(untrusted(text)).toBe(shown);
  });

  it('is no heading or quote where a formula opens the line', () => {
    expect(prose('$$# $$')).toBe(String.raw`\#`);
    expect(prose('$> 3$ dB')).toBe(String.raw`\> 3 dB`);
  });

  it('has no living mark, mention or link, whatever it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(alive(untrusted(text, 2_000))).toEqual([]);
        expect(alive(prose(text, 2_000))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is never longer than twice the room it was given', () => {
    fc.assert(
      fc.property(hugeText, (text) => {
        expect(untrusted(text, 100).length).toBeLessThanOrEqual(220);
        expect(label(text, 80).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('escapes a line that is clean already to itself', () => {
    expect(escapeMarkdown('RoIAlign (ICCV 2017), p < 0.05'.replace('<', '='))).toBe(
      'RoIAlign (ICCV 2017), p = 0.05',
    );
  });
});

describe('prose', () => {
  it('shows formulas and code letter by letter', () => {
    expect(prose('손실 $L = L_{cls} * 2$ 와 `x_i`')).toBe('손실 `L = L_{cls} * 2` 와 `x_i`');
    expect(prose('$$a_1$$')).toBe('a₁');
    expect(prose('$$a_{1q}$$')).toBe('`a_{1q}`');
  });

  it('leaves money alone', () => {
    expect(prose('$5 and $10')).toBe('$5 and $10');
  });

  it('keeps backticks inside code', () => {
    expect(code('a`b')).toBe('`` a`b ``');
    expect(code('@everyone')).toBe('`@\u200Beveryone`');
  });
});

describe('a line of a note', () => {
  it.each([
    ['The rate is {{c1::0.01}} for {{c2::SGD::which one?}}.', ['The rate is 0.01 for SGD.']],
    ['Residual block :: adds its input', ['Residual block: adds its input']],
    ['Q: What does it do? A: It adds.', ['Q: What does it do?', 'A: It adds.']],
    ['Its type `f :: Int` and std::vector stay', ['Its type `f :: Int` and std::vector stay']],
    ['{{c1::}} and {{open stay', ['{{c1::}} and {{open stay']],
  ])('is read without its author’s marks: %s', (written, read) => {
    expect(noteLines(written)).toEqual(read);
  });

  it('stays one line, but for a question with its answer, and no longer than it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = noteLines(text);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.join(' ').length).toBeLessThanOrEqual(plain(text).length);
      }),
    );
  });
});
