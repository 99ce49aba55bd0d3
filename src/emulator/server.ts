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
import { worldEvents } from './world-events.ts';
import { createPerson } from './person.ts';
import type { Person } from './person.ts';
import { createRest } from './rest.ts';
import { createRoom } from './room.ts';
import type { Room } from './room.ts';
import { isFromHere, SECURITY_HEADERS } from './room-safety.ts';
import { roomChannel } from './room-views.ts';
import { createRoomServer } from './room-server.ts';
import { channelAccess } from './channel-access.ts';
import { isInGuild } from './channel.ts';
import { IDENTIFY_RULES } from './identify-budget.ts';
import type { IdentifyRules } from './identify-budget.ts';
import { createPlaces } from './places.ts';
import type { Places } from './places.ts';
import { channelRoutes } from './routes/channel-routes.ts';
import { guildRoutes } from './routes/guild-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { threadRoutes } from './routes/thread-routes.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { gatewayRoutes } from './routes/gateway-routes.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { userRoutes } from './routes/user-routes.ts';
import { trafficLog } from './traffic.ts';
import type { Traffic } from './traffic.ts';
import { messageTranscript } from './transcript.ts';
import type { TranscriptPlace } from './readable-text.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

export interface EmulatorOptions {
  clock: Clock;
  /** 0 takes any free port. */
  port?: number;
  log?: Log;
  token?: string;
  /** What the bot is called; Paperdeck unless said. */
  botName?: string;
  /** Commands that an empty channel offers on the page, as they are typed: `/quiz paper:maskrcnn`. */
  starters?: readonly string[];
  /** Folder of the page's files; by default the one beside this file. */
  publicFiles?: string;
  /** Real milliseconds within which the bot must answer: three seconds, as on Discord. */
  answerWithinMs?: number;
  /** Whether routes are limited as narrowly as the real ones; 50 calls a second otherwise. */
  strictRates?: boolean;
  /** How often the bot may identify; 1,000 a day, 16 shards at once, no wait between them unless said. */
  identify?: Partial<IdentifyRules>;
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
  person: (nameOrId: string) => Person;
  /** A message as readable text. */
  transcriptOf(message: RoomMessage): string;
  faults: Faults;
  /** Groups, threads, channels that go, the bot's own coming and going. */
  places: Places;
  traffic: Traffic;
  close: () => Promise<void>;
}

/** Starts a local Discord on 127.0.0.1: REST, gateway and the room that its people use. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { clock, log = silentLog, token = DEMO_TOKEN, answerWithinMs = 3_000 } = options;
  demandDemoToken(token);
  let url = '';
  const publicUrl = (): string => url;
  const gatewayUrl = (): string => url.replace(/^http/, 'ws');
  const world = createWorld(clock, options.botName);
  const { traffic, record } = trafficLog(clock);
  const gateway = createGateway({
    world,
    token,
    url: gatewayUrl,
    record,
    identify: { ...IDENTIFY_RULES, ...options.identify },
    onlineChanged: (online) => room.announce({ type: 'bot', online }),
  });
  const { faults, plan } = createFaults(gateway.faults, world.denied);
  const interactions = createInteractions({
    world,
    plan,
    publicUrl,
    answerWithinMs,
    deliver: (interaction) => {
      const inGuild = isInGuild(world.channels.get(interaction.channelId));
      if (inGuild && !world.botInGuild() && interaction.owners['1'] === undefined) return false;
      const shape = interactionShape(interaction, world, url);
      return gateway.dispatch('INTERACTION_CREATE', shape, inGuild ? world.guild.id : null);
    },
  });
  const room = createRoom({
    world,
    interactions,
    publicUrl,
    botOnline: () => gateway.online(),
    starters: options.starters ?? [],
  });
  world.watch(worldEvents(world, gateway, publicUrl));
  const access = channelAccess(world, plan);

  const rest = createRest({
    routes: [
      ...gatewayRoutes(world, gateway, gatewayUrl),
      ...commandRoutes(world),
      ...interactionRoutes(world, interactions, publicUrl),
      ...userRoutes(world),
      ...guildRoutes(world),
      ...channelRoutes(world, access),
      ...threadRoutes(world, access),
      ...messageRoutes(world, access, publicUrl),
    ],
    token,
    plan,
    record,
    log,
    strictRates: options.strictRates ?? false,
  });
  const roomServer = createRoomServer({ world, room, faults, traffic, options, publicUrl, log });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (!isFromHere(request, url)) {
      response.writeHead(403, SECURITY_HEADERS).end('{"error":"Foreign origin."}');
      return;
    }
    const isApi = request.url?.startsWith('/api') === true;
    const handled = isApi ? rest(request, response) : roomServer.handle(request, response);
    handled.catch((error: unknown) => {
      log.error({ error }, 'the local Discord failed');
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (isFromHere(request, url)) gateway.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
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
    channels: channelsOf(world),
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
    places: createPlaces(world),
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

function channelsOf(world: World): RoomChannel[] {
  return [...world.channels.values()].map(roomChannel);
}
