import { destination, pino } from 'pino';
import type { Log } from '../base/log.ts';
import type { Settings } from '../config.ts';

/** JSON lines on standard error, so that standard output stays for what a program prints. Secrets are masked. */
export function createLog(level: Settings['logLevel']): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: ['token', '*.token', 'authorization', '*.authorization'],
        censor: '[hidden]',
      },
    },
    destination({ fd: 2, sync: true }),
  );
}
