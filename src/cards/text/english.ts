import { createRequire } from 'node:module';
import winkNLP from 'wink-nlp';
import type { Model, PartOfSpeech, WinkMethods } from 'wink-nlp';
import type { Span } from '../../notes/paper.ts';
import { isObjectRun, mendedTags } from './english-tags.ts';
import { remembered } from './remembered.ts';
import { TECHNICAL_WORDS } from './terms.ts';
import { COMMON_ADJECTIVES } from './common-words.ts';
import { isGeneric, isStopWord } from './words.ts';

/*
 * English words with their part of speech, by wink-nlp and its bundled model. The model is loaded at the first use and once.
 */

export interface TaggedWord extends Span {
  text: string;
  pos: PartOfSpeech;
}

const require = createRequire(import.meta.url);
let nlp: WinkMethods | undefined;

function tagger(): WinkMethods {
  nlp ??= winkNLP(require('wink-eng-lite-web-model') as Model, ['sbd', 'pos']);
  return nlp;
}

/** Words of an English text in order, with their places in it. */
export const taggedWords = remembered(tagged, 64);

function tagged(text: string): readonly TaggedWord[] {
  const tokens = tagger().readDoc(text).tokens();
  // oxlint-disable-next-line typescript/unbound-method -- wink's item functions read no `this`
  const parts = tokens.out(tagger().its.pos);
  const words: TaggedWord[] = [];
  let cursor = 0;
  for (const [index, value] of tokens.out().entries()) {
    const from = text.indexOf(value, cursor);
    if (from < 0) continue;
    cursor = from + value.length;
    const pos = TECHNICAL_WORDS.has(value) ? 'NOUN' : ((parts[index] ?? 'X') as PartOfSpeech);
    words.push({ text: value, pos, from, to: cursor });
  }
  return mendedTags(words);
}

/** Noun phrases without articles and pronouns: adjectives and nouns up to a noun, hyphens inside; six words at most. */
export const nounPhrases = remembered(readPhrases, 64);

function readPhrases(text: string): readonly Span[] {
  const words = taggedWords(text);
  const phrases: Span[] = [];
  let current: TaggedWord[] = [];
  const close = (): void => {
    const phrase = trimmedPhrase(current, opensSentence(words, current));
    if (phrase !== undefined) phrases.push(phrase);
    current = [];
  };
  for (const [index, word] of words.entries()) {
    if (isHiddenVerb(words, index)) close();
    else if (isJoint(text, words, index) || isPhraseWord(text, words, index)) current.push(word);
    else close();
  }
  close();
  return phrases;
}

