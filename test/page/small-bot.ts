import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Interaction } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { type Stage, stage } from '../emulator/bot.ts';

/*
 * A small bot with every part that a message or a form can have, and which tells what it was given.
 */

const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'selects',
    description: 'Every kind of select',
    name_localizations: { ko: '고르기' },
    contexts: [0],
  },
  {
    name: 'echo',
    description: 'Says it again',
    name_localizations: { ko: '메아리' },
    options: [
      {
        type: 3,
        name: 'text',
        description: 'What',
        name_localizations: { ko: '글' },
        required: true,
      },
    ],
  },
  { name: 'form', description: 'Opens a form' },
  {
    name: 'attach',
    description: 'Takes a file',
    options: [{ type: 11, name: 'file', description: 'A file', required: true }],
  },
  { name: 'Count letters', type: 3 },
  { name: 'With a file', type: 3 },
];

const select = (type: number, custom_id: string, placeholder: string, more: object = {}) => ({
  type: 1,
  components: [{ type, custom_id, placeholder, ...more }],
});
const colours = ['Red', 'Green', 'Blue', 'White'].map((label) => ({
  label,
  value: label.toLowerCase(),
}));

const SELECTS = [
  select(3, 'colours', 'Two colours', { options: colours, min_values: 2, max_values: 2 }),
  select(5, 'people', 'Some people', { max_values: 3 }),
  select(6, 'role', 'A role'),
  select(7, 'anyone', 'Anyone'),
  select(8, 'place', 'A channel'),
];

const label = (name: string, component: object, description?: string) => ({
  type: 18,
  label: name,
  component,
  ...(description === undefined ? {} : { description }),
});
const choices = (...names: string[]) =>
  names.map((name) => ({ label: name, value: name.toLowerCase() }));

const FORM = {
  custom_id: 'form',
  title: 'Every part',
  components: [
    { type: 10, content: 'Tell us **how it was**.' },
    label('Pace', { type: 21, custom_id: 'pace', options: choices('Slow', 'Right', 'Fast') }),
    label(
      'Topics',
      { type: 22, custom_id: 'topics', options: choices('Vision', 'Text', 'Audio'), max_values: 2 },
      'At most two',
    ),
    label('Come again', { type: 23, custom_id: 'again' }),
    label('With whom', { type: 5, custom_id: 'whom', required: false }),
  ],
};

const FILE_FORM = {
  custom_id: 'files',
  title: 'A file',
  components: [
    label('Notes', { type: 19, custom_id: 'notes' }),
    label('Remark', { type: 4, custom_id: 'remark', style: 2, min_length: 3 }),
  ],
};

async function handle(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'selects')
      await interaction.reply({ content: 'Choose', components: SELECTS });
    else if (interaction.commandName === 'echo')
      await interaction.reply(interaction.options.getString('text', true));
    else if (interaction.commandName === 'form') await interaction.showModal(modal(FORM));
    else {
      const { name, size } = interaction.options.getAttachment('file', true);
      await interaction.reply(`got ${name}, ${size} bytes`);
    }
  } else if (interaction.isMessageContextMenuCommand()) {
    if (interaction.commandName === 'With a file') await interaction.showModal(modal(FILE_FORM));
    else await interaction.reply(`${interaction.targetMessage.content.length} letters`);
  } else if (interaction.isAnySelectMenu()) {
    await interaction.reply(`${interaction.customId}: ${interaction.values.join(' and ')}`);
  } else if (interaction.isModalSubmit()) {
    const given = interaction.fields.fields.map((field) => `${field.customId}=${valueOf(field)}`);
    await interaction.reply(given.join(' '));
  }
}

const modal = (data: object) => data as APIModalInteractionResponseCallbackData;

/** Whatever kind of field it is. */
function valueOf(field: object): string {
  const { value, values, attachments } = field as {
    value?: unknown;
    values?: readonly string[];
    attachments?: ReadonlyMap<string, { name: string }>;
  };
  if (attachments !== undefined && attachments.size > 0)
    return [...attachments.values()].map(({ name }) => name).join('+');
  return values ? values.join('+') : String(value);
}

export const openSmallBot = (): Promise<Stage> =>
  stage(COMMANDS, handle, {
    answerWithinMs: 3_000,
    starters: ['/echo text:good morning', '/selects', '/gone'],
  });
