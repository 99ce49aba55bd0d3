import { Client, type Interaction } from 'discord.js';
import { expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { startEmulator } from '../../src/emulator/server.ts';

/** The bot under test: counts the presses of its button. */
async function answer(interaction: Interaction): Promise<void> {
  const button = { type: 2, style: 1, custom_id: 'more', label: 'More' };
  const components = [{ type: 1, components: [button] }];
  if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: 'Pressed 0 times', components });
  } else if (interaction.isButton()) {
    const count = Number(/\d+/.exec(interaction.message.content)?.[0]) + 1;
    await interaction.update({ content: `Pressed ${count} times`, components });
  }
}

it('counts what members press', async () => {
  const emulator = await startEmulator({ clock: standingClock(Date.UTC(2026, 2, 2)) });
  const client = new Client({ intents: [], rest: { api: emulator.apiUrl } });
  const failures: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => failures.push(error));
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(emulator.token);
  await ready;
  await client.application?.commands.set([{ name: 'count', description: 'Counts presses' }]);

  const alex = emulator.person('Alex');
  const minji = emulator.person('민지');
  await alex.slash('/count');
  await minji.click('More');
  await alex.click('More');
  expect(minji.reads()).toBe('Alex used /count\nPaperdeck (edited)\nPressed 2 times\n[ More ]');
  await expect(alex.click('Less')).rejects.toThrow('There is no button "Less".');

  emulator.faults.lateAnswer();
  await expect(alex.click('More')).rejects.toThrow('The application did not respond');
  await expect.poll(() => failures).toMatchObject([{ code: 10062 }]);

  await client.destroy();
  await emulator.close();
});
