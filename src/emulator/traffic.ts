import type { Clock } from '../base/clock.ts';
import type { RoomEvent } from './actions.ts';

export type TrafficLine = Extract<RoomEvent, { type: 'traffic' }>['line'];

/** What went over the wire, newest last; only the most recent lines are kept. */
export interface Traffic {
  lines(): readonly TrafficLine[];
  watch(listener: (line: TrafficLine) => void): () => void;
}

export type RecordTraffic = (
  direction: TrafficLine['direction'],
  what: string,
  status: number | null,
  body: unknown,
) => void;

const KEPT = 500;

export function trafficLog(clock: Clock): { traffic: Traffic; record: RecordTraffic } {
  const lines: TrafficLine[] = [];
  const listeners = new Set<(line: TrafficLine) => void>();
  return {
    traffic: {
      lines: () => [...lines],
      watch: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    record: (direction, what, status, body) => {
      const line = { at: clock.now(), direction, what, status, body };
      lines.push(line);
      if (lines.length > KEPT) lines.shift();
      for (const listener of listeners) listener(line);
    },
  };
}
