import { describe, expect, it } from 'vitest';
import {
  distinctEditions,
  dueAtOnce,
  editionName,
  freeIdentity,
  isOpen,
  isSettled,
} from '../../src/storage/rules.ts';
import { aMemory, aQuiz, FCN, START, TODAY, UNET } from './builders.ts';

describe('what the adapters decide alike', () => {
  it('names an edition like its note', () => {
    expect(editionName(UNET)).toBe('unet.ko');
    expect(distinctEditions([FCN, UNET, { ...FCN }])).toEqual([FCN, UNET]);
  });

  it('makes a review card due on the day of its last review', () => {
    const memory = aMemory('one', { lastReviewDay: TODAY - 3 });
    expect(dueAtOnce(memory, START)).toEqual({ ...memory, dueAt: START, dueDay: TODAY - 3 });
  });

  it('leaves the day of a learning card, of a card never reviewed and of one overdue', () => {
    const learning = aMemory('one', { phase: 'learning', dueAt: START + 9 });
    expect(dueAtOnce(learning, START)).toEqual({ ...learning, dueAt: START });
    const imported = aMemory('one', { lastReviewDay: null });
    expect(dueAtOnce(imported, START).dueDay).toBe(imported.dueDay);
    const overdue = aMemory('one', { dueAt: START - 1, dueDay: TODAY - 9 });
    expect(dueAtOnce(overdue, START)).toEqual(overdue);
    const fresh = aMemory('one', { phase: 'new' });
    expect(dueAtOnce(fresh, START)).toEqual(fresh);
  });

  it('numbers identities that are taken', () => {
    const taken = new Set(['a', 'a~2']);
    expect(freeIdentity('b', (id) => taken.has(id))).toBe('b');
    expect(freeIdentity('a', (id) => taken.has(id))).toBe('a~3');
  });

  it('knows when a quiz is over and when its channel says so', () => {
    expect(isOpen(aQuiz({ phase: 'revealed' }))).toBe(true);
    const over = aQuiz({ phase: 'finished', round: 2, shown: '2:revealed' });
    expect([isOpen(over), isSettled(over)]).toEqual([false, false]);
    expect(isSettled({ ...over, shown: '2:finished' })).toBe(true);
  });
});
