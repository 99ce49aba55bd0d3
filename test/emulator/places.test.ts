import { GatewayIntentBits, MessageFlags } from 'discord.js';
import type { Client, Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, stage } from './bot.ts';
import type { Stage } from './bot.ts';

let open: Stage | null = null;
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await open?.close();
  open = null;
});

const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const commands = [
  { name: 'go', description: 'Everywhere', ...EVERYWHERE },
  { name: 'server', description: 'Only in the server' },
];
const codeOf = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'done',
    (error: { code?: number }) => error.code,
  );

const seen: Interaction[] = [];
async function handler(interaction: Interaction): Promise<void> {
  seen.push(interaction);
  const press = { type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'Press' }] };
  if (interaction.isButton()) await interaction.reply('pressed');
  else if (interaction.isRepliable()) {
    await interaction.reply({ content: 'here', components: [press] as never });
  }
}

async function withBot(): Promise<Stage> {
  seen.length = 0;
  open = await stage(commands, handler, { answerWithinMs: 1_000 });
  return open;
}

/** A second connection of the same bot that hears of servers and channels. */
async function informed(): Promise<Client<true>> {
  const client = await connect(
    (open as Stage).emulator,
    async () => {},
    [],
    [GatewayIntentBits.Guilds],
  );
  clients.push(client);
  return client;
}

describe('a conversation of members where the bot was brought along', () => {
  it('hears the bot, which is a guest: context 2, in the name of the person', async () => {
    const { emulator } = await withBot();
    const group = emulator.places.openGroup(['Alex', '민지', 'Sora'], 'Alex');
    const alex = emulator.person('Alex').in(group.id);
    await alex.slash('/go');
    const [used] = seen;
    expect(used).toMatchObject({
      context: 2,
      guildId: null,
      authorizingIntegrationOwners: { 1: alex.id },
    });
    expect(used?.appPermissions.toArray()).toEqual([
      'EmbedLinks',
      'AttachFiles',
      'MentionEveryone',
    ]);
    const minji = emulator.person('민지').in(group.id);
    expect(minji.reads()).toContain('here');
    expect((await minji.click('Press')).text).toContain('pressed');
    expect(seen[1]?.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: alex.id });
  });

  it('is closed to the bot itself: 50001', async () => {
    const { emulator, client } = await withBot();
    const group = emulator.places.openGroup(['Alex', '민지'], 'Alex');
    const post = client.rest.post(`/channels/${group.id}/messages`, { body: { content: 'x' } });
    expect(await codeOf(post)).toBe(50001);
    expect(await codeOf(client.rest.get(`/channels/${group.id}`))).toBe(50001);
  });

  it('offers commands to whoever has the bot, and only those for such places', async () => {
    const { emulator } = await withBot();
    const group = emulator.places.openGroup(['Alex', '민지'], 'Alex');
    await expect(emulator.person('민지').in(group.id).slash('/go')).rejects.toThrow(
      'There is no command "go" here.',
    );
    await expect(emulator.person('Alex').in(group.id).slash('/server')).rejects.toThrow(
      'There is no command "server" here.',
    );
    expect(() => emulator.person('Sora').in(group.id)).toThrow('There is no channel');
  });

  it('hears five follow-ups and no more: 40094', async () => {
    const { emulator } = await withBot();
    const group = emulator.places.openGroup(['Alex', '민지'], 'Alex');
    await emulator.person('Alex').in(group.id).slash('/go');
    const [used] = seen;
    if (used?.isRepliable() !== true) throw new Error('not answered');
    await expect.poll(() => used.replied).toBe(true);
    for (let count = 0; count < 5; count++) await used.followUp(`${count}`);
    expect(await codeOf(used.followUp('6'))).toBe(40094);
  });
});

