import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { type Problem, ProblemError } from './base/problem.ts';

/** Which shards of the bot this process runs. */
export type ShardShare = 'auto' | { count: number; ids: readonly number[] };

export interface Settings {
  /** `undefined` is allowed for programs that do not talk to Discord. */
  token?: string | undefined;
  /** REST base; `/v10` is appended by the library. */
  apiUrl?: string | undefined;
  /** Register commands to this server only. */
  guildId?: string | undefined;
  notesDir: string;
  databasePath: string;
  defaultTimeZone: string;
  defaultLocale: 'en' | 'ko';
  httpPort?: number | undefined;
  shards: ShardShare;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

const MAX_SHARDS = 1_000;

const snowflake = /^\d{17,20}$/;

function isTimeZone(name: string): boolean {
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset is not a zone: it knows no daylight saving.
    return known.resolvedOptions().timeZone !== '' && !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** `auto`, `4`, or `0,1/4`. Null when it is none of these. */
function readShards(text: string): ShardShare | null {
  if (text === 'auto') return 'auto';
  const whole = /^(\d{1,4})$/.exec(text);
  if (whole) {
    const count = Number(whole[1]);
    return count >= 1 && count <= MAX_SHARDS
      ? { count, ids: Array.from({ length: count }, (_, id) => id) }
      : null;
  }
  const share = /^(\d{1,4}(?:,\d{1,4})*)\/(\d{1,4})$/.exec(text);
  if (!share) return null;
  const ids = (share[1] as string).split(',').map(Number);
  const count = Number(share[2]);
  const fits = ids.every((id) => id < count) && new Set(ids).size === ids.length;
  return fits && count <= MAX_SHARDS ? { count, ids } : null;
}

/** An empty value is as good as none: `.env` files are full of them. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const withDefault = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => (given === '' || given === undefined ? value : given), schema);

const shards = z.string().transform((text, context): ShardShare => {
  const share = readShards(text.replaceAll(' ', ''));
  if (share) return share;
  context.addIssue(
    'Not a share of shards. Use "auto", a count such as "4", or this process\'s share such as "0,1/4".',
  );
  return z.NEVER;
});

const databasePath = z.string().transform((url, context) => {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(url)) return url;
  if (url.startsWith('sqlite://')) return url.slice('sqlite://'.length);
  context.addIssue(
    /^postgres(ql)?:/i.test(url)
      ? 'PostgreSQL is not supported by this version. Give the path of an SQLite file, such as "data/paperdeck.sqlite".'
      : 'Not a database that is known here. Give the path of an SQLite file, such as "data/paperdeck.sqlite".',
  );
  return z.NEVER;
});

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(
        /^\S+$/,
        'Not a bot token. Copy it from the Bot page of the Discord developer portal: one word, without "Bot " before it.',
      ),
  ),
  DISCORD_API_URL: optional(
    z.url({
      protocol: /^https?$/,
      error: 'Not an http or https address. Leave it out to use Discord itself.',
    }),
  ),
  DISCORD_GUILD_ID: optional(
    z
      .string()
      .regex(
        snowflake,
        "Not a server id. Turn on Discord's developer mode, right-click the server and copy its id (17 to 20 digits).",
      ),
  ),
  NOTES_DIR: withDefault(z.string(), 'notes'),
  DATABASE_URL: withDefault(databasePath, 'data/paperdeck.sqlite'),
  DEFAULT_TIMEZONE: withDefault(
    z
      .string()
      .refine(
        isTimeZone,
        'Not an IANA time zone. Use a name such as "Asia/Seoul" or "Europe/Vienna".',
      ),
    'UTC',
  ),
  DEFAULT_LOCALE: withDefault(
    z.enum(['en', 'ko'], 'Not a language that Paperdeck speaks. Use "en" or "ko".'),
    'en',
  ),
  HTTP_PORT: optional(
    z.coerce
      .number('Not a port. Use a number from 1 to 65535, or leave it out.')
      .int('Not a port. Use a whole number from 1 to 65535.')
      .min(1, 'Not a port. Use a number from 1 to 65535.')
      .max(65_535, 'Not a port. Use a number from 1 to 65535.'),
  ),
  SHARDS: withDefault(shards, 'auto'),
  LOG_LEVEL: withDefault(
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'Not a log level. Use fatal, error, warn, info, debug, trace or silent.',
    ),
    'info',
  ),
});

/** Something like `"Europ/Vienna"`, but never a token. */
function quoted(name: string, value: string | undefined): string {
  if (value === undefined || name === 'DISCORD_TOKEN') return '';
  const secretFree = value.replace(/\/\/[^@/]*@/, '//…@');
  return ` (given: ${JSON.stringify(secretFree.slice(0, 60))})`;
}

const NO_TOKEN: Problem = {
  severity: 'error',
  code: 'setting-missing',
  file: 'DISCORD_TOKEN',
  what: 'It is not set.',
  remedy:
    'Copy the bot token from the Bot page of the Discord developer portal into .env, or try everything without an account by "npm run demo".',
};

/**
 * Reads the settings from the environment. Throws a ProblemError that names every fault at once with its remedy.
 * With `needsToken` a missing DISCORD_TOKEN is a fault as well.
 */
export function readSettings(
  { needsToken }: { needsToken: boolean },
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const read = environment.safeParse(variables);
  const problems: Problem[] = [];
  if (needsToken && (variables['DISCORD_TOKEN'] ?? '').trim() === '') problems.push(NO_TOKEN);
  for (const issue of read.error?.issues ?? []) {
    const name = String(issue.path[0]);
    const [what, ...remedy] = issue.message.split(/(?<=\.) /);
    problems.push({
      severity: 'error',
      code: 'setting-invalid',
      file: name,
      what: `${String(what).replace(/\.$/, '')}${quoted(name, variables[name])}.`,
      remedy: remedy.join(' '),
    });
  }
  if (!read.success || problems.length > 0) throw new ProblemError(problems);
  const value = read.data;
  return {
    token: value.DISCORD_TOKEN,
    apiUrl: value.DISCORD_API_URL,
    guildId: value.DISCORD_GUILD_ID,
    notesDir: value.NOTES_DIR,
    databasePath: value.DATABASE_URL,
    defaultTimeZone: value.DEFAULT_TIMEZONE,
    defaultLocale: value.DEFAULT_LOCALE,
    httpPort: value.HTTP_PORT,
    shards: value.SHARDS,
    logLevel: value.LOG_LEVEL,
  };
}

/** Takes variables from `.env` in the current folder when there is one; what is set already wins. */
export function loadEnvironmentFile(path = '.env'): void {
  if (existsSync(path)) loadEnvFile(path);
}
