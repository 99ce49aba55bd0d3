import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECOND } from '../../src/base/clock.ts';
import { scoresOf } from '../../src/study/quiz-points.ts';
import {
  beginQuiz,
  isInTime,
  quizAfter,
  type QuizEvent,
  quizPosition,
  votesNeeded,
  waitsForOthers,
} from '../../src/study/quiz-progress.ts';
import type { MatchResult, QuizQuestion, QuizState } from '../../src/study/quiz.ts';

const question = (style: 'choice' | 'typed' = 'typed'): QuizQuestion => ({
  cardId: 'c',
  front: 'front',
  back: 'back',
  accept: [],
  items: [],
  paper: 'paper',
  paperName: 'Paper',
  source: '* source',
  context: [],
  language: 'en',
  style,
  options: style === 'choice' ? ['back', 'x', 'y', 'z'] : [],
  seconds: 20,
});

const START = 1_000_000;

function begin(change: { guildId?: string | null; questions?: QuizQuestion[] } = {}): QuizState {
  const quiz = beginQuiz({
    id: 'q',
    guildId: 'guild',
    channelId: 'channel',
    starterId: 'ann',
    scope: {},
    language: 'en',
    locale: 'en',
    startedAt: START,
    questions: [question(), question(), question(), question(), question()],
    ...change,
  });
  return shownNow(quiz);
}

/** The channel shows what holds. */
function shownNow(quiz: QuizState): QuizState {
  return quizAfter(quiz, { kind: 'shown', shown: quizPosition(quiz), messageId: 'm' });
}

/** Answers are to the question at hand, unless they name another. */
const run = (quiz: QuizState, ...events: readonly QuizEvent[]): QuizState =>
  events.reduce((state, event) => {
    const isAtHand = event.kind === 'answered' && event.round === AT_HAND;
    return shownNow(quizAfter(state, isAtHand ? { ...event, round: state.round } : event));
  }, quiz);
const AT_HAND = -1;

const answered = (userId: string, at: number, result: MatchResult = 'exact'): QuizEvent => ({
  kind: 'answered',
  round: AT_HAND,
  userId,
  answer: 'typed',
  result,
  at: START + at,
});
const time = (at: number): QuizEvent => ({ kind: 'time', at: START + at });
const next = (at: number): QuizEvent => ({ kind: 'next', at: START + at });
const skip = (userId: string, at = 1): QuizEvent => ({
  kind: 'skip-voted',
  userId,
  at: START + at,
});

const points = (quiz: QuizState, round = 0): Record<string, number> =>
  Object.fromEntries((quiz.attempts[round] ?? []).map((one) => [one.userId, one.points]));

describe('a question', () => {
  it('closes at its deadline and not before', () => {
    const quiz = begin();
    expect(quiz.phaseEndsAt).toBe(START + 20 * SECOND);
    expect(run(quiz, time(19_999)).phase).toBe('asking');
    expect(run(quiz, time(20_000)).phase).toBe('revealed');
  });

  it('closes as soon as everyone present has answered', () => {
    const waiting = run(begin(), answered('bea', 2_000));
    expect(waiting.phase).toBe('asking');
    expect(run(waiting, answered('ann', 3_000)).phase).toBe('revealed');
  });

  it('lets others join for ten seconds after a lone first answer in a server, and only there', () => {
    const lone = run(begin(), answered('ann', 2_000));
    expect(lone).toMatchObject({ phase: 'asking', phaseEndsAt: START + 12_000 });
    expect(waitsForOthers(lone)).toBe(true);
    expect(waitsForOthers(begin())).toBe(false);
    expect(run(lone, skip('ann', 3_000)).phase).toBe('revealed');
    expect(run(lone, answered('bea', 6_000)).phase).toBe('revealed');
    expect(run(begin({ guildId: null }), answered('ann', 2_000)).phase).toBe('revealed');
    const second = run(lone, time(12_000), next(13_000), answered('ann', 14_000));
    expect(second).toMatchObject({ round: 1, phase: 'revealed' });
  });

  it('waits for nobody who wants to skip it', () => {
    const three = run(begin(), answered('bea', 1_000), answered('cid', 1_500), skip('ann', 2_000));
    expect(three).toMatchObject({ phase: 'revealed', closedAt: START + 2_000 });
    const waiting = run(
      begin(),
      answered('bea', 1_000),
      answered('cid', 1_500),
      skip('bea', 2_000),
    );
    expect(waiting.phase).toBe('asking');
    expect(run(waiting, answered('ann', 3_000)).phase).toBe('revealed');
  });

  it('waits no longer for somebody who was silent for two questions', () => {
    const quiz = run(
      begin(),
      answered('ann', 1_000),
      answered('bea', 1_500),
      next(2_000),
      answered('ann', 3_000),
      time(40_000),
      next(41_000),
      answered('ann', 42_000),
      time(80_000),
      next(81_000),
    );
    expect(quiz).toMatchObject({ round: 3, present: ['ann'] });
    expect(run(quiz, answered('ann', 82_000)).phase).toBe('revealed');
  });

  it('takes one answer a person', () => {
    const quiz = run(begin(), answered('bea', 1_000, 'wrong'), answered('bea', 2_000, 'exact'));
    expect(quiz.attempts[0]).toMatchObject([{ result: 'wrong', answeredAt: START + 1_000 }]);
  });

  it('still takes a press that was made before it closed and arrives after', () => {
    const closed = run(begin(), answered('bea', 2_000), answered('ann', 5_000));
    expect(closed.phase).toBe('revealed');
    expect(isInTime(closed, 0, START + 4_999)).toBe(true);
    expect(isInTime(closed, 0, START + 5_001)).toBe(false);
    expect(points(run(closed, answered('cid', 1_000)))).toEqual({ cid: 1, bea: 0.5, ann: 0.5 });
  });

  it('takes such a press also when the next question is open already, and no later one', () => {
    const moved = run(begin(), answered('bea', 2_000), answered('ann', 5_000), next(5_100));
    expect(moved).toMatchObject({ round: 1, phase: 'asking' });
    const late = { ...answered('cid', 1_000), round: 0 } as QuizEvent;
    const after = run(moved, late);
    expect(points(after)).toEqual({ cid: 1, bea: 0.5, ann: 0.5 });
    expect(after).toMatchObject({ round: 1, phase: 'asking', attempts: [{}, []] });
    expect(run(moved, { ...late, at: START + 5_001 } as QuizEvent)).toBe(moved);
    const twice = run(moved, time(60_000), next(61_000), late);
    expect(points(twice)).toEqual({ bea: 1, ann: 0.5 });
  });

  it('that nobody has seen when its time is over is asked with its time anew', () => {
    const unseen = { ...begin(), shown: null };
    const again = quizAfter(unseen, time(50_000));
    expect(again).toMatchObject({ phase: 'asking', round: 0, phaseEndsAt: START + 70_000 });
  });
});

