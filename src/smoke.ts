import { ProblemError } from './base/problem.ts';
import { loadEnvironmentFile, readSettings } from './config.ts';
import { commands } from './discord/commands/index.ts';
import { checkCommands } from './smoke/check-commands.ts';
import { discordApi } from './smoke/discord-api.ts';
import { readGuild } from './smoke/read-guild.ts';

/*
 * `npm run smoke -- --guild ID`: whether the real Discord takes the commands as they are. Nothing stays behind.
 */

try {
  const guildId = readGuild(process.argv.slice(2));
  loadEnvironmentFile();
  const { token = '', apiUrl } = readSettings({ needsToken: true });
  const declared = commands.map(({ json }) => json);
  const report = await checkCommands(discordApi({ token, apiUrl }), guildId, declared);
  console.log(`${report.sent} commands sent to server ${guildId}, ${report.restored} put back.`);
  for (const difference of report.differences) console.error(difference);
  console.log(
    report.differences.length === 0 ? 'All as sent.' : 'Discord made something else of them.',
  );
  process.exitCode = report.differences.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(error.message);
  process.exit(1);
}
