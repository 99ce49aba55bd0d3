import { Worker } from 'node:worker_threads';
import type { Clock } from '../base/clock.ts';
import { takingTurns } from '../base/turns.ts';
import type { LearnerId } from '../study/learner.ts';
import type { Study } from '../study/study.ts';
import { createTurns } from '../study/turns.ts';
import type { ExportOrder } from './export-thread.ts';
import type { ExportedFile } from './fit-files.ts';

export interface Exporter {
  /**
   * Everything about a person as files, grouped by message: none larger in all than `maxBytes`. One export at a time;
   * rejects when its thread fails.
   */
  exportData(learnerId: LearnerId, maxBytes: number): Promise<ExportedFile[][]>;
}

type Source = Pick<Study, 'personalPages' | 'freshCards'>;

export function createExporter(study: Source, clock: Clock): Exporter {
  const takeTurns = createTurns();
  return {
    exportData: (learnerId, maxBytes) =>
      takeTurns('export', () => exportOne(study, clock, learnerId, maxBytes)),
  };
}

async function exportOne(
  study: Source,
  clock: Clock,
  learnerId: LearnerId,
  maxBytes: number,
): Promise<ExportedFile[][]> {
  const worker = startThread();
  const made = filesOf(worker);
  // Whoever reads the pages below is told first when reading fails.
  made.catch(() => {});
  const order = (one: ExportOrder): void => worker.postMessage(one);
  const turns = takingTurns();
  try {
    for await (const { part, records } of study.personalPages(learnerId)) {
      order({ do: 'take', part, records });
      await turns.pause();
    }
    const fresh = await study.freshCards(learnerId);
    order({ do: 'make', fresh, now: clock.now(), maxBytes });
    return await made;
  } finally {
    await worker.terminate();
  }
}

function filesOf(worker: Worker): Promise<ExportedFile[][]> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread of an export ended early')));
  });
}

function startThread(): Worker {
  const isCompiled = !import.meta.url.endsWith('.ts');
  if (isCompiled) return new Worker(new URL('./export-thread.js', import.meta.url));
  // Uncompiled code, in development and tests, needs its loader in the thread too.
  const file = new URL('./export-thread.ts', import.meta.url).href;
  const loaded = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(file)});
  });`;
  return new Worker(loaded, { eval: true, execArgv: [] });
}
