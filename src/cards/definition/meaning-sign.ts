import type { NoteLanguage } from '../../notes/paper.ts';
import { lineLanguage } from '../text/script.ts';
import { englishMeaning } from './meaning-english.ts';
import { hanMeaning } from './meaning-han.ts';
import { koreanMeaning } from './meaning-korean.ts';
import type { Sign } from './sign.ts';

/** How far the form of a text says that it tells what a thing is; in what language, its own script tells. */
export function meaningSign(meaning: string, language: NoteLanguage): Sign {
  const own = lineLanguage(meaning, language);
  if (own === 'ko') return koreanMeaning(meaning);
  return own === 'en' ? englishMeaning(meaning) : hanMeaning(meaning, own);
}
