import { taggedWords, type TaggedWord } from './english.ts';

/** Whether a phrase holds a verb, so that it is a clause. */
export function hasVerb(term: string): boolean {
  return taggedWords(term).some(
    (word) => /^(?:VERB|AUX|PRON|SCONJ|CCONJ)$/.test(word.pos) && !/(?:ing|ed)$/.test(word.text),
  );
}

/** Whether an English text is a clause: its subject comes first, and the verb agrees with it or is no passive. */
export function isClause(text: string): boolean {
  const words = taggedWords(text);
  const verb = words.findIndex(
    (word, at) =>
      at > 0 && (ENDS_PHRASE.test(word.text) || word.pos === 'AUX' || isFinite(words, at)),
  );
  const [found, next] = [words[verb], words[verb + 1]];
  if (found === undefined || ENDS_PHRASE.test(found.text)) return false;
  const isPassive =
    (found.pos === 'AUX' && /(?:ed|en|wn|ept|ut)$/.test(next?.text ?? '')) ||
    (/^(?:is|are|was|were)$/.test(found.text) &&
      next?.pos === 'VERB' &&
      !next.text.endsWith('ing'));
  return !isPassive && words.slice(0, verb).some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos));
}

/** Behind these a noun phrase may go on with verbs of its own. */
const ENDS_PHRASE =
  /^(?:that|which|who|whose|where|when|from|to|so|if|it|they|we|before|after|while|until|,|;|\(|by|with)$/i;

const PARTICIPLE = /^(?:found|made|built|held|kept|lost|left|sent|taught|learnt|laid|fed)$/;

/** A verb that agrees with the noun before it: `the encoder maps`, `requests come`. */
function isFinite(words: readonly TaggedWord[], at: number): boolean {
  const [previous, word] = [words[at - 1], words[at]];
  if (word?.pos !== 'VERB' || previous === undefined || /(?:ing|ed|en|wn)$/.test(word.text))
    return false;
  if (PARTICIPLE.test(word.text)) return false;
  if (!/^(?:NOUN|PROPN)$/.test(previous.pos)) return false;
  return /[^su]s$/.test(previous.text) ? !/[^su]s$/.test(word.text) : /[^su]s$/.test(word.text);
}
