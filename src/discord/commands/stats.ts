import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../command.ts';
import { lookUp, suggestPapers } from '../look-up.ts';
import { statsView } from '../views/stats.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';
import { unknownPaper } from './paper.ts';

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
    if (found.kind !== 'found') return unknownPaper(given, found, call);
    const { slug, shortName } = found.paper;
    const view = statsView(await rooms.study.stats(call.userId, slug), call.locale, shortName);
    return { show: 'message', view, ephemeral: true };
  },
  suggest: async ({ value }, call, rooms) => suggestPapers(rooms, value, call.locale),
};
