import { taggedWords, type TaggedWord } from '../text/english.ts';
import { isClause } from '../text/english-clause.ts';
import { wordCount } from '../text/script.ts';
import type { Sign } from './sign.ts';

/*
 * What an English meaning looks like: a noun with a relative clause, participle or preposition behind it, a doing with its
 * object (`taking the maxima …`), or, less surely, an order (`split the data into …`) and what is done to each thing.
 */

const OPENS_PHRASE = /^(?:an?|the|any|every|each|all|one|those)$/i;
const JOINS =
  /^(?:that|which|who|whose|where|when|of|for|with|to|from|by|in|into|over|between|on|as|at|against|per|without|how)$/i;

/** What it is good for, which many things are. */
const EFFECT =
  /^(?:improv|reduc|increas|enabl|allow|prevent|avoid|provid|mak|let|support|ensur|eliminat|boost|sav|speed|lower|decreas|outperform|achiev|help|show|gives?\s|need|requir)\w*\s/i;

/** How far an English text says what a thing is; of several statements one after another the best tells. */
export function englishMeaning(meaning: string): Sign {
  const [first, ...others] = meaning.split('; ').map((part) => signOf(part));
  if (first === undefined || first > 0) return first ?? 0;
  return others.some((sign) => sign > 0) ? 1 : 0;
}

function signOf(meaning: string): Sign {
  const text = meaning.replaceAll(/\s?\([^()]*\)/g, '').replace(/[.!\s]+$/, '');
  if (wordCount(text) < 4 || /\(1\)|\.\.\.|…/.test(meaning) || /[:=]|->|,$/.test(text)) return 0;
  const words = taggedWords(text.slice(0, 1).toLowerCase() + text.slice(1));
  const [first, second] = words;
  if (first === undefined || second === undefined) return 0;
  if (/^how$/i.test(first.text)) return 2;
  if (/^(?:trying|attempting|aiming|wanting)$/i.test(first.text)) return 0;
  if (/^(?:if|when|whenever|once)$/i.test(first.text))
    return /,/.test(text) && wordCount(text) >= 8 ? 1 : 0;
  if (/^[a-z]+ing$/.test(first.text) && first.pos !== 'ADJ')
    return takesObject(second) || second.pos === 'ADV' || JOINS.test(second.text) ? 2 : 0;
  if (EFFECT.test(text)) return 0;
  if (isOrder(first, second)) return wordCount(text) >= 6 ? 1 : 0;
  if (!OPENS_PHRASE.test(first.text) && !/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(first.pos)) return 0;
  if (isClause(text) || hasOwnVerb(words)) return 0;
  if (isPassive(words)) return isOfEach(text) ? 2 : wordCount(text) >= 8 ? 1 : 0;
  return isPhrase(words) ? 2 : 0;
}

/** `split the data`, `trains a policy`: a verb in its bare form or its third person before its object. */
function isOrder(first: TaggedWord, second: TaggedWord): boolean {
  const isDeterminer =
    second.pos === 'DET' || /^(?:several|many|some|all|each|two|its|their)$/.test(second.text);
  if (/^(?:NOUN|ADJ|X)$/.test(first.pos))
    return isDeterminer && !/^(?:half|both)$/.test(first.text);
  return first.pos === 'VERB' && !/(?:ed|en|wn)$/.test(first.text) && takesObject(second);
}

function takesObject({ pos, text }: TaggedWord): boolean {
  return (
    /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(pos) ||
    /^(?:each|every|all|its|their|who|what|which|how|whether)$/i.test(text)
  );
}

function isPassive(words: readonly TaggedWord[]): boolean {
  const verb = words.findIndex(
    ({ pos, text }) => pos === 'AUX' || /^(?:that|which|who|whose|where)$/.test(text),
  );
  return words[verb]?.pos === 'AUX';
}

/** `requests to the array come in chunks`: a finite verb behind a noun, before anything that could take one of its own. */
function hasOwnVerb(words: readonly TaggedWord[]): boolean {
  const end = words.findIndex(({ text }) =>
    /^(?:that|which|who|whose|where|when|how|,|;)$/.test(text),
  );
  return words
    .slice(0, end < 0 ? undefined : end)
    .some(
      ({ pos, text }, at) =>
        pos === 'VERB' &&
        at < words.length - 1 &&
        /^(?:NOUN|PROPN|PRON)$/.test(words[at - 1]?.pos ?? '') &&
        !/(?:ing|ed|en|wn|un|ught|und)$/.test(text),
    );
}

/** `a write for a lost node is kept by another one`: what is always done tells what it is. */
function isOfEach(text: string): boolean {
  return /^(?:an?|each|every|any)\s/i.test(text) && wordCount(text) >= 10;
}

/** A noun before the first word that ties something to it. */
function isPhrase(words: readonly TaggedWord[]): boolean {
  const joint = words.findIndex(
    ({ text, pos }, at) =>
      at > 0 &&
      (JOINS.test(text) ||
        pos === 'ADP' ||
        (pos === 'VERB' && /^(?:NOUN|PROPN|PUNCT)$/.test(words[at - 1]?.pos ?? ''))),
  );
  const head = words.slice(0, Math.max(joint, 0)).findLast(({ text }) => /\p{L}/u.test(text));
  const opened = words.slice(0, Math.max(joint, 0));
  return (
    head !== undefined &&
    /^(?:NOUN|PROPN)$/.test(head.pos) &&
    !opened.slice(0, -1).some(({ text }) => /^[,;]$/.test(text)) &&
    !/^(?:kind|sort|type)$/.test(head.text)
  );
}
