import { MINUTE } from '../base/clock.ts';
import { isRecord } from './validate/form.ts';

/*
 * The gateway's numbers, by Discord's reference, and the reading of what a bot sends.
 */

export const Op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  acknowledge: 11,
} as const;

/** What a bot may send once it is known, beside heartbeats. */
export const QUIET_OPS: ReadonlySet<unknown> = new Set([
  Op.presence,
  Op.voiceState,
  Op.requestMembers,
]);

export const Close = {
  unknownOp: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  badToken: 4004,
  alreadyAuthenticated: 4005,
  badSequence: 4007,
  rateLimited: 4008,
  invalidShard: 4010,
  invalidIntents: 4013,
} as const;

/** A bot that closes with these is done with its session. */
export const ENDING_CODES: ReadonlySet<number> = new Set([1000, 1001]);

export const Intent = {
  guilds: 1,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** All intents there are, one bit each. */
const KNOWN_INTENTS = 0x331_ffff;

/** Bytes of one payload from a bot. */
const MAX_PAYLOAD = 4_096;
/** Sends a bot may make within a window of a minute. */
export const SENDS_PER_MINUTE = 120;
export const SEND_WINDOW = MINUTE;
export const HEARTBEAT_MS = 41_250;

/** A payload, or null when it is none. */
export function parsePayload(bytes: Buffer): Record<string, unknown> | null {
  if (bytes.byteLength > MAX_PAYLOAD) return null;
  try {
    const payload: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(payload) ? payload : null;
  } catch {
    return null;
  }
}

/** The intents asked for; null for what are none. */
function readIntents(value: unknown): number | null {
  if (!Number.isInteger(value)) return null;
  const intents = value as number;
  return intents >= 0 && (intents & ~KNOWN_INTENTS) === 0 ? intents : null;
}

/** `[id, count]`; one shard when nothing is said; null for what is no shard. */
function readShard(value: unknown): [number, number] | null {
  if (value === undefined) return [0, 1];
  const [id, count] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!Number.isInteger(id) || !Number.isInteger(count)) return null;
  const shard: [number, number] = [id as number, count as number];
  return shard[0] >= 0 && shard[0] < shard[1] ? shard : null;
}

/** What an identify asks for, or with which code the connection is closed. */
export function readIdentify(
  data: Readonly<Record<string, unknown>>,
  token: string,
): { shard: [number, number]; intents: number } | { code: number; reason: string } {
  if (data['token'] !== token) return { code: Close.badToken, reason: 'Authentication failed.' };
  const shard = readShard(data['shard']);
  if (shard === null) return { code: Close.invalidShard, reason: 'Invalid shard.' };
  const intents = readIntents(data['intents']);
  if (intents === null) return { code: Close.invalidIntents, reason: 'Invalid intent(s).' };
  return { shard, intents };
}
