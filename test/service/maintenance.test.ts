import { describe, expect, it } from 'vitest';
import { type Log, silentLog } from '../../src/base/log.ts';
import { createMaintenance } from '../../src/service/maintenance.ts';

describe('maintenance', () => {
  it('looks one time after the other, and stops when the look at hand is over', async () => {
    const seen: string[] = [];
    const maintenance = createMaintenance({
      trainDueLearners: async () => {
        seen.push('begun');
        await Promise.resolve();
        seen.push('over');
        return 1;
      },
      eraseLeftGuilds: async () => 0,
      log: silentLog,
    });
    maintenance.start();
    void maintenance.tick();
    void maintenance.tick();
    await maintenance.stop();
    expect(seen).toEqual(['begun', 'over', 'begun', 'over']);
  });

  it('logs what went wrong and looks again', async () => {
    const errors: string[] = [];
    const log: Log = { ...silentLog, error: (_, message) => errors.push(message) };
    let looks = 0;
    const maintenance = createMaintenance({
      trainDueLearners: async () => {
        looks += 1;
        throw new Error('no database');
      },
      eraseLeftGuilds: async () => {
        throw new Error('no database');
      },
      log,
    });
    await maintenance.tick();
    await maintenance.tick();
    const both = [
      'what is kept of left servers could not be erased',
      'parameters could not be trained',
    ];
    expect(errors).toEqual([...both, ...both]);
    expect(looks).toBe(2);
    await maintenance.stop();
  });
});
