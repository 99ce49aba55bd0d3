import type { Locale } from '../study/learner.ts';
import type { Rooms } from './command.ts';
import { allTags, suggestTags } from './look-up.ts';
import { untrusted } from './text.ts';
import { wordsFor } from './words/words.ts';

/** Tags named when one is unknown. */
const TAGS_NAMED = 15;

/** That no paper has this tag, and which tags there are: those that hold what was asked for first, then the most used. */
export function unknownTagText(
  given: string,
  rooms: Pick<Rooms, 'library'>,
  locale: Locale,
): string {
  const words = wordsFor(locale).deck;
  const fitting = suggestTags(rooms, given).map(({ value }) => value);
  const tags = [...new Set([...fitting, ...allTags(rooms)])];
  const named = tags.slice(0, TAGS_NAMED).map((one) => untrusted(one, 40));
  return [
    words.unknownTag(untrusted(given, 60)),
    ...(named.length === 0 ? [] : [words.knownTags(named.join(', '), tags.length - named.length)]),
  ].join('\n');
}
