import type { RoomFault } from './actions.ts';
import { permissionBit } from './people.ts';

/** Whose limit it is: the bot's on this route, the bot's in all, or one that all bots share here. */
export type RateScope = 'user' | 'global' | 'shared';

/** What a request meets instead of its answer. */
export type RequestFault =
  | { kind: 'rate-limit'; seconds: number; scope: RateScope }
  | { kind: 'server-error'; status: number };

type PlannedFault = RequestFault & { route: string; times: number };

export interface RateLimitFault {
  /** Part of `METHOD /path`; every route when left out. */
  route?: string;
  /** Short for scope `global`. */
  global?: boolean;
  scope?: RateScope;
  /** 1 unless said. */
  seconds?: number;
  times?: number;
}

/** Switches for things that go wrong on the real Discord. Each works at once or at the next occasion. */
export interface Faults {
  /** The next answers arrive after the three seconds: 10062, and the member sees a failure. */
  lateAnswer(times?: number): void;
  /** 429 at the next requests whose `METHOD /path` contains `route`. */
  rateLimit(options?: RateLimitFault): void;
  serverError(options?: { route?: string; status?: number; times?: number }): void;
  /** The next interactions are delivered twice. */
  sameInteractionTwice(times?: number): void;
  /** Cuts every gateway connection; what happens meanwhile is replayed on resume. */
  dropSocket(): void;
  /** Opcode 7. */
  reconnect(): void;
  /** Opcode 9; without `resumable` the session is gone. */
  invalidSession(options?: { resumable?: boolean }): void;
  /** The person's direct messages are refused: with 50007, or with 50278. */
  closeDirect(userId: string, reason?: 'closed' | 'no-mutual-server'): void;
  openDirect(userId: string): void;
  /** Takes a permission, by Discord's name, from the bot in a channel. */
  denyPermission(channelId: string, permission: string): void;
  /** Everything works again. */
  clear(): void;
  /** The same, as the page asks for it. */
  apply(fault: RoomFault): void;
}

/** What the routes ask about. */
export interface FaultPlan {
  nextRequest(methodAndPath: string): RequestFault | null;
  takeLateAnswer(): boolean;
  takeTwice(): boolean;
  directClosed(userId: string): 'closed' | 'no-mutual-server' | null;
}

/** What the gateway can be made to do. */
export interface GatewayFaults {
  dropSocket(): void;
  reconnect(): void;
  invalidSession(resumable: boolean): void;
}

export function createFaults(
  gateway: GatewayFaults,
  denied: Map<string, bigint>,
): { faults: Faults; plan: FaultPlan } {
  let requests: PlannedFault[] = [];
  let late = 0;
  let twice = 0;
  const closed = new Map<string, 'closed' | 'no-mutual-server'>();

  const faults: Faults = {
    lateAnswer: (times = 1) => {
      late += times;
    },
    rateLimit: ({ route = '', global = false, scope, seconds = 1, times = 1 } = {}) => {
      const whose = scope ?? (global ? 'global' : 'user');
      requests.push({ kind: 'rate-limit', route, scope: whose, seconds, times });
    },
    serverError: ({ route = '', status = 500, times = 1 } = {}) => {
      requests.push({ kind: 'server-error', route, status, times });
    },
    sameInteractionTwice: (times = 1) => {
      twice += times;
    },
    dropSocket: () => gateway.dropSocket(),
    reconnect: () => gateway.reconnect(),
    invalidSession: ({ resumable = false } = {}) => gateway.invalidSession(resumable),
    closeDirect: (userId, reason = 'closed') => {
      closed.set(userId, reason);
    },
    openDirect: (userId) => {
      closed.delete(userId);
    },
    denyPermission: (channelId, permission) => {
      const bit = permissionBit(permission);
      if (bit === null) throw new RangeError(`There is no permission called "${permission}".`);
      denied.set(channelId, (denied.get(channelId) ?? 0n) | bit);
    },
    clear: () => {
      requests = [];
      late = 0;
      twice = 0;
      closed.clear();
      denied.clear();
    },
    apply: (fault) => applyFault(faults, fault),
  };

  const plan: FaultPlan = {
    nextRequest: (methodAndPath) => {
      const planned = requests.find((fault) => methodAndPath.includes(fault.route));
      if (planned === undefined) return null;
      planned.times--;
      if (planned.times <= 0) requests = requests.filter((fault) => fault !== planned);
      return planned;
    },
    takeLateAnswer: () => late > 0 && late-- > 0,
    takeTwice: () => twice > 0 && twice-- > 0,
    directClosed: (userId) => closed.get(userId) ?? null,
  };
  return { faults, plan };
}

function applyFault(faults: Faults, fault: RoomFault): void {
  switch (fault.fault) {
    case 'late-answer':
      return faults.lateAnswer(fault.times);
    case 'rate-limit':
      return faults.rateLimit(fault);
    case 'server-error':
      return faults.serverError(fault);
    case 'same-interaction-twice':
      return faults.sameInteractionTwice(fault.times);
    case 'drop-socket':
      return faults.dropSocket();
    case 'reconnect':
      return faults.reconnect();
    case 'invalid-session':
      return faults.invalidSession(fault);
    case 'close-direct':
      return faults.closeDirect(fault.userId, fault.reason);
    case 'deny-permission':
      return faults.denyPermission(fault.channelId, fault.permission);
    case 'none':
      return faults.clear();
    default:
      throw new RangeError(`There is no fault "${String((fault as { fault: unknown }).fault)}".`);
  }
}
