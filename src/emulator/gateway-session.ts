import type { WebSocket } from 'ws';

/** An event as it went over the wire. */
interface Dispatch {
  sequence: number;
  text: string;
}

/** A bot's gateway session; it outlives its connection, so that it can be resumed. */
export interface GatewaySession {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  socket: WebSocket | null;
  sequence: number;
  /** Events that a resume may ask for again, oldest first. */
  replay: Dispatch[];
}

export interface Connection {
  socket: WebSocket;
  session: GatewaySession | null;
  /** Payloads of the bot in the current minute. */
  sends: number;
}

/** Events kept for a resume. */
const KEPT = 1_000;

/** Sends an event, and keeps it for a resume. */
export function dispatchTo(session: GatewaySession, event: string, data: unknown): void {
  const sequence = ++session.sequence;
  const text = JSON.stringify({ op: 0, t: event, s: sequence, d: data });
  session.replay.push({ sequence, text });
  if (session.replay.length > KEPT) session.replay.shift();
  session.socket?.send(text);
}

/** Sends again what came after `sequence`; false when that is no longer known. */
export function replayFrom(session: GatewaySession, sequence: number): boolean {
  if (sequence > session.sequence) return false;
  const first = session.replay[0]?.sequence ?? session.sequence + 1;
  if (sequence + 1 < first) return false;
  for (const dispatch of session.replay) {
    if (dispatch.sequence > sequence) session.socket?.send(dispatch.text);
  }
  return true;
}

/** Whether the session's shard hears of a server; of direct conversations (null) hears shard 0. */
export function hearsOf({ shard: [id, count] }: GatewaySession, guildId: string | null): boolean {
  const own = guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
  return own === id;
}
