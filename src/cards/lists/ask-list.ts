import type { NoteLanguage } from '../../notes/paper.ts';
import { askChinese, askJapanese } from './ask-han-list.ts';
import { askEnglish, isEnglishCategory } from './ask-english-list.ts';
import { askKorean } from './ask-korean-list.ts';
import { lineLanguage } from '../text/script.ts';

/**
 * The question for the items of a list, in the language of the note or of an English line in it; undefined when the line
 * above them does not say what they are, because then nobody could answer. `lead` is what stands before the question.
 */
export function askForItems(
  name: string,
  count: number,
  asking: NoteLanguage,
  lead: string,
): string | undefined {
  const isEnglish = lineLanguage(name, asking) === 'en' && /\s/.test(name);
  if (isEnglish && (asking === 'en' || !isEnglishCategory(name))) {
    const question = askEnglish(name, count, lead);
    if (question !== undefined || asking === 'en') return question;
  }
  switch (asking) {
    case 'ko':
      return askKorean(name, count, lead);
    case 'en':
      return askEnglish(name, count, lead);
    case 'zh':
      return askChinese(name, count);
    default:
      return askJapanese(name, count);
  }
}
