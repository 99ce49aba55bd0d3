import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../base/clock.ts';
import { silentLog } from '../base/log.ts';
import type { Log } from '../base/log.ts';
import type { ClockMove, RoomChannel, RoomMessage } from './actions.ts';
import { ActionError } from './actions-error.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { interactionShape } from './shapes/interaction-shape.ts';
import { createInteractions } from './interactions.ts';
import { demandDemoToken, DEMO_TOKEN } from './demo-token.ts';
import { listenLocally, LOOPBACK } from './listen.ts';
import { createPerson } from './person.ts';
import type { Person } from './person.ts';
import { createRest } from './rest.ts';
import { createRoom } from './room.ts';
import type { Room } from './room.ts';
import { createRoomServer } from './room-server.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { gatewayRoutes } from './routes/gateway-routes.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { userRoutes } from './routes/user-routes.ts';
import { messageShape } from './shapes/message-shape.ts';
import { trafficLog } from './traffic.ts';
import type { Traffic } from './traffic.ts';
import { messageTranscript } from './transcript.ts';
import type { TranscriptPlace } from './transcript.ts';
import { createWorld } from './world.ts';
import type { World, WorldChange } from './world.ts';

export interface EmulatorOptions {
  clock: Clock;
  /** 0 takes any free port. */
  port?: number;
  log?: Log;
  token?: string;
  /** Folder of the page's files; by default the one beside this file. */
  publicFiles?: string;
  /** Real milliseconds within which the bot must answer: three seconds, as on Discord. */
  answerWithinMs?: number;
  /** Moves the clock when the page asks for it; without it the page's clock stands in nobody's hand. */
  onClock?: (move: ClockMove) => void | Promise<void>;
}

/** A running local Discord. */
export interface Emulator {
  /** The page, `http://127.0.0.1:PORT`. */
  url: string;
  /** What discord.js gets as `rest.api`. */
  apiUrl: string;
  token: string;
  applicationId: string;
  guildId: string;
  channels: readonly RoomChannel[];
  world: World;
  room: Room;
  /** A member by shown name, user name or id. */
  person(nameOrId: string): Person;
  /** A message as readable text. */
  transcriptOf(message: RoomMessage): string;
  faults: Faults;
  traffic: Traffic;
  close(): Promise<void>;
}

const GUILD_MESSAGES_INTENT = 1 << 9;
const DIRECT_MESSAGES_INTENT = 1 << 12;

/** Starts a local Discord on 127.0.0.1: REST, gateway and the room that its people use. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { clock, log = silentLog, token = DEMO_TOKEN, answerWithinMs = 3_000 } = options;
  demandDemoToken(token);
  let url = '';
  const publicUrl = (): string => url;
  const gatewayUrl = (): string => url.replace(/^http/, 'ws');
  const world = createWorld(clock);
  const { traffic, record } = trafficLog(clock);
  const gateway = createGateway({
    world,
    token,
    url: gatewayUrl,
    record,
    onlineChanged: (online) => room.announce({ type: 'bot', online }),
  });
  const { faults, plan } = createFaults(gateway.faults, world.denied);
  const guildOf = (channelId: string): string | null =>
    world.channels.get(channelId)?.kind === 'text' ? world.guild.id : null;
  const interactions = createInteractions({
    world,
    plan,
    publicUrl,
    answerWithinMs,
    deliver: (interaction) =>
      gateway.dispatch(
        'INTERACTION_CREATE',
        interactionShape(interaction, world, url),
        guildOf(interaction.channelId),
      ),
  });
  const room = createRoom({ world, interactions, publicUrl, botOnline: gateway.online });
  const tellBot = (change: WorldChange): void => {
    if (change.type === 'commands' || change.type === 'channel') return;
    if (change.message.onlyFor !== null) return;
    const { channelId } = change.message;
    const guildId = guildOf(channelId);
    const intent = guildId === null ? DIRECT_MESSAGES_INTENT : GUILD_MESSAGES_INTENT;
    const place = guildId === null ? {} : { guild_id: guildId };
    if (change.type === 'message-deleted') {
      const data = { id: change.message.id, channel_id: channelId, ...place };
      gateway.dispatch('MESSAGE_DELETE', data, guildId, intent);
    } else {
      const event = change.isNew ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
      const data = { ...messageShape(change.message, world, url), ...place };
      gateway.dispatch(event, data, guildId, intent);
    }
  };
  world.watch(tellBot);

  const rest = createRest({
    routes: [
      ...gatewayRoutes(world, gateway, gatewayUrl),
      ...commandRoutes(world),
      ...interactionRoutes(world, interactions, publicUrl),
      ...userRoutes(world),
      ...channelRoutes(world, plan, publicUrl),
    ],
    token,
    plan,
    record,
    log,
  });
  const roomServer = createRoomServer({ world, room, faults, traffic, options, publicUrl, log });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const handle = request.url?.startsWith('/api') ? rest : roomServer.handle;
    handle(request, response).catch((error: unknown) => {
      log.error({ error }, 'the local Discord failed');
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  const port = await listenLocally(server, options.port ?? 0);
  url = `http://${LOOPBACK}:${port}`;

  const transcriptPlace = (): TranscriptPlace => ({
    now: clock.now(),
    nameOf: (id) => world.users.get(id)?.name ?? 'somebody',
    channelName: (id) => world.channels.get(id)?.name ?? 'a-channel',
  });

  return {
    url,
    apiUrl: `${url}/api`,
    token,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    channels: [...world.channels.values()],
    world,
    room,
    person: (nameOrId) => {
      const user = [...world.users.values()].find(
        (it) => !it.bot && [it.id, it.name, it.username].includes(nameOrId),
      );
      if (user === undefined) throw new ActionError(`There is no member "${nameOrId}".`);
      return createPerson({ room, interactions, user, place: transcriptPlace });
    },
    transcriptOf: (message) => messageTranscript(message, transcriptPlace()),
    faults,
    traffic,
    close: () =>
      new Promise((resolve) => {
        interactions.close();
        gateway.close();
        roomServer.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
