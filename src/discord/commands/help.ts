import type { Command } from '../command.ts';
import { helpView } from '../views/help.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** `/help`, for the caller alone. */
export const helpCommand: Command = {
  json: { ...localizations('help'), ...EVERYWHERE },
  privacy: () => 'private',
  run: async ({ locale, isModerator, place }) => ({
    show: 'message',
    view: helpView(locale, place, isModerator),
    ephemeral: true,
  }),
};
