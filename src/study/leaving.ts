import { DAY, type Instant } from '../base/clock.ts';
import type { LearnerId } from './learner.ts';
import type { Erased } from './personal-data.ts';
import { learnerRowTurn, learnerTurn, quizTurn, type StudyContext } from './study-context.ts';
import type { Study } from './study.ts';

/*
 * People who take their data away, and servers that the bot was removed from.
 */

export type Leaving = Pick<
  Study,
  'eraseLearner' | 'guildLeft' | 'guildJoined' | 'guildsPresent' | 'eraseLeftGuilds'
>;

/** How long a server may come back and find everything as it was. */
const KEPT_AFTER_REMOVAL = 30 * DAY;

export function createLeaving(
  context: StudyContext,
  stopQuiz: Study['stopQuiz'],
  forget: (id: LearnerId) => void,
): Leaving {
  const { store, clock, takeTurns } = context;

  /** Quizzes of the person's own end first, so that their channels show the scores of the others. */
  async function endOwnQuizzes(id: LearnerId, at: Instant): Promise<void> {
    for (const quiz of await store.unfinishedQuizzes()) {
      if (quiz.starterId === id) await stopQuiz(quiz.id, id, false, at);
    }
  }

  /** Presses of others in the same quizzes come before or after, never in between. */
  function inAllTurns<T>([first, ...rest]: readonly string[], work: () => Promise<T>): Promise<T> {
    return first === undefined ? work() : takeTurns(first, () => inAllTurns(rest, work));
  }

  return {
    async eraseLearner(id, at): Promise<Erased> {
      await endOwnQuizzes(id, at);
      const running = await store.unfinishedQuizzes();
      const turns = [
        ...running.map((quiz) => quizTurn(quiz.id)),
        learnerTurn(id),
        learnerRowTurn(id),
      ];
      return inAllTurns(turns, async () => {
        const erased = await store.eraseLearner(id);
        forget(id);
        return erased;
      });
    },
    guildLeft: (guildId) => store.guildLeft(guildId, clock.now()),
    guildJoined: (guildId) => store.guildJoined(guildId),
    async guildsPresent(present, isOurs) {
      for (const guildId of await store.knownGuilds()) {
        if (present.has(guildId)) await store.guildJoined(guildId);
        else if (isOurs(guildId)) await store.guildLeft(guildId, clock.now());
      }
    },
    eraseLeftGuilds: async (now) =>
      (await store.eraseGuildsLeftBefore(now - KEPT_AFTER_REMOVAL)).length,
  };
}
