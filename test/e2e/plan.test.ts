import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/base/clock.ts';
import type { TestRoom } from './room.ts';
import { known, play, useNotes, useRooms } from './stage.ts';

const notes = useNotes();
const open = useRooms();

const FORTY_TERMS = [
  '---',
  'title: Vocabulary',
  'year: 2020',
  'authors: [A. Author]',
  'lang: en',
  '---',
  '',
  '# Vocabulary',
  '',
  '## Terms',
  '',
  ...Array.from(
    { length: 40 },
    (_, index) => `- Q: What is meant by term ${index}? / A: meaning ${index}`,
  ),
].join('\n');
const golden = (name: string): string => `transcripts/plan-${name}.txt`;

describe('the plan', () => {
  it('shows what each retention would cost and bring, to the caller alone', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, 'Alex');
    const alex = hands(person);
    await alex.slash('/plan');
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await alex.slash('/plan');
    await alex.slash('/plan days:90');
    expect(
      person
        .sees()
        .slice(1)
        .every(({ onlyFor }) => onlyFor === person.id),
    ).toBe(true);
    await expect(story.text()).toMatchFileSnapshot(golden('table'));
  });

  it('speaks Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = await known(room, '민지');
    await room.app().study.addToDeck(person.id, 'paper', 'u-net');
    await hands(person).slash('/plan');
    await expect(story.text()).toMatchFileSnapshot(golden('table-ko'));
  });

  it.each([
    { name: 'Alex', file: 'training', train: 'Train now', restore: 'Use the old parameters' },
    { name: '민지', file: 'training-ko', train: '지금 학습하기', restore: '이전 값 쓰기' },
  ] as const)(
    'trains on one’s own answers from 400 on, shows both figures, and goes back ($name)',
    async ({ name, file, train, restore }) => {
      const notesDir = await notes({ 'vocabulary.en.md': FORTY_TERMS });
      const room = await open({ notesDir });
      const { story, hands } = play(room);
      const person = await known(room, name);
      const { study } = room.app();
      await study.addToDeck(person.id, 'paper', 'vocabulary');
      await hands(person).slash('/plan');
      story.tells('400 answers later');
      const first = await answers(room, person.id, 400);
      await hands(person).slash('/plan');
      await hands(person).click(train);
      expect((await study.learner(person.id)).parameters).toHaveLength(21);
      await hands(person).click(restore);
      expect((await study.learner(person.id)).parameters).toBeNull();
      expect(await dueDays(room, person.id)).toEqual(first.dueDays);
      await expect(story.text()).toMatchFileSnapshot(golden(file));
    },
    120_000,
  );
});

async function dueDays(room: TestRoom, id: string): Promise<number[]> {
  const { papers } = await room.app().study.stats(id);
  return papers.map(({ due }) => due);
}

/** Answers whatever is due, day after day; every third review is forgotten. */
async function answers(room: TestRoom, id: string, wanted: number) {
  const { study } = room.app();
  for (let given = 0; given < wanted;) {
    const now = room.clock.now();
    const shown = await study.startReview(id, {}, null, now);
    if (shown.kind === 'pause') room.clock.advance(shown.until - now);
    else if (shown.kind === 'question') {
      const revealed = await study.reveal(id, shown.token, now);
      if (revealed.kind !== 'answer') throw new Error(`a ${revealed.kind} instead of the answer`);
      const isForgotten = shown.memory?.phase === 'review' && given % 3 === 0;
      await study.grade(id, revealed.token, isForgotten ? 'again' : 'good', now);
      room.clock.advance(10 * SECOND);
      given += 1;
    } else room.clock.advance(DAY);
  }
  return { dueDays: await dueDays(room, id) };
}