/** `the mask branch judges every class`: a verb that the tagger took for a plural. */
function isHiddenVerb(words: readonly TaggedWord[], index: number): boolean {
  const [previous, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (word === undefined || previous === undefined || word.pos !== 'NOUN' || next === undefined)
    return false;
  if (next.pos !== 'DET' && isObjectRun(words, index)) return false;
  const isJoined = words.slice(0, index).some(({ text }) => text === 'and');
  const couldBe = isJoined || /[^s]s$/.test(word.text) || /[^s]s$/.test(previous.text);
  return (
    couldBe &&
    /^(?:NOUN|PROPN)$/.test(previous.pos) &&
    (/^(?:DET|PRON|NUM)$/.test(next.pos) ||
      next.text.endsWith('ly') ||
      /^(?:how|that|whether|what|why|which|when|where|if|more|less|better|worse)$/.test(next.text))
  );
}

/** Whether an English line says itself what it is about: it is a sentence, and no verb or adverb opens it. */
export function hasSubject(text: string): boolean {
  const words = taggedWords(text.slice(0, 1).toLowerCase() + text.slice(1));
  const first = words[0];
  if (first === undefined) return false;
  const isOpenedByVerb =
    (first.pos === 'VERB' && !first.text.endsWith('ing') && /^[a-z]+$/.test(first.text)) ||
    /^(?:does|do|is|are|has|have|can|not|no|only|also|still|never)$/.test(first.text);
  return (
    !isOpenedByVerb &&
    words.some((word) => word.pos === 'AUX' || (word.pos === 'VERB' && !word.text.endsWith('ing')))
  );
}

/** Whether a phrase holds a verb in a finite form, so that it is a clause and no item. */
export function hasFiniteVerb(text: string): boolean {
  return taggedWords(text).some(
    (word) => /^(?:VERB|AUX|PRON|SCONJ)$/.test(word.pos) && !/(?:ing|ed)$/.test(word.text),
  );
}

function isJoint(text: string, words: readonly TaggedWord[], index: number): boolean {
  const word = words[index] as TaggedWord;
  return (
    /^[-/]$/.test(word.text) &&
    words[index - 1]?.to === word.from &&
    words[index + 1]?.from === word.to &&
    text[word.to] !== ' '
  );
}

function isPhraseWord(text: string, words: readonly TaggedWord[], index: number): boolean {
  const word = words[index] as TaggedWord;
  if (!/^[\p{Script=Latin}\p{N}]/u.test(word.text)) return false;
  if (word.pos === 'NOUN' || word.pos === 'PROPN') return true;
  if (word.pos === 'ADJ')
    return (
      !isStopWord(word.text) || (index > 0 && /^\p{Lu}/u.test(word.text)) || isMeasure(words, index)
    );
  if (/^(?:NUM|ADP|ADV|VERB|X)$/.test(word.pos) && words[index + 1]?.text === '-')
    return (
      /^\p{L}+$/u.test(word.text) &&
      words[index + 1]?.text === '-' &&
      words[index + 1]?.from === word.to
    );
  const previous = words[index - 1];
  if (isParticiple(word) && isWithin(previous, words[index + 1])) return true;
  const isCompound =
    previous?.text === '-' && previous.to === word.from && isJoint(text, words, index - 1);
  if (isCompound && word.pos === 'VERB') return true;
  const isGerund = word.pos === 'VERB' && word.text.endsWith('ing');
  return (
    isGerund &&
    previous !== undefined &&
    previous.to + 1 >= word.from &&
    /^(?:NOUN|PROPN|ADJ)$/.test(previous.pos) &&
    endsPhrase(words[index + 1]) &&
    !/^(?:that|how|why|whether|if|to|what|which)$/.test(words[index + 1]?.text ?? '')
  );
}

/** `long term dependency`, `low rank updates`: a common adjective that belongs to the first of two nouns. */
function isMeasure(words: readonly TaggedWord[], index: number): boolean {
  const isNoun = (word: TaggedWord | undefined): boolean => word?.pos === 'NOUN';
  return (
    /^(?:long|short|high|low)$/.test(words[index]?.text ?? '') &&
    isNoun(words[index + 1]) &&
    isNoun(words[index + 2])
  );
}

/** `the hidden layer`, `a learned embedding`: a participle between an article or adjective and its noun. */
function isParticiple(word: TaggedWord): boolean {
  return word.pos === 'VERB' && /(?:ed|en|wn)$/.test(word.text);
}

function isWithin(previous: TaggedWord | undefined, next: TaggedWord | undefined): boolean {
  return (
    previous !== undefined &&
    next !== undefined &&
    /^(?:DET|ADJ)$/.test(previous.pos) &&
    /^(?:NOUN|PROPN)$/.test(next.pos)
  );
}

function endsPhrase(next: TaggedWord | undefined): boolean {
  return next === undefined || !/^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(next.pos);
}

/** `two-stage`: a word with a hyphen behind it is a part of the next one. */
function isHyphenated(words: readonly TaggedWord[], word: TaggedWord): boolean {
  return words.some((other) => other.text === '-' && other.from === word.to);
}

function opensSentence(words: readonly TaggedWord[], [first]: readonly TaggedWord[]): boolean {
  const at = first === undefined ? -1 : words.indexOf(first);
  return at === 0 || /^[.:;!?]$/.test(words[at - 1]?.text ?? '');
}

function trimmedPhrase(words: readonly TaggedWord[], isOpening: boolean): Span | undefined {
  const last = words.findLastIndex(
    (word) => /^(?:NOUN|PROPN|VERB)$/.test(word.pos) && !/^[-/]$/.test(word.text),
  );
  const kept = words.slice(0, last + 1);
  const start = kept.findIndex(
    (word) =>
      !/^[-/]$/.test(word.text) &&
      !(
        isStopWord(word.text) &&
        (isOpening || !/^\p{Lu}/u.test(word.text)) &&
        !isHyphenated(kept, word) &&
        !isMeasure(kept, kept.indexOf(word))
      ) &&
      !(
        word.pos === 'ADJ' &&
        (isGeneric(word.text) || COMMON_ADJECTIVES.has(word.text.toLowerCase())) &&
        !isHyphenated(kept, word)
      ),
  );
  const first = kept[start];
  const end = kept.at(-1);
  if (first === undefined || end === undefined || kept.length - start > 8) return undefined;
  return { from: first.from, to: end.to };
}
