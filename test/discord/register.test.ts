import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.ts';
import { registerCommands } from '../../src/discord/register.ts';

function application() {
  const puts: (string | undefined)[] = [];
  const facts = new Map<string, string>();
  const connection = {
    applicationId: '42',
    putCommands: async (_commands: unknown, guildId?: string) => void puts.push(guildId),
  };
  return {
    puts,
    register: (description: string, guildId?: string) =>
      registerCommands({
        connection,
        commands: [{ json: { name: 'x', description } } as Command],
        guildId,
        fact: async (name) => facts.get(name),
        setFact: async (name, value) => void facts.set(name, value),
      }),
  };
}

describe('registering commands', () => {
  it('puts them once, and again only when they changed', async () => {
    const { puts, register } = application();
    const outcomes = [await register('a'), await register('a'), await register('b')];
    expect(outcomes).toEqual(['changed', 'unchanged', 'changed']);
    expect(puts).toEqual([undefined, undefined]);
  });

  it('knows a server from everyone', async () => {
    const { puts, register } = application();
    await register('a');
    await register('a', '7');
    expect(puts).toEqual([undefined, '7']);
  });
});
