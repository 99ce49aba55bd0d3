import { createHash } from 'node:crypto';
import { DAY, type Instant } from '../base/clock.ts';
import type { LearnerId } from '../study/learner.ts';
import type { Rooms } from './command.ts';

/*
 * Files that were shown and wait for a yes. They lie in the store, so that the button works after a restart, one for each
 * moderator and for a day at most.
 */

export interface PendingImport {
  name: string;
  content: Uint8Array;
}

type Facts = Pick<Rooms, 'fact' | 'setFact' | 'clock'>;

/** Who waits with what, since when. */
const WAITING = 'imports-waiting';
const fileOf = (userId: LearnerId): string => `import-of ${userId}`;

interface Waiting {
  userId: LearnerId;
  key: string;
  since: Instant;
}

async function waiting(facts: Facts): Promise<Waiting[]> {
  const kept = (await facts.fact(WAITING)) ?? '';
  return kept === '' ? [] : (JSON.parse(kept) as Waiting[]);
}

/** Forgets some, and whatever waits for too long. */
async function leave(facts: Facts, goes: (one: Waiting) => boolean): Promise<Waiting[]> {
  const oldest = facts.clock.now() - DAY;
  const all = await waiting(facts);
  const left = all.filter((one) => !goes(one) && one.since > oldest);
  for (const one of all) {
    if (!left.includes(one)) await facts.setFact(fileOf(one.userId), '');
  }
  if (left.length < all.length) await facts.setFact(WAITING, JSON.stringify(left));
  return left;
}

/** Keeps a file in place of the one that this moderator was shown before; gives the key for its buttons. */
export async function keepImport(
  userId: LearnerId,
  { name, content }: PendingImport,
  facts: Facts,
): Promise<string> {
  const key = createHash('sha256').update(name).update(content).digest('hex').slice(0, 16);
  const left = await leave(facts, (one) => one.userId === userId);
  const file = { name, content: Buffer.from(content).toString('base64') };
  await facts.setFact(fileOf(userId), JSON.stringify(file));
  await facts.setFact(
    WAITING,
    JSON.stringify([...left, { userId, key, since: facts.clock.now() }]),
  );
  return key;
}

/** The file behind a button, which is forgotten; undefined when it was used, replaced or waited for too long. */
export async function takeImport(
  userId: LearnerId,
  key: string,
  facts: Facts,
): Promise<PendingImport | undefined> {
  const oldest = facts.clock.now() - DAY;
  const isMine = (one: Waiting): boolean => one.userId === userId && one.key === key;
  const found = (await waiting(facts)).find((one) => isMine(one) && one.since > oldest);
  const kept = found === undefined ? undefined : await facts.fact(fileOf(userId));
  await leave(facts, isMine);
  if (kept === undefined || kept === '') return undefined;
  const { name, content } = JSON.parse(kept) as { name: string; content: string };
  return { name, content: Buffer.from(content, 'base64') };
}

/** Whatever this moderator was shown is forgotten. */
export async function forgetImport(userId: LearnerId, facts: Facts): Promise<void> {
  await leave(facts, (one) => one.userId === userId);
}
