import { allMatches } from './all-matches.ts';
import { remembered } from './remembered.ts';
import { isStopWord } from './words.ts';

export interface AcronymPair {
  acronym: string;
  expansion: string;
}

const ACRONYM = String.raw`[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*s?|[A-Z]{2,}s?`;
const WORDS = String.raw`[A-Za-z][A-Za-z'’]*(?:[ -][A-Za-z][A-Za-z'’]*){1,8}`;
const NAME = String.raw`[A-Za-z][\w-]{1,15}`;

/** Sentences that tell what a name is short for, whatever its letters are. */
const TOLD: readonly RegExp[] = [
  new RegExp(
    String.raw`(${NAME})(?:은|는|란)\s(${WORDS})의?\s?(?:약자|약어|줄임말|준말|축약)`,
    'g',
  ),
  new RegExp(String.raw`(${NAME})\s?的(?:全称|全名)(?:是|为|：)\s?(${WORDS})(?=[，。）]|$)`, 'g'),
  new RegExp(String.raw`(${NAME})\s?(?:是|即)\s?(${WORDS})\s?的(?:缩写|简称|首字母)`, 'g'),
  new RegExp(String.raw`(${NAME})\s?(?:は|とは)、?\s?(${WORDS})\s?の(?:略|頭文字)`, 'g'),
  new RegExp(
    String.raw`\b(${NAME})\s(?:stands for|is short for|is (?:an acronym|an abbreviation|the acronym|the abbreviation) (?:of|for))\s(${WORDS})(?=[,.;)]|$)`,
    'g',
  ),
  /^([A-Z][\w-]{1,12})\s?=\s?([A-Z][\w-]+(?:\s[A-Z][\w-]+){1,6})$/g,
  /(?<![A-Za-z])([A-Z]{4,12})\s?[=:：]\s?((?:[A-Z][\w'’]*(?:-[\w'’]+)*)(?:\s(?:(?:of|the|for|in|and|to|with|by|on)\s)*[A-Z][\w'’]*(?:-[\w'’]+)*){2,8})(?=[,;.)]|$)/g,
];

/** `Region of Interest (RoI)`. */
const BEHIND = new RegExp(String.raw`(${WORDS})\s?[(（](${ACRONYM})[,;)）]`, 'g');
/** `CNN (convolutional neural network)`, `CNN: convolutional neural network`, with or without more behind it. */
const BEFORE = new RegExp(
  String.raw`(${ACRONYM})\s?(?:[(（]|[:：=]\s?|\s[-–—]\s)(${WORDS})(?=\s?[,;:：(（)）]|[.]?$)`,
  'g',
);
/** `PAR: Pixel Adaptive Refinement module`: of what sort it is, and no part of its letters. */
const SORT =
  / (?:module|method|model|network|framework|algorithm|loss|layer|block|dataset|benchmark)$/i;
/** `(convolutional neural network, CNN)`. */
const BESIDE = new RegExp(String.raw`[(（](${WORDS}),\s?(${ACRONYM})[)）]`, 'g');

/** Something of each of them: most texts have nothing of it, and need not be looked at so closely. */
const TELLING =
  /^\S+\s?=\s?[A-Z]|약[자어]|줄임말|준말|축약|[的の](?:全|缩|简|首|略|頭)|\sis\s|stands\sfor|[A-Z]{4}/;

function toldPairs(text: string): AcronymPair[] {
  if (!TELLING.test(text)) return [];
  return TOLD.flatMap((pattern) =>
    allMatches(pattern, text).map((match) => ({
      acronym: match[1] ?? '',
      expansion: match[2] ?? '',
    })),
  ).filter(({ acronym, expansion }) => acronym.charAt(0) === expansion.charAt(0).toUpperCase());
}

/** Pairs such as `Region of Interest (RoI)` and `CNN (convolutional neural network)` whose letters fit. */
export const acronymPairs = remembered(readPairs);

function readPairs(text: string): readonly AcronymPair[] {
  const pairs: AcronymPair[] = toldPairs(text);
  for (const match of allMatches(BEHIND, text)) {
    const expansion = fittingTail(match[1] ?? '', match[2] ?? '');
    if (expansion !== undefined) pairs.push({ acronym: match[2] ?? '', expansion });
  }
  for (const match of allMatches(BEFORE, text)) {
    const [acronym, words] = [match[1] ?? '', match[2] ?? ''];
    const expansion = [words, words.replace(SORT, '')].find((told) => fits(acronym, told));
    if (expansion !== undefined) pairs.push({ acronym, expansion });
  }
  for (const match of allMatches(BESIDE, text)) {
    if (fits(match[2] ?? '', match[1] ?? ''))
      pairs.push({ acronym: match[2] ?? '', expansion: match[1] ?? '' });
  }
  const seen = new Set<string>();
  return pairs.filter((pair) => !seen.has(pair.acronym) && seen.add(pair.acronym) !== undefined);
}

/** The shortest end of a run of words whose letters fit the acronym. */
function fittingTail(words: string, acronym: string): string | undefined {
  const starts = [...words.matchAll(/(?<![A-Za-z])[A-Za-z]/g)]
    .map((match) => match.index)
    .toReversed();
  for (const start of starts) {
    const tail = words.slice(start);
    if (!isStopWord(tail.split(/[ -]/)[0] ?? '') && fits(acronym, tail)) return tail;
  }
  return undefined;
}

/** Whether the letters of an acronym are the beginnings of the words in order, function words being optional. */
export function fits(acronym: string, words: string): boolean {
  const letters = acronym
    .replace(/s$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  const parts = words
    .toLowerCase()
    .split(/[ -]+/)
    .filter((part) => part !== '');
  return parts.length >= 2 && letters.length >= 2 && matches(letters, parts);
}

function matches(letters: string, parts: readonly string[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return letters === '';
  if (isStopWord(part) && matches(letters, rest)) return true;
  for (let taken = 1; taken <= Math.min(3, letters.length); taken++) {
    if (isInOrder(letters.slice(0, taken), part) && matches(letters.slice(taken), rest))
      return true;
  }
  return false;
}

/** The first letter begins the word, the others follow in it in order. */
function isInOrder(letters: string, word: string): boolean {
  if (word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters.slice(1)) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
