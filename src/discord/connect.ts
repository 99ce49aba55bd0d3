import {
  ChannelType,
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Options,
  type REST,
  Routes,
  Status,
} from 'discord.js';
import type {
  APIChannel,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { SECOND } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { type Problem, ProblemError } from '../base/problem.ts';
import type { View } from './answer.ts';
import type { Dispatch } from './dispatch.ts';
import { errorFacts } from '../base/error-facts.ts';
import { LEAST_FILE_BYTES, withPictures } from './with-pictures.ts';
import type { ReadPicture } from '../notes/notes-picture.ts';
import { DeliveryError, type DeliveryFailure, type Messenger } from './messenger.ts';
import { createSentFiles } from './sent-files.ts';

/*
 * The connection to Discord: REST and gateway through discord.js, without any privileged intent and with as little
 * kept in memory as it allows. Interactions go to the dispatch; of servers it is told when the bot comes or goes.
 */

export interface ConnectOptions {
  token: string;
  /** REST base without version; Discord's own when left out. */
  apiUrl?: string | undefined;
  shards: 'auto' | { count: number; ids: readonly number[] };
  log: Log;
  /** Made before the connection is, so that no interaction is missed. */
  dispatch: (messenger: Messenger) => Dispatch;
  servers: Servers;
  readPicture: ReadPicture;
}

/** Told of the servers that the bot is in. An outage of Discord is no leaving. Nothing here may throw. */
export interface Servers {
  /** Once connected. `isOurs`: whether a shard of this process would hold the server. */
  present(guildIds: ReadonlySet<string>, isOurs: (guildId: string) => boolean): void;
  joined(guildId: string): void;
  left(guildId: string): void;
}

export interface Connection {
  applicationId: string;
  messenger: Messenger;
  /** Whether every shard is connected now. */
  isConnected(): boolean;
  /** Replaces all commands of the bot, for everyone or for one server. */
  putCommands(
    commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
    guildId?: string,
  ): Promise<void>;
  /** Tells late callers that a restart is under way, waits for answers in flight, then leaves. */
  stop(): Promise<void>;
}

const LONGEST_WAIT_MS = 10 * SECOND;

/** Connects and settles when every shard is ready. Throws a ProblemError for a wrong token or an unreachable Discord. */
export async function connectDiscord(options: ConnectOptions): Promise<Connection> {
  const client = createClient(options);
  const messenger = createMessenger(client.rest, options.readPicture);
  const dispatch = options.dispatch(messenger);
  client.on(Events.InteractionCreate, (interaction) => dispatch.take(interaction));
  client.on(Events.GuildCreate, ({ id }) => options.servers.joined(id));
  client.on(Events.GuildDelete, ({ id }) => options.servers.left(id));
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(options.token);
  } catch (error) {
    throw new ProblemError([connectionProblem(error, options.apiUrl)]);
  }
  const { id } = (await ready).application;
  options.servers.present(new Set(client.guilds.cache.keys()), (guildId) =>
    isOfShards(client, guildId),
  );
  return {
    applicationId: id,
    messenger,
    isConnected: () => client.isReady() && client.ws.status === Status.Ready,
    async putCommands(commands, guildId) {
      const route =
        guildId === undefined
          ? Routes.applicationCommands(id)
          : Routes.applicationGuildCommands(id, guildId);
      await client.rest.put(route, { body: commands });
    },
    async stop() {
      await withinTime(dispatch.stop());
      await client.destroy();
    },
  };
}

function createClient({ apiUrl, shards, log }: ConnectOptions): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(SMALL_CACHES),
    sweepers: {},
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
    ...(shards === 'auto'
      ? { shards: 'auto' as const }
      : { shards: [...shards.ids], shardCount: shards.count }),
  });
  client.on(Events.Raw, dropWhatIsNotLookedAt);
  // Without a listener an error here would end the process.
  client.on(Events.Error, (error) => log.error({ error: errorFacts(error) }, 'Discord client'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ error: errorFacts(error), shard }, 'connection to Discord interrupted'),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ code, shard }, 'Discord closed the connection for good'),
  );
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connected to Discord again'));
  return client;
}

