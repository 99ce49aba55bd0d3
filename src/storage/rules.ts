import type { Instant } from '../base/clock.ts';
import type { Card, CardLanguage } from '../cards/card.ts';
import type { LearnerSettings } from '../study/learner.ts';
import type { Memory } from '../study/memory.ts';
import type { QuizState } from '../study/quiz.ts';
import type { GroupAnswer } from '../study/sheet.ts';
import type { Edition } from '../study/store.ts';

/*
 * What every adapter must decide alike. Pure.
 */

/** Steps of a learner that can be taken back. The port asks for 30 at least. */
export const UNDO_DEPTH = 100;

/** `mask-rcnn.ko`: one name for an edition, like its note's file. */
export function editionName(edition: { paper: string; language: CardLanguage }): string {
  return `${edition.paper}.${edition.language}`;
}

/** The editions asked for, each once, in the order given: asking twice counts once. */
export function distinctEditions(editions: readonly Edition[]): Edition[] {
  const byName = new Map(editions.map((edition) => [editionName(edition), edition]));
  return [...byName.values()];
}

/**
 * The memory of a card whose answer changed at `at`: due now wherever the learner is. A review card falls due on the
 * day of its last review, which no time zone can put into the future. What was due earlier stays so.
 */
export function dueAtOnce(memory: Memory, at: Instant): Memory {
  if (memory.phase === 'new') return memory;
  const day = memory.phase === 'review' ? (memory.lastReviewDay ?? memory.dueDay) : memory.dueDay;
  return {
    ...memory,
    dueAt: Math.min(memory.dueAt, at),
    dueDay: Math.min(memory.dueDay, day),
  };
}

/** Whether a quiz still holds its channel. */
export function isOpen(quiz: QuizState): boolean {
  return quiz.phase !== 'finished';
}

/** Whether nothing is left to do for a quiz: it is over and its channel says so. */
export function isSettled(quiz: QuizState): boolean {
  return quiz.phase === 'finished' && quiz.shown === `${quiz.round}:finished`;
}

/**
 * Identity for a card seen for the first time: its content id. When an older card, edited since, still holds that id,
 * the newcomer gets `<id>~2`, `<id>~3` and so on, so that two cards never share a history.
 */
export function freeIdentity(contentId: string, isTaken: (cardId: string) => boolean): string {
  if (!isTaken(contentId)) return contentId;
  let number = 2;
  while (isTaken(`${contentId}~${number}`)) number += 1;
  return `${contentId}~${number}`;
}

/** Settings stored before there was a board say nothing of it: everybody is on it until they leave. */
export function isOnLeaderboard(settings: Partial<LearnerSettings> | undefined): boolean {
  return settings?.onLeaderboard !== false;
}

/** One answer a person and card: the first. By person, then by card. */
export function firstAnswers(answers: readonly GroupAnswer[]): GroupAnswer[] {
  const first = new Map<string, GroupAnswer>();
  for (const answer of answers) {
    const key = JSON.stringify([answer.userId, answer.cardId]);
    const other = first.get(key);
    if (!other || answer.answeredAt < other.answeredAt) first.set(key, answer);
  }
  return [...first.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
}

/** Lines beyond this one count as one place: a place never outweighs a difference of scores, which is 0.01 at least. */
const LAST_LINE = 99_999;

/** Higher is learned sooner: the better card, and of equals the one that the note tells sooner. */
export function learningRank({ score, line }: Pick<Card, 'score' | 'line'>): number {
  return score - Math.min(line, LAST_LINE) / 1e8;
}
