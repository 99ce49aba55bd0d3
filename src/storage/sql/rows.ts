import type { Memory, NewReview, Phase, Review } from '../../study/memory.ts';
import type { Rating } from '../../study/learner.ts';
import type { Reminder } from '../../study/store.ts';
import type { MemoryRow, NewReviewRow, ReminderRow, ReviewRow } from '../schema.ts';

/* Rows stop here: beyond this file nobody sees a column's name. */

export function memoryRow(memory: Memory): MemoryRow {
  return {
    learner_id: memory.learnerId,
    card_id: memory.cardId,
    phase: memory.phase,
    stability: memory.stability,
    difficulty: memory.difficulty,
    step: memory.step,
    due_at: memory.dueAt,
    due_day: memory.dueDay,
    last_reviewed_at: memory.lastReviewedAt,
    last_review_day: memory.lastReviewDay,
    interval_days: memory.intervalDays,
    reps: memory.reps,
    lapses: memory.lapses,
    suspended: memory.suspended ? 1 : 0,
    buried_on: memory.buriedOn,
    version: memory.version,
  };
}

export function memoryFrom(row: MemoryRow): Memory {
  return {
    learnerId: row.learner_id,
    cardId: row.card_id,
    phase: row.phase as Phase,
    stability: row.stability,
    difficulty: row.difficulty,
    step: row.step,
    dueAt: row.due_at,
    dueDay: row.due_day,
    lastReviewedAt: row.last_reviewed_at,
    lastReviewDay: row.last_review_day,
    intervalDays: row.interval_days,
    reps: row.reps,
    lapses: row.lapses,
    suspended: row.suspended !== 0,
    buriedOn: row.buried_on,
    version: row.version,
  };
}

export function reviewRow(review: NewReview): NewReviewRow {
  return {
    learner_id: review.learnerId,
    card_id: review.cardId,
    rating: review.rating,
    answered_at: review.answeredAt,
    study_day: review.studyDay,
    phase_before: review.phaseBefore,
    elapsed_days: review.elapsedDays,
    interval_days_before: review.intervalDaysBefore,
    interval_days: review.intervalDays,
    stability: review.stability,
    difficulty: review.difficulty,
    retrievability: review.retrievability,
    duration_ms: review.durationMs,
    sure: review.sure === null ? null : Number(review.sure),
    origin: review.origin,
    origin_id: review.originId,
  };
}

export function reviewFrom(row: ReviewRow): Review {
  return {
    id: row.review_id,
    learnerId: row.learner_id,
    cardId: row.card_id,
    rating: row.rating as Rating,
    answeredAt: row.answered_at,
    studyDay: row.study_day,
    phaseBefore: row.phase_before as Phase,
    elapsedDays: row.elapsed_days,
    intervalDaysBefore: row.interval_days_before,
    intervalDays: row.interval_days,
    stability: row.stability,
    difficulty: row.difficulty,
    retrievability: row.retrievability,
    durationMs: row.duration_ms,
    sure: row.sure === null ? null : row.sure !== 0,
    origin: row.origin as Review['origin'],
    originId: row.origin_id,
  };
}

export function reminderRow(reminder: Reminder): ReminderRow {
  return {
    learner_id: reminder.learnerId,
    minute_of_day: reminder.minuteOfDay,
    next_at: reminder.nextAt,
    state: reminder.state,
    rhythm: reminder.rhythm,
    claimed_day: reminder.claimedDay,
    pending_nonce: reminder.pendingNonce,
    failures: reminder.failures,
    ignored: reminder.ignored,
    dm_channel_id: reminder.dmChannelId,
    fallback_channel_id: reminder.fallbackChannelId,
    notice: reminder.notice,
  };
}

export function reminderFrom(row: ReminderRow): Reminder {
  return {
    learnerId: row.learner_id,
    minuteOfDay: row.minute_of_day,
    nextAt: row.next_at,
    state: row.state as Reminder['state'],
    rhythm: row.rhythm as Reminder['rhythm'],
    claimedDay: row.claimed_day,
    pendingNonce: row.pending_nonce,
    failures: row.failures,
    ignored: row.ignored,
    dmChannelId: row.dm_channel_id,
    fallbackChannelId: row.fallback_channel_id,
    notice: row.notice,
  };
}
