import { describe, expect, it } from 'vitest';
import type { Log, LogFields } from '../../src/base/log.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Answer } from '../../src/discord/answer.ts';
import type { Command, CommandCall, Rooms } from '../../src/discord/command.ts';
import {
  afterwords,
  handleCommand,
  handlePress,
  handleSuggest,
  privacyOf,
} from '../../src/discord/handle.ts';
import { noticeView } from '../../src/discord/views/notice.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { Locale } from '../../src/study/learner.ts';
import { learner } from './support/builders.ts';
import { readable } from './support/screens.ts';

const fine: Answer = { show: 'message', view: noticeView('fine'), ephemeral: false };

interface Fixture {
  chosen?: Locale | null;
  createdAt?: number;
  notice?: string | null;
}

function room({ chosen = null, createdAt = 0, notice = null }: Fixture = {}) {
  const lines: { fields: LogFields; message: string }[] = [];
  const log: Log = { ...silentLog, error: (fields, message) => lines.push({ fields, message }) };
  const rooms = {
    log,
    clock: { now: () => 1_000 },
    study: {
      learner: async () => ({ ...learner({ locale: chosen }), createdAt }),
      guildSettings: async () => undefined,
      takeNotice: async () => notice,
      takeSettledFlags: async () => [],
      takeContrastOffer: async () => null,
      takeLeech: async () => null,
    },
  } as unknown as Rooms;
  return { rooms, lines };
}

function call(more: Partial<CommandCall> = {}): CommandCall {
  return {
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
    path: ['paper'],
    options: {},
    files: {},
    ...more,
  };
}

function command(run: Command['run'], more: Partial<Command> = {}): Command {
  return { json: { name: 'paper', description: 'x' }, privacy: () => 'public', run, ...more };
}

const broken = command(async () => {
  throw new Error('a secret detail');
});

function said(answer: Answer): string {
  return answer.show === 'message' ? readable(answer.view) : answer.show;
}

describe('a command', () => {
  it('is answered by its handler, in the language the learner chose', async () => {
    const { rooms } = room({ chosen: 'ko' });
    const asked: string[] = [];
    const speaking = command(async ({ locale }) => {
      asked.push(locale);
      return fine;
    });
    const { answer } = await handleCommand(call(), { rooms, commands: [speaking], presses: {} });
    expect(answer).toBe(fine);
    expect(asked).toEqual(['ko']);
  });

  it('that fails is answered by an apology whose reference is in the log', async () => {
    const { rooms, lines } = room();
    const { answer } = await handleCommand(call(), { rooms, commands: [broken], presses: {} });
    const reference = String(lines[0]?.fields['reference']);
    expect(reference).toMatch(/^[0-9A-Z]{6}$/);
    expect(said(answer)).toContain(reference);
    expect(said(answer)).not.toContain('secret');
    expect(answer).toMatchObject({ ephemeral: true });
    expect(lines[0]?.fields).toMatchObject({
      what: '/paper',
      error: { message: 'a secret detail' },
    });
  });

  it('nobody knows is answered kindly and privately', async () => {
    const { rooms } = room();
    const handlers = { rooms, commands: [], presses: {} };
    const { answer } = await handleCommand(call({ locale: 'ko' }), handlers);
    expect(said(answer)).toContain(wordsFor('ko').common.unknownCommand);
    expect(privacyOf(call(), handlers)).toBe('private');
  });
});

describe('a press', () => {
  const press = (customId: string) => {
    const { path: _path, options: _options, ...caller } = call();
    return { ...caller, customId, values: [], fields: {}, messageId: '9', isEphemeral: false };
  };

  it('reaches the handler of its name with its arguments', async () => {
    const { rooms } = room();
    const seen: unknown[] = [];
    const presses = {
      'quiz.page': async ({ press: pressed }: { press: unknown }) => {
        seen.push(pressed);
        return fine;
      },
    };
    await handlePress(press('1:quiz.page:q7:2'), { rooms, commands: [], presses });
    expect(seen).toEqual([{ do: 'quiz.page', quiz: 'q7', page: 2 }]);
  });

  it.each(['1:no.such:1', '0:quiz.page:q7:2', 'garbage', '1:quiz.page:q7:two'])(
    'of an old or foreign button (%s) is answered kindly',
    async (customId) => {
      const { rooms, lines } = room();
      const { answer } = await handlePress(press(customId), { rooms, commands: [], presses: {} });
      expect(said(answer)).toContain(wordsFor('en').common.oldButton);
      expect(lines).toEqual([]);
    },
  );
});

describe('suggestions', () => {
  it('are cut to what Discord takes', async () => {
    const { rooms } = room();
    const suggesting = command(async () => fine, {
      suggest: async () => [
        { name: 'n'.repeat(300), value: 'short' },
        { name: 'kept out', value: 'v'.repeat(101) },
        ...Array.from({ length: 40 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
      ],
    });
    const focused = { name: 'name', value: 'x' };
    const shown = await handleSuggest(focused, call(), {
      rooms,
      commands: [suggesting],
      presses: {},
    });
    expect(shown).toHaveLength(25);
    expect(shown[0]?.name).toHaveLength(100);
    expect(shown.every(({ value }) => value.length <= 100)).toBe(true);
  });

  it('are none when something goes wrong', async () => {
    const { rooms, lines } = room();
    const failing = command(async () => fine, {
      suggest: () => Promise.reject(new Error('no library')),
    });
    const handlers = { rooms, commands: [failing], presses: {} };
    expect(await handleSuggest({ name: 'name', value: '' }, call(), handlers)).toEqual([]);
    expect(lines).toHaveLength(1);
  });
});

describe('afterwards', () => {
  it('a newcomer is known by having been made by this very call', async () => {
    const commands = [command(async () => fine)];
    const fresh = room({ createdAt: 1_000 });
    const known = room({ createdAt: 999 });
    const first = await handleCommand(call(), { rooms: fresh.rooms, commands, presses: {} });
    const later = await handleCommand(call(), { rooms: known.rooms, commands, presses: {} });
    expect([first.newcomerSince !== null, later.newcomerSince]).toEqual([true, null]);
  });

  it('a newcomer is welcomed and told what waits for them, in their language', async () => {
    const { rooms } = room({ chosen: 'ko', notice: 'dm-closed' });
    const words = wordsFor('ko').common;
    const views = await afterwords(call(), true, rooms);
    expect(views).toEqual([
      noticeView(words.welcome),
      noticeView(words.notices['dm-closed'] ?? ''),
    ]);
  });

  it('nothing is said when nothing waits', async () => {
    const { rooms } = room();
    expect(await afterwords(call(), false, rooms)).toEqual([]);
  });
});
