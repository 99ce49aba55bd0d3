import type { NoteLanguage } from '../../notes/paper.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { hasFiniteVerb } from '../text/english.ts';
import { wordCount } from '../text/script.ts';
import { isStopWord } from '../text/words.ts';

/**
 * `trunk branch`, `soft mask branch`: the last word that all items share tells what they are, where the line above them
 * does not. Undefined when they share none, or are not named by it.
 */
export function askByHead(
  name: string,
  items: readonly string[],
  asking: NoteLanguage,
): string | undefined {
  const head = sharedHead(items);
  if (head === undefined || name.toLowerCase().includes(head.toLowerCase())) return undefined;
  if (asking === 'ko') {
    const isClause = /[가-힣]/.test(name) && (isKoreanSentence(name) || wordCount(name) > 4);
    const bare = name.replace(/^the\s/i, '');
    return isClause
      ? `${name}: 그 ${head} ${items.length}가지는?`
      : `${bare}의 ${head} ${items.length}가지는?`;
  }
  if (asking !== 'en' || hasFiniteVerb(name)) return undefined;
  return `What are the ${items.length} ${plural(head)} of ${name.replace(/^The\s/, 'the ')}?`;
}

function sharedHead(items: readonly string[]): string | undefined {
  const words = items.map((item) => item.replace(/\s?\([^()]*\)$/, '').split(/\s+/));
  const head = words[0]?.at(-1) ?? '';
  const isShared = words.every(
    (word) =>
      word.length >= 2 && word.length <= 5 && word.at(-1)?.toLowerCase() === head.toLowerCase(),
  );
  return isShared && /^[a-z][a-z-]{3,}$/i.test(head) && !isStopWord(head)
    ? head.toLowerCase()
    : undefined;
}

function plural(head: string): string {
  if (head.endsWith('s')) return head;
  if (/(?:ch|sh|x|z)$/.test(head)) return `${head}es`;
  return /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
}
