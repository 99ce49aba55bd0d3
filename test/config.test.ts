import { describe, expect, it } from 'vitest';
import { ProblemError } from '../src/base/problem.ts';
import { readSettings } from '../src/config.ts';

const TOKEN = 'local-token-for-tests';

function faults(variables: Record<string, string>, needsToken = true): string[] {
  try {
    readSettings({ needsToken }, variables);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((problem) => problem.file);
    throw error;
  }
  return [];
}

describe('settings from the environment', () => {
  it('needs nothing but the token', () => {
    expect(readSettings({ needsToken: true }, { DISCORD_TOKEN: TOKEN })).toEqual({
      token: TOKEN,
      apiUrl: undefined,
      guildId: undefined,
      notesDir: 'notes',
      databasePath: 'data/paperdeck.sqlite',
      defaultTimeZone: 'UTC',
      defaultLocale: 'en',
      httpPort: undefined,
      shards: 'auto',
      logLevel: 'info',
    });
  });

  it('takes an empty value as none, as .env files have them', () => {
    const empty = { DISCORD_API_URL: '', NOTES_DIR: '', SHARDS: '', HTTP_PORT: '', LOG_LEVEL: '' };
    expect(readSettings({ needsToken: false }, { ...empty, DISCORD_TOKEN: '' })).toEqual(
      readSettings({ needsToken: false }, {}),
    );
  });

  it('names every fault at once', () => {
    expect(
      faults({
        DISCORD_API_URL: 'ftp://example.com',
        DISCORD_GUILD_ID: 'my server',
        DATABASE_URL: 'mysql://localhost/x',
        DEFAULT_TIMEZONE: 'Korea',
        DEFAULT_LOCALE: 'fr',
        HTTP_PORT: '70000',
        SHARDS: '4/4',
        LOG_LEVEL: 'loud',
      }).toSorted(),
    ).toEqual([
      'DATABASE_URL',
      'DEFAULT_LOCALE',
      'DEFAULT_TIMEZONE',
      'DISCORD_API_URL',
      'DISCORD_GUILD_ID',
      'DISCORD_TOKEN',
      'HTTP_PORT',
      'LOG_LEVEL',
      'SHARDS',
    ]);
  });

  it('says what to do, and never repeats a token or a password', () => {
    const bad = { DISCORD_TOKEN: 'Bot secret', DATABASE_URL: 'postgres://me:hunter2@db/x' };
    expect(() => readSettings({ needsToken: true }, bad)).toThrow(/DISCORD_TOKEN: error: .*portal/);
    expect(() => readSettings({ needsToken: true }, bad)).toThrow(/PostgreSQL is not supported/);
    expect(() => readSettings({ needsToken: true }, bad)).not.toThrow(/secret|hunter2/);
  });

  it.each([
    ['auto', 'auto'],
    ['2', { count: 2, ids: [0, 1] }],
    ['0,1/4', { count: 4, ids: [0, 1] }],
    ['3/4', { count: 4, ids: [3] }],
  ])('reads SHARDS=%s', (text, share) => {
    expect(readSettings({ needsToken: false }, { SHARDS: text }).shards).toEqual(share);
  });

  it.each(['0', '-1', 'four', '1,1/4', '0/0', '1/'])('refuses SHARDS=%s', (text) => {
    expect(faults({ SHARDS: text }, false)).toEqual(['SHARDS']);
  });
});
