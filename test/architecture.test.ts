import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The house's arrows, one row a room. A room may import what its row names and nothing else of the house;
 * `types` rooms by `import type` only.
 */
const ROOMS: Record<string, { may: readonly string[]; types?: readonly string[]; why: string }> = {
  base: { may: [], why: 'every room stands on it, so it stands on nothing' },
  notes: { may: ['base'], why: 'reading Markdown needs to know nothing of what is made from it' },
  cards: {
    may: ['base'],
    types: ['notes'],
    why: 'a card is made from a paper; nobody here reads Markdown',
  },
  study: {
    may: ['base', 'cards'],
    why: 'the rules of learning hold without SQL, Discord or Markdown',
  },
  storage: {
    may: ['base'],
    types: ['cards', 'study'],
    why: 'an adapter of the port that study defines',
  },
  discord: {
    may: ['base', 'study', 'notes'],
    types: ['cards'],
    why: 'protocol and words; no learning rule, no SQL',
  },
  emulator: {
    may: ['base'],
    why: 'it would agree with the mistakes of the bot if it knew the bot',
  },
  app: {
    may: ['base', 'notes', 'cards', 'study', 'storage'],
    types: ['config'],
    why: 'wiring without Discord',
  },
  config: { may: ['base'], why: 'the only reader of the environment' },
  main: { may: ['base', 'app', 'config', 'discord', 'service'], why: 'the real bot' },
  demo: {
    may: ['base', 'app', 'config', 'discord', 'emulator', 'service'],
    why: 'the same bot against the local Discord',
  },
  smoke: {
    may: ['base', 'config', 'discord'],
    why: 'whether the real Discord takes the commands as they are',
  },
  service: {
    may: ['base'],
    types: ['config'],
    why: 'what runs beside the bot: log lines, health and figures',
  },
  cli: {
    may: ['base', 'notes', 'cards', 'config', 'storage', 'service'],
    why: 'one thin file a command',
  },
};

/** Packages that belong behind one door. */
const DOORS: readonly { package: RegExp; door: RegExp; why: string }[] = [
  { package: /^(mdast|micromark|katex|yaml)/, door: /^notes\//, why: 'nobody else sees Markdown' },
  { package: /^ts-fsrs$/, door: /^study\/schedule\.ts$/, why: 'one file knows the scheduler' },
  {
    package: /^@open-spaced-repetition\/binding$/,
    door: /^study\/optimize\.ts$/,
    why: 'one file knows the optimizer, which may end its process',
  },
  {
    package: /^(kysely|better-sqlite3|pg)$/,
    door: /^storage\//,
    why: 'rows stop at the storage door',
  },
  {
    package: /^(discord\.js|@discordjs\/)/,
    door: /^discord\/(connect|dispatch)\.ts$/,
    why: 'one place holds live interactions',
  },
  {
    package: /^node-cron$/,
    door: /^(discord\/reminders|service\/maintenance)\.ts$/,
    why: 'times are rows; cron only ticks',
  },
  {
    package: /^zod$/,
    door: /^(config\.ts|storage\/|notes\/front-matter|emulator\/)/,
    why: 'shapes are checked at the edges',
  },
  {
    package: /^node:fs/,
    door: /^(notes|storage|cli|emulator|config\.ts|service)/,
    why: 'pure rooms touch no files',
  },
];

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`);

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found: Import[] = [];
  const statement =
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  for (const match of text.matchAll(statement)) {
    found.push({
      file: path.slice('src/'.length),
      target: (match[2] ?? match[3]) as string,
      typeOnly: match[1] !== undefined,
    });
  }
  return found;
}

const imports = files.flatMap(importsOf);

function roomOf(pathBelowSrc: string): string {
  const [first] = pathBelowSrc.split('/');
  return (first as string).replace(/\.ts$/, '');
}

function targetRoom({ file, target }: Import): string {
  return roomOf(normalize(join(dirname(file), target)));
}

describe('the arrows between the rooms', () => {
  it('sees the files and their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('knows every room', () => {
    expect(
      [...new Set(files.map((file) => roomOf(file.slice('src/'.length))))].filter(
        (room) => !(room in ROOMS),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(ROOMS))(
    '%s imports only what its row allows',
    (room, { may, types = [] }) => {
      const wrong = imports
        .filter((one) => roomOf(one.file) === room && one.target.startsWith('.'))
        .filter((one) => {
          const other = targetRoom(one);
          return other !== room && !may.includes(other) && !(types.includes(other) && one.typeOnly);
        });
      expect(wrong).toEqual([]);
    },
  );

  it.each(DOORS)('$package stays behind its door', ({ package: name, door }) => {
    const users = imports.filter((one) => name.test(one.target));
    expect(users.filter((one) => !door.test(one.file))).toEqual([]);
  });

  it('takes time and chance from base alone, and the environment in config alone', () => {
    const wrong = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const place = path.slice('src/'.length);
      const found: string[] = [];
      if (!place.startsWith('base/') && /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(text)) {
        found.push(`${place}: own clock or chance`);
      }
      if (place !== 'config.ts' && /process\.env/.test(text)) found.push(`${place}: process.env`);
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it('builds every thread and process that is started by the name of its file', () => {
    const { include } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')) as {
      include: string[];
    };
    const started = files.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/'\.\/([\w-]+)\.js'/g)].map((match) => match[1]),
    );
    expect(started).toContain('maker-thread');
    expect(started.filter((name) => !/-(?:thread|process)$/.test(name ?? ''))).toEqual([]);
    expect(include).toEqual(expect.arrayContaining(['src/**/*-thread.ts', 'src/**/*-process.ts']));
  });
});
