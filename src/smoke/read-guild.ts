import { parseArgs } from 'node:util';
import { ProblemError } from '../base/problem.ts';

/** The server named by `--guild`; a ProblemError when there is none. */
export function readGuild(args: readonly string[]): string {
  let guild: string | undefined;
  try {
    guild = parseArgs({ args: [...args], options: { guild: { type: 'string' } } }).values.guild;
  } catch {
    guild = undefined;
  }
  if (guild !== undefined && /^\d{17,20}$/.test(guild)) return guild;
  throw new ProblemError([
    {
      severity: 'error',
      code: 'argument-invalid',
      file: '--guild',
      what: guild === undefined ? 'It is not given.' : 'This is no id of a server.',
      remedy:
        'npm run smoke -- --guild 123456789012345678 (right-click the server, Copy Server ID)',
    },
  ]);
}
