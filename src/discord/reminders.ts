import { createTask } from 'node-cron';
import { SECOND } from '../base/clock.ts';
import type { ReminderPlan } from '../study/study.ts';
import type { Rooms } from './command.ts';
import { errorFacts } from '../base/error-facts.ts';
import { deliverQuestions } from './daily-runner.ts';
import { DeliveryError } from './messenger.ts';
import { channelReminderView, reminderView } from './views/remind.ts';

/*
 * The times are rows; cron only ticks. A message is claimed before it is sent and sent under its claim's nonce, so a
 * crash in between neither loses nor doubles it.
 */

export interface ReminderRunner {
  start(): void;
  /** Sends what is due now. Never rejects. */
  tick(): Promise<void>;
  /** Settles when the message at hand is sent; those claimed but not sent go out at the next start. */
  stop(): Promise<void>;
}

/** Discord takes bursts of new direct messages for spam. */
const GAP_MS = SECOND;
const AT_ONCE = 100;

export function createReminderRunner(rooms: Rooms, gapMs: number = GAP_MS): ReminderRunner {
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function round(): Promise<void> {
    await attempt('daily questions', () => deliverQuestions(rooms, () => isStopped));
    await attempt('reminders', () => deliverReminders(rooms, gapMs, () => isStopped));
  }
  /** One that fails does not keep the other back. */
  async function attempt(what: string, deliver: () => Promise<void>): Promise<void> {
    try {
      await deliver();
    } catch (error) {
      rooms.log.error({ error: errorFacts(error) }, `${what} could not be looked at`);
    }
  }
  const tick = (): Promise<void> => (running = running.then(round));
  const ticker = createTask('* * * * *', tick, {
    name: 'reminders',
    noOverlap: true,
    timezone: 'UTC',
    suppressMissedWarning: true,
  });
  return {
    tick,
    start: () => void ticker.start(),
    async stop() {
      isStopped = true;
      await ticker.destroy();
      await running;
    },
  };
}

/** Sends every reminder that is due, one after another with a gap between, and reports each outcome to the study. */
async function deliverReminders(
  rooms: Rooms,
  gapMs: number,
  isStopped: () => boolean,
): Promise<void> {
  let isFirst = true;
  for (;;) {
    const plans = await rooms.study.claimDueReminders(rooms.clock.now(), AT_ONCE);
    for (const plan of plans) {
      if (!isFirst) await pause(gapMs);
      if (isStopped()) return;
      await deliver(plan, rooms);
      isFirst = false;
    }
    if (plans.length === 0) return;
  }
}

async function deliver(plan: ReminderPlan, rooms: Rooms): Promise<void> {
  const { study, log } = rooms;
  const { learner, nonce } = plan;
  try {
    await study.reminderSent(learner.id, nonce, await sendReminder(plan, rooms));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ failure: error.failure }, 'a reminder was not delivered');
    const reason = error.failure === 'closed' ? 'dm-closed' : 'other';
    await study.reminderFailed(learner.id, nonce, reason);
  }
}

/** The direct channel it went to; null when that is closed and it went to the channel agreed on. */
async function sendReminder(plan: ReminderPlan, rooms: Rooms): Promise<string | null> {
  const { learner, reminder, nonce } = plan;
  const { messenger, log } = rooms;
  const locale = learner.settings.locale ?? learner.lastLocale;
  try {
    const channelId = reminder.dmChannelId ?? (await messenger.openDirect(learner.id)).channelId;
    await messenger.send(channelId, reminderView(plan, locale), nonce);
    return channelId;
  } catch (error) {
    const isClosed = error instanceof DeliveryError && error.failure === 'closed';
    if (!isClosed || reminder.fallbackChannelId === null) throw error;
    try {
      await messenger.send(reminder.fallbackChannelId, channelReminderView(plan, locale), nonce);
    } catch (other) {
      log.warn({ error: errorFacts(other) }, 'the agreed channel takes no reminder either');
      throw error;
    }
    return null;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
