import type { NoteLanguage } from '../../notes/paper.ts';
import { lineLanguage } from '../text/script.ts';
import { englishMeaning } from './meaning-english.ts';
import { endsInHanKind, hanMeaning } from './meaning-han.ts';
import { endsInKind, koreanMeaning } from './meaning-korean.ts';
import type { Sign } from './sign.ts';

/** How far the form of a text says that it tells what a thing is; in what language, its own script tells. */
export function meaningSign(meaning: string, language: NoteLanguage): Sign {
  const own = lineLanguage(meaning, language);
  if (own === 'ko') return koreanMeaning(meaning);
  return own === 'en' ? englishMeaning(meaning) : hanMeaning(meaning, own);
}

/** Whether a meaning ends in a noun that says of what sort the thing is: `…하는 방법`, `…的指标`, `…する手法`. */
export function namesKind(meaning: string, language: NoteLanguage): boolean {
  const bare = meaning.replace(/(?:\s?[(（][^()（）]*[)）])?[.。\s]*$/u, '');
  const own = lineLanguage(bare, language);
  if (own === 'ko') return endsInKind(bare.replace(/(?:이다|임|입니다)$/, ''));
  return own !== 'en' && endsInHanKind(bare);
}
