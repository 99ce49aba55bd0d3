import type { ChatInputCommandInteraction, Interaction, ModalSubmitInteraction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const option = (value: string) => ({ label: value.toUpperCase(), value });
const labelled = (label: string, component: object) => ({ type: 18, label, component });
const part = (type: number, custom_id: string, more: object = {}) => ({ type, custom_id, ...more });

/** Forms with every part there is; five fit into one. */
const FORMS = {
  one: [
    { type: 10, content: 'Read this first' },
    labelled('Text', part(4, 'text', { style: 2 })),
    labelled('Choice', part(3, 'choice', { options: ['a', 'b', 'c'].map(option), max_values: 2 })),
    labelled('Members', part(5, 'members', { max_values: 2 })),
    labelled('Role', part(6, 'role')),
  ],
  two: [
    labelled('Either', part(7, 'either', { max_values: 2 })),
    labelled('Channel', part(8, 'channel')),
    labelled('Radio', part(21, 'radio', { options: ['x', 'y'].map(option) })),
    labelled('Boxes', part(22, 'boxes', { options: ['p', 'q'].map(option), required: false })),
    labelled('Agreed', part(23, 'agreed')),
  ],
  three: [labelled('Notes', part(19, 'notes', { max_values: 2 }))],
};

function read(form: ModalSubmitInteraction): unknown {
  const { fields } = form;
  switch (form.customId) {
    case 'one':
      return {
        text: fields.getTextInputValue('text'),
        choice: fields.getStringSelectValues('choice'),
        members: fields.getSelectedUsers('members', true).map((user) => user.username),
        role: fields.getSelectedRoles('role', true).map((role) => role?.name),
      };
    case 'two':
      return {
        users: fields.getSelectedMentionables('either', true).users.map((user) => user.username),
        roles: fields.getSelectedMentionables('either', true).roles.map((role) => role?.name),
        channel: fields.getSelectedChannels('channel', true).map((channel) => channel?.id),
        radio: fields.getRadioGroup('radio'),
        boxes: fields.getCheckboxGroup('boxes'),
        agreed: fields.getCheckbox('agreed'),
      };
    default:
      return fields.getUploadedFiles('notes', true).map(({ name, size, contentType, url }) => ({
        name,
        size,
        contentType,
        url,
      }));
  }
}

const got: unknown[] = [];

async function handler(interaction: Interaction): Promise<void> {
  if (interaction.isModalSubmit()) {
    got.push(read(interaction));
    await interaction.reply('taken');
  } else if (interaction.isUserContextMenuCommand()) {
    got.push([interaction.targetUser.username, interaction.targetMember?.user.username]);
    await interaction.reply('met');
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`about ${interaction.targetMessage.content}`);
  } else if (interaction.isChatInputCommand()) await answer(interaction);
}

async function answer(command: ChatInputCommandInteraction): Promise<void> {
  const form = command.commandName as keyof typeof FORMS;
  if (form in FORMS) {
    await command.showModal({ custom_id: form, title: 'Form', components: FORMS[form] as never });
    return;
  }
  got.push({
    user: command.options.getUser('user')?.username,
    channel: command.options.getChannel('channel')?.name,
    role: command.options.getRole('role')?.name,
    any: command.options.getMentionable('any') !== null,
    file: command.options.getAttachment('file')?.name,
  });
  await command.reply('pointed');
}

const pointing = [
  { type: 6, name: 'user' },
  { type: 7, name: 'channel' },
  { type: 8, name: 'role' },
  { type: 9, name: 'any' },
  { type: 11, name: 'file' },
].map((it) => Object.assign({ description: 'x' }, it));

async function withBot(): Promise<Stage> {
  got.length = 0;
  const forms = Object.keys(FORMS).map((name) => ({ name, description: 'A form' }));
  open = await stage(
    [
      ...forms,
      { name: 'point', description: 'Points', options: pointing },
      { name: 'Meet', type: 2 },
      { name: 'Quote', type: 3 },
    ],
    handler,
    { answerWithinMs: 1_000 },
  );
  return open;
}

