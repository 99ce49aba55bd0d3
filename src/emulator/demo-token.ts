import { ProblemError } from '../base/problem.ts';

/** What the local Discord accepts when nothing else is said. It is no secret. */
export const DEMO_TOKEN = 'local-discord-token';

const REAL_TOKEN = /^[\w-]{23,30}\.[\w-]{5,8}\.[\w-]{25,}$/;

/** Refuses a token that a real bot could have: the local Discord shows its traffic to anyone on this machine. */
export function demandDemoToken(token: string): void {
  if (!REAL_TOKEN.test(token.trim())) return;
  throw new ProblemError([
    {
      severity: 'error',
      code: 'real-token-refused',
      file: 'token',
      what: 'This looks like the token of a real bot, and the local Discord is no place for it.',
      remedy: `Leave the token out (then "${DEMO_TOKEN}" is used), or take any other word.`,
    },
  ]);
}
