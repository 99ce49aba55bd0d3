import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Scope } from '../../study/session.ts';
import type { ReviewStep } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { Caller, Command, CommandCall, Rooms } from '../command.ts';
import { EVERYWHERE } from './everywhere.ts';
import { paperChoices } from './paper-choices.ts';
import { scopeOf, scopeOptions, suggestScope } from './scope.ts';
import { reviewView } from '../views/review.ts';
import type { ReviewOffers } from '../views/review-ends.ts';
import { notice } from '../views/notice.ts';
import { localizations, wordsFor } from '../words/words.ts';

const MOST_CARDS = 500;

/** What goes with a step: asked for only where it is shown. */
export async function reviewOffers(
  step: ReviewStep,
  { userId }: Caller,
  rooms: Rooms,
): Promise<ReviewOffers> {
  const shown = step.kind === 'stale' ? step.next : step;
  const isEnd = shown?.kind === 'finished';
  const isDone = isEnd || (shown?.kind === 'nothing' && shown.reason === 'all-done');
  return {
    papers: paperChoices(rooms),
    hasMore: isEnd && (await isMoreToday(userId, rooms)),
    hasMoreBeyondLimits: isDone && (await rooms.study.hasMoreBeyondLimits(userId)),
  };
}

async function isMoreToday(userId: string, { study }: Rooms): Promise<boolean> {
  const { learning, due, fresh } = await study.plan(userId);
  return learning + due + fresh > 0;
}

/** Starts a review, or goes on with the one that is open, for the caller alone. */
export async function startReview(
  caller: Caller,
  rooms: Rooms,
  scope: Scope = {},
  limit: number | null = null,
): Promise<Answer> {
  const words = wordsFor(caller.locale);
  const step = await rooms.study.startReview(caller.userId, scope, limit, caller.at);
  return {
    show: 'message',
    view: reviewView(step, words, await reviewOffers(step, caller, rooms)),
    ephemeral: true,
  };
}

export const reviewCommand: Command = {
  json: {
    ...localizations('review'),
    ...EVERYWHERE,
    options: [
      ...scopeOptions('review'),
      {
        ...localizations('review.limit'),
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: MOST_CARDS,
      },
    ],
  },
  privacy: () => 'private',
  async run(call: CommandCall, rooms: Rooms) {
    const scope = scopeOf(call, rooms);
    if ('refusal' in scope) return notice(scope.refusal);
    const limit = call.options['limit'];
    return startReview(call, rooms, scope.scope, typeof limit === 'number' ? limit : null);
  },
  suggest: suggestScope,
};
