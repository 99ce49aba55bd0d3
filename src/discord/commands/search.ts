import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { View } from '../answer.ts';
import type { Caller, Command, Rooms } from '../command.ts';
import { searchBullets } from '../look-up.ts';
import { cutCharacters, plain } from '../text.ts';
import { searchView } from '../views/search.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** What fits into the id of a page button beside the caller's own id. */
const QUERY_CHARACTERS = 56;

/** `/search`: bullets that fit, for the caller alone. */
export const searchCommand: Command = {
  json: {
    ...localizations('search'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('search.query'),
        type: ApplicationCommandOptionType.String,
        required: true,
      },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    const query = queryOf(String(call.options['query'] ?? ''));
    return { show: 'message', view: showHits(query, 0, call, rooms), ephemeral: true };
  },
};

/** Marks that would grow in a custom id say nothing to a search. */
function queryOf(typed: string): string {
  return cutCharacters(plain(typed.replaceAll(/[%:]/g, ' ')), QUERY_CHARACTERS).replace(/…$/, '');
}

/** One page of what was found. */
export function showHits(
  query: string,
  page: number,
  { userId, locale }: Caller,
  rooms: Rooms,
): View {
  const hits = searchBullets(rooms, query, locale);
  return searchView({ query, hits, page, caller: userId, locale });
}
