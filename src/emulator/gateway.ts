import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { systemClock } from '../base/clock.ts';
import type { GatewayFaults } from './faults.ts';
import {
  Close,
  ENDING_CODES,
  HEARTBEAT_MS,
  Intent,
  Op,
  parsePayload,
  QUIET_OPS,
  readIdentify,
  SEND_WINDOW,
  SENDS_PER_MINUTE,
} from './gateway-protocol.ts';
import { gatewayFaults } from './gateway-faults.ts';
import { dispatchTo, hearsOf, replayFrom } from './gateway-session.ts';
import type { Connection, GatewaySession } from './gateway-session.ts';
import { identifyBudget } from './identify-budget.ts';
import type { IdentifyBudget, IdentifyRules } from './identify-budget.ts';
import { guildShape } from './shapes/guild-shapes.ts';
import { readyShape } from './shapes/ready-shape.ts';
import type { RecordTraffic } from './traffic.ts';
import type { World } from './world.ts';
import { isRecord } from './validate/form.ts';
import { asText, printed } from './as-text.ts';

export interface GatewayRules {
  world: World;
  token: string;
  identify: IdentifyRules;
  url: () => string;
  record: RecordTraffic;
  onlineChanged: (online: boolean) => void;
}

export interface Gateway {
  readonly faults: GatewayFaults;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells the shard that hears of this server (null: of direct conversations). False when no bot is there. */
  dispatch(event: string, data: unknown, guildId: string | null): boolean;
  /** The same, to those that asked for the intent; what they are told may depend on their intents. */
  dispatchWith(
    intent: number,
    event: string,
    data: (intents: number) => unknown,
    guildId: string | null,
  ): boolean;
  online(): boolean;
  /** Discord's `session_start_limit`. */
  startLimit(): ReturnType<IdentifyBudget['limit']>;
  close(): void;
}

/** The gateway: one WebSocket a shard, plain JSON. */
export function createGateway(rules: GatewayRules): Gateway {
  const { world, record } = rules;
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  const sessions = new Map<string, GatewaySession>();
  const connections = new Set<Connection>();
  const budget = identifyBudget(rules.identify, world.clock, systemClock);

  const online = (): boolean => [...sessions.values()].some((session) => session.socket !== null);
  const send = (socket: WebSocket, op: number, data: unknown): void => {
    record('gateway-out', `op ${op}`, null, data);
    socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
  };
  const shut = (connection: Connection, code: number, reason: string): void => {
    record('gateway-out', `close ${code}`, null, reason);
    connection.socket.close(code, reason);
  };
  const attach = (connection: Connection, session: GatewaySession): void => {
    session.socket?.terminate();
    session.socket = connection.socket;
    connection.session = session;
  };

  const identify = (connection: Connection, data: Record<string, unknown>): void => {
    if (connection.session !== null) {
      shut(connection, Close.alreadyAuthenticated, 'Already authenticated.');
      return;
    }
    const asked = readIdentify(data, rules.token);
    if ('code' in asked) {
      shut(connection, asked.code, asked.reason);
      return;
    }
    const { shard, intents } = asked;
    const turn = budget.take(shard[0]);
    if (turn === 'spent') {
      endAll();
      return;
    }
    if (turn === 'late') {
      send(connection.socket, Op.invalidSession, false);
      return;
    }
    const session: GatewaySession = {
      id: randomBytes(16).toString('hex'),
      shard,
      intents,
      socket: null,
      sequence: 0,
      replay: [],
    };
    for (const old of sessions.values()) {
      if (old.shard[0] === shard[0] && old.socket === null) sessions.delete(old.id);
    }
    sessions.set(session.id, session);
    attach(connection, session);
    greet(session);
    rules.onlineChanged(true);
  };

  /** Too many identifies: Discord ends every session and takes the token back. */
  const endAll = (): void => {
    sessions.clear();
    for (const connection of connections)
      shut(connection, Close.badToken, 'Authentication failed.');
  };

  const greet = (session: GatewaySession): void => {
    const hasGuild = world.botInGuild() && hearsOf(session, world.guild.id);
    const ready = readyShape(world, session, rules.url());
    record('gateway-out', 'READY', null, ready);
    dispatchTo(session, 'READY', ready);
    if (hasGuild && (session.intents & Intent.guilds) !== 0) {
      record('gateway-out', 'GUILD_CREATE', null, { id: world.guild.id });
      dispatchTo(session, 'GUILD_CREATE', guildShape(world));
    }
  };

  const resume = (connection: Connection, data: Record<string, unknown>): void => {
    if (data['token'] !== rules.token) {
      shut(connection, Close.badToken, 'Authentication failed.');
      return;
    }
    const session = sessions.get(asText(data['session_id']));
    const sequence = data['seq'];
    if (session === undefined || typeof sequence !== 'number') {
      send(connection.socket, Op.invalidSession, false);
      return;
    }
    if (sequence > session.sequence) {
      shut(connection, Close.badSequence, 'Invalid seq.');
      return;
    }
    attach(connection, session);
    if (!replayFrom(session, sequence)) {
      connection.session = null;
      sessions.delete(session.id);
      send(connection.socket, Op.invalidSession, false);
      return;
    }
    record('gateway-out', 'RESUMED', null, null);
    dispatchTo(session, 'RESUMED', null);
    rules.onlineChanged(true);
  };

  const receive = (connection: Connection, bytes: Buffer): void => {
    const message = parsePayload(bytes);
    if (message === null) {
      shut(connection, Close.decode, 'Error while decoding payload.');
      return;
    }
    if (++connection.sends > SENDS_PER_MINUTE) {
      shut(connection, Close.rateLimited, 'Rate limited.');
      return;
    }
    const { op, d } = message;
    const data = isRecord(d) ? d : {};
    record('gateway-in', `op ${printed(op)}`, null, isRecord(d) ? { ...d, token: '…' } : d);
    if (op === Op.heartbeat) send(connection.socket, Op.acknowledge, null);
    else if (op === Op.identify) identify(connection, data);
    else if (op === Op.resume) resume(connection, data);
    else if (connection.session === null) {
      shut(connection, Close.notAuthenticated, 'Not authenticated.');
    } else if (!QUIET_OPS.has(op)) {
      shut(connection, Close.unknownOp, 'Unknown opcode.');
    }
  };

  const connect = (socket: WebSocket): void => {
    const connection: Connection = { socket, session: null, sends: 0 };
    connections.add(connection);
    const refill = setInterval(() => {
      connection.sends = 0;
    }, SEND_WINDOW);
    refill.unref();
    socket.on('message', (data: Buffer) => receive(connection, data));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      clearInterval(refill);
      connections.delete(connection);
      const { session } = connection;
      if (session?.socket === socket) {
        session.socket = null;
        if (ENDING_CODES.has(code)) sessions.delete(session.id);
      }
      rules.onlineChanged(online());
    });
    send(socket, Op.hello, { heartbeat_interval: HEARTBEAT_MS, _trace: [] });
  };

  const tell: Gateway['dispatchWith'] = (intent, event, data, guildId) => {
    let heard = false;
    for (const session of sessions.values()) {
      if (!hearsOf(session, guildId)) continue;
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      const told = data(session.intents);
      dispatchTo(session, event, told);
      record('gateway-out', event, null, told);
      heard = true;
    }
    return heard;
  };

  return {
    faults: gatewayFaults(connections, sessions, send),
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, connect);
    },
    dispatch: (event, data, guildId) => tell(0, event, () => data, guildId),
    dispatchWith: tell,
    online,
    startLimit: () => budget.limit(),
    close: () => {
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}
