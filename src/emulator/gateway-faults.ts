import type { WebSocket } from 'ws';
import type { GatewayFaults } from './faults.ts';
import { Op } from './gateway-protocol.ts';
import type { Connection, GatewaySession } from './gateway-session.ts';

/** What the gateway does wrong on demand, to every connection that is logged in. */
export function gatewayFaults(
  connections: ReadonlySet<Connection>,
  sessions: Map<string, GatewaySession>,
  send: (socket: WebSocket, op: number, data: unknown) => void,
): GatewayFaults {
  const authenticated = (): Connection[] =>
    [...connections].filter((connection) => connection.session !== null);
  return {
    dropSocket: () => {
      for (const { socket } of authenticated()) socket.terminate();
    },
    reconnect: () => {
      for (const { socket } of authenticated()) send(socket, Op.reconnect, null);
    },
    invalidSession: (resumable) => {
      for (const connection of authenticated()) {
        const { session } = connection;
        if (!resumable && session !== null) {
          sessions.delete(session.id);
          session.socket = null;
          connection.session = null;
        }
        send(connection.socket, Op.invalidSession, resumable);
      }
    },
  };
}
