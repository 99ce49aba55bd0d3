import { afterEach, describe, expect, it } from 'vitest';
import { stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

describe('a bot made with discord.js', () => {
  it('logs in, registers a command and answers it', async () => {
    open = await stage([{ name: 'ping', description: 'Says pong' }], async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('pong');
    });
    const shown = await open.emulator.person('Alex').slash('/ping');
    expect(shown.text).toBe('Alex used /ping\nPaperdeck\npong');
  });
});
