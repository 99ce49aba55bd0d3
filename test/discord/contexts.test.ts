import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/discord/answer.ts';
import { presses } from '../../src/discord/buttons/index.ts';
import type { CommandCall, Rooms } from '../../src/discord/command.ts';
import { commands } from '../../src/discord/commands/index.ts';
import { wordsFor } from '../../src/discord/words/words.ts';

/*
 * Where each command can be used and by whom. A new command has to be put into this table.
 */

const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };
const SERVERS = { contexts: [0], integration_types: [0] };
const MANAGE_SERVER = '32';

const TABLE: Record<string, { contexts: number[]; integration_types: number[]; for?: string }> = {
  paper: EVERYWHERE,
  papers: EVERYWHERE,
  search: EVERYWHERE,
  quiz: EVERYWHERE,
  review: EVERYWHERE,
  deck: EVERYWHERE,
  stats: EVERYWHERE,
  leaderboard: EVERYWHERE,
  club: SERVERS,
  plan: EVERYWHERE,
  remind: EVERYWHERE,
  break: EVERYWHERE,
  settings: EVERYWHERE,
  data: EVERYWHERE,
  notes: { ...SERVERS, for: MANAGE_SERVER },
  help: EVERYWHERE,
  'Make a flashcard': EVERYWHERE,
};

it('every command is in the table, and nothing else', () => {
  expect(commands.map(({ json }) => json.name).toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

it.each(commands.map(({ json }) => [json.name, json] as const))('%s', (name, json) => {
  const row = TABLE[name];
  expect(json.contexts).toEqual(row?.contexts);
  expect(json.integration_types).toEqual(row?.integration_types);
  expect(json.default_member_permissions).toBe(row?.for);
});

/** Nothing can be read or changed in these: whoever touches them fails. */
const closedRooms = new Proxy({} as Rooms, {
  get: (_, room) => {
    throw new Error(`“${String(room)}” was used before the caller's rights were looked at`);
  },
});

/** A server may give a command to everybody; then the handler is the only guard. */
describe('what only moderators may do is refused in the handler too', () => {
  const member = (path: string[], locale: 'en' | 'ko'): CommandCall => ({
    path,
    options: { paper: 'u-net', time: '9:00', at: '9:00', file: 'x', language: 'en', action: 'x' },
    files: { file: { name: 'a.md', url: 'https://cdn.example/a.md', size: 1 } },
    userId: '100000000000000001',
    userName: 'Mina',
    locale,
    guildId: '1',
    channelId: '2',
    place: 'server',
    isModerator: false,
    appPermissions: ~0n,
    attachmentBytes: 1,
    at: 0,
  });
  const refusals = (locale: 'en' | 'ko') => {
    const { notes, club, daily } = wordsFor(locale);
    return [
      ['notes lint', notes.moderatorsOnly],
      ['notes import', notes.moderatorsOnly],
      ['notes flags', notes.moderatorsOnly],
      ['notes reload', notes.moderatorsOnly],
      ['club choose', club.moderatorsOnly],
      ['remind channel', daily.moderatorsOnly],
    ] as const;
  };
  it.each(refusals('en').map(([path], row) => [path, row] as const))('/%s', async (path, row) => {
    const parts = path.split(' ');
    const command = commands.find(({ json }) => json.name === parts[0]);
    for (const locale of ['en', 'ko'] as const) {
      const answer = await command?.run(member(parts, locale), closedRooms);
      expect(JSON.stringify(answer)).toContain(JSON.stringify(refusals(locale)[row]?.[1]));
    }
  });

  // Whoever cancels an import forgets a file of their own, which is nobody else's business.
  const guarded = Object.keys(presses)
    .filter((name) => /^(?:notes|server|flags)\./.test(name))
    .filter((name) => name !== 'notes.cancel');
  it.each(guarded)('the button %s', async (name) => {
    const press = { do: name, paper: '', language: 'en', page: 0, key: 'x', field: 'timeZone' };
    const call = { ...member([], 'en'), press, values: ['x'], fields: {}, messageId: null };
    const handler = presses[name as keyof typeof presses] as (
      call: unknown,
      rooms: Rooms,
    ) => Promise<Answer>;
    const said = JSON.stringify(await handler({ ...call, isEphemeral: true }, closedRooms));
    const { notes, server } = wordsFor('en');
    expect([notes.moderatorsOnly, server.moderatorsOnly].some((one) => said.includes(one))).toBe(
      true,
    );
  });
});
