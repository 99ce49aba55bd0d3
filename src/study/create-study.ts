import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { freshSeed } from '../base/random.ts';
import { createBreaks } from './breaks.ts';
import { createConfusions } from './confusions.ts';
import { createClubs } from './clubs.ts';
import { createDailyQuestions } from './daily-questions.ts';
import { createDecks } from './decks.ts';
import { createExporting } from './exporting.ts';
import { createLeaderboard } from './leaderboard.ts';
import { createGuilds } from './guilds.ts';
import type { Locale } from './learner.ts';
import { createFlags } from './flags.ts';
import { createNoteImports } from './note-imports.ts';
import { createLeaving } from './leaving.ts';
import { createLearners } from './learners.ts';
import { createLeeches } from './leeches.ts';
import { createOwnCards } from './own-cards.ts';
import { createParameters } from './parameters.ts';
import { createPlanning } from './planning.ts';
import { createQuizzing } from './quizzing.ts';
import { createReminding } from './reminding.ts';
import { createReviewing } from './reviewing.ts';
import { createSheetAnswering } from './sheet-answers.ts';
import { createStatistics } from './statistics.ts';
import type { Store } from './store.ts';
import type { StudyContext } from './study-context.ts';
import { studyDaySpan } from './study-day.ts';
import type { CardBook, Study } from './study.ts';
import type { TrainParameters } from './training.ts';
import { createTurns } from './turns.ts';

export interface StudyOptions {
  store: Store;
  clock: Clock;
  /** Names of sessions and quizzes, which also seed a quiz's questions; by default by chance. */
  freshName?: () => string;
  /** Called for every use: a sync replaces the book. */
  book: () => CardBook;
  /** Finds parameters for a history: `optimize`, or a process that runs it; left out, no training succeeds. */
  train?: TrainParameters;
  /** For learners who have not said. */
  defaults: { timeZone: string; locale: Locale };
  log: Log;
}

const noTraining: TrainParameters = () => Promise.reject(new Error('no optimizer here'));

/** The rules of learning over a store. */
export function createStudy({
  freshName = freshSeed,
  train = noTraining,
  ...options
}: StudyOptions): Study {
  const context: StudyContext = {
    ...options,
    freshName,
    train,
    paces: new Map(),
    takeTurns: createTurns(),
  };
  const learners = createLearners(context);
  const { moveReminder, ...reminding } = createReminding(context, learners.learner);
  const reviewing = createReviewing(context, learners.learner);
  const quizzing = createQuizzing(context, learners.learner);
  return {
    ...createFlags(context, learners.learner),
    ...createNoteImports(context, learners.learner),
    ...createLeeches(context, learners.learner),
    ...createConfusions(context, learners.learner),
    ...createOwnCards(context, learners.learner),
    ...createDecks(context, learners.learner),
    ...quizzing,
    ...createLeaderboard(context),
    ...createStatistics(context, learners.learner),
    ...createPlanning(context, learners.learner),
    ...createParameters(context, learners.learner),
    ...createBreaks(context, learners.learner, moveReminder),
    ...createGuilds(context),
    ...createSheetAnswering(context, learners.learner),
    ...createDailyQuestions(context),
    ...createClubs(context),
    ...createExporting(context, learners.learner),
    ...createLeaving(context, quizzing.stopQuiz, (id) => context.paces.delete(id)),
    ...reviewing,
    ...reminding,
    learner: learners.learner,
    changeSettings: async (id, change) => {
      const changed = await learners.changeSettings(id, change);
      const movesDays = change.timeZone !== undefined || change.rolloverHour !== undefined;
      if ('learner' in changed && movesDays) await moveReminder(changed.learner);
      return changed;
    },
    today: (learner) => {
      const { day, endsAt } = studyDaySpan(context.clock.now(), learner.settings);
      return { day, endsAt };
    },
    startReview: async (id, scope, limit, at) => {
      await reminding.reminderUsed(id);
      return reviewing.startReview(id, scope, limit, at);
    },
  };
}
