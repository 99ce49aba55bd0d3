import {
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  FileUploadBuilder,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../src/base/clock.ts';
import { connect, stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADElEQVR4nGNgQAUAABIAAYAUyswAAAAASUVORK5CYII=',
  'base64',
);

async function withBot(
  name: string,
  answer: (interaction: Interaction) => Promise<unknown>,
): Promise<Stage> {
  open = await stage([{ name, description: 'For a test' }], answer);
  return open;
}

const row = (...components: object[]) => ({ type: 1, components }) as never;
const button = (customId: string, label: string, disabled = false) => ({
  type: 2,
  style: 2,
  custom_id: customId,
  label,
  disabled,
});

describe('a bot made with discord.js', () => {
  it('logs in, registers a command and answers it', async () => {
    const { emulator, client } = await withBot('ping', async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('pong');
    });
    const shown = await emulator.person('Alex').slash('/ping');
    expect(shown.text).toBe('Alex used /ping\nPaperdeck\npong');
    expect(client.user.id).toBe(emulator.applicationId);
  });

  it('learns who asked, where and in which language', async () => {
    const seen: unknown[] = [];
    const { emulator } = await withBot('where', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { user, locale, guildId, channelId, context, commandName } = interaction;
      const isModerator = interaction.memberPermissions?.has('ManageMessages') ?? null;
      seen.push({ name: user.globalName, locale, guildId, channelId, context, commandName });
      seen.push(isModerator, interaction.appPermissions.has('SendMessages'));
      await interaction.reply({ content: 'seen', flags: MessageFlags.Ephemeral });
    });
    const general = emulator.channels.find((channel) => channel.name === 'general');
    await emulator.person('Sora').in('general').slash('/where');
    expect(seen).toEqual([
      {
        name: 'Sora',
        locale: 'ko',
        guildId: emulator.guildId,
        channelId: general?.id,
        context: 0,
        commandName: 'where',
      },
      true,
      true,
    ]);
    const alex = emulator.person('Alex').in('dm');
    await alex.slash('/where');
    expect(seen[3]).toMatchObject({ name: 'Alex', locale: 'en-US', guildId: null, context: 1 });
    expect(seen[4]).toBeNull();
  });

  it('knows the server, its channels and its members when it asks for them', async () => {
    const { emulator, client } = await withBot('ping', async () => {});
    await client.destroy();
    const seen: unknown[] = [];
    const informed = await connect(
      emulator,
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const { guild, channel, member } = interaction;
        seen.push(guild?.name, channel?.isSendable(), member?.user.username);
        await interaction.reply('pong');
      },
      [],
      [GatewayIntentBits.Guilds],
    );
    const guild = informed.guilds.cache.first();
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['papers', 'general']);
    expect((await guild?.members.fetch(emulator.person('Sora').id))?.displayName).toBe('Sora');
    await emulator.person('Alex').slash('/ping');
    expect(seen).toEqual(['Reading group', true, 'alex']);
    const channel = guild?.channels.cache.first();
    const sent = channel?.isTextBased() ? await channel.send('scheduled') : null;
    expect(sent?.content).toBe('scheduled');
    await informed.destroy();
  });

  it('gets the message back when it asks for the response', async () => {
    let answered: { id: string; content: string } | null = null;
    const { emulator } = await withBot('ping', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: 'pong', withResponse: true });
      const { message } = response.resource ?? {};
      answered = message ? { id: message.id, content: message.content } : null;
    });
    const alex = emulator.person('Alex');
    await alex.slash('/ping');
    await expect.poll(() => answered).toEqual({ id: alex.sees()[0]?.id, content: 'pong' });
  });

  it('thinks first, then fills the answer in', async () => {
    const { emulator } = await withBot('slow', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        components: [{ type: 10, content: 'done' }],
        flags: MessageFlags.IsComponentsV2,
      });
    });
    const alex = emulator.person('Alex');
    expect((await alex.slash('/slow')).text).toBe('Alex used /slow\nPaperdeck (only you)\ndone');
    expect(emulator.person('민지').sees()).toEqual([]);
  });

  it('sends follow-ups, edits and deletes them', async () => {
    const { emulator } = await withBot('more', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('first');
      const second = await interaction.followUp('second');
      await interaction.followUp({ content: 'third', flags: MessageFlags.Ephemeral });
      await interaction.editReply('first, edited');
      await interaction.deleteReply(second);
      await interaction.fetchReply();
    });
    const alex = emulator.person('Alex');
    await alex.slash('/more');
    await expect
      .poll(() => alex.sees().map((message) => message.raw.content))
      .toEqual(['first, edited', 'third']);
    expect(emulator.person('Sora').reads()).not.toContain('third');
  });

  it('updates the message whose button was pressed', async () => {
    const { emulator } = await withBot('count', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: '0', components: [row(button('up', 'Up · one'))] });
      } else if (interaction.isButton()) {
        const next = Number(interaction.message.content) + 1;
        await interaction.update({ content: String(next) });
      }
    });
    const alex = emulator.person('Alex');
    await alex.slash('/count');
    expect((await alex.click('Up')).message?.raw.content).toBe('1');
    expect((await emulator.person('민지').click('Up · one')).message?.raw.content).toBe('2');
  });

  it('acknowledges a press and edits the message afterwards, also an ephemeral one of before', async () => {
    const { emulator, clock } = await withBot('hide', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: 'secret',
          components: [row(button('go', 'Go'))],
          flags: MessageFlags.Ephemeral,
        });
      } else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: 'went', components: [] });
      }
    });
    const alex = emulator.person('Alex');
    await alex.slash('/hide');
    clock.advance(DAY);
    expect((await alex.click('Go')).text).toContain('went');
  });

  it('opens a modal with labels and reads what was filled in', async () => {
    const seen: unknown[] = [];
    const { emulator } = await withBot('form', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const modal = new ModalBuilder()
          .setCustomId('m')
          .setTitle('Answer')
          .addLabelComponents(
            new LabelBuilder()
              .setLabel('Your answer')
              .setTextInputComponent(
                new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short),
              ),
            new LabelBuilder()
              .setLabel('How sure')
              .setStringSelectMenuComponent(
                new StringSelectMenuBuilder()
                  .setCustomId('sure')
                  .setOptions({ label: 'Very', value: 'v' }, { label: 'Little', value: 'l' }),
              ),
            new LabelBuilder()
              .setLabel('Picture')
              .setFileUploadComponent(
                new FileUploadBuilder().setCustomId('file').setRequired(false),
              ),
          );
        await interaction.showModal(modal);
      } else if (interaction.isModalSubmit()) {
        seen.push(interaction.fields.getTextInputValue('text'));
        seen.push(interaction.fields.getStringSelectValues('sure'));
        await interaction.reply('thanks');
      }
    });
    const alex = emulator.person('Alex');
    const form = await alex.slash('/form');
    expect(form.text).toBe(
      [
        '╭ Answer',
        '│ Your answer *',
        '│   [          ]',
        '│ How sure *',
        '│   [ Choose ▾ ]',
        '│     ○ Very',
        '│     ○ Little',
        '│ Picture',
        '│   [ Choose files ]',
        '╰ [ Submit ]',
      ].join('\n'),
    );
    const shown = await alex.fill({ 'Your answer': 'bilinear', sure: ['v'] });
    expect(shown.text).toBe('Paperdeck\nthanks');
    expect(seen).toEqual(['bilinear', ['v']]);
  });

  it('is told the translations of its commands when it asks for them', async () => {
    const option = { type: 3 as const, name: 'name', description: 'Which' };
    const translated = { name_localizations: { ko: '논문' } };
    open = await stage(
      [
        {
          name: 'paper',
          description: 'A paper',
          ...translated,
          options: [{ ...option, name_localizations: { ko: '이름' } }],
        },
      ],
      async () => {},
    );
    const { rest, application } = open.client;
    const told = async (query: string) =>
      JSON.stringify(await rest.get(`/applications/${application.id}/commands${query}`));
    expect(await told('?with_localizations=true')).toMatch(/논문.*이름/);
    expect(await told('')).not.toMatch(/논문|이름/);
  });

  it('suggests while a person types', async () => {
    open = await stage(
      [
        {
          name: 'paper',
          description: 'A paper',
          name_localizations: { ko: '논문' },
          options: [
            { type: 3, name: 'name', description: 'Which', required: true, autocomplete: true },
          ],
        },
      ],
      async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const { name, value } = interaction.options.getFocused(true);
        await interaction.respond([{ name: `${name}=${value}`, value: 'x' }]);
      },
    );
    const { emulator } = open;
    expect(await emulator.person('Alex').suggestions('/paper mask')).toEqual([
      { name: 'name=mask', value: 'x' },
    ]);
    expect(await emulator.person('민지').suggestions('/논문 마스크 알')).toEqual([
      { name: 'name=마스크 알', value: 'x' },
    ]);
  });

  it('reads what was chosen in a select, by value or by label', async () => {
    const { emulator } = await withBot('pick', async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const select = new StringSelectMenuBuilder()
          .setCustomId('which')
          .setPlaceholder('Which paper?')
          .setMaxValues(2)
          .setOptions({ label: 'U-Net', value: 'unet' }, { label: 'FCN', value: 'fcn' });
        await interaction.reply({ components: [row(select.toJSON())] });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.reply(interaction.values.join('+'));
      }
    });
    const alex = emulator.person('Alex');
    await alex.slash('/pick');
    const shown = await alex.choose('Which paper?', 'U-Net', 'fcn');
    expect(shown.message?.raw.content).toBe('unet+fcn');
  });

  it('writes to a person directly, once for one nonce', async () => {
    const { emulator, client } = await withBot('x', async () => {});
    const minji = emulator.person('민지').in('dm');
    const user = await client.users.fetch(minji.id);
    const first = await user.send({ content: 'due: 3', nonce: 'n1', enforceNonce: true });
    const again = await user.send({ content: 'due: 3', nonce: 'n1', enforceNonce: true });
    expect(again.id).toBe(first.id);
    expect(minji.sees()).toHaveLength(1);
    await first.edit('due: 2');
    expect(minji.reads()).toBe('Paperdeck (edited)\ndue: 2');
    await first.delete();
    expect(minji.sees()).toEqual([]);
  });

  it('attaches a picture that can be fetched where the message says', async () => {
    const { emulator } = await withBot('chart', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        files: [{ attachment: PIXEL, name: 'chart.png', description: 'A heat map' }],
        components: [
          new ContainerBuilder().addMediaGalleryComponents((gallery) =>
            gallery.addItems((item) =>
              item.setURL('attachment://chart.png').setDescription('A heat map'),
            ),
          ),
        ],
      });
    });
    const { message, text } = await emulator.person('Alex').slash('/chart');
    expect(text).toContain('│ [picture: A heat map]');
    const [attachment] = message?.raw.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'chart.png', width: 3, height: 2 });
    const fetched = await fetch(attachment?.url ?? '');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PIXEL);
    expect(JSON.stringify(message?.raw.components)).toContain(attachment?.url);
  });

  it('keeps what is attached through an edit, unless the edit names other files', async () => {
    const { emulator } = await withBot('file', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ files: [{ attachment: Buffer.from('a'), name: 'a.txt' }] });
      await interaction.editReply('kept');
      await interaction.editReply({
        content: 'replaced',
        attachments: [],
        files: [{ attachment: Buffer.from('b'), name: 'b.txt' }],
      });
    });
    const alex = emulator.person('Alex');
    await alex.slash('/file');
    const message = await alex.waitsFor('replaced');
    expect(message.raw.attachments.map(({ filename }) => filename)).toEqual(['b.txt']);
  });

  it('uses a message menu and is handed the message', async () => {
    open = await stage([{ name: 'Make a flashcard', type: 3 }], async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`card: ${interaction.targetMessage.content}`);
      }
    });
    const alex = open.emulator.person('Alex');
    alex.say('ROIAlign uses bilinear interpolation');
    const shown = await alex.menu('Make a flashcard', 'ROIAlign');
    expect(shown.message?.raw.content).toBe('card: ROIAlign uses bilinear interpolation');
  });

  it('builds a long-lived answer out of every component there is', async () => {
    const { emulator } = await withBot('all', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const container = new ContainerBuilder()
        .setAccentColor(0x336699)
        .addTextDisplayComponents((text) => text.setContent('# Title <t:1772409660:R>'))
        .addSectionComponents((section) =>
          section
            .addTextDisplayComponents((text) => text.setContent('Section'))
            .setButtonAccessory(
              new ButtonBuilder()
                .setStyle(ButtonStyle.Link)
                .setURL('https://example.org/p')
                .setLabel('Open'),
            ),
        )
        .addSeparatorComponents((separator) => separator.setDivider(true))
        .addFileComponents((file) => file.setURL('attachment://deck.csv'));
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [container, row(button('a', 'A'), button('b', 'B', true))],
        files: [{ attachment: Buffer.from('1,2'), name: 'deck.csv' }],
      });
    });
    const shown = await emulator.person('Alex').slash('/all');
    expect(shown.text).toBe(
      [
        'Alex used /all',
        'Paperdeck',
        '│ # Title in 1 minute',
        '│ Section',
        '│ [ Open ] → https://example.org/p',
        '│ ────',
        '│ [file deck.csv]',
        '[ A ] [ B ] (disabled)',
      ].join('\n'),
    );
  });

  it('cannot use a token that is older than fifteen minutes', async () => {
    const codes: unknown[] = [];
    const { emulator, clock } = await withBot('late', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('now');
      clock.advance(14 * MINUTE);
      await interaction.followUp('still fine');
      clock.advance(2 * MINUTE);
      await interaction.followUp('too late').catch((error: { code: number; status: number }) => {
        codes.push(error.status, error.code);
      });
    });
    await emulator.person('Alex').slash('/late');
    await expect.poll(() => codes).toEqual([401, 50027]);
  });

  it('is refused a second first answer, and one that comes after the time is over', async () => {
    const codes: unknown[] = [];
    const note = (error: { code: number }) => codes.push(error.code);
    const { emulator } = await withBot('twice', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (interaction.user.globalName === 'Alex') {
        await interaction.reply('one');
        await fetch(
          `${emulator.apiUrl}/v10/interactions/${interaction.id}/${interaction.token}/callback`,
          { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"type":5}' },
        ).then(async (response) => note((await response.json()) as { code: number }));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 600));
      await interaction.reply('too late').catch(note);
    });
    await emulator.person('Alex').slash('/twice');
    await expect(emulator.person('민지').slash('/twice')).rejects.toThrow(
      'The application did not respond: /twice',
    );
    await expect.poll(() => codes).toEqual([40060, 10062]);
  });
});
