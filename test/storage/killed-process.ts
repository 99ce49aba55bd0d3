import { openSqliteStore } from '../../src/storage/sqlite.ts';
import type { Memory } from '../../src/study/memory.ts';
import { aCard, addCards, aGrade, aSession } from './builders.ts';

/*
 * Run by a test in a process of its own, and killed at some moment: one card answered again and again, with a
 * card of one's own and a flag beside each answer. Every answer is printed once it was accepted.
 */
const store = await openSqliteStore({ path: process.argv[2] ?? '' });
if ((await store.knownCards()).length === 0) await addCards(store, 'one', 'two');
let before: Memory | undefined = await store.memory('ana', 'one');
const session = (await store.openSession('ana')) ?? aSession({ step: 0, answered: 0 });
for (;;) {
  session.step += 1;
  session.answered += 1;
  const grade = aGrade('one', before ? { before } : {});
  const number = grade.changes[0]?.after.reps ?? 0;
  const card = aCard(`own-${number}`, { paper: '@ana' });
  const flag = { learnerId: 'ana', cardId: card.id, at: number, comment: '', suggestion: '- x' };
  const step = { ...grade, session, made: { cards: [card], flag } };
  const { status } = await store.recordStep(step);
  before = step.changes[0]?.after;
  process.stdout.write(`${status} ${before?.reps}\n`);
}
