/*
 * An answer's text in one spelling, before it is taken apart into words: width, case, signs and large numbers.
 */

type Rewrite = readonly [RegExp, string | ((...found: string[]) => string)];

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  천: 1e3,
  만: 1e4,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
};
/** Beyond this, numbers lose their last figures. */
const LARGEST = 1e15;

/** `20.5M` → `20500000`, `30만` → `300000`. As it stands when it can not be told exactly. */
function inFigures(whole: string, number = '', magnitude = ''): string {
  const value = Number(number) * (MAGNITUDES[magnitude.toLowerCase()] ?? 1);
  const figures = Number(value.toPrecision(15));
  return figures < LARGEST ? String(figures) : whole;
}

/** While case still tells `20 M` from `20 m`. */
const CASED: readonly Rewrite[] = [
  [/[−‒–—]/g, '-'],
  [/(?<=\d),(?=\d{3}(?!\d))/g, ''],
  [/(?<![\p{L}\d.])(\d+(?:\.\d+)?)\s?([KkMB])(?![\p{Script=Latin}\d])/gu, inFigures],
  [
    /(?<![\p{L}\d.])(\d+(?:\.\d+)?)\s?(thousand|million|billion|백만|천만|천|만|억)(?![A-Za-z]|큼)/giu,
    inFigures,
  ],
];

const SIGNS: readonly Rewrite[] = [
  [/[-=]+>|→|⇒/g, ' '],
  [/(?<=\d)\s*(?:[×✕*]|by\b)\s*(?=\d)/g, 'x'],
  [/(?<=\d)\s+x\s+(?=\d)/g, 'x'],
  [/(?<=\d)\s*\/\s*(?=\d)/g, 'over'],
  [/(\d+)\s*분의\s*(\d+)/g, '$2over$1'],
  [/(?:마이너스|minus)\s*(?=\d)/g, '-'],
  [/(?<=^|\s)(?:약|대략|about|around|approximately|approx\.?|roughly|ca\.?)\s*(?=\d)/g, ''],
  [/(?<=\d\S*)\s*(?:정도|쯤|가량)(?=\s|$)/g, ''],
  [/≥|>=|⩾/g, ' gte '],
  [/≤|<=|⩽/g, ' lte '],
  [/>/g, ' gt '],
  [/</g, ' lt '],
  [/%/g, ' percent '],
  [/\+\+/g, 'plusplus'],
  [/°/g, ' degrees '],
  [/µ|μ(?=[ms]\b)/g, 'u'],
];

const MARKS: readonly Rewrite[] = [
  [/(?<!\d)\.(?=\d)/g, '0.'],
  [/(?<=\d)\.(?!\d)/g, ' '],
  [/(?<!\d)\.|[^\p{L}\p{M}\p{N}.\s-]/gu, ' '],
  [/(?<=^|\s)-(?=\d)/g, 'minus'],
  [/-/g, ' '],
];

function rewritten(text: string, rewrites: readonly Rewrite[]): string {
  let plain = text;
  for (const [sign, word] of rewrites) plain = plain.replace(sign, word as string);
  return plain;
}

const WORDS_ALONE = /^[\p{Script=Latin}\p{Script=Hangul}\s-]*$/u;

/** Lower case, without marks that mean nothing; words stand apart by spaces. */
export function plainAnswer(text: string): string {
  // Most terms are words and nothing else: thousands of them are looked at when notes were read.
  if (WORDS_ALONE.test(text)) return text.normalize('NFKC').toLowerCase().replaceAll('-', ' ');
  const cased = rewritten(text.normalize('NFKC'), CASED);
  return rewritten(rewritten(cased.toLowerCase(), SIGNS), MARKS);
}
