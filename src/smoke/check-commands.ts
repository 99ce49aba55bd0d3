import { differences } from './differences.ts';
import type { DiscordApi } from './discord-api.ts';

type Json = Record<string, unknown>;

export interface SmokeReport {
  applicationId: string;
  sent: number;
  /** What Discord made differently; empty when all is well. */
  differences: string[];
  /** How many commands of before are there again. */
  restored: number;
}

/** Fields that Discord gives a command and takes from nobody. */
const GIVEN: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'contexts',
  'integration_types',
  'name_localized',
  'description_localized',
]);

/**
 * Registers the commands in one server, reads back what Discord accepted, compares, and puts back what was there
 * before, also when something fails on the way.
 */
export async function checkCommands(
  api: DiscordApi,
  guildId: string,
  commands: readonly object[],
): Promise<SmokeReport> {
  const { id: applicationId } = (await api.call('GET', '/applications/@me')) as { id: string };
  const path = `/applications/${applicationId}/guilds/${guildId}/commands`;
  const whole = `${path}?with_localizations=true`;
  const before = ((await api.call('GET', whole)) as Json[]).map(asDraft);
  try {
    await api.call('PUT', path, commands);
    const accepted = (await api.call('GET', whole)) as Json[];
    return {
      applicationId,
      sent: commands.length,
      differences: differences(JSON.parse(JSON.stringify(commands)) as Json[], accepted),
      restored: before.length,
    };
  } finally {
    await api.call('PUT', path, before);
  }
}

function asDraft(command: Json): Json {
  return Object.fromEntries(Object.entries(command).filter(([name]) => !GIVEN.has(name)));
}