/** Whole servers with their channels and roles arrive; only their ids are of use here. Before the library keeps them. */
function dropWhatIsNotLookedAt({ t: type, d: data }: { t: string | null; d: unknown }): void {
  if (type !== 'GUILD_CREATE') return;
  const guild = data as Record<string, unknown>;
  for (const [name, value] of Object.entries(guild)) if (Array.isArray(value)) guild[name] = [];
}

function isOfShards(client: Client, guildId: string): boolean {
  const { shards, shardCount } = client.options;
  const count = shardCount ?? 1;
  const shard = Number((BigInt(guildId) >> 22n) % BigInt(count));
  return !Array.isArray(shards) || shards.includes(shard);
}

/** Everything that may be left out; the library keeps channels, servers and roles in any case. */
const SMALL_CACHES = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
} as const;

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

/** Anything without an answer of Discord's behind it is taken as unreachable. */
function connectionProblem(error: unknown, apiUrl: string | undefined): Problem {
  if (isWrongToken(error)) {
    return {
      severity: 'error',
      code: 'token-refused',
      file: 'DISCORD_TOKEN',
      what: 'Discord does not accept this token.',
      remedy:
        'Copy it again from the Bot page of the Discord developer portal ("Reset Token" makes a new one).',
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    code: 'discord-unreachable',
    file: apiUrl === undefined ? 'Discord' : 'DISCORD_API_URL',
    what: `Discord cannot be reached at ${apiUrl ?? 'discord.com'} (${reason}).`,
    remedy: 'Check the network and the address, and start again.',
  };
}

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && error.message === 'Authentication failed';
}

/* ---------- messages that answer no interaction ---------- */

function createMessenger(rest: REST, read: ReadPicture): Messenger {
  const sentFiles = createSentFiles();
  return {
    async send(channelId, plain, nonce) {
      const view = await withPictures(plain, { read, maxBytes: LEAST_FILE_BYTES });
      const { attachments, files } = sentFiles.partsFor(null, view);
      const body = {
        ...messageBody(view),
        ...(files.length === 0 ? {} : { attachments }),
        ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
      };
      const sent = await delivered(rest.post(Routes.channelMessages(channelId), { body, files }));
      sentFiles.sent(view, sent);
      return { messageId: (sent as { id: string }).id };
    },
    async edit(channelId, messageId, plain) {
      const view = await withPictures(plain, { read, maxBytes: LEAST_FILE_BYTES });
      const { attachments, files } = sentFiles.partsFor(messageId, view);
      const body = { ...messageBody(view), attachments };
      const route = Routes.channelMessage(channelId, messageId);
      try {
        sentFiles.sent(view, await delivered(rest.patch(route, { body, files })));
      } catch (error) {
        sentFiles.forget(messageId);
        throw error;
      }
    },
    async look(channelId) {
      const found = await delivered(rest.get(Routes.channel(channelId)));
      return { isThread: THREADS.has((found as APIChannel).type) };
    },
    async openDirect(userId) {
      const body = { recipient_id: userId };
      const channel = await delivered(rest.post(Routes.userChannels(), { body }));
      return { channelId: (channel as { id: string }).id };
    },
  };
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function messageBody(view: View): RESTPostAPIChannelMessageJSONBody {
  return {
    components: view.components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: view.notifies === undefined ? { parse: [] } : { users: [view.notifies] },
  };
}

/** Discord's error codes that say something about the receiver. A 403 or 404 is never tried again by the library. */
const FAILURES: Readonly<Record<number, DeliveryFailure>> = {
  50007: 'closed',
  50278: 'closed',
  50001: 'forbidden',
  50013: 'forbidden',
  50083: 'forbidden',
  10004: 'gone',
  10003: 'gone',
  10008: 'gone',
};

async function delivered(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request;
  } catch (error) {
    const code = error instanceof DiscordAPIError ? Number(error.code) : Number.NaN;
    throw new DeliveryError(FAILURES[code] ?? 'other', error);
  }
}
