import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Paper } from '../../notes/paper.ts';
import type { Caller, Command } from '../command.ts';
import { lookUp, suggestPapers } from '../look-up.ts';
import { untrusted } from '../text.ts';
import { notice } from '../views/notice.ts';
import { statsView } from '../views/stats.ts';
import { localizations, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** `/stats`: a learner's own numbers, for them alone. */
export const statsCommand: Command = {
  json: {
    ...localizations('stats'),
    ...EVERYWHERE,
    options: [
      {
        ...localizations('stats.paper'),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    const given = call.options['paper'];
    if (typeof given !== 'string') {
      const view = statsView(await rooms.study.stats(call.userId), call.locale);
      return { show: 'message', view, ephemeral: true };
    }
    const found = lookUp(rooms, given, call.locale);
    if (found.kind !== 'found') return notice(unknownText(given, found.papers, call));
    const { slug, shortName } = found.paper;
    const view = statsView(await rooms.study.stats(call.userId, slug), call.locale, shortName);
    return { show: 'message', view, ephemeral: true };
  },
  suggest: async ({ value }, call, rooms) => suggestPapers(rooms, value, call.locale),
};

function unknownText(given: string, papers: readonly Paper[], { locale }: Caller): string {
  const words = wordsFor(locale).papers;
  const asked = untrusted(given, 60);
  if (papers.length === 0) return words.noneAtAll(asked);
  const names = papers.map(({ shortName }) => `- **${untrusted(shortName, 80)}**`);
  return [words.none(asked), ...names].join('\n');
}
