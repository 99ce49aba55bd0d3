import type { StoredTraining } from '../../study/store.ts';
import type { TrainingPart } from '../parts.ts';
import { byText, copy } from './tables.ts';
import type { Tables } from './tables.ts';

export function trainingPart(tables: Tables): TrainingPart {
  const newestFirst = (learnerId: string): StoredTraining[] =>
    tables.trainings.filter((training) => training.learnerId === learnerId).reverse();
  function useParameters(learnerId: string, parameters: readonly number[] | null): void {
    const learner = tables.learners.get(learnerId);
    if (learner) tables.learners.set(learnerId, { ...learner, parameters: copy(parameters) });
  }
  return {
    trainings: async (learnerId, limit) => copy(newestFirst(learnerId).slice(0, limit)),
    recordTraining: async (training) => {
      tables.trainings.push({ ...copy(training), id: (tables.trainings.at(-1)?.id ?? 0) + 1 });
      if (training.outcome === 'kept') useParameters(training.learnerId, training.weights);
    },
    takeBackTraining: async (learnerId, id) => {
      const kept = newestFirst(learnerId).find(({ outcome }) => outcome === 'kept');
      if (kept?.id !== id) return false;
      kept.outcome = 'taken-back';
      useParameters(learnerId, kept.before);
      return true;
    },
    untrainedLearners: async (since, afterId, limit) =>
      [...tables.learners.keys()]
        .filter((id) => id > afterId)
        .filter((id) => !newestFirst(id).some(({ trainedAt }) => trainedAt > since))
        .sort(byText)
        .slice(0, limit),
  };
}
