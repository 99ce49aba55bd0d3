import { type KnowLearner, learnerTurn, type StudyContext } from './study-context.ts';
import type { Study } from './study.ts';

export type NoteImports = Pick<Study, 'recordImports' | 'lastImport'>;

/** Which moderator added which note, for those who look after the notes with them. */
export function createNoteImports(
  { store, takeTurns }: StudyContext,
  know: KnowLearner,
): NoteImports {
  return {
    recordImports: async (learnerId, files, guildId, at) => {
      await know(learnerId);
      const imports = files.map((file) => ({ file, guildId, learnerId, at }));
      await takeTurns(learnerTurn(learnerId), () => store.addImports(imports));
    },
    lastImport: async (file) => {
      const found = await store.lastImport(file);
      if (found === undefined) return undefined;
      return { by: found.learnerId === '' ? undefined : found.learnerId, at: found.at };
    },
  };
}
