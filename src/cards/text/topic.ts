import { taggedWords, hasSubject } from './english.ts';
import { isBareNoun } from './korean.ts';

/*
 * Whether a line names what it is about, in four languages.
 */

/** `사용하는`, `있는`, `높은`: 는 and 은 behind the stem of a verb or an adjective mark no topic. */
const MODIFIER =
  /(?:하|되|있|없|같|시키|지|리|치|키|오|가|나|내|두|쓰|려|맞|높|낮|많|적|좋|작|넓|깊|갖|받|얻|찾|담|모|짧|얇|굵|젊|늦|뽑|심|놓|넣|씹|잡|막|남|쌓|만들|이루|누르|따르|다르)$/u;

const ADVERB = /^(?:원래|처음|이번|실제|실제로|보통|때로|다음|이후|최근|현재|기존|또|혹|등)$/u;

/** Whether a word before a particle of the topic or the subject is a noun. */
export function isKoreanTopic(word: string): boolean {
  const hangul = /[가-힣]+$/u.exec(word)?.[0];
  if (hangul === undefined) return true;
  if (MODIFIER.test(hangul) || ADVERB.test(word)) return false;
  return hangul.length === 1 || isBareNoun(hangul);
}

const WORDS_LOOKED_AT = 7;

function hasKoreanTopic(text: string): boolean {
  return text
    .split(/\s+/)
    .slice(0, WORDS_LOOKED_AT)
    .some((word) => {
      const stem = /^(.*[가-힣A-Za-z0-9)])(?:이란|란|은|는|이|가|도)[,]?$/u.exec(word)?.[1];
      return stem !== undefined && isKoreanTopic(stem.replace(/(?:에서|에|으로)$/, ''));
    });
}

/** `通过…`, `使用…`: what begins with what is done has no one who does it. */
const HAN_DONE =
  /^(?:通过|使用|采用|利用|应用|用于|用来|用|将|把|由|基于|根据|提出|引入|需要|不需要|可以|能够|没有|只有|有|是|属于|包含|包括|支持|负责|实现)/u;

/** A participle with nothing before it that is done: `manner observed, even in …`. */
function isLastVerb(word: string, next: string | undefined): boolean {
  return (
    /(?:ed|en|wn)$/.test(word) && (next === undefined || /^(?:[,.;(]|by|in|on|with|at)$/.test(next))
  );
}

function hasEnglishSubject(text: string): boolean {
  if (/^[~≈<>]?\d/.test(text) || !hasSubject(text)) return false;
  if (/^\p{L}+(?:ed|wn|en) (?:by|in|with|on|from|via|to)\b/u.test(text)) return false;
  const words = taggedWords(text);
  return words.some(
    ({ pos, text: word }, at) =>
      pos === 'AUX' ||
      (pos === 'VERB' && !word.endsWith('ing') && !isLastVerb(word, words[at + 1]?.text)),
  );
}

/** Whether the first words of a line name what it is about, or it is a term with its meaning. */
export function hasTopic(text: string): boolean {
  if (/[:：]/.test(text.split(/\s+/).slice(0, WORDS_LOOKED_AT).join(' '))) return true;
  if (/[가-힣]/.test(text)) return hasKoreanTopic(text);
  if (/[ぁ-ゖ]/.test(text)) return /[はが]/.test(text.slice(0, 24));
  if (/\p{Script=Han}/u.test(text)) return !HAN_DONE.test(text);
  return hasEnglishSubject(text);
}
