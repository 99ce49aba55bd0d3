import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { commands } from '../../src/discord/commands/index.ts';
import { startEmulator } from '../../src/emulator/server.ts';
import type { Emulator } from '../../src/emulator/server.ts';
import { checkCommands } from '../../src/smoke/check-commands.ts';
import { differences } from '../../src/smoke/differences.ts';
import { discordApi } from '../../src/smoke/discord-api.ts';
import { readGuild } from '../../src/smoke/read-guild.ts';
import { MONDAY_MORNING } from './bot.ts';

const declared = commands.map(({ json }) => json);
const OLD = { name: 'old', description: 'Was there before', nsfw: true };

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ clock: standingClock(MONDAY_MORNING) });
});
afterEach(() => emulator.close());

const api = () => discordApi({ token: emulator.token, apiUrl: emulator.apiUrl });
const names = (): string[] => emulator.world.commands.list('guild').map(({ name }) => name);

describe('the smoke test', () => {
  it('finds the commands accepted as they were sent, and puts back what was there', async () => {
    const path = `/applications/${emulator.applicationId}/guilds/${emulator.guildId}/commands`;
    await api().call('PUT', path, [OLD]);
    const report = await checkCommands(api(), emulator.guildId, declared);
    expect(report).toMatchObject({ sent: declared.length, differences: [], restored: 1 });
    expect(emulator.world.commands.list('guild')).toMatchObject([OLD]);
  });

  it('puts back what was there when a command is refused, and says where it is wrong', async () => {
    emulator.world.commands.put('guild', OLD);
    const wrong = [{ name: 'Bad Name', description: 'x' }];
    await expect(checkCommands(api(), emulator.guildId, wrong)).rejects.toThrow(
      'STRING_TYPE_REGEX',
    );
    expect(names()).toEqual(['old']);
  });

  it.each([
    { what: 'a wrong token', token: 'wrong', remedy: 'Check DISCORD_TOKEN.' },
    { what: 'a server the bot is not in', guild: '123456789012345678', remedy: 'Invite the bot' },
  ])('stops at $what with the remedy', async ({ token, guild, remedy }) => {
    const calls = discordApi({ token: token ?? emulator.token, apiUrl: emulator.apiUrl });
    await expect(checkCommands(calls, guild ?? emulator.guildId, declared)).rejects.toThrow(remedy);
  });

  it('waits when it is told to', async () => {
    emulator.faults.rateLimit({ route: 'PUT', seconds: 0.05 });
    const report = await checkCommands(api(), emulator.guildId, declared);
    expect(report.differences).toEqual([]);
  });
});

describe('what differs', () => {
  const paper = { name: 'paper', description: 'A paper', options: [{ type: 3, name: 'name' }] };

  it('is nothing but what Discord fills in', () => {
    const accepted = { ...paper, id: '1', version: '2', type: 1, nsfw: false };
    expect(differences([paper], [accepted])).toEqual([]);
  });

  it('is told with its place', () => {
    const accepted = { ...paper, description: 'A', options: [{ type: 3, name: 'nam' }, {}] };
    expect(differences([paper, { name: 'quiz' }], [accepted, { name: 'Make', type: 3 }])).toEqual([
      'paper.description: sent "A paper", accepted "A"',
      'paper.options.0.name: sent "name", accepted "nam"',
      'paper.options: 2 instead of 1',
      'quiz: was sent and is not there',
      'Make (menu): is there and was not sent',
    ]);
  });
});

describe('the server to try', () => {
  it('is named by its id', () => {
    expect(readGuild(['--guild', '123456789012345678'])).toBe('123456789012345678');
  });

  it.each([[[]], [['--guild', 'mine']], [['--gild', '1']]])('is asked for: %j', (args) => {
    expect(() => readGuild(args)).toThrow('npm run smoke -- --guild');
  });
});
