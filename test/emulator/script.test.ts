import { MessageFlags, type Interaction } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import { readStep, runScript } from '../../src/emulator/script.ts';
import { type Stage, stage } from './bot.ts';

const FORM = {
  custom_id: 'form',
  title: 'New card',
  components: ['Question', 'Answer'].map((label) => ({
    type: 18 as const,
    label,
    component: { type: 4 as const, custom_id: label.toLowerCase(), style: 1 as const },
  })),
};

async function handler(interaction: Interaction): Promise<void> {
  if (interaction.isButton()) {
    await interaction.update({ content: 'Pressed', components: [] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply(`Chose ${interaction.values[0]}`);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.showModal(FORM);
  } else if (interaction.isModalSubmit()) {
    const [question, answer] = ['question', 'answer'].map((id) =>
      interaction.fields.getTextInputValue(id),
    );
    await interaction.reply({ content: `${question} ${answer}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand()) {
    const options = ['Red', 'Blue'].map((label) => ({ label, value: label }));
    await interaction.reply({
      content: `Hello ${interaction.user.displayName}`,
      components: [
        { type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'Press' }] },
        { type: 1, components: [{ type: 3, custom_id: 's', placeholder: 'Colour', options }] },
      ],
    });
  }
}

describe('a script of steps', () => {
  let open: Stage;
  let printed: string[];
  beforeEach(async () => {
    printed = [];
    const commands = [
      { name: 'hello', description: 'Greets' },
      { name: 'Make a card', type: 3 },
    ];
    open = await stage(commands, handler);
  });
  afterEach(() => open.close());

  const run = (...steps: string[]): Promise<void> =>
    runScript(steps.map(readStep), {
      emulator: open.emulator,
      person: 'Alex',
      skipToTomorrow: async () => open.clock.advance(DAY),
      print: (text) => printed.push(text),
      quietMs: 50,
    });

  it('reaches what is in the direct messages from a channel, where it is the newest', async () => {
    await run('in:dm', '/hello', 'in:general', 'click:Press');
    expect(printed.at(-1)).toBe('(direct message)\nAlex used /hello\nPaperdeck (edited)\nPressed');
    await run('in:dm', '/hello', 'in:general', '/hello', 'click:Press');
    expect(printed.at(-1)).toBe('Alex used /hello\nPaperdeck (edited)\nPressed');
  });

  it('prints what each step brings, and what changed again', async () => {
    await run('/hello', 'choose:Colour=Blue', 'click:Press');
    expect(printed).toEqual([
      'Alex used /hello\nPaperdeck\nHello Alex\n[ Press ]\n[ Colour ▾ ]\n  ○ Red\n  ○ Blue',
      'Paperdeck\nChose Blue',
      'Alex used /hello\nPaperdeck (edited)\nPressed',
    ]);
  });

  it('does not print again what only got older', async () => {
    await run(`say:since <t:${Math.floor(open.clock.now() / 1_000)}:R>`, 'tomorrow', 'say:Hi');
    expect(printed).toEqual(['Alex\nsince in 0 seconds', 'Alex\nHi']);
  });

  it('writes a message, uses its menu and fills the form', async () => {
    await run(
      'say:RoIAlign reads between the cells; RoIPool rounds',
      'menu:Make a card=RoIAlign',
      'fill:Question=What rounds; and what not?; Answer=RoIPool',
    );
    expect(printed[0]).toBe('Alex\nRoIAlign reads between the cells; RoIPool rounds');
    expect(printed[1]).toContain('╭ New card\n│ Question *');
    expect(printed[2]).toContain('What rounds; and what not? RoIPool');
  });

  it('goes on as another member, elsewhere and on another day', async () => {
    const before = open.clock.now();
    await run('as:민지', 'in:general', 'tomorrow', '/hello');
    expect(open.clock.now() - before).toBe(DAY);
    expect(printed.at(-1)).toContain('Hello 민지');
    expect(open.emulator.person('Alex').in('general').sees()).toHaveLength(1);
  });

  it.each([
    ['dance', '"dance" is no step. Known are: "/command …"'],
    ['fill:Question', 'Fill a form by "fill:LABEL=TEXT;LABEL=TEXT".'],
  ])('says what is wrong with "%s"', (step, told) => {
    expect(() => readStep(step)).toThrow(told);
  });

  it.each([
    ['/hallo', 'There is no command "/hallo". There are: /hello.'],
    ['type:x', 'Alex has no form open.'],
    ['menu:Make a card=nowhere', 'No message says "nowhere".'],
    ['menu:Make a card', 'There is no message here yet.'],
    ['as:Bob', 'There is no member "Bob".'],
    ['in:nowhere', 'There is no channel "nowhere".'],
  ])('stops at "%s" and says why', async (step, told) => {
    await expect(run(step)).rejects.toThrow(told);
  });
});
