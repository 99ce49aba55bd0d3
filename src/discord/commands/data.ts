import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Answer } from '../answer.ts';
import type { Command, CommandCall, Rooms } from '../command.ts';
import { askView, exportViews } from '../views/data.ts';
import { localizations } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

const { Subcommand } = ApplicationCommandOptionType;

/** `/data`: what is kept of the caller, for them alone. */
export const dataCommand: Command = {
  json: {
    ...localizations('data'),
    ...EVERYWHERE,
    options: [
      { ...localizations('data.export'), type: Subcommand },
      { ...localizations('data.delete'), type: Subcommand },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    return call.path[1] === 'export' ? exportData(call, rooms) : askToErase(call);
  },
};

async function exportData(call: CommandCall, rooms: Rooms): Promise<Answer> {
  const groups = await rooms.exportData(call.userId, call.attachmentBytes);
  const [view, ...more] = exportViews(groups, call.locale);
  if (view === undefined) throw new Error('an export without a file');
  return { show: 'message', view, ephemeral: true, more };
}

function askToErase({ userId, at, locale }: CommandCall): Answer {
  return { show: 'message', view: askView(userId, at, locale), ephemeral: true };
}
