import { isLabel } from './labels.ts';
import { introduction } from './opening.ts';
import type { Statement } from './statement.ts';
import { countNamed } from '../text/counts.ts';
import { hasFiniteVerb } from '../text/english.ts';
import { wordCount } from '../text/script.ts';

const PRONOUN =
  /^(?:it|they|this|these|in this (?:setting|case|step|stage|phase|mode|variant|scheme),|this (?:\w+\s)?(?:component|network|module|method|layer|step|stage|branch|model|loss|approach|technique|algorithm|block|structure|part|system|strategy|process|operation|function|term|dataset|task|phase|scheme|mechanism|architecture))\s(?!(?:paper|work|study|article)\b)/i;

/** Whether the pronoun that opens a line stands for the thing its parent names: `WaveNet vocoder` › `It turns … into audio`. */
export function parentIsMeant({ text, language, parent, lead }: Statement): boolean {
  if (language !== 'en' || parent === undefined || lead === '' || !PRONOUN.test(text)) return false;
  const name = introduction(parent.text);
  return (
    wordCount(name) <= 6 &&
    /\p{L}{3}/u.test(name) &&
    lead.endsWith(name) &&
    !isLabel(name) &&
    countNamed(name) === undefined &&
    !hasFiniteVerb(name)
  );
}