describe('points', () => {
  it('go to who answered first by the clock, not to who arrived first', () => {
    const quiz = run(begin(), answered('bea', 3_000), answered('cid', 2_000));
    expect(points(quiz)).toEqual({ cid: 1, bea: 0.5 });
  });

  it('are the same for two right answers at one instant, and the quiz goes on once', () => {
    const quiz = run(begin(), answered('ann', 3_000), answered('bea', 3_000));
    expect(points(quiz)).toEqual({ ann: 1, bea: 1 });
    expect(quiz).toMatchObject({ phase: 'revealed', round: 0 });
  });

  it('are fewer for a near miss and for a choice, and none for a wrong answer', () => {
    const near = run(begin(), answered('ann', 1_000, 'wrong'), answered('bea', 2_000, 'close'));
    expect(points(near)).toEqual({ ann: 0, bea: 0.75 });
    const choice = begin({ questions: [question('choice')] });
    expect(points(run(choice, answered('ann', 1_000), answered('bea', 2_000)))).toEqual({
      ann: 0.5,
      bea: 0.25,
    });
  });

  it('for being right by one’s own word take nothing from others', () => {
    const overridden: QuizEvent = { kind: 'overridden', round: 0, userId: 'bea' };
    const quiz = run(begin(), answered('bea', 1_000, 'wrong'), answered('ann', 2_000));
    expect(points(run(quiz, overridden))).toEqual({ bea: 0.25, ann: 1 });
    expect(points(run(quiz, overridden, overridden))).toEqual({ bea: 0.25, ann: 1 });
    const alone = run(begin(), answered('bea', 1_000, 'wrong'), overridden);
    expect(points(alone)).toEqual({ bea: 0.75 });
  });

  it('do not depend on the order in which answers arrive', () => {
    const answers = fc.uniqueArray(
      fc.record({
        userId: fc.constantFrom('bea', 'cid', 'dan', 'eve', 'fay'),
        at: fc.nat(19_000),
        result: fc.constantFrom<MatchResult>('exact', 'close', 'wrong'),
      }),
      { selector: ({ userId }) => userId, minLength: 1 },
    );
    const inAnyOrder = answers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(inAnyOrder, ([sent, arrived]) => {
        const events = (list: typeof sent): QuizEvent[] =>
          list.map(({ userId, at, result }) => answered(userId, at, result));
        expect(scoresOf(run(begin(), ...events(arrived)))).toEqual(
          scoresOf(run(begin(), ...events(sent))),
        );
      }),
    );
  });
});

