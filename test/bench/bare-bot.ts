import { Client } from 'discord.js';

/*
 * The least a bot can be, in a process of its own: one constant answer. Says "ready", and its CPU time when asked.
 */

const [apiUrl = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [], rest: { api: apiUrl } });
client.on('interactionCreate', (interaction) => {
  if (interaction.isChatInputCommand()) interaction.reply('pong').catch(console.error);
});
client.once('clientReady', () => process.send?.({ ready: true }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});
process.on('disconnect', () => process.exit(0));
await client.login(token);