describe('a form', () => {
  it('is filled with text, choices, members and roles', async () => {
    const alex = (await withBot()).emulator.person('Alex');
    const shown = await alex.slash('/one');
    expect(shown.text).toContain('Read this first');
    const fields = { Text: 'hello', Choice: ['a', 'c'], Members: ['민지', 'Sora'] };
    await alex.fill({ ...fields, Role: 'Moderators' });
    expect(got).toEqual([
      { text: 'hello', choice: ['a', 'c'], members: ['minji', 'sora'], role: ['Moderators'] },
    ]);
  });

  it('is filled with members or roles, channels, radio buttons and boxes', async () => {
    const { emulator } = await withBot();
    const alex = emulator.person('Alex');
    await alex.slash('/two');
    const fields = { Either: ['Sora', '@Moderators'], Channel: '#general', Radio: 'y' };
    await alex.fill({ ...fields, Agreed: 'true' });
    const general = emulator.channels.find(({ name }) => name === 'general')?.id;
    expect(got).toEqual([
      {
        users: ['sora'],
        roles: ['Moderators'],
        channel: [general],
        radio: 'y',
        boxes: [],
        agreed: true,
      },
    ]);
  });

  it('takes files, which the bot can fetch', async () => {
    const alex = (await withBot()).emulator.person('Alex');
    await alex.slash('/three');
    await alex.fill({ Notes: [alex.attach('unet.md', '# U-Net', 'text/markdown')] });
    const [[file]] = got as [[{ url: string }]];
    expect(file).toMatchObject({ name: 'unet.md', size: 7, contentType: 'text/markdown' });
    expect(await (await fetch(file.url)).text()).toBe('# U-Net');
  });

  it.each([
    ['/one', { Text: 'x', Choice: 'z', Members: 'Sora', Role: 'Moderators' }, 'has no option "z"'],
    [
      '/one',
      { Text: 'x', Choice: 'a', Members: 'Nobody', Role: 'Moderators' },
      'no member "Nobody"',
    ],
    ['/two', { Either: 'Sora', Channel: 'nowhere', Radio: 'x' }, 'no channel "nowhere"'],
    ['/three', { Notes: '1' }, 'no uploaded file "1"'],
    ['/three', {}, '"Notes" takes 1 to 2 choices'],
  ])('%s cannot be sent with %j', async (line, fields, message) => {
    const alex = (await withBot()).emulator.person('Alex');
    await alex.slash(line);
    await expect(alex.fill(fields as never)).rejects.toThrow(message);
  });

  it('takes no file beyond 10 MiB', async () => {
    const alex = (await withBot()).emulator.person('Alex');
    expect(() => alex.attach('big', new Uint8Array(10 * 1024 * 1024 + 1))).toThrow('10 MiB');
  });
});

describe('a command', () => {
  it('is given members, channels, roles and files by name', async () => {
    const alex = (await withBot()).emulator.person('Alex');
    const file = alex.attach('notes.md', '- a', 'text/markdown');
    await alex.slash(`/point user:@Sora channel:#general role:Moderators any:@Alex file:${file}`);
    expect(got).toEqual([
      { user: 'sora', channel: 'general', role: 'Moderators', any: true, file: 'notes.md' },
    ]);
    await expect(alex.slash('/point user:Nobody')).rejects.toThrow('There is no member "Nobody".');
  });
});

describe('a menu', () => {
  it('of a member is handed the member', async () => {
    const alex = (await withBot()).emulator.person('Alex');
    const { text } = await alex.userMenu('Meet', 'Sora');
    expect(text).toContain('met');
    expect(got).toEqual([['sora', 'sora']]);
    await expect(alex.userMenu('Quote', 'Sora')).rejects.toThrow('There is no command "Quote"');
  });

  it('of a message is handed the message', async () => {
    const alex = (await withBot()).emulator.person('Alex');
    alex.say('Residuals help');
    expect((await alex.menu('Quote', 'Residuals')).text).toContain('about Residuals help');
  });
});
