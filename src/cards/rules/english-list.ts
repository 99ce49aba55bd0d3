import { withLead } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { enumerationOf } from '../lists/enumeration.ts';
import { askEnglish } from '../lists/ask-english-list.ts';
import { opensOutside } from '../statement/self-contained.ts';
import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { wordCount, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord } from '../text/words.ts';

const COUNT = '(?:two|three|four|five|six|seven|[2-7])';

/** Verbs behind which all parts are named. */
const WHOLE = new RegExp(
  String.raw`^(?<whole>[^,;:]{3,70}?\s(?:consists? of|(?:is|are) (?:composed|made(?: up)?|comprised|built) of|comprises?|(?:is|are) (?:split|divided|broken(?: down)?|decomposed) into|(?:has|have|contains?|includes?|uses?|combines?|distinguish(?:es)?|needs?) ${COUNT} [\w-]+(?:\s[\w-]+){0,2}))(?:\s?[:–—-]|,\snamely|\s\((?=[^()]*\)$))?\s?(?<items>[^.;]{5,140}?)\)?$`,
  'i',
);

/** `X consists of A, B and C`, `It has three parts: A, B and C`. */
export function fromEnglishWhole(statement: Statement): Candidate | undefined {
  const { language, sentences, text, children } = statement;
  const first = sentences[0];
  if (language !== 'en' || first === undefined || children.length > 0) return undefined;
  const sentence = text.slice(first.from, first.to).replace(/[.\s]+$/, '');
  const groups = WHOLE.exec(sentence)?.groups;
  const [whole = '', listed = ''] = [groups?.['whole'], groups?.['items']];
  const named = countNamed(whole);
  const items = enumerationOf(listed, named)?.map((item) => item.replace(/^(?:an?|the)\s/i, ''));
  if (items === undefined || (named !== undefined && named !== items.length)) return undefined;
  if (opensOutside(whole) || !items.every((item) => isNamed(item))) return undefined;
  const question =
    named === undefined
      ? `${whole} which ${items.length} parts?`
      : askEnglish(whole, items.length, statement.lead);
  if (question === undefined) return undefined;
  return candidate({
    kind: 'list',
    front: withLead(statement, question),
    back: items.join('; '),
    items,
    score: 0.74,
  });
}

/** A short name with a word of its own in it. */
function isNamed(item: string): boolean {
  return (
    wordCount(item) <= 5 &&
    !/\s(?:with|by|for|from|that|which)\s/.test(item) &&
    wordsOf(item).some((word) => !isStopWord(word) && !isGeneric(word))
  );
}
