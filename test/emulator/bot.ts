import { Client } from 'discord.js';
import type { Interaction } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { standingClock } from '../../src/base/clock.ts';
import type { MovableClock } from '../../src/base/clock.ts';
import { startEmulator } from '../../src/emulator/server.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/server.ts';

/** Monday, 2026-03-02 09:00 in Seoul. */
export const MONDAY_MORNING = Date.UTC(2026, 2, 2, 0, 0);

export interface Stage {
  emulator: Emulator;
  client: Client<true>;
  clock: MovableClock;
  /** Errors of the bot's handlers, in order. */
  errors: unknown[];
  close: () => Promise<void>;
}

type Handler = (interaction: Interaction) => Promise<unknown>;

/** A local Discord with a small real bot in it. */
export async function stage(
  commands: RESTPostAPIApplicationCommandsJSONBody[],
  handler: Handler,
  options: Partial<EmulatorOptions> = {},
): Promise<Stage> {
  const clock = standingClock(MONDAY_MORNING);
  const emulator = await startEmulator({ clock, answerWithinMs: 400, ...options });
  const errors: unknown[] = [];
  const client = await connect(emulator, handler, errors);
  await client.application.commands.set(commands);
  return {
    emulator,
    client,
    clock,
    errors,
    close: async () => {
      await client.destroy();
      await emulator.close();
    },
  };
}

/** The library spaces identifies by five seconds of real time, whatever the server says of concurrency. */
const WITHOUT_WAITING = {
  buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }),
};

export async function connect(
  emulator: Emulator,
  handler: Handler,
  errors: unknown[] = [],
  intents: number[] = [],
): Promise<Client<true>> {
  const client = new Client({ intents, rest: { api: emulator.apiUrl }, ws: WITHOUT_WAITING });
  client.on('error', (error) => errors.push(error));
  client.on('interactionCreate', (interaction) => {
    handler(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(emulator.token);
  await ready;
  return client as Client<true>;
}
