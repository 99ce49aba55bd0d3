import { MessageFlags } from 'discord.js';
import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/base/clock.ts';
import { stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage;
afterEach(async () => {
  await open.close();
});

const button = (customId: string, label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  custom_id: customId,
  label,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components }) as never;

const commands = [
  { name: 'show', description: 'Shows' },
  { name: 'silent', description: 'Says nothing' },
  { name: 'form', description: 'A form' },
  { name: 'moderate', description: 'For moderators', default_member_permissions: '8192' },
  { name: 'server', description: 'Only in servers', contexts: [0] },
  {
    name: 'number',
    description: 'A number',
    options: [{ type: 4 as const, name: 'n', description: 'n', required: true, max_value: 5 }],
  },
];

async function handler(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await command(interaction.commandName, interaction);
  else if (interaction.isButton() && interaction.customId === 'nothing')
    await interaction.deferUpdate();
  else if (interaction.isButton() && interaction.customId === 'later') {
    await interaction.deferUpdate();
    await interaction.followUp({ content: 'told you', flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(interaction.fields.getTextInputValue('a'));
  } else if (interaction.isButton()) await interaction.reply(interaction.customId);
}

async function command(name: string, it: ChatInputCommandInteraction): Promise<void> {
  if (name === 'silent') return;
  if (name === 'form') {
    await it.showModal({
      custom_id: 'f',
      title: 'Form',
      components: [
        {
          type: 18,
          label: 'Answer',
          component: { type: 4, custom_id: 'a', style: 1, max_length: 5 },
        },
      ],
    });
    return;
  }
  await it.reply({
    content: name,
    components: [
      row(button('good', 'Good · 10 min'), button('off', 'Off', { disabled: true })),
      row(button('nothing', 'Nothing'), button('later', 'Later')),
    ],
  });
}

async function withBot(): Promise<Stage> {
  open = await stage(commands, handler);
  return open;
}

describe("a member's hands", () => {
  it('press the newest button by its name or the part before the dot', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex');
    await alex.slash('/show');
    await alex.slash('/server');
    expect((await alex.click('Good')).message?.raw.content).toBe('good');
    expect((await alex.click('Good · 10 min')).message?.raw.content).toBe('good');
  });

  it('say what is there when a button is not, or is switched off', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex');
    await alex.slash('/show');
    await expect(alex.click('Easy')).rejects.toThrow(
      'There is no button "Easy". There are: "Good · 10 min", "Off", "Nothing", "Later".',
    );
    await expect(alex.click('Off')).rejects.toThrow('There is no button "Off"');
  });

  it('fail clearly when the application does not respond', async () => {
    const { emulator } = await withBot();
    await expect(emulator.person('Alex').slash('/silent')).rejects.toThrow(
      'The application did not respond: /silent',
    );
  });

  it('notice that nothing changed after a press', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex');
    await alex.slash('/show');
    expect(await alex.click('Nothing')).toEqual({ message: null, modal: null, text: '' });
    expect((await alex.click('Later')).text).toBe('Paperdeck (only you)\ntold you');
  });

  it('fill a form by label, and type into its first field', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex');
    await alex.slash('/form');
    expect((await alex.fill({ Answer: 'one' })).message?.raw.content).toBe('one');
    await alex.slash('/form');
    expect((await alex.type('two')).message?.raw.content).toBe('two');
    await expect(alex.type('three')).rejects.toThrow('Alex has no form open.');
  });

  it('cannot send what the form does not take', async () => {
    const { emulator, clock } = await withBot();
    const alex = emulator.person('Alex');
    await alex.slash('/form');
    await expect(alex.fill({ Wrong: 'x' })).rejects.toThrow('It has: "Answer".');
    await expect(alex.type('too long')).rejects.toThrow('"Answer" takes at most 5 characters.');
    await expect(alex.type('')).rejects.toThrow('"Answer" must be filled in.');
    clock.advance(16 * MINUTE);
    await expect(alex.type('late')).rejects.toThrow('open for too long');
  });

  it('are offered the commands they may use, where they may use them', async () => {
    const { emulator } = await withBot();
    await expect(emulator.person('Alex').slash('/moderate')).rejects.toThrow(
      'There is no command "/moderate"',
    );
    expect((await emulator.person('Sora').slash('/moderate')).text).toContain('moderate');
    await expect(emulator.person('Alex').in('dm').slash('/server')).rejects.toThrow(
      'There is no command "server" here.',
    );
  });

  it.each([
    ['/number', 'The option "n" is required.'],
    ['/number x', 'The option "n" takes a whole number.'],
    ['/number 6', 'The option "n" takes a number that is at most 5.'],
  ])('cannot send %s', async (line, message) => {
    const { emulator } = await withBot();
    await expect(emulator.person('Alex').slash(line)).rejects.toThrow(message);
  });

  it('see their own direct messages and nobody else’s', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex').in('dm');
    await alex.slash('/show');
    expect(alex.sees()).toHaveLength(1);
    expect(emulator.person('민지').in('dm').sees()).toEqual([]);
    expect(() => emulator.person('민지').in(alex.channelId)).toThrow('There is no channel');
    expect(() => emulator.person('nobody')).toThrow('There is no member "nobody".');
  });

  it('cannot press the ephemeral button of another', async () => {
    open = await stage(commands, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          flags: MessageFlags.Ephemeral,
          components: [row(button('b', 'Mine'))],
        });
      }
    });
    const alex = open.emulator.person('Alex');
    const { message } = await alex.slash('/show');
    await expect(open.emulator.person('민지').click('Mine')).rejects.toThrow('There are: none');
    expect(() =>
      open.emulator.room.act(open.emulator.person('민지').id, {
        type: 'button',
        channelId: alex.channelId,
        messageId: message?.id ?? '',
        customId: 'b',
      }),
    ).toThrow('This message is no longer there.');
  });

  it('wait for a message that nobody asked for', async () => {
    const { emulator, client } = await withBot();
    const alex = emulator.person('Alex');
    const waiting = alex.waitsFor(/question \d/);
    await client.rest.post(`/channels/${alex.channelId}/messages`, { body: { content: 'hello' } });
    await client.rest.post(`/channels/${alex.channelId}/messages`, {
      body: { content: 'question 2' },
    });
    expect((await waiting).raw.content).toBe('question 2');
  });

  it('read the channel as it stands for them', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex');
    alex.say('hello');
    await alex.slash('/show');
    expect(alex.reads()).toBe(
      [
        'Alex',
        'hello',
        '',
        'Alex used /show',
        'Paperdeck',
        'show',
        '[ Good · 10 min ] [ Off ] (disabled)',
        '[ Nothing ] [ Later ]',
      ].join('\n'),
    );
    expect(alex.says()).toBe(alex.reads().split('\n\n')[1]);
  });
});
