import { learning } from './0001-learning.ts';
import { quizzesAndReminders } from './0002-quizzes-and-reminders.ts';
import { trainingAndGroups } from './0003-training-and-groups.ts';
import { statistics } from './0004-statistics.ts';
import { trainings } from './0005-trainings.ts';
import { breaks } from './0006-breaks.ts';
import { authorDesk } from './0007-author-desk.ts';
import { sheets } from './0008-sheets.ts';
import { leeches } from './0009-leeches.ts';
import { quizRounds } from './0010-quiz-rounds.ts';
import { allTimeScores } from './0011-all-time-scores.ts';
import type { Migration } from './migration.ts';

/** Every change of the schema, in the order in which it is applied. New ones go to the end. */
export const MIGRATIONS: readonly Migration[] = [
  learning,
  quizzesAndReminders,
  trainingAndGroups,
  statistics,
  trainings,
  breaks,
  authorDesk,
  sheets,
  leeches,
  quizRounds,
  allTimeScores,
];
