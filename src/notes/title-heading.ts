import { distance } from 'fastest-levenshtein';
import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { isSentenceLike } from './block-text.ts';
import type { Section } from './outline.ts';
import { titleFacts } from './paper-name.ts';
import { isNumbered, isSectionWord, plainHeading, sectionWords } from './section-names.ts';

/** Headings of more words may be a title, whatever stands beside them. */
const LONGEST_PART_NAME = 4;

/**
 * Whether the first heading of a file is the first of its parts and not its title: it is numbered as those beside it, is
 * nearly called like a part of a paper, or comes when the note has begun already.
 */
export function isFirstOfParts(
  title: Section,
  others: readonly Section[],
  before: readonly RootContent[],
): boolean {
  const beside = others.filter((other) => other.level === title.level);
  if (beside.length === 0) return false;
  const numbered = beside.filter((other) => isNumbered(other.heading.text)).length;
  if (isNumbered(title.heading.text) && numbered > 0 && numbered * 2 >= beside.length) return true;
  if (readsLikeTitle(title)) return false;
  return isNearlyPart(title.heading.text) || before.some(saysSomething);
}

/** A link, a year or a venue, a colon, or more words than parts have. */
function readsLikeTitle({ heading }: Section): boolean {
  const { year, venue } = titleFacts(heading.text);
  if (year !== undefined || venue !== undefined || heading.links.length > 0) return true;
  const plain = plainHeading(heading.text).replace(/\s*[(（][^()（）]*[)）]/gu, '');
  return /[:：]\s/.test(plain) || plain.split(/\s+/).length > LONGEST_PART_NAME;
}

/** Letters from which on a slip of the pen is told from another word. */
const LONG_WORD = 7;

/** `Abstraction` over what an abstract says, `Introdution`, `Reading Context`: the last word, or one close to it, names a part. */
function isNearlyPart(heading: string): boolean {
  const plain = plainHeading(heading)
    .replace(/\s*[(（][^()（）]*[)）]$/u, '')
    .toLowerCase();
  if (/\s/.test(plain))
    return isSectionWord(plain.split(/\s+/).at(-1) ?? '') || PART_NOUN.test(plain);
  return (
    plain.length >= LONG_WORD &&
    /^[a-z]+$/.test(plain) &&
    sectionWords().some(
      (word) =>
        word.length >= LONG_WORD &&
        (distance(word, plain) <= 2 || (plain.startsWith(word) && plain.length <= word.length + 3)),
    )
  );
}

const PART_NOUN =
  /(?:contexts?|sources?|settings?|points?|steps?|맥락|출처|설명|과정|배경|개요|정리|背景|概要|说明|説明)$/u;

/** A list, or a paragraph that is more than a link, a picture or a label. */
function saysSomething(block: RootContent): boolean {
  if (block.type === 'list') return block.children.length >= 2;
  return block.type === 'paragraph' && isSentenceLike(plainText(block));
}
