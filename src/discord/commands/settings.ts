import type { Command } from '../command.ts';
import { settingsView } from '../views/settings.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

/** `/settings`: one panel, for the caller alone. */
export const settingsCommand: Command = {
  json: { ...localizations('settings'), ...EVERYWHERE },
  privacy: () => 'private',
  async run(call, { study, clock }) {
    const learner = await study.learner(call.userId);
    const view = settingsView({ learner, locale: call.locale, now: clock.now() });
    return { show: 'message', view, ephemeral: true };
  },
};
