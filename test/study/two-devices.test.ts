import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewStep, StepToken } from '../../src/study/study.ts';
import { makeCards, makeRoom, type Room } from './support.ts';

/*
 * One learner with the same card in front on two devices, pressing on both at the same moment.
 */

const ME = '100';
const PRESSES = ['again', 'good', 'suspend', 'undo', 'stop'] as const;
type Press = (typeof PRESSES)[number];
type Answer = ReviewStep | { kind: 'nothing-to-undo' };

function press({ study, clock }: Room, token: StepToken, what: Press): Promise<Answer> {
  const at = clock.now();
  if (what === 'suspend') return study.suspend(ME, token, at);
  if (what === 'undo') return study.undo(ME, token, at);
  if (what === 'stop') return study.stop(ME, token, at);
  return study.grade(ME, token, what, at);
}

/** Answers and suspensions that stand. */
async function standing({ store }: Room): Promise<number> {
  const memories = await store.memories(
    ME,
    CARDS.map(({ id }) => id),
  );
  const suspended = memories.filter((memory) => memory.suspended).length;
  return (await store.reviews(ME, 0)).length + suspended;
}

const CARDS = makeCards(12);
const CHANGES: Readonly<Record<Press, number>> = {
  again: 1,
  good: 1,
  suspend: 1,
  undo: -1,
  stop: 0,
};

describe('two devices at once', () => {
  it('record one of two presses on the same card, and tell the other what holds', async () => {
    const both = fc.tuple(fc.constantFrom(...PRESSES), fc.constantFrom(...PRESSES));
    await fc.assert(
      fc.asyncProperty(fc.array(both, { minLength: 1, maxLength: 8 }), async (pairs) => {
        const room = await makeRoom(CARDS);
        await room.study.addToDeck(ME, 'paper', 'paper');
        let told = 0;
        for (const [one, other] of pairs) {
          room.clock.advance(60_000);
          const step = await room.study.startReview(ME, {}, null, room.clock.now());
          if (step.kind !== 'question') return;
          const shown = await room.study.reveal(ME, step.token, room.clock.now());
          if (shown.kind !== 'answer') throw new Error(shown.kind);
          const answers = await Promise.all([
            press(room, shown.token, one),
            press(room, shown.token, other),
          ]);
          // Turns are taken in the order of arrival; an undo of nothing leaves the card to the other press.
          const [first] = answers;
          const counted = first.kind === 'nothing-to-undo' ? other : one;
          const isNothing = answers.every(({ kind }) => kind === 'nothing-to-undo');
          told += isNothing ? 0 : CHANGES[counted];
          expect(await standing(room)).toBe(told);
          const refused = answers.filter(
            ({ kind }) => kind === 'stale' || kind === 'nothing-to-undo',
          );
          expect(refused.length).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});
