import type { Statement } from '../statement/statement.ts';
import { shownPart } from '../targets/blank.ts';
import { isKoreanPhrase } from '../targets/shown-text.ts';
import { placeOf } from '../targets/target-place.ts';
import type { Place } from '../targets/target-place.ts';
import type { Target } from '../targets/targets.ts';
import { COMMON_ADJECTIVES } from '../text/common-words.ts';
import { looksLikeNoun, withoutParticle } from '../text/korean.ts';
import { wordsOf } from '../text/script.ts';
import { isGeneric, isGenericCompound, isStopWord } from '../text/words.ts';

/*
 * Whether enough is left around a blank to tell what is missing. A sentence with little in it but its blank has many right
 * answers: `____ falls when the correlation is low`.
 */

/** Telling words that have to stay beside a blank, by where it stands. */
const NEEDED: Readonly<Record<Place, number>> = {
  means: 2,
  object: 2,
  arising: 2.5,
  beside: 3,
  ground: 3,
  subject: 3,
};

/** However good a target is. */
const LEAST = 1.5;

/** Below this a target is so common that one word more is needed. */
const COMMON = 0.56;

/** Whether the words around a target leave one right answer, as far as their number tells. */
export function isDetermined(statement: Statement, target: Target): boolean {
  return spareWords(statement, target) >= 0;
}

/** How many telling words stand around a target beyond those that it needs; below nothing, too few do. */
function spareWords(statement: Statement, target: Target): number {
  const { text, language, lead, strong } = statement;
  const { from, to } = target.span;
  const isMarked =
    target.accept.length > 0 ||
    strong.some((bold) => bold.from <= from && to <= bold.to && bold.to - bold.from <= 40);
  if (isMarked || /^(?:이?라는|이?라고|이란|란)(?=\s)/.test(text.slice(to))) return 1;
  const part = shownPart(statement, target.span);
  const rest = `${text.slice(part.from, from)} ${text.slice(to, part.to).replace(/^[가-힣]+/, '')}`;
  const left = weightOf(rest) + Math.min(1, weightOf(lead) / 2);
  const place = placeOf(statement, target.span);
  const more = isKoreanPhrase(statement) && place !== 'means' ? 1 : 0;
  const isName = /\p{Lu}\S*\p{Lu}|\p{Lu}\S*\d|^\p{Lu}\p{Ll}+ \p{Lu}/u.test(target.answer);
  const isRare =
    isName ||
    (language !== 'en' &&
      /^[\p{Script=Latin}\p{N}-]+(?: [\p{Script=Latin}\p{N}-]+)+$/u.test(target.answer));
  if (place === 'subject') return left - NEEDED.subject + (isName ? 1 : isRare ? 0.5 : 0);
  const needed = NEEDED[place] + more + (target.score < COMMON ? 0.5 : 0) - (isRare ? 1 : 0);
  return left - Math.max(LEAST, needed);
}

/** How much the words of a text tell: one for each of its own, half for those that stand in every paper. */
function weightOf(text: string): number {
  const words = new Set(wordsOf(text).map((word) => word.toLowerCase()));
  return [...words].reduce((sum, word) => sum + weightOfWord(word), 0);
}

const ADVERB =
  /^(?:우리|저자|그냥|실제로?|굉장히|무조건|기본적?|기존|가장|매우|아주|더|이때|각각?|여러|다양|모든|전체|일반적?|결과적?|단순히?|현재|이후|이전|해당|본|때|수|것|점|곳|쪽|간|위|등|및|또는|따라|통해|위해|대해|의해|인해|함께|같이|모두)/;

/** Verbs and adjectives that say little of what is missing before them. */
const LIGHT_VERB =
  /^(?:달라|같[아은]|있[다는어]|없[다는어]|높[아은을]|낮[아은을]|좋[아은을]|나쁘|많[아은을]|적[은을]|커[지진졌]|작아|늘어|줄어|바뀌|위치|존재)/;

function weightOfWord(word: string): number {
  if (/^\p{N}/u.test(word)) return 1;
  if (/^[\p{Script=Latin}\p{Script=Greek}]/u.test(word)) {
    if (isStopWord(word) || COMMON_ADJECTIVES.has(word)) return 0;
    return isGeneric(word) ? 0.5 : 1;
  }
  if (/^[\p{Script=Han}ァ-ヶ]/u.test(word)) {
    if (word.length < 2) return 0.25;
    return isGenericCompound(word) ? 0.5 : Math.min(3, word.length / 2);
  }
  const stem = withoutParticle(word);
  if (ADVERB.test(stem)) return 0;
  if (looksLikeNoun(word)) return stem.length < 2 ? 0 : isGeneric(stem) ? 0.5 : 1;
  if (LIGHT_VERB.test(word)) return 0.5;
  return word.length >= 4 && !isGeneric(word.slice(0, 2)) ? 1 : 0;
}
