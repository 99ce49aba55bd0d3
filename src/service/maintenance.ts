import { createTask } from 'node-cron';
import { errorFacts } from '../base/error-facts.ts';
import type { Log } from '../base/log.ts';

/*
 * What the bot does for itself now and then. The times of it are rows; cron only looks.
 */

export interface Maintenance {
  start(): void;
  /** Does what is due. Never rejects. */
  tick(): Promise<void>;
  /** No new look is begun; settles when the one at hand is over. */
  stop(): Promise<void>;
}

export interface MaintenanceOptions {
  /** Trains parameters of whoever is due; gives how many were. */
  trainDueLearners: () => Promise<number>;
  /** Erases what is kept of servers that were left long ago; gives how many those were. */
  eraseLeftGuilds: () => Promise<number>;
  log: Log;
}

/** Away from the full hour, when reminders are many. */
const HOURLY = '23 * * * *';

export function createMaintenance({
  trainDueLearners,
  eraseLeftGuilds,
  log,
}: MaintenanceOptions): Maintenance {
  let running: Promise<void> = Promise.resolve();
  async function eraseGuilds(): Promise<void> {
    try {
      const guilds = await eraseLeftGuilds();
      if (guilds > 0) log.info({ guilds }, 'what was kept of servers left long ago was erased');
    } catch (error) {
      log.error({ error: errorFacts(error) }, 'what is kept of left servers could not be erased');
    }
  }
  async function look(): Promise<void> {
    await eraseGuilds();
    try {
      const trained = await trainDueLearners();
      if (trained > 0) log.info({ trained }, 'parameters of learners were trained');
    } catch (error) {
      log.error({ error: errorFacts(error) }, 'parameters could not be trained');
    }
  }
  const tick = (): Promise<void> => (running = running.then(look));
  const ticker = createTask(HOURLY, tick, {
    name: 'maintenance',
    noOverlap: true,
    timezone: 'UTC',
    suppressMissedWarning: true,
  });
  return {
    tick,
    start: () => void ticker.start(),
    async stop() {
      await ticker.destroy();
      await running;
    },
  };
}
