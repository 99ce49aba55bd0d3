import type { Transaction } from 'kysely';
import type { LearnerId } from '../../study/learner.ts';
import type { UntoldLeech } from '../../study/store.ts';
import type { Database } from '../schema.ts';
import { compileOnce } from './compiled-query.ts';
import type { SqlConnection } from './connection.ts';

type Writer = Transaction<Database>;

/** Leeches of which nobody was told yet; written within transactions that somebody else holds. */
export interface LeechWriter {
  keep(writer: Writer, learnerId: LearnerId, leech: UntoldLeech): Promise<void>;
  forget(writer: Writer, learnerId: LearnerId, cardId: string): Promise<void>;
  /** One of them, which is told from now on. */
  take(learnerId: LearnerId): Promise<UntoldLeech | undefined>;
}

export function leechWriter({ db }: SqlConnection): LeechWriter {
  const waiting = compileOnce(({ learnerId }: { learnerId: LearnerId }) =>
    db
      .selectFrom('leeches')
      .select(['card_id as cardId', 'lapses'])
      .where('learner_id', '=', learnerId)
      .orderBy('card_id')
      .limit(1),
  );
  const forget = compileOnce((given: { learnerId: LearnerId; cardId: string }) =>
    db
      .deleteFrom('leeches')
      .where('learner_id', '=', given.learnerId)
      .where('card_id', '=', given.cardId),
  );
  return {
    keep: async (writer, learnerId, { cardId, lapses }) => {
      await writer
        .insertInto('leeches')
        .values({ learner_id: learnerId, card_id: cardId, lapses })
        .onConflict((conflict) =>
          conflict.columns(['learner_id', 'card_id']).doUpdateSet({ lapses }),
        )
        .execute();
    },
    forget: async (writer, learnerId, cardId) => {
      await writer.executeQuery(forget({ learnerId, cardId }));
    },
    take: async (learnerId) => {
      const [leech] = (await db.executeQuery(waiting({ learnerId }))).rows;
      if (leech) await db.executeQuery(forget({ learnerId, cardId: leech.cardId }));
      return leech;
    },
  };
}
