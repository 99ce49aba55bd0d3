import type { Command } from '../command.ts';
import { serverDoorView, serverView } from '../views/server.ts';
import { settingsView } from '../views/settings.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** `/settings`: one panel, for the caller alone; moderators are shown the server's, too. */
export const settingsCommand: Command = {
  json: { ...localizations('settings'), ...EVERYWHERE },
  privacy: () => 'private',
  async run(call, { study, clock }) {
    const learner = await study.learner(call.userId);
    const view = settingsView({ learner, locale: call.locale, now: clock.now() });
    if (!call.isModerator || call.guildId === null) {
      return { show: 'message', view, ephemeral: true };
    }
    // A server's first /settings shows what there is to set; later ones only the way there.
    const settings = await study.guildSettings(call.guildId);
    const { locale } = call;
    const also = settings === undefined ? serverView({ settings, locale }) : serverDoorView(locale);
    return { show: 'message', view, ephemeral: true, also };
  },
};
