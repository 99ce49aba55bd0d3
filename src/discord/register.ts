import { createHash } from 'node:crypto';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Command } from './command.ts';
import type { Connection } from './connect.ts';

export interface RegisterOptions {
  connection: Pick<Connection, 'putCommands' | 'applicationId'>;
  commands: readonly Command[];
  /** To this server only, which is instant; to everyone when left out. */
  guildId?: string | undefined;
  /** Where the process keeps small facts of itself. */
  fact(name: string): Promise<string | undefined>;
  setFact(name: string, value: string): Promise<void>;
}

/** Registers the commands with Discord when they differ from those registered last. */
export async function registerCommands(options: RegisterOptions): Promise<'changed' | 'unchanged'> {
  const { connection, guildId } = options;
  const declared = options.commands.map(({ json }) => json);
  const name = `commands:${connection.applicationId}:${guildId ?? 'global'}`;
  const hash = hashOf(declared);
  if ((await options.fact(name)) === hash) return 'unchanged';
  await connection.putCommands(declared, guildId);
  await options.setFact(name, hash);
  return 'changed';
}

function hashOf(declared: readonly RESTPostAPIApplicationCommandsJSONBody[]): string {
  return createHash('sha256').update(JSON.stringify(declared)).digest('hex');
}