describe('after the reveal', () => {
  it('the next question comes by itself, five seconds later at least', () => {
    const revealed = run(begin(), time(20_000));
    const pause = (revealed.phaseEndsAt ?? 0) - (START + 20_000);
    expect(pause).toBeGreaterThanOrEqual(5_000);
    expect(run(revealed, time(24_999)).phase).toBe('revealed');
    expect(run(revealed, time(60_000))).toMatchObject({
      round: 1,
      phase: 'asking',
      messageId: 'm',
    });
  });

  it('lasts longer for a longer source, up to twenty seconds', () => {
    const long = { ...question(), source: 'x'.repeat(5_000) };
    const revealed = run(begin({ questions: [long] }), time(20_000));
    expect((revealed.phaseEndsAt ?? 0) - (START + 20_000)).toBe(20_000);
  });

  it('Next goes on at once, and once', () => {
    const quiz = run(begin(), time(20_000), next(20_500));
    expect(quiz).toMatchObject({ round: 1, phase: 'asking', phaseEndsAt: START + 40_500 });
    expect(run(quiz, next(20_600))).toBe(quiz);
  });

  it('of the last question the quiz is complete', () => {
    const quiz = run(
      begin({ questions: [question()] }),
      answered('ann', 1),
      time(11_000),
      time(60_000),
    );
    expect(quiz).toMatchObject({ phase: 'finished', end: 'completed', phaseEndsAt: null });
  });
});

describe('silence', () => {
  it('ends the quiz after three questions in a row, with the scores kept', () => {
    let quiz = run(begin(), answered('ann', 1_000), answered('bea', 1_500), next(2_000));
    let at = 2_000;
    for (let round = 0; round < 3; round += 1) {
      expect(quiz.phase).toBe('asking');
      quiz = run(quiz, time((at += 20_000)));
      quiz = run(quiz, time((at += 20_000)));
    }
    expect(quiz).toMatchObject({ phase: 'finished', end: 'idle', round: 3 });
    expect(scoresOf(quiz).map(({ points: all }) => all)).toEqual([1, 0.5]);
  });

  it('is broken by an answer', () => {
    const quiz = run(begin(), time(20_000), next(21_000), answered('ann', 22_000), time(41_000));
    expect(quiz.unansweredInARow).toBe(0);
  });

  it('is not what an outage of the bot was', () => {
    expect(run(begin(), time(20_000 + 3_600_000))).toMatchObject({
      phase: 'revealed',
      unansweredInARow: 0,
    });
  });
});

describe('a vote to skip', () => {
  it('needs more than half of those present', () => {
    const three = run(begin(), answered('bea', 100), skip('cid'));
    expect(votesNeeded(three)).toBe(2);
    expect(three.phase).toBe('asking');
    expect(run(three, skip('cid')).skipVotes).toEqual(['cid']);
    expect(run(three, skip('ann'))).toMatchObject({ phase: 'revealed', unansweredInARow: 0 });
  });

  it('of one alone is enough', () => {
    expect(run(begin(), skip('ann')).phase).toBe('revealed');
  });
});

describe('the end', () => {
  it('by stopping is at once and final', () => {
    const stopped = run(begin(), answered('bea', 1_000), {
      kind: 'ended',
      end: 'stopped',
      at: START,
    });
    expect(stopped).toMatchObject({ phase: 'finished', end: 'stopped' });
    expect(run(stopped, answered('ann', 500), time(90_000), next(1), skip('ann'))).toBe(stopped);
  });

  it('by losing the channel asks for nothing more to be shown', () => {
    const lost = quizAfter(begin(), { kind: 'ended', end: 'channel-lost', at: START });
    expect(lost.shown).toBe(quizPosition(lost));
  });
});

describe('what the channel shows', () => {
  it('is kept with its message, also when the quiz has moved on meanwhile', () => {
    const moved = quizAfter(run(begin(), time(20_000)), next(21_000));
    const late = quizAfter(moved, { kind: 'shown', shown: '0:revealed', messageId: 'old' });
    expect(late).toMatchObject({ messageId: 'old', shown: '0:revealed' });
    const now = quizAfter(late, { kind: 'shown', shown: '1:asking', messageId: 'new' });
    expect(now).toMatchObject({ messageId: 'new', shown: '1:asking' });
  });

  it('said twice changes nothing', () => {
    const quiz = begin();
    expect(shownNow(quiz)).toBe(quiz);
  });
});

it('whatever happens, rounds go forward by one, nobody answers twice, and the end is the end', () => {
  const user = fc.constantFrom('ann', 'bea', 'cid');
  const event = fc.oneof(
    fc
      .record({
        user,
        at: fc.nat(200_000),
        result: fc.constantFrom<MatchResult>('exact', 'close', 'wrong'),
      })
      .map(({ user: one, at, result }) => answered(one, at, result)),
    fc.nat(200_000).map(time),
    fc.nat(200_000).map(next),
    user.map((one) => skip(one)),
    fc
      .record({ round: fc.nat(4), userId: user })
      .map(({ round, userId }): QuizEvent => ({ kind: 'overridden', round, userId })),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let quiz = begin();
      for (const one of events) {
        const after = run(quiz, one);
        expect(after.round - quiz.round).toBeGreaterThanOrEqual(0);
        expect(after.round - quiz.round).toBeLessThanOrEqual(1);
        expect(after.attempts).toHaveLength(after.round + 1);
        for (const attempts of after.attempts) {
          const users = attempts.map(({ userId }) => userId);
          expect(new Set(users).size).toBe(users.length);
        }
        expect(quiz.phase === 'finished' && after !== quiz).toBe(false);
        expect(after.phaseEndsAt === null).toBe(after.phase === 'finished');
        quiz = after;
      }
    }),
  );
});
