import type { NoteLanguage } from '../../notes/paper.ts';
import { isShortAnswer } from '../quality/quality.ts';
import { splitTopLevel } from '../text/brackets.ts';
import { foldedForm, wordCount, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord } from '../text/words.ts';
import { meaningSign } from './meaning-sign.ts';

/**
 * The part of a meaning that is short enough to be answered, empty when there is none: the clause that holds the noun,
 * which is the first in English and Chinese and the last in Korean and Japanese.
 */
export function shortened(meaning: string, term: string, language: NoteLanguage): string {
  if (isShortAnswer(meaning)) return meaning;
  const clauses = splitTopLevel(
    meaning,
    /^(?:, |; |，|；|\s(?=(?:which|that is|so that|where)\s))/u,
  );
  if (/, (?:and|or|then|but) |[，；]\s?(?:然后|再|最后|接着|并(?![行发])|但|而|且)/.test(meaning))
    return '';
  const isHeadLast = /[가-힣ぁ-ゖ]/.test(meaning);
  if (isHeadLast && !/(?:으로|로|며|고|대신|달리|비해|で|し)$/.test(clauses.at(-2) ?? ''))
    return '';
  const clause = isHeadLast ? clauses.at(-1) : clauses[0];
  if (clause === undefined || OPENS_CLAUSE.test(clause)) return '';
  const isWhole = meaningSign(clause, language) > 0 && saysMore(clause, term);
  return wordCount(clause) >= 4 && isShortAnswer(clause) && isWhole ? clause : '';
}

/** `To test it, …`, `when two samples differ, …`: what comes first holds no noun that would be the meaning. */
const OPENS_CLAUSE =
  /^(?:to|in|for|with|by|when|if|as|on|at|after|before|while|because|since|upon|once)\s/i;

/** Whether a clause holds two words that do not already stand in the term. */
function saysMore(clause: string, term: string): boolean {
  const known = foldedForm(term);
  const isNew = (word: string): boolean => {
    if (isStopWord(word) || /^[합한하된됩되있없]/.test(word)) return false;
    const stem = /^[가-힣]/.test(word) ? word.replace(/[을를이가은는의에로]$/, '') : word;
    if (/^[가-힣]?$/.test(stem) || isGeneric(stem)) return false;
    return !known.includes(foldedForm(/^[가-힣]{3,}$/.test(stem) ? stem.slice(0, 2) : stem));
  };
  return (
    wordsOf(clause)
      .filter(isNew)
      .reduce((sum, word) => sum + wordCount(word), 0) >= 2
  );
}
