import { cjkLength, wordCount } from '../text/script.ts';
import { hasFiniteVerb } from '../text/english.ts';
import { splitTopLevel } from '../text/brackets.ts';

/** Longest item of an enumeration. */
const ITEM_WORDS = 6;
const ITEM_CJK = 22;

/** Whether a piece of text can stand as an item on a list card. */
export function isShortItem(item: string, words: number, cjk: number): boolean {
  return item !== '' && wordCount(item) >= 1 && wordCount(item) <= words && cjkLength(item) <= cjk;
}

/**
 * The items of a closed enumeration `A, B and C`: two to seven short ones, no "etc."; undefined when it is none. A count
 * that was announced tells that a joint such as 和 stands between two of them.
 */
export function enumerationOf(text: string, announced?: number): string[] | undefined {
  const bare = text.replace(/[.。]\s*$/u, '').trim();
  if (
    /(?:etc|등|等|など|\.\.\.|…)\)?$/i.test(bare) ||
    /\b(?:such as|e\.g)|\s등(?:과 같은|의|을|이|에)?\s/i.test(bare) ||
    /[.!?。]\s/.test(bare)
  )
    return undefined;
  // A middle dot parts the halves of one item where commas part the items.
  const separator = /[,，、]\s/.test(bare)
    ? /^(?:,\s+and\s|,\s+or\s|,\s*|;\s*|、|，|；|\s\/\s|\s\+\s)/u
    : /^(?:,\s*|;\s*|、|，|；|\s\/\s|\s\+\s|\s·\s|·)/u;
  const parts = splitTopLevel(bare, separator);
  const last = (part: string): string[] =>
    announced === parts.length + 1 ? splitAnnounced(part) : splitLast(part);
  const items = parts
    .flatMap((part, at) => (at === parts.length - 1 ? last(part) : [part]))
    .map((item) => item.trim());
  if (announced === undefined && isHanClauses(bare, items)) return undefined;
  if (items.length < 2 || items.length > 7 || new Set(items).size < items.length) return undefined;
  return items.every((item) => isItem(item)) ? items : undefined;
}

/** Chinese clauses are set apart by the comma that also parts items; items have 、 or are short and without a verb. */
function isHanClauses(text: string, items: readonly string[]): boolean {
  return (
    /，/.test(text) &&
    !/、/.test(text) &&
    items.some((item) => /\p{Script=Han}{7}|[是不没会被把将使让]|反而|从而|导致/u.test(item))
  );
}

function splitAnnounced(part: string): string[] {
  const halves = part.split(
    /\s?(?:和|与|及|以及|と)\s?|\s(?:and|or|&|및|그리고|또는)\s|(?<=[가-힣A-Za-z)])(?:과|와)\s/u,
  );
  return halves.length === 2 ? halves : splitLast(part);
}

function splitLast(part: string): string[] {
  const halves = part.split(
    /\s(?:and|&|및|그리고)\s|(?<=[가-힣A-Za-z])(?:과|와)\s(?=\S+$)|(?<=\S)(?:和|及|以及)(?=\S+$)/u,
  );
  return halves.length === 2
    ? halves.map((half) => half.replace(/^(?:and|및|그리고)\s/, ''))
    : [part.replace(/^(?:and|및|그리고|和|以及)\s?/, '')];
}

function isItem(item: string): boolean {
  if (/[ぁ-ゖ]/u.test(item) && /[はがをにへも]$|を|は[^、]{2}/u.test(item)) return false;
  if (
    /\p{Script=Han}/u.test(item) &&
    /等[都均也]|最好|略有|提升|降低|增强|只[\p{Script=Han}]{2}|其余|^引入|^进一步/u.test(item)
  )
    return false;
  if (
    /[가-힣A-Za-z0-9)](?:을|를)\s|[가-힣]만\s|^(?:대신|하지만|그러나|다만|단|but|however)\s/i.test(
      item,
    )
  )
    return false;
  if (/\s[×*/^=<>≤≥]\s/.test(item) || !/\p{L}{2}/u.test(item)) return false;
  if (!isShortItem(item, ITEM_WORDS, ITEM_CJK) || !/\p{L}/u.test(item)) return false;
  if (
    /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(item) &&
    wordCount(item) >= 3 &&
    hasFiniteVerb(item)
  )
    return false;
  if (
    /[ぁ-ゖ]$/.test(item) &&
    /(?:し|て|で|ず|つつ|ながら|する|した|れる|なる|ある|いる)$/.test(item)
  )
    return false;
  return (
    !/(?:다|함|됨|[가-힣]고|며|하여|해서|어서|아서|인데|지만|면|으로|에서|에게|을|를|은|는|때|등|대신|뒤|후)$/.test(
      item,
    ) && !/^(?:which|that|and|or|but|so|then|because|where|while|with|by|to)\s/i.test(item)
  );
}
