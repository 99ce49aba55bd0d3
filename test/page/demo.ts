import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Demo {
  /** Where its page is. */
  url: string;
  stop(): Promise<void>;
}

/** Starts what `npm run demo` starts, and settles when it has printed its address. */
export async function startDemo(): Promise<Demo> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/demo.ts'], {
    env: { ...process.env, NOTES_DIR: 'notes', DEFAULT_TIMEZONE: 'UTC', DEFAULT_LOCALE: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await printedAddress(child);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function printedAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the demo has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('the demo ended without an address');
}
