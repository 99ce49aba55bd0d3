import type { Card } from '../../src/cards/card.ts';
import type { CardChanges } from '../../src/cards/sync/plan-sync.ts';
import type { Learner } from '../../src/study/learner.ts';
import type { Memory, NewReview } from '../../src/study/memory.ts';
import type { QuizQuestion, QuizState } from '../../src/study/quiz.ts';
import type { ReviewSession } from '../../src/study/session.ts';
import type { QuizAnswerRow, Reminder, Step, Store } from '../../src/study/store.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** 2024-05-20T09:00:00Z, a Monday. */
export const START = 1_716_195_600_000;
/** The study day of `START` for a learner in UTC. */
export const TODAY = 19_863;

export const UNET = { paper: 'unet', language: 'ko' } as const;
export const FCN = { paper: 'fcn', language: 'en' } as const;

export function aCard(id: string, change: Partial<Card> = {}): Card {
  return {
    id,
    bulletId: `bullet-of-${id}`,
    kind: 'cloze',
    front: `[U-Net] ${id}: ____`,
    back: '수축 경로',
    accept: ['contracting path'],
    items: [],
    distractors: [],
    paper: 'unet',
    paperName: 'U-Net',
    language: 'ko',
    context: ['방법', '구조'],
    source: '- 수축 경로와 확장 경로',
    file: 'notes/unet.ko.md',
    line: 12,
    score: 0.5,
    ...change,
  };
}

export function changes(change: Partial<CardChanges>): CardChanges {
  return { added: [], updated: [], answerChanged: [], retired: [], revived: [], ...change };
}

export async function addCards(store: Store, ...cards: readonly (Card | string)[]): Promise<void> {
  const added = cards.map((card) => (typeof card === 'string' ? aCard(card) : card));
  await store.applyCardChanges(changes({ added }), START);
}

export function aLearner(id = 'ana', change: Partial<Learner> = {}): Learner {
  return {
    id,
    settings: {
      locale: null,
      timeZone: 'Asia/Seoul',
      timeZoneChosen: true,
      rolloverHour: 4,
      newPerDay: 20,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
      answerButtons: 4,
      askSure: false,
      quizCounts: true,
      onLeaderboard: true,
      easyDays: [
        { weekday: 6, load: 'reduced' },
        { weekday: 7, load: 'none' },
      ],
      todayOnly: { day: TODAY, newPerDay: 30, reviewsPerDay: 250 },
    },
    parameters: null,
    lastLocale: 'ko',
    createdAt: START,
    ...change,
  };
}

export function aMemory(cardId: string, change: Partial<Memory> = {}): Memory {
  return {
    learnerId: 'ana',
    cardId,
    phase: 'review',
    stability: 10.25,
    difficulty: 5.5,
    step: 0,
    dueAt: START + 10 * DAY,
    dueDay: TODAY + 10,
    lastReviewedAt: START,
    lastReviewDay: TODAY,
    intervalDays: 10,
    reps: 1,
    lapses: 0,
    suspended: false,
    buriedOn: null,
    version: 1,
    ...change,
  };
}

function aReview(cardId: string, change: Partial<NewReview> = {}): NewReview {
  return {
    learnerId: 'ana',
    cardId,
    rating: 'good',
    answeredAt: START,
    studyDay: TODAY,
    phaseBefore: 'new',
    elapsedDays: 0,
    intervalDaysBefore: 0,
    intervalDays: 10,
    stability: 10.25,
    difficulty: 5.5,
    retrievability: null,
    durationMs: 4_000,
    sure: null,
    origin: 'review',
    originId: 'session-1',
    ...change,
  };
}

/** A grade of one card: from nothing, or from the memory before. */
export function aGrade(
  cardId: string,
  change: { before?: Memory; after?: Partial<Memory>; review?: Partial<NewReview> } = {},
): Step {
  const { before } = change;
  const after = aMemory(cardId, {
    ...before,
    version: (before?.version ?? 0) + 1,
    reps: (before?.reps ?? 0) + 1,
    ...change.after,
  });
  return {
    learnerId: after.learnerId,
    kind: 'grade',
    at: change.review?.answeredAt ?? START,
    changes: [{ cardId, expectedVersion: before?.version ?? null, after }],
    review: aReview(cardId, { learnerId: after.learnerId, ...change.review }),
  };
}

/** Puts a memory in place, as a first grade of a card that the store knows. */
export async function begin(
  store: Store,
  cardId: string,
  after: Partial<Memory> = {},
): Promise<Memory> {
  const step = aGrade(cardId, { after });
  await store.recordStep(step);
  return step.changes[0]?.after as Memory;
}

export function aSession(change: Partial<ReviewSession> = {}): ReviewSession {
  return {
    id: 'session-1',
    learnerId: 'ana',
    scope: { paper: 'unet' },
    limit: null,
    startedAt: START,
    step: 1,
    current: { cardId: 'one', memoryVersion: null, shownAt: START, revealed: false },
    answered: 0,
    endedAt: null,
    ...change,
  };
}

export function aQuestion(change: Partial<QuizQuestion> = {}): QuizQuestion {
  return {
    cardId: 'one',
    front: '[U-Net] ____',
    back: '수축 경로',
    accept: ['contracting path'],
    items: [],
    paper: 'unet',
    paperName: 'U-Net',
    source: '- 수축 경로',
    context: ['방법'],
    language: 'ko',
    style: 'choice',
    options: ['수축 경로', '확장 경로'],
    seconds: 20,
    ...change,
  };
}

export function aQuiz(change: Partial<QuizState> = {}): QuizState {
  return {
    id: 'quiz-1',
    guildId: 'guild',
    channelId: 'channel',
    starterId: 'ana',
    scope: { tag: 'segmentation' },
    language: 'ko',
    locale: 'ko',
    startedAt: START,
    questions: [],
    round: 0,
    phase: 'asking',
    phaseEndsAt: START + MINUTE,
    closedAt: null,
    attempts: [[]],
    present: ['ana'],
    skipVotes: [],
    unansweredInARow: 0,
    end: null,
    messageId: null,
    shown: null,
    version: 1,
    ...change,
  };
}

export function anAnswer(change: Partial<QuizAnswerRow> = {}): QuizAnswerRow {
  return {
    quizId: 'quiz-1',
    guildId: 'guild',
    round: 0,
    userId: 'ana',
    cardId: 'one',
    result: 'exact',
    style: 'typed',
    points: 1,
    answeredAt: START,
    ...change,
  };
}

export function aReminder(change: Partial<Reminder> = {}): Reminder {
  return {
    learnerId: 'ana',
    minuteOfDay: 8 * 60 + 30,
    nextAt: START,
    state: 'on',
    rhythm: 'daily',
    claimedDay: null,
    pendingNonce: null,
    failures: 0,
    ignored: 0,
    dmChannelId: null,
    fallbackChannelId: null,
    notice: null,
    ...change,
  };
}

/** Everything due at the start, in both editions. */
export function dueQuery(change: Partial<Parameters<Store['dueMemories']>[0]> = {}) {
  return {
    learnerId: 'ana',
    editions: [UNET, FCN],
    learningUntil: START,
    today: TODAY,
    limit: 100,
    ...change,
  };
}
