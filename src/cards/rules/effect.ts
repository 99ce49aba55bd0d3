import { taggedWords } from '../text/english.ts';
import { cjkLength, wordCount } from '../text/script.ts';

/*
 * Whether a clause can be asked about: it says of what it speaks. Cut off from its reason, many a clause has lost its
 * subject: `GRU has fewer parameters, so training is faster`.
 */

const LONGEST = 26;
const LONGEST_CJK = 80;

/** Nouns that are subject of anything. */
const EMPTY =
  /^(?:장점|단점|이점|문제|문제점|한계|효과|특징|필요|필요성|것|수|점|때|경우|단계|우리|저자|사람|여러 단계|다양한 방법)$/;

const KOREAN_SUBJECT =
  /(?<noun>[\p{L}\p{N})\]"'”’._/+-]+?)(?:은|는|이|가|도|에는|의 경우|을|를)(?=\s)/gu;

/** What the clause is told of stands in it, or before it on the card. */
export function namesItsThing(effect: string, cause: string, lead: string): boolean {
  if (/->|=>|→|⇒/.test(effect) || wordCount(effect) > LONGEST || cjkLength(effect) > LONGEST_CJK)
    return false;
  if (/(?:생각|추측|예상)\S*$|것 같\S*$/.test(effect)) return false;
  if (/[가-힣]/.test(effect)) return namesKorean(effect, lead);
  if (/[ぁ-ゖ]/u.test(effect)) return /[はがをもに]|[A-Za-z√]/u.test(effect);
  if (/\p{Script=Han}/u.test(effect)) return namesChinese(effect, cause);
  if (
    /^(?:un)?likely\s|^(?:able|easier|harder|more|less|better|worse|very|also|still)\s/i.test(
      effect,
    )
  )
    return false;
  return (
    !/^(?:VERB|AUX)$/.test(taggedWords(effect)[0]?.pos ?? '') ||
    /^\p{Lu}|^\w+(?:ing|ed)\b/u.test(effect)
  );
}

function namesKorean(clause: string, lead: string): boolean {
  const effect = clause.replace(/^.*[기하]\s위해(?:서)?\s/, '');
  const nouns = [...effect.matchAll(KOREAN_SUBJECT)].map(({ groups }) => groups?.['noun'] ?? '');
  return (
    nouns.some((noun) => !EMPTY.test(noun)) ||
    /[A-Za-z√]{2}|\S(?:인|일|할|한) 경우/.test(effect) ||
    (lead !== '' && nouns.length > 0)
  );
}

/** No verb, adverb or `we` opens it; and what the reason alone names by its name is not what it speaks of. */
function namesChinese(effect: string, cause: string): boolean {
  if (/^(?:我们就|就|才|也|还|使|让|很|更)|^在[^，]{1,12}(?:使用|用)到?$/u.test(effect))
    return false;
  if (/^我们?也|也(?:将|是|会)/u.test(cause)) return false;
  const latin = /[A-Za-z]{2}/;
  return !(latin.test(cause.slice(0, 12)) && !latin.test(effect) && cjkLength(effect) <= 10);
}
