import type { NoteLanguage } from '../../notes/paper.ts';

/*
 * Chinese and Japanese sentences are punctuated in several ways: `，．` of Japanese papers, `, . ;` of English keyboards. The
 * rules know one; every mark is replaced by one of the same length, so that places stay where they are.
 */

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;

const MARKS: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：' };

/** `,` and its like between characters of Chinese or Japanese, a blank behind it or not; a number or Latin word may precede. */
const HALF_WIDTH = new RegExp(
  String.raw`(?<=[${CJK})）」』”%])[,.;:](?=\s*(?:[${CJK}「『（(“]|$))|(?<=[\p{L}\p{N}])[,;](?=\s+[${CJK}])|(?<=[${CJK})）」』”])[,.;:](?=\s+\S)`,
  'gu',
);

/** The text with the punctuation of its language, character for character. */
export function withFullWidthMarks(text: string, language: NoteLanguage): string {
  if (language !== 'zh' && language !== 'ja') return text;
  const full = text.replaceAll(HALF_WIDTH, (mark) => MARKS[mark] ?? mark);
  if (language === 'zh') return full;
  return full
    .replaceAll(/(?<!\d)，|，(?!\d)/gu, '、')
    .replaceAll(/(?<![\d０-９])．|．(?![\d０-９])/gu, '。');
}
