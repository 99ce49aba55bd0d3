import * as fc from 'fast-check';

/** Pieces that break careless bots. */
const NASTY = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&1>',
  '<#1>',
  '<t:0:F>',
  '</paper:1>',
  '[click](https://evil.example)',
  'https://evil.example/x',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||secret||',
  '```\ncode\n```',
  '`',
  '``',
  '# ',
  '> ',
  '-# ',
  '- ',
  '1. ',
  '\n',
  '\n\n# ',
  '\\',
  '$x_i * y_i$',
  '$5 and $10',
  '$$',
  '\u202E\u2066',
  '\u200B'.repeat(50),
  'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307',
  '👩‍👩‍👧‍👦',
  '\uD83D',
  '합성곱 신경망',
  '漢字'.repeat(40),
  'e'.repeat(500),
  '가'.repeat(500),
  '𝒙',
];

/** What a note, a card or a name may hold at worst. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 30 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

/** Long enough to break every limit. */
export const hugeText: fc.Arbitrary<string> = fc
  .tuple(
    anyText,
    fc.constantFrom('가', 'x', '𝒙', '*', '\\', '`'),
    fc.integer({ min: 0, max: 6_000 }),
  )
  .map(([text, letter, count]) => text + letter.repeat(count));

/** Lone surrogates become U+FFFD, as they do on the way to Discord. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();
