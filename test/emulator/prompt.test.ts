import { PassThrough } from 'node:stream';
import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import { complete } from '../../src/emulator/completion.ts';
import { runPrompt } from '../../src/emulator/prompt.ts';
import { stage } from './bot.ts';
import type { Stage } from './bot.ts';

const commands = [
  {
    name: 'paper',
    description: 'A paper',
    options: [
      { type: 3 as const, name: 'name', description: 'Which', autocomplete: true },
      {
        type: 3 as const,
        name: 'style',
        description: 'How',
        choices: [
          { name: 'Short', value: 'short' },
          { name: 'Long', value: 'long' },
        ],
      },
    ],
  },
  {
    name: 'deck',
    description: 'A deck',
    options: [{ type: 1 as const, name: 'show', description: 'Shows' }],
  },
];

async function handler(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([
      { name: 'Mask R-CNN', value: 'mask-rcnn' },
      { name: 'U-Net', value: 'U Net' },
    ]);
  } else if (interaction.isButton()) {
    await interaction.showModal({
      custom_id: 'f',
      title: 'Form',
      components: [{ type: 18, label: 'Answer', component: { type: 4, custom_id: 'a', style: 1 } }],
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`You said ${interaction.fields.getTextInputValue('a')}`);
  } else if (interaction.isChatInputCommand()) {
    const press = { type: 2, style: 1, custom_id: 'b', label: 'Press me' };
    await interaction.reply({
      content: interaction.commandName,
      components: [{ type: 1, components: [press] }],
    });
  }
}

let open: Stage | null = null;
const ends: (() => void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await open?.close();
  open = null;
});

/** A terminal by hand: what is typed goes in, what is on screen comes out. */
async function terminal() {
  open = await stage(commands, handler, { answerWithinMs: 3_000 });
  const { emulator, clock, client } = open;
  const input = new PassThrough();
  const output = new PassThrough();
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  ends.push(() => input.end());
  const done = runPrompt({
    emulator,
    person: 'Alex',
    skipToTomorrow: async () => clock.advance(DAY),
    input,
    output,
    terminal: true,
  });
  const screen = (): string => text;
  return { emulator, client, done, screen, type: (keys: string) => void input.write(keys) };
}

describe('the prompt', () => {
  it('says what there is, does steps, and prints what comes of them', async () => {
    const { screen, type, done } = await terminal();
    await expect.poll(screen).toContain('/command option:value');
    await expect.poll(screen).toContain('Alex #papers> ');
    type('/deck show\r');
    await expect.poll(screen).toContain('Alex used /deck show\nPaperdeck\ndeck\n[ Press me ]');
    type('click:Press me\r');
    await expect.poll(screen).toContain('╭ Form');
    type('type:hello\r');
    await expect.poll(screen).toContain('You said hello');
    type('quit\r');
    await done;
  });

  it('completes commands, options and suggested values by Tab', async () => {
    const { screen, type } = await terminal();
    await expect.poll(screen).toContain('Alex #papers> ');
    type('/pa\t');
    await expect.poll(screen).toContain('/paper ');
    type('st\t');
    await expect.poll(screen).toContain('/paper style:');
    type('s\t');
    await expect.poll(screen).toContain('/paper style:short ');
    type('\r');
    await expect.poll(screen).toContain('Alex used /paper');
  });

  it('prints a message that comes unasked, and tells a direct one apart', async () => {
    const { emulator, client, screen } = await terminal();
    await expect.poll(screen).toContain('Alex #papers> ');
    const user = await client.users.fetch(emulator.person('Alex').id);
    await user.send('due soon');
    await expect.poll(screen).toContain('(direct message)\nPaperdeck\ndue soon');
  });

  it('changes members and places, and skips a day', async () => {
    const { emulator, screen, type } = await terminal();
    const before = emulator.world.clock.now();
    type('in:dm\r');
    await expect.poll(screen).toContain('Alex dm> ');
    type('as:Sora\r');
    await expect.poll(screen).toContain('Sora dm> ');
    type('in:general\r');
    await expect.poll(screen).toContain('Sora #general> ');
    type('tomorrow\r');
    await expect.poll(() => emulator.world.clock.now() - before).toBe(DAY);
  });

  it('says what is wrong with a step and goes on', async () => {
    const { screen, type } = await terminal();
    type('dance\r');
    await expect.poll(screen).toContain('"dance" is no step.');
    type('click:Nothing\r');
    await expect.poll(screen).toContain('There is no button "Nothing".');
    type('/deck show\r');
    await expect.poll(screen).toContain('Alex used /deck show');
  });

  it('ends with the input', async () => {
    const { done } = await terminal();
    for (const end of ends.splice(0)) end();
    await expect(done).resolves.toBeUndefined();
  });
});

describe('what Tab offers', () => {
  const offered = async (line: string): Promise<string[]> => {
    open ??= await stage(commands, handler, { answerWithinMs: 3_000 });
    const { emulator } = open;
    const person = emulator.person('Alex');
    await person.slash('/deck show');
    const place = { person, room: emulator.room, members: ['민지', 'Alex', 'Sora'] };
    return (await complete(line, place)).hits;
  };

  it.each([
    [
      '',
      [
        '/',
        'click:',
        'type:',
        'fill:',
        'choose:',
        'say:',
        'menu:',
        'as:',
        'in:',
        'tomorrow',
        'help',
        'quit',
      ],
    ],
    ['t', ['type:', 'tomorrow']],
    ['/', ['/paper ', '/deck ']],
    ['/deck ', ['show ']],
    ['/paper ', ['name:', 'style:']],
    ['/paper style:short ', ['name:']],
    ['/paper name:u', ['name:mask-rcnn ', 'name:"U Net" ']],
    ['/nothing x', []],
    ['click:', ['Press me']],
    ['as:s', ['Sora']],
    ['in:', ['papers', 'general', 'dm']],
  ])('after "%s"', async (line, hits) => {
    expect(await offered(line)).toEqual(hits);
  });
});
