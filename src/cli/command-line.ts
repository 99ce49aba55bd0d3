import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What was asked for on a command line. */
interface Asked {
  /** Everything that is no option, in order. */
  paths: readonly string[];
  values: Readonly<Record<string, string | boolean | undefined>>;
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * The paths and options given to this process. Undefined when there is nothing to do: `--help` has printed the usage, or
 * the line was wrong, which is said with the usage on standard error and ends the process with code 2.
 */
export function readCommandLine(
  usage: string,
  options: NonNullable<ParseArgsConfig['options']> = {},
): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, ...HELP },
      allowPositionals: true,
    });
    if (values['help'] !== true) return { paths: positionals, values };
    console.log(usage);
  } catch (error) {
    refuse(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error), usage);
  }
  return undefined;
}

/** Says what is wrong with the line, shows how it should be, and ends the process with code 2. */
export function refuse(why: string, usage: string): void {
  console.error(`${why}.\n\n${usage}`);
  process.exitCode = 2;
}
