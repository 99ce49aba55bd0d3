import { ContainerBuilder, MessageFlags } from 'discord.js';
import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { TrafficLine } from '../../src/emulator/traffic.ts';
import { stage } from './bot.ts';
import type { Stage } from './bot.ts';
import { HAS_DESCRIPTION, readDescription } from './openapi.ts';

const WHERE = HAS_DESCRIPTION
  ? ''
  : ' (skipped: no copy of it at ../shared/discord-openapi/openapi.json)';

/** Answers in every way there is, so that every route is used. */
async function everything(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'U-Net', value: 'unet' }]);
  else if (interaction.isButton()) await interaction.update({ content: 'pressed' });
  else if (interaction.isModalSubmit())
    await interaction.reply({ content: 'sent', withResponse: true });
  else if (interaction.isChatInputCommand()) await answerCommand(interaction);
}

async function answerCommand(command: ChatInputCommandInteraction): Promise<void> {
  switch (command.options.getString('name')) {
    case 'modal':
      await command.showModal({
        custom_id: 'm',
        title: 'Form',
        components: [
          { type: 18, label: 'Answer', component: { type: 4, custom_id: 'a', style: 1 } },
        ],
      });
      return;
    case 'later':
      await command.deferReply({ flags: MessageFlags.Ephemeral, withResponse: true });
      await command.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          new ContainerBuilder()
            .addTextDisplayComponents((text) => text.setContent('# Chart'))
            .addSeparatorComponents((separator) => separator)
            .addSectionComponents((section) =>
              section
                .addTextDisplayComponents((text) => text.setContent('x'))
                .setThumbnailAccessory((thumbnail) => thumbnail.setURL('attachment://a.txt')),
            )
            .addMediaGalleryComponents((gallery) =>
              gallery.addItems((item) => item.setURL('attachment://a.txt')),
            )
            .addFileComponents((file) => file.setURL('attachment://a.txt')),
        ],
        files: [{ attachment: Buffer.from('a'), name: 'a.txt', description: 'letters' }],
      });
      await command.fetchReply();
      await command.deleteReply();
      return;
    default: {
      await command.reply({
        content: 'now',
        withResponse: true,
        components: [
          { type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'Press' }] },
          {
            type: 1,
            components: [{ type: 3, custom_id: 's', options: [{ label: 'U-Net', value: 'unet' }] }],
          },
        ],
      });
      const more = await command.followUp('more');
      await command.fetchReply(more.id);
      await command.editReply({ message: more, content: 'more still' });
      await command.editReply({ content: 'edited' });
      await command.deleteReply(more);
    }
  }
}

/** What no bot of ours asks for, in an order that works. */
async function everyOtherRoute({ emulator, client }: Stage): Promise<void> {
  const { rest } = client;
  const { applicationId, guildId, channels } = emulator;
  const channel = `/channels/${channels[0]?.id}` as const;
  const looks = ['/gateway/bot', '/gateway', '/users/@me', '/users/@me/guilds'] as const;
  for (const path of [...looks, '/oauth2/applications/@me'] as const) await rest.get(path);
  for (const path of ['', '/channels', '/roles', `/members/${applicationId}`]) {
    await rest.get(`/guilds/${guildId}${path}`);
  }
  const commands = `/applications/${applicationId}/guilds/${guildId}/commands` as const;
  const { id } = (await rest.post(commands, {
    body: { name: 'x', description: 'x' },
  })) as { id: string };
  await rest.get(commands);
  await rest.get(`${commands}/${id}`);
  await rest.patch(`${commands}/${id}`, { body: { description: 'y' } });
  await rest.delete(`${commands}/${id}`);
  await rest.post(`${channel}/typing`);
  const thread = await started(rest.post(`${channel}/threads`, { body: { name: 'T', type: 11 } }));
  await rest.get(`/channels/${thread}`);
  await rest.put(`/channels/${thread}/thread-members/@me`);
  await rest.delete(`/channels/${thread}/thread-members/@me`);
  await rest.patch(`/channels/${thread}`, { body: { name: 'U', archived: true } });
  const message = await started(
    rest.post(`${channel}/messages`, { body: { content: '@everyone' } }),
  );
  await rest.post(`${channel}/messages/${message}/threads`, { body: { name: 'On it' } });
  await rest.delete(channel).catch(() => {});
  emulator.places.openGroup(['Alex', '민지'], 'Alex');
  await rest.delete(`/users/@me/guilds/${guildId}`);
}

const started = async (made: Promise<unknown>): Promise<string> =>
  ((await made) as { id: string }).id;

