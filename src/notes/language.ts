import type { NoteLanguage } from './paper.ts';

const HANGUL = /\p{Script=Hangul}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

function count(text: string, script: RegExp): number {
  return text.match(script)?.length ?? 0;
}

/**
 * Language by script: a tenth of Hangul, kana or Han letters decides, since notes in these languages are full of
 * Latin terms. Text without letters is undefined.
 */
export function languageOf(text: string): NoteLanguage | undefined {
  const hangul = count(text, HANGUL);
  const kana = count(text, KANA);
  const han = count(text, HAN);
  const latin = count(text, LATIN);
  const all = hangul + kana + han + latin;
  if (all === 0) return undefined;
  if (hangul / all >= 0.1 && hangul >= kana + han / 2) return 'ko';
  if (kana / all >= 0.03 && kana + han >= all * 0.1) return 'ja';
  if (han / all >= 0.1) return 'zh';
  return 'en';
}

/** A language as people write it in front matter or a file name: `ko`, `ko-KR`, `kr`, `Korean`, `zh_CN`. */
export function readLanguage(name: string): NoteLanguage | undefined {
  const key = name.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  const known: Readonly<Record<string, NoteLanguage>> = {
    ko: 'ko',
    kr: 'ko',
    kor: 'ko',
    korean: 'ko',
    한국어: 'ko',
    en: 'en',
    eng: 'en',
    english: 'en',
    zh: 'zh',
    cn: 'zh',
    chinese: 'zh',
    中文: 'zh',
    ja: 'ja',
    jp: 'ja',
    jpn: 'ja',
    japanese: 'ja',
    日本語: 'ja',
  };
  return known[key];
}
