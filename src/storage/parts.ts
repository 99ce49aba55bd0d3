import type { Store } from '../study/store.ts';

/*
 * The port cut by subject, so that each adapter keeps one subject in one file.
 * Together the parts are the whole port: an adapter that forgets one does not compile.
 */

export type LearnerPart = Pick<
  Store,
  | 'learner'
  | 'saveLearner'
  | 'guildSettings'
  | 'saveGuildSettings'
  | 'deck'
  | 'addToDeck'
  | 'removeFromDeck'
>;
export type CardPart = Pick<Store, 'knownCards' | 'applyCardChanges'>;
export type FlagPart = Pick<Store, 'addFlag' | 'openFlags' | 'settleFlags' | 'takeSettledFlags'>;
export type ImportPart = Pick<Store, 'addImports' | 'lastImport'>;
export type OwnCardPart = Pick<
  Store,
  | 'ownCards'
  | 'ownCard'
  | 'cardsBeyondNotes'
  | 'changeOwnCards'
  | 'shareCard'
  | 'unshareCard'
  | 'sharedCards'
>;
export type MemoryPart = Pick<
  Store,
  | 'memory'
  | 'memories'
  | 'dueMemories'
  | 'freshCardIds'
  | 'editionCounts'
  | 'memoriesPage'
  | 'nextDue'
  | 'dueLoad'
>;
export type StepPart = Pick<Store, 'recordStep' | 'undoStep' | 'undoReview' | 'canUndo'>;
export type ReviewPart = Pick<
  Store,
  'dayCounts' | 'reviews' | 'reviewsOfSession' | 'reviewsPage' | 'countReviews'
>;
export type StatisticsPart = Pick<
  Store,
  'answeredDays' | 'answeredQuarters' | 'sureCounts' | 'waitedSince' | 'memoryTraces'
>;
export type SessionPart = Pick<Store, 'openSession' | 'session' | 'saveSession'>;
export type QuizPart = Pick<
  Store,
  'openQuiz' | 'quiz' | 'quizInChannel' | 'unfinishedQuizzes' | 'saveQuiz' | 'quizScores'
>;
export type ConfusionPart = Pick<Store, 'confusionsWith' | 'takeConfusion' | 'takeLeech'>;
export type TrainingPart = Pick<
  Store,
  'trainings' | 'recordTraining' | 'takeBackTraining' | 'untrainedLearners'
>;
export type BreakPart = Pick<Store, 'breaks' | 'saveBreak' | 'removeBreak'>;
export type ReminderPart = Pick<
  Store,
  'reminder' | 'saveReminder' | 'dueReminders' | 'claimReminder'
>;
export type SheetPart = Pick<
  Store,
  | 'openSheet'
  | 'sheet'
  | 'sheetByKey'
  | 'saveSheet'
  | 'channelSheets'
  | 'sheetAnswers'
  | 'addSheetAnswer'
  | 'overrideSheetAnswer'
  | 'groupAnswers'
>;
export type ClubPart = Pick<
  Store,
  | 'channelReminder'
  | 'channelReminders'
  | 'saveChannelReminder'
  | 'dueChannelReminders'
  | 'claimChannelReminder'
  | 'clubPaper'
  | 'saveClubPaper'
>;
export type ServerPart = Pick<
  Store,
  'guildLeft' | 'guildJoined' | 'knownGuilds' | 'eraseGuildsLeftBefore'
>;
export type PersonalPart = Pick<Store, 'personalPage' | 'eraseLearner'> & ServerPart;
export type ProcessPart = Pick<Store, 'fact' | 'setFact' | 'check' | 'close'>;
