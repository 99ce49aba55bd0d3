import { describe, expect, it } from 'vitest';
import { notesPresses } from '../../src/discord/buttons/notes.ts';
import type { Caller, CommandCall, Rooms } from '../../src/discord/command.ts';
import { notesCommand } from '../../src/discord/commands/notes.ts';
import { readable } from './support/screens.ts';

/** Rooms in which nothing may be touched. */
const closed = new Proxy({} as Rooms, {
  get: (_rooms, name) => {
    throw new Error(`${String(name)} was used`);
  },
});

const member: Caller = {
  userId: '1',
  userName: 'Kim',
  locale: 'en',
  guildId: '2',
  channelId: '3',
  place: 'server',
  isModerator: false,
  appPermissions: 0n,
  attachmentBytes: 10_485_760,
  at: 1_000,
};

describe('/notes from a member who is no moderator', () => {
  it.each(['lint', 'import', 'reload'])('refuses %s kindly and does nothing', async (name) => {
    const call: CommandCall = { ...member, path: ['notes', name], options: {}, files: {} };
    const answer = await notesCommand.run(call, closed);
    expect(answer).toMatchObject({ show: 'message', ephemeral: true });
    expect(answer.show === 'message' && readable(answer.view)).toContain('Manage Server');
  });

  it('refuses its buttons', async () => {
    const pressed = { ...member, values: [], fields: {}, messageId: '4', isEphemeral: true };
    const answers = [
      await notesPresses['notes.import'](
        { ...pressed, press: { do: 'notes.import', key: 'k' } },
        closed,
      ),
      await notesPresses['notes.open']({ ...pressed, press: { do: 'notes.open' } }, closed),
      await notesPresses['notes.page'](
        { ...pressed, press: { do: 'notes.page', paper: '', language: '', page: 1 } },
        closed,
      ),
    ];
    for (const answer of answers) {
      expect(answer.show === 'message' && readable(answer.view)).toContain('Manage Server');
    }
  });
});
