import { ProblemError } from '../base/problem.ts';

/** Discord's REST, as far as the smoke test calls it. */
export interface DiscordApi {
  /** The decoded answer; null for none. Anything but success is a ProblemError with Discord's own words. */
  call(method: 'GET' | 'PUT', path: string, body?: unknown): Promise<unknown>;
}

const DEFAULT_API = 'https://discord.com/api';
const USER_AGENT = 'DiscordBot (paperdeck, smoke)';
const LONGEST_WAIT_S = 60;

export interface ApiOptions {
  token: string;
  /** REST base without the version; Discord's own unless said. */
  apiUrl?: string | undefined;
}

/** Calls one at a time; waits when it is told to. */
export function discordApi({ token, apiUrl = DEFAULT_API }: ApiOptions): DiscordApi {
  return {
    async call(method, path, body) {
      for (;;) {
        const response = await fetch(`${apiUrl}/v10${path}`, {
          method,
          headers: {
            authorization: `Bot ${token}`,
            'user-agent': USER_AGENT,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const wait = Number(response.headers.get('retry-after') ?? 0);
        if (response.status === 429 && wait <= LONGEST_WAIT_S) {
          await response.body?.cancel();
          await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
          continue;
        }
        const text = await response.text();
        if (!response.ok) throw refused(method, path, response.status, text);
        return text === '' ? null : (JSON.parse(text) as unknown);
      }
    },
  };
}

const REMEDIES: Readonly<Record<number, string>> = {
  401: 'Check DISCORD_TOKEN.',
  403: 'Invite the bot to this server with the scope applications.commands, and check --guild.',
  404: 'Check --guild.',
};

function refused(method: string, path: string, status: number, text: string): ProblemError {
  return new ProblemError([
    {
      severity: 'error',
      code: 'discord-refused',
      file: `${method} ${path}`,
      what: `Discord answered ${status}: ${text.slice(0, 1_000)}`,
      remedy: REMEDIES[status] ?? 'Mend what Discord names.',
    },
  ]);
}
