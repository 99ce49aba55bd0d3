/*
 * What of an answer counts: letters and figures. Case, width, punctuation, spacing, articles and Korean particles
 * do not. Signs that carry meaning are told in words first.
 */

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[-–—=]+>|→|⇒/g, ' '],
  [/(?<=\d)\s*[×✕*]\s*(?=\d)/g, 'x'],
  [/≥|>=|⩾/g, ' gte '],
  [/≤|<=|⩽/g, ' lte '],
  [/>/g, ' gt '],
  [/</g, ' lt '],
  [/%/g, ' percent '],
  [/\+\+/g, 'plusplus'],
  [/°/g, ' degrees '],
  [/µ|μ(?=[ms]\b)/g, 'u'],
];

/** Whole words for small numbers, so that "two stages" is "2 stages" and "세 단계" is "3 단계". */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    한: '1',
    하나: '1',
    두: '2',
    둘: '2',
    세: '3',
    셋: '3',
    네: '4',
    넷: '4',
    다섯: '5',
    여섯: '6',
    일곱: '7',
    여덟: '8',
    아홉: '9',
  }),
);

const ARTICLES = new Set(['a', 'an', 'the']);

/** Longest first. Copulas and particles that a person adds to an answer without meaning anything by it. */
const PARTICLES = [
  '입니다',
  '이에요',
  '이라고',
  '이라는',
  '이다',
  '예요',
  '에요',
  '라고',
  '에서는',
  '으로는',
  '에서',
  '에게',
  '으로',
  '부터',
  '까지',
  '이나',
  '이랑',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
  '만',
  '랑',
].sort((a, b) => b.length - a.length);

/** Words of an answer with everything that does not count taken away; numbers keep their point. */
export function wordsOf(text: string): string[] {
  let plain = text.normalize('NFKC').toLowerCase();
  for (const [sign, word] of SIGNS) plain = plain.replace(sign, word);
  const words = plain
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)\.(?=\d)/g, '0.')
    .replace(/(?<=\d)\.(?!\d)/g, ' ')
    .replace(/(?<!\d)\.|[^\p{L}\p{M}\p{N}.\s-]/gu, ' ')
    .replace(/(?<=^|\s)-(?=\d)/g, 'minus')
    .replace(/-/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const named = words.map((word) => NUMBER_WORDS.get(word) ?? word);
  const withoutArticles = named.filter((word) => !ARTICLES.has(word));
  return withoutArticles.length > 0 ? withoutArticles : named;
}

/** One word, spaces gone: what two answers are compared by. Empty when nothing counts. */
export function answerKey(text: string): string {
  return wordsOf(text).join('');
}

/**
 * Readings of what was typed: as it stands, and with particles off. An answer's last word keeps its ending, because
 * 정확도 and 전문가 end in what looks like a particle; a guess may bring a particle there.
 */
export function readingsOf(text: string, side: 'guess' | 'answer'): string[] {
  const words = wordsOf(text);
  const inner = words.map((word, index) =>
    index < words.length - 1 ? withoutParticle(word) : word,
  );
  const readings = [words.join(''), inner.join('')];
  if (side === 'guess') readings.push(words.map(withoutParticle).join(''));
  return [...new Set(readings)];
}

/** `모델을` → `모델`, `FCN은` → `FCN`. What is left is two syllables at least, or holds no Hangul word: `나이` stays whole. */
function withoutParticle(word: string): string {
  const particle = PARTICLES.find((ending) => word.endsWith(ending) && leavesAWord(word, ending));
  return particle === undefined ? word : word.slice(0, -particle.length);
}

function leavesAWord(word: string, ending: string): boolean {
  const rest = word.slice(0, -ending.length);
  return /(?:[^\p{Script=Hangul}]|\p{Script=Hangul}{2}|\d\p{Script=Hangul})$/u.test(rest);
}