async function playThrough(): Promise<readonly TrafficLine[]> {
  const option = { type: 3, name: 'name', description: 'Which', autocomplete: true } as const;
  const open = await stage(
    [
      {
        name: 'do',
        description: 'Does',
        description_localizations: { ko: '해요' },
        options: [option],
      },
      {
        name: 'Menu',
        type: 3,
        default_member_permissions: '0',
        contexts: [0, 1],
        integration_types: [0, 1],
      },
    ],
    everything,
  );
  const { emulator, client, close } = open;
  const lines: TrafficLine[] = [];
  emulator.traffic.watch((line) => lines.push(line));
  const alex = emulator.person('Alex');
  await alex.suggestions('/do name:u');
  await alex.slash('/do now');
  await alex.waitsFor('edited');
  await alex.click('Press');
  await alex.slash('/do later');
  await alex.slash('/do modal');
  await alex.type('x');
  const user = await client.users.fetch(alex.id);
  const sent = await user.send({ content: 'due', nonce: 'n', enforceNonce: true });
  await sent.edit('due soon');
  await sent.channel.messages.fetch({ limit: 10 });
  await sent.fetch(true);
  await sent.delete();
  await client.channels.fetch(emulator.channels[0]?.id ?? '', { force: true });
  await client.application.fetch();
  const [first] = (await client.application.commands.fetch()).values();
  await first?.edit({ description: 'Does it' });
  await client.application.commands.fetch(first?.id ?? '');
  await first?.delete();
  await client.application.commands.set([{ name: 'here', description: 'Here' }], emulator.guildId);
  await client.application.commands.create({ name: 'there', description: 'There' });
  await client.users.fetch('1').catch(() => {});
  await client.rest.post(`/channels/${alex.channelId}/messages`, { body: {} }).catch(() => {});
  await client.rest
    .put(`/applications/${emulator.applicationId}/commands`, { body: [{}] })
    .catch(() => {});
  await everyOtherRoute(open);
  await close();
  return lines.filter(({ direction }) => direction === 'rest');
}

describe(`requests and answers hold to Discord’s own description${WHERE}`, () => {
  it.skipIf(!HAS_DESCRIPTION)('in a play through every route', async () => {
    const description = readDescription();
    const faults: string[] = [];
    const used = new Set<string>();
    const lines = await playThrough();
    for (const { what, status, body } of lines) {
      const [method = '', pathname = ''] = what.split(' ');
      const path = pathname.replace('/api/v10', '').replace('%40', '@');
      used.add(`${description.templateOf(path)} ${method}`);
      const { request, response } = body as { request: unknown; response: unknown };
      const wrong = [
        ...(status !== null && status < 400
          ? description.requestFaults(method, path, request)
          : []),
        ...description.responseFaults(method, path, status ?? 0, response),
      ];
      faults.push(...wrong.map((fault) => `${what} ${status}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect([...used].sort()).toMatchInlineSnapshot(`
      [
        "/applications/@me GET",
        "/applications/{application_id}/commands GET",
        "/applications/{application_id}/commands POST",
        "/applications/{application_id}/commands PUT",
        "/applications/{application_id}/commands/{command_id} DELETE",
        "/applications/{application_id}/commands/{command_id} PATCH",
        "/applications/{application_id}/guilds/{guild_id}/commands GET",
        "/applications/{application_id}/guilds/{guild_id}/commands POST",
        "/applications/{application_id}/guilds/{guild_id}/commands PUT",
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id} DELETE",
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id} GET",
        "/applications/{application_id}/guilds/{guild_id}/commands/{command_id} PATCH",
        "/channels/{channel_id} DELETE",
        "/channels/{channel_id} GET",
        "/channels/{channel_id} PATCH",
        "/channels/{channel_id}/messages GET",
        "/channels/{channel_id}/messages POST",
        "/channels/{channel_id}/messages/{message_id} DELETE",
        "/channels/{channel_id}/messages/{message_id} GET",
        "/channels/{channel_id}/messages/{message_id} PATCH",
        "/channels/{channel_id}/messages/{message_id}/threads POST",
        "/channels/{channel_id}/thread-members/@me DELETE",
        "/channels/{channel_id}/thread-members/@me PUT",
        "/channels/{channel_id}/threads POST",
        "/channels/{channel_id}/typing POST",
        "/gateway GET",
        "/gateway/bot GET",
        "/guilds/{guild_id} GET",
        "/guilds/{guild_id}/channels GET",
        "/guilds/{guild_id}/members/{user_id} GET",
        "/guilds/{guild_id}/roles GET",
        "/interactions/{interaction_id}/{interaction_token}/callback POST",
        "/oauth2/applications/@me GET",
        "/users/@me GET",
        "/users/@me/channels POST",
        "/users/@me/guilds GET",
        "/users/@me/guilds/{guild_id} DELETE",
        "/users/{user_id} GET",
        "/webhooks/{webhook_id}/{webhook_token} POST",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original DELETE",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original GET",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original PATCH",
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id} DELETE",
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id} GET",
        "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id} PATCH",
      ]
    `);
  });
});
