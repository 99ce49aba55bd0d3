/** Facts that go with a log line. Never tokens, card text or what a member typed. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

const nothing = (): void => {};

/** A log for tests and tools that have nowhere to write to. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
