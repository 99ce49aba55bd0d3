import { romanize } from 'es-hangul';
import { toRomaji } from 'wanakana';
import { withoutParticle } from './korean.ts';
import { remembered } from './remembered.ts';
import { TRANSLATIONS } from './translations.ts';
import { englishStem } from './words.ts';

const LATIN = /^[\p{Script=Latin}\p{N}-]+$/u;

const BY_STEM = new Map<string, number[]>();
const OWN_WORDS: [string, number][] = [];
for (const [line, words] of TRANSLATIONS.entries()) {
  for (const word of words) {
    if (LATIN.test(word)) {
      const stem = englishStem(word);
      BY_STEM.set(stem, [...(BY_STEM.get(stem) ?? []), line]);
    } else if (word.length >= 2) OWN_WORDS.push([word, line]);
  }
}

interface Line {
  line: number;
  /** The share of the word that the translated part takes. */
  share: number;
}

/** The lines of the list of translations that hold a word, or a part of a compound in another script. */
const linesOf = remembered((word: string): readonly Line[] =>
  LATIN.test(word)
    ? (BY_STEM.get(englishStem(word)) ?? []).map((line) => ({ line, share: 1 }))
    : OWN_WORDS.filter(([own]) => word.includes(own)).map(([own, line]) => ({
        line,
        share: own.length / word.length,
      })),
);

type Sound = readonly [RegExp, string];

/** At the end and before a consonant r is not written in Hangul or kana. */
const SILENT_R: Sound = [/r(?=$|[^aeiouyr])/g, ''];

/** Letters that stand for one sound when a word is written in another script; vowels, h, w and y are not heard. */
const SOUNDS: readonly Sound[] = [
  [/[ts]ions?/g, 'SN'],
  [/tures?$/g, 'S'],
  [/ng/g, 'N'],
  [/ph/g, 'P'],
  [/ck|q/g, 'K'],
  [/x/g, 'KS'],
  [/th|sh|tsu|ts|ch|tch|c(?=[eiy])|g(?=[ei])|[szj]/g, 'S'],
  SILENT_R,
  [/[rl]/g, 'L'],
  [/[bpfv]/g, 'P'],
  [/[dt]/g, 'T'],
  [/[kgc]/g, 'K'],
  [/n/g, 'N'],
  [/m/g, 'M'],
  [/[^A-Z]/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The same for a loan word in Hangul or katakana, whose r is always heard. */
const LOAN_SOUNDS = SOUNDS.filter((sound) => sound !== SILENT_R);

const heard = (letters: string, sounds: typeof SOUNDS): string =>
  sounds.reduce((left, [pattern, sound]) => left.replaceAll(pattern, sound), letters);

/** The consonants of a word as one hears them: `TNSN` for `attention`, 어텐션 and アテンション. */
const soundOf = remembered((word: string): string => {
  if (LATIN.test(word)) return heard(word.toLowerCase().replace(/(?<=[^s])s$/, ''), SOUNDS);
  if (/^[가-힣]+$/.test(word)) return heard(romanize(word), LOAN_SOUNDS);
  if (/^[ァ-ヶー]+$/.test(word)) return heard(toRomaji(word), LOAN_SOUNDS);
  return '';
});

/** Fewer consonants are alike in too many words. */
const ENOUGH_SOUNDS = 3;

/**
 * Whether a word of an answer is told by one in another script: translated (`execution` = 실행) or written by its sound
 * (`memory` = 메모리). Of a compound answer more than half must be told; the other word may be a compound that holds it.
 */
export function isSameTerm(answer: string, other: string): boolean {
  if (LATIN.test(answer) === LATIN.test(other)) return false;
  const [asked, told] = [bare(answer), bare(other)];
  const lines = linesOf(told);
  if (
    linesOf(asked).some(({ line, share }) => share > 0.5 && lines.some((one) => one.line === line))
  )
    return true;
  const sound = soundOf(asked);
  return sound.length >= ENOUGH_SOUNDS && sound === soundOf(told);
}

const bare = (word: string): string => (/[가-힣]$/.test(word) ? withoutParticle(word) : word);
