import { taggedWords, type TaggedWord } from '../text/english.ts';

/** `RoIAlign`, `T-learner`, `C4d`, `ε-greedy`, `LSTM`. */
export function isName(word: string): boolean {
  return (
    /\p{Lu}[^-]*\p{Lu}|\p{L}\d|\d\p{L}/u.test(word) ||
    /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word) ||
    /^[\p{Lu}\p{Script=Greek}]-\p{L}{3,}$/u.test(word)
  );
}

/** Whether Latin words are a noun phrase: no verb, question word or pronoun in them, and a noun at their end. */
export function isNominal(term: string): boolean {
  const bare = term.replaceAll(/[^\p{Script=Latin}\p{Script=Greek}\p{N}\s'-]/gu, ' ').trim();
  if (AIM.test(bare) || ASKS.test(bare)) return false;
  if (/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+$/u.test(bare)) return true;
  // A word with a hyphen is one: `write-ahead log`.
  const whole = bare.replaceAll(/(?<=\p{Ll})-(?=\p{Ll})/gu, '');
  const words = taggedWords(/^\p{Lu}\p{Ll}+$/u.test(whole) ? whole.toLowerCase() : whole);
  const last = words.findLast(({ text }) => /\p{L}/u.test(text));
  if (last === undefined || words.some(({ pos }) => /^(?:AUX|PRON|SCONJ)$/.test(pos))) return false;
  if (words.length === 1) return isName(bare) || isSingleNoun(last);
  if (isName(last.text) || /[a-z]{3}ing$/.test(last.text)) return true;
  return (
    /^(?:NOUN|PROPN|NUM|X|VERB)$/.test(last.pos) &&
    !(last.pos === 'VERB' && last.text.endsWith('ed')) &&
    words.every((_, at) => isPart(words, at))
  );
}

function isSingleNoun({ pos, text }: TaggedWord): boolean {
  return pos === 'VERB' ? !text.endsWith('s') : !/^AD[JV]$/.test(pos);
}

/** A verb is a part of a name as participle (`learned routing`), first of two (`skip connection`), or last (`two-phase commit`). */
function isPart(words: readonly TaggedWord[], at: number): boolean {
  const { pos, text } = words[at] as TaggedWord;
  if (pos !== 'VERB' || /(?:ing|ed)$/.test(text)) return true;
  if (at === 0) return words.length === 2 && !text.endsWith('s');
  if (/^\p{Lu}/u.test(text)) return true;
  return (
    at === words.length - 1 &&
    !text.endsWith('s') &&
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(words[at - 1]?.pos ?? '')
  );
}

const ASKS = /^(?:what|why|how|who|which|where|when|whether)\s/i;

/** `Reducing overfitting`: what is wanted, and no name. */
const AIM =
  /^(?:reducing|improving|avoiding|preventing|increasing|handling|dealing|using|adding|making|getting|choosing|removing|evaluating|understanding|speeding)\s/i;