describe('a thread', () => {
  it('is started by the bot, on its own or on a message, once', async () => {
    const { emulator, client } = await withBot();
    const guilds = await informed();
    const channel = await guilds.channels.fetch(emulator.channels[0]?.id ?? '');
    if (channel?.isTextBased() !== true || channel.isDMBased() || !('threads' in channel)) {
      throw new Error('no text channel');
    }
    const thread = await channel.threads.create({ name: 'Weekly' });
    const message = await channel.send('Paper of the week');
    const on = await message.startThread({ name: 'On it' });
    expect([thread.parentId, on.id]).toEqual([channel.id, message.id]);
    await thread.send('inside');
    expect(emulator.person('Alex').in('Weekly').reads()).toContain('inside');
    const again = client.rest.post(`/channels/${channel.id}/messages/${message.id}/threads`, {
      body: { name: 'x' },
    });
    expect(await codeOf(again)).toBe(160004);
  });

  it('is a place to use commands in', async () => {
    const { emulator } = await withBot();
    const [papers] = emulator.channels;
    const thread = emulator.places.startThread(papers?.id ?? '', 'Questions', 'Alex');
    await emulator.person('Alex').in(thread.id).slash('/go');
    expect(seen[0]).toMatchObject({ context: 0, channelId: thread.id, guildId: emulator.guildId });
  });

  it('wants its own permissions: 50013', async () => {
    const { emulator, client } = await withBot();
    const id = emulator.channels[0]?.id ?? '';
    const thread = emulator.places.startThread(id, 'Questions', 'Alex');
    const say = (channelId: string) =>
      codeOf(client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x' } }));
    emulator.faults.denyPermission(id, 'SendMessagesInThreads');
    expect([await say(thread.id), await say(id)]).toEqual([50013, 'done']);
    emulator.faults.clear();
    emulator.faults.denyPermission(id, 'CreatePublicThreads');
    const start = client.rest.post(`/channels/${id}/threads`, { body: { name: 'x', type: 11 } });
    expect(await codeOf(start)).toBe(50013);
  });

  it('that is archived takes no edits, and opens again by a message unless it is locked: 50083', async () => {
    const { emulator, client } = await withBot();
    const thread = emulator.places.startThread(emulator.channels[0]?.id ?? '', 'Old', 'Alex');
    const messages = `/channels/${thread.id}/messages` as const;
    const say = () => client.rest.post(messages, { body: { content: 'x' } });
    const { id } = (await say()) as { id: string };
    emulator.places.archiveThread(thread.id);
    expect(await codeOf(client.rest.patch(`${messages}/${id}`, { body: { content: 'y' } }))).toBe(
      50083,
    );
    expect(await codeOf(say())).toBe('done');
    expect(await codeOf(client.rest.patch(`${messages}/${id}`, { body: { content: 'y' } }))).toBe(
      'done',
    );
    emulator.places.archiveThread(thread.id, { locked: true });
    expect(await codeOf(say())).toBe(50083);
    await expect(emulator.person('Alex').in(thread.id).slash('/go')).rejects.toThrow('locked');
  });
});

describe('a channel that is deleted', () => {
  it('is told to the bot and unknown from then on: 10003', async () => {
    const { emulator, client } = await withBot();
    const guilds = await informed();
    const id = emulator.channels[0]?.id ?? '';
    const told = new Promise<string>((resolve) => {
      guilds.once('channelDelete', (channel) => resolve(channel.id));
    });
    const thread = emulator.places.startThread(id, 'Inside', 'Alex');
    emulator.places.deleteChannel(id);
    expect(await told).toBe(id);
    const say = (channelId: string) =>
      codeOf(client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x' } }));
    expect([await say(id), await say(thread.id)]).toEqual([10003, 10003]);
  });
});

describe('a bot that is taken out of the server', () => {
  it('is told, may do nothing there, reaches nobody, and comes back', async () => {
    const { emulator, client } = await withBot();
    const guilds = await informed();
    const gone = new Promise((resolve) => guilds.once('guildDelete', (it) => resolve(it.id)));
    const alex = emulator.person('Alex');
    const user = await client.users.fetch(alex.id);
    await user.send('before');
    await alex.slash('/server');
    emulator.places.removeBot();
    expect(await gone).toBe(emulator.guildId);
    const say = client.rest.post(`/channels/${alex.channelId}/messages`, {
      body: { content: 'x' },
    });
    expect(await codeOf(say)).toBe(50001);
    expect(await codeOf(client.rest.get(`/guilds/${emulator.guildId}`))).toBe(10004);
    expect(await codeOf(user.send('after'))).toBe(50278);
    await expect(alex.slash('/server')).rejects.toThrow('There is no command "/server"');
    await expect(alex.click('Press')).rejects.toThrow('did not respond');
    const back = new Promise((resolve) => guilds.once('guildCreate', (it) => resolve(it.id)));
    emulator.places.inviteBot();
    expect(await back).toBe(emulator.guildId);
    expect((await alex.slash('/server')).text).toContain('here');
  });

  it('still serves the person who has it in their account, in the server as elsewhere', async () => {
    const { emulator } = await withBot();
    emulator.places.install('Alex');
    emulator.places.removeBot();
    const alex = emulator.person('Alex');
    await alex.slash('/go');
    expect(seen[0]).toMatchObject({ context: 0, authorizingIntegrationOwners: { 1: alex.id } });
    emulator.places.uninstall('Alex');
    await expect(alex.slash('/go')).rejects.toThrow('There is no command "/go"');
  });

  it('leaves by itself when it wants to', async () => {
    const { emulator, client } = await withBot();
    expect(await client.rest.get('/users/@me/guilds')).toMatchObject([{ id: emulator.guildId }]);
    await client.rest.delete(`/users/@me/guilds/${emulator.guildId}`);
    expect(await client.rest.get('/users/@me/guilds')).toEqual([]);
  });
});

describe('whom a message mentions', () => {
  it('is told as far as the sender let it ring', async () => {
    const { emulator, client } = await withBot();
    const alex = emulator.person('Alex');
    const send = async (body: object): Promise<unknown> => {
      const sent = (await client.rest.post(`/channels/${alex.channelId}/messages`, { body })) as {
        mentions: { id: string }[];
        mention_everyone: boolean;
      };
      return [sent.mentions.map(({ id }) => id), sent.mention_everyone];
    };
    const content = `<@${alex.id}> and @everyone`;
    expect(await send({ content })).toEqual([[alex.id], true]);
    expect(await send({ content, allowed_mentions: { parse: [] } })).toEqual([[], false]);
    expect(await send({ content, allowed_mentions: { users: [alex.id] } })).toEqual([
      [alex.id],
      false,
    ]);
    const display = [{ type: 10, content: `<@${alex.id}>` }];
    expect(await send({ flags: MessageFlags.IsComponentsV2, components: display })).toEqual([
      [alex.id],
      false,
    ]);
  });

  it('includes whom it answers, and only what is there is answered', async () => {
    const { emulator, client } = await withBot();
    const alex = emulator.person('Alex');
    alex.say('hello');
    const id = alex.sees().at(-1)?.id;
    const reply = (message_reference: object) =>
      client.rest.post(`/channels/${alex.channelId}/messages`, {
        body: { content: 'hi', message_reference },
      });
    expect(await reply({ message_id: id })).toMatchObject({
      type: 19,
      mentions: [{ id: alex.id }],
    });
    expect(await codeOf(reply({ message_id: '1' }))).toBe(50035);
    expect(await codeOf(reply({ message_id: '1', fail_if_not_exists: false }))).toBe('done');
    emulator.faults.denyPermission(alex.channelId, 'ReadMessageHistory');
    expect(await codeOf(reply({ message_id: id }))).toBe(160002);
  });
});
