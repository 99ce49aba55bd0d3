import { openSqliteStore } from '../../src/storage/sqlite.ts';
import { aCard, addCards, aGrade, aLearner, aSession } from './builders.ts';

/*
 * Run by a test in a process of its own, and killed at some moment while it erases a person of many answers, who wrote
 * a card and raised a flag at each.
 */
const [path = '', answers = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ path });
await addCards(store, 'one', 'two');
await store.saveLearner(aLearner());
const session = aSession({ step: 0, answered: 0 });
let before = await store.memory('ana', 'one');
for (let number = 1; number <= Number(answers); number++) {
  session.step += 1;
  session.answered += 1;
  const grade = aGrade('one', before ? { before } : {});
  const card = aCard(`own-${number}`, { paper: '@ana' });
  const flag = { learnerId: 'ana', cardId: card.id, at: number, comment: '', suggestion: '- x' };
  await store.recordStep({ ...grade, session, made: { cards: [card], flag } });
  before = grade.changes[0]?.after;
}
process.stdout.write('filled\n');
await store.eraseLearner('ana');
process.stdout.write('erased\n');
setInterval(() => {}, 1_000);
