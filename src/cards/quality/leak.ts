import { fits } from '../text/acronym.ts';
import { hasPartner } from '../text/fixed-pairs.ts';
import { withoutParticle } from '../text/korean.ts';
import { isSameTerm } from '../text/same-term.ts';
import { foldedForm, wordsOf } from '../text/script.ts';
import { englishStem, isGeneric, isStopWord } from '../text/words.ts';

/** What of an answer would give it away: its words, function words and generic nouns left out. */
function tellingWords(answer: string): string[] {
  const words = wordsOf(answer).filter((word) => !isStopWord(word) && !/^\d+$/.test(word));
  const telling = words.filter((word) => !isGeneric(withoutParticle(word)));
  return telling.length > 0 ? telling : words;
}

/** Whether a word of the answer stands on the front, in whatever form and script. */
function standsOn(word: string, frontWords: readonly string[]): boolean {
  return isWritten(word, frontWords) || frontWords.some((other) => isSameTerm(word, other));
}

function isWritten(word: string, frontWords: readonly string[]): boolean {
  if (/^[가-힣]/.test(word)) {
    const stem = withoutParticle(word);
    return stem.length >= 2 && frontWords.some((other) => other.startsWith(stem));
  }
  if (/^[\p{Script=Han}ァ-ヶ]/u.test(word))
    return word.length >= 2 && frontWords.some((other) => other.includes(word));
  const stem = englishStem(word);
  return frontWords.some(
    (other) =>
      englishStem(other) === stem || (stem.length >= 4 && other.toLowerCase().includes(stem)),
  );
}

/** Whether a front gives an answer away: itself, its head word, more than half of its telling words, or its acronym. */
export function leaks(answer: string, front: string): boolean {
  const folded = foldedForm(answer);
  if (
    folded.length >= 2 &&
    foldedForm(front).includes(folded) &&
    /[^\p{Script=Latin}]/u.test(folded)
  )
    return true;
  if (
    /^\p{Script=Han}{2}[器性化率法量者度式型]$/u.test(answer) &&
    front.includes(answer.slice(0, 2))
  )
    return true;
  const frontWords = wordsOf(front.replaceAll('_', ' '));
  const words = tellingWords(answer);
  if (words.some((word) => /^[ァ-ヶー]{4,}$/u.test(word) && standsOn(word, frontWords)))
    return true;
  const [only] = words;
  if (words.length === 1 && only !== undefined && hasPartner(only, frontWords)) return true;
  const shown = words.filter((word) => standsOn(word, frontWords));
  if (shown.length * 2 > words.length || shown.includes(words.at(-1) ?? '')) return true;
  return leaksAcronym(answer, front);
}

/** Whether the paper's name, which stands on every card, holds all of an answer: a head word such as `Bias` tells nothing. */
export function isTold(answer: string, name: string): boolean {
  const nameWords = wordsOf(name);
  const words = tellingWords(answer);
  return words.every((word) => standsOn(word, nameWords)) || leaksAcronym(answer, name);
}

/** Whether half of what tells an English answer stands in the paper's name: `prototype vectors` of `Prototypical …`. */
export function isHalfNamed(answer: string, name: string): boolean {
  const words = tellingWords(answer);
  const stems = wordsOf(name).map((word) => englishStem(word));
  const shown = words.filter((word) => {
    const stem = englishStem(word);
    return stem.length >= 4 && stems.some((other) => other === stem || other.startsWith(stem));
  });
  return shown.length > 0 && shown.length * 2 >= words.length;
}

/** Whether half of what tells an answer stands on a text: `watch flag` beside `watch`. */
export function isHalfShown(answer: string, text: string): boolean {
  const words = tellingWords(answer);
  const others = wordsOf(text.replaceAll('_', ' '));
  const shown = words.filter((word) => standsOn(word, others));
  return shown.length > 0 && shown.length * 2 >= words.length;
}

/** Whether a text, a title above all, holds the words of an answer that is an acronym. */
export function spellsOut(answer: string, text: string): boolean {
  return /^[A-Z][A-Za-z]*[A-Z]s?$/.test(answer) && leaksAcronym(answer, text);
}

function leaksAcronym(answer: string, front: string): boolean {
  const acronyms = front.match(/\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/g) ?? [];
  if (answer.includes(' ') && acronyms.some((acronym) => fits(acronym, answer))) return true;
  if (!/^[A-Za-z]*[A-Z][A-Za-z]*[A-Z]s?$/.test(answer)) return false;
  const words = front.split(/[^A-Za-z-]+/).filter((word) => word !== '');
  return words.some((_, at) =>
    [2, 3, 4, 5].some(
      (length) =>
        at + length <= words.length && fits(answer, words.slice(at, at + length).join(' ')),
    ),
  );
}

/** For longer answers: whether most of their telling words stand on the front already. */
export function leaksTopic(answer: string, front: string): boolean {
  if (foldedForm(front).includes(foldedForm(answer))) return true;
  const frontWords = wordsOf(front);
  const words = tellingWords(answer);
  return words.filter((word) => standsOn(word, frontWords)).length > words.length * 0.5;
}
