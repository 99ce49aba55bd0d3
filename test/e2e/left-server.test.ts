import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createMaintenance } from '../../src/service/maintenance.ts';
import type { TestRoom } from './room.ts';
import { known, useRooms } from './stage.ts';

const open = useRooms();

/** What is kept of the server, read beside the running bot. */
const keptOfServer = (room: TestRoom) => () => readBeside(room);

function readBeside({ databasePath }: TestRoom): { quizzes: number; removed: boolean } {
  const database = new Database(databasePath, { readonly: true });
  try {
    const quizzes = database
      .prepare('select count(*) from quizzes where guild_id is not null')
      .pluck()
      .get() as number;
    const removed = database
      .prepare('select count(*) from guilds where removed_at is not null')
      .pluck()
      .get() as number;
    return { quizzes, removed: removed > 0 };
  } finally {
    database.close();
  }
}

/** A quiz that is over, and its answers. */
async function played(room: TestRoom): Promise<void> {
  const alex = await known(room, 'Alex');
  await alex.slash('/quiz paper:u-net questions:1');
  await alex.waitsFor('Question 1 of 1');
  await alex.click('Stop');
  await alex.waitsFor('Scores');
}

async function maintain(room: TestRoom): Promise<void> {
  const maintenance = createMaintenance({
    trainDueLearners: async () => 0,
    eraseLeftGuilds: () => room.app().study.eraseLeftGuilds(room.clock.now()),
    log: silentLog,
  });
  await maintenance.tick();
  await maintenance.stop();
}

describe('a server that the bot was removed from', () => {
  it('keeps its data for 30 days, then it goes; coming back in time keeps it', async () => {
    const room = await open();
    await played(room);
    room.emulator.places.removeBot();
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: true });
    await room.pass(20 * DAY);
    await maintain(room);
    room.emulator.places.inviteBot();
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: false });
    await room.pass(20 * DAY);
    await maintain(room);
    room.emulator.places.removeBot();
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: true });
    await room.pass(30 * DAY - 1);
    await maintain(room);
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: true });
    await room.pass(2);
    await maintain(room);
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 0, removed: false });
  });

  it('is noticed at the next start when it happened while the bot was down', async () => {
    const room = await open();
    await played(room);
    await room.restart();
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: false });
    await room.restart(() => room.emulator.places.removeBot());
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: true });
    await room.restart(() => room.emulator.places.inviteBot());
    await expect.poll(keptOfServer(room)).toEqual({ quizzes: 1, removed: false });
  });

  it('is not one that Discord cannot reach for a while: nothing of it goes', async () => {
    const room = await open();
    await played(room);
    await room.restart();
    await room.pass(MINUTE);
    room.emulator.places.beginOutage();
    const alex = room.person('Alex').in('papers');
    // A command that comes later over the same connection is taken later.
    await alex.slash('/help');
    await room.pass(40 * DAY);
    await maintain(room);
    expect(readBeside(room)).toEqual({ quizzes: 1, removed: false });
    room.emulator.places.endOutage();
    await alex.slash('/help');
    await maintain(room);
    expect(readBeside(room)).toEqual({ quizzes: 1, removed: false });
  });
});
