import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Caller, Command, Rooms } from '../command.ts';
import { allPapers, suggestTags, tagCalled } from '../look-up.ts';
import { unknownTagText } from '../unknown-tag.ts';
import { notice } from '../views/notice.ts';
import type { View } from '../answer.ts';
import { papersView } from '../views/papers.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** `/papers`: what there is and what of it waits for the caller, for them alone. */
export const papersCommand: Command = {
  json: {
    ...localizations('papers'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('papers.tag'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    const tag = call.options['tag'];
    const known = typeof tag === 'string' ? tagCalled(rooms, tag) : null;
    if (known === undefined) return notice(unknownTagText(String(tag).trim(), rooms, call.locale));
    return { show: 'message', view: await listPapers(known, 0, call, rooms), ephemeral: true };
  },
  suggest: async ({ value }, _call, rooms) => suggestTags(rooms, value),
};

/** One page of the list. */
export async function listPapers(
  tag: string | null,
  page: number,
  { userId, locale }: Caller,
  rooms: Rooms,
): Promise<View> {
  const counts = await rooms.study.counts(userId, 'all');
  const bySlug = new Map(counts.map((count) => [count.paper, count]));
  const papers = allPapers(rooms, locale)
    .filter((paper) => tag === null || paper.tags.includes(tag))
    .map((paper) => {
      const count = bySlug.get(paper.slug);
      const due = (count?.due ?? 0) + (count?.learning ?? 0);
      return { paper, due, fresh: count?.fresh ?? 0 };
    });
  return papersView({ papers, tag, page, caller: userId, locale });
}
