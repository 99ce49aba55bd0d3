import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginSession,
  type ReviewSession,
  sameScope,
  sessionAfter,
  type SessionEvent,
} from '../../src/study/session.ts';

const begun = beginSession({ id: 's', learnerId: '1', scope: {}, limit: null, startedAt: 0 });
const card = { cardId: 'c', memoryVersion: null, shownAt: 5, revealed: false };
const after = (...events: readonly SessionEvent[]): ReviewSession =>
  events.reduce((session, event) => sessionAfter(session, event), begun);

describe('a review session', () => {
  it('shows, reveals and counts an answer', () => {
    const session = after({ kind: 'filled', card }, { kind: 'revealed' }, { kind: 'graded' });
    expect(session).toMatchObject({ step: 2, answered: 1, current: null });
  });

  it('moves its step with every press that did something, and with nothing else', () => {
    expect(after({ kind: 'filled', card }).step).toBe(0);
    expect(after({ kind: 'filled', card }, { kind: 'revealed' }, { kind: 'revealed' }).step).toBe(
      1,
    );
    expect(after({ kind: 'graded' }, { kind: 'put-aside' }, { kind: 'revealed' })).toBe(begun);
  });

  it('keeps its card when another is offered, and takes none once it ended', () => {
    const other = { ...card, cardId: 'd' };
    expect(after({ kind: 'filled', card }, { kind: 'filled', card: other }).current).toEqual(card);
    expect(after({ kind: 'ended', at: 9 }, { kind: 'filled', card }).current).toBeNull();
  });

  it('opens again when its last answer is taken back', () => {
    const session = after({ kind: 'ended', at: 9 }, { kind: 'undone', answered: 2 });
    expect(session).toMatchObject({ endedAt: null, answered: 2, current: null });
  });

  it('never steps back and never loses its identity', () => {
    const event = fc.oneof(
      fc.constant<SessionEvent>({ kind: 'filled', card }),
      fc.constant<SessionEvent>({ kind: 'revealed' }),
      fc.constant<SessionEvent>({ kind: 'graded' }),
      fc.constant<SessionEvent>({ kind: 'put-aside' }),
      fc.nat(5).map((answered): SessionEvent => ({ kind: 'undone', answered })),
      fc.constant<SessionEvent>({ kind: 'ended', at: 9 }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let session = begun;
        for (const one of events) {
          const next = sessionAfter(session, one);
          expect(next.step - session.step).toBeGreaterThanOrEqual(0);
          expect(next.step - session.step).toBeLessThanOrEqual(1);
          expect(next.id).toBe('s');
          session = next;
        }
      }),
    );
  });
});

it('a scope is the same when both its parts are', () => {
  expect(sameScope({}, {})).toBe(true);
  expect(sameScope({ paper: 'a' }, { paper: 'a' })).toBe(true);
  expect(sameScope({ paper: 'a' }, { tag: 'a' })).toBe(false);
});
