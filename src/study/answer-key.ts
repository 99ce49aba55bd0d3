import { plainAnswer } from './answer-signs.ts';

/*
 * What of an answer counts: letters and figures. Case, width, punctuation, spacing, articles and Korean particles
 * do not. Signs that carry meaning are told in words first.
 */

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
    twice: '2배',
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
    eleven: '11',
    twelve: '12',
  }),
);

const TENS: Readonly<Record<string, number>> = { 열: 10, 스물: 20, 서른: 30, 마흔: 40, 쉰: 50 };
const TENS_AND_ONES = /^(열|스물|서른|마흔|쉰)(.*)$/;

/** `스물여덟` is 28; undefined for what is no number. */
function numberOf(word: string): string | undefined {
  const [, tens, ones = ''] = TENS_AND_ONES.exec(word) ?? [];
  if (tens === undefined) return NUMBER_WORDS.get(word);
  const rest = ones === '' ? 0 : Number(NUMBER_WORDS.get(ones));
  return Number.isNaN(rest) ? undefined : String((TENS[tens] ?? 0) + rest);
}

const ARTICLES = new Set(['a', 'an', 'the']);
const AND = new Set(['and', '및', '그리고']);

/** Longest first. Copulas and particles that a person adds to an answer without meaning anything by it. */
const PARTICLES = [
  '입니다',
  '이에요',
  '이라고',
  '이라는',
  '이다',
  '이죠',
  '이요',
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
  '다',
  '요',
].sort((a, b) => b.length - a.length);

/** Words of an answer with everything that does not count taken away; numbers keep their point. */
export function wordsOf(text: string): string[] {
  const words = plainAnswer(text).split(/\s+/).filter(isSomething);
  const named = words.map((word) => numberOf(word) ?? word);
  const counting = named.filter((word, index) => !isIdle(word, index, named));
  return counting.length > 0 ? counting : named;
}

const isSomething = (word: string): boolean => word !== '';

/** Articles, and what stands between the numbers of a row. */
function isIdle(word: string, index: number, words: readonly string[]): boolean {
  if (ARTICLES.has(word)) return true;
  return AND.has(word) && /\d$/.test(words[index - 1] ?? '') && /^\d/.test(words[index + 1] ?? '');
}

/** Words without the spaces between them, but for numbers: `6, 12` is not `612`. */
export function joined(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/(?<=\d) (?=\d)/g, '·')
    .replaceAll(' ', '');
}

/** One word, spaces gone: what two answers are compared by. Empty when nothing counts. */
export function answerKey(text: string): string {
  return joined(wordsOf(text));
}

/** The key with one thing for several of it: `anchor boxes` is `anchor box`. */
export function singularKey(text: string): string {
  return joined(wordsOf(text).map(singular));
}

/** Short words end in `s` for other reasons: `bias`, `Adams`. */
export function singular(word: string): string {
  if (/^[a-z]+(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  if (/^[a-z]{3,}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/^[a-z]{4,}[^su]s$/.test(word) && !word.endsWith('is')) return word.slice(0, -1);
  return /^[가-힣]{2,}들$/.test(word) ? word.slice(0, -1) : word;
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
  const readings = [words, inner, words.map(singular)];
  if (side === 'guess') {
    const bare = [...inner.slice(0, -1), withoutParticle(words.at(-1) ?? '', words.length > 1)];
    readings.push(bare, bare.map(singular));
  }
  return [...new Set(readings.map(joined))];
}

/**
 * `모델을` → `모델`, `FCN은` → `FCN`. What is left is two syllables at least, or holds no Hangul word: `나이` stays whole.
 * At the end of several words one syllable is enough: `얕은 층은`.
 */
export function withoutParticle(word: string, isLastOfSeveral = false): string {
  const isLeft = isLastOfSeveral ? /[\p{L}\p{N}]$/u : WORD_LEFT;
  const particle = PARTICLES.find(
    (ending) => word.endsWith(ending) && isLeft.test(word.slice(0, -ending.length)),
  );
  return particle === undefined ? word : word.slice(0, -particle.length);
}

const WORD_LEFT = /(?:[^\p{Script=Hangul}]|\p{Script=Hangul}{2}|\d\p{Script=Hangul})$/u;
