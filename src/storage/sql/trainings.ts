import type { Selectable } from 'kysely';
import type { StoredTraining, Training } from '../../study/store.ts';
import type { TrainingPart } from '../parts.ts';
import type { Database } from '../schema.ts';
import { refuse, type SqlConnection, whole } from './connection.ts';

type Row = Selectable<Database['trainings']>;

const weightsFrom = (json: string | null): number[] | null =>
  json === null ? null : (JSON.parse(json) as number[]);
const jsonOf = (weights: readonly number[] | null): string | null =>
  weights === null ? null : JSON.stringify(weights);

function trainingFrom(row: Row): StoredTraining {
  return {
    id: row.training_id,
    learnerId: row.learner_id,
    trainedAt: row.trained_at,
    reviews: row.reviews,
    outcome: row.outcome as Training['outcome'],
    weights: weightsFrom(row.weights_json),
    before: weightsFrom(row.before_json),
    logLossBefore: row.log_loss_before,
    logLossAfter: row.log_loss_after,
  };
}

function rowOf(training: Training): Omit<Row, 'training_id'> {
  return {
    learner_id: training.learnerId,
    trained_at: training.trainedAt,
    reviews: training.reviews,
    outcome: training.outcome,
    weights_json: jsonOf(training.weights),
    before_json: jsonOf(training.before),
    log_loss_before: training.logLossBefore,
    log_loss_after: training.logLossAfter,
  };
}

export function trainingPart({ db }: SqlConnection): TrainingPart {
  return {
    trainings: async (learnerId, limit) => {
      const rows = await db
        .selectFrom('trainings')
        .selectAll()
        .where('learner_id', '=', learnerId)
        .orderBy('training_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(trainingFrom);
    },
    recordTraining: async (training) => {
      await whole(db, async (transaction) => {
        await transaction.insertInto('trainings').values(rowOf(training)).execute();
        if (training.outcome !== 'kept') return;
        await transaction
          .updateTable('learners')
          .set({ parameters_json: jsonOf(training.weights) })
          .where('learner_id', '=', training.learnerId)
          .execute();
      });
    },
    takeBackTraining: async (learnerId, id) => {
      const done = await whole(db, async (transaction) => {
        const kept = await transaction
          .selectFrom('trainings')
          .select(['training_id', 'before_json'])
          .where('learner_id', '=', learnerId)
          .where('outcome', '=', 'kept')
          .orderBy('training_id', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (kept?.training_id !== id) refuse();
        await transaction
          .updateTable('trainings')
          .set({ outcome: 'taken-back' })
          .where('training_id', '=', id)
          .execute();
        await transaction
          .updateTable('learners')
          .set({ parameters_json: kept.before_json })
          .where('learner_id', '=', learnerId)
          .execute();
        return true;
      });
      return done ?? false;
    },
    untrainedLearners: async (since, afterId, limit) => {
      const rows = await db
        .selectFrom('learners')
        .select('learner_id')
        .where('learner_id', '>', afterId)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('trainings')
                .select('training_id')
                .whereRef('trainings.learner_id', '=', 'learners.learner_id')
                .where('trained_at', '>', since),
            ),
          ),
        )
        .orderBy('learner_id')
        .limit(limit)
        .execute();
      return rows.map(({ learner_id: id }) => id);
    },
  };
}
