import { gzipSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';
import { ankiPackage } from '../storage/anki-file.ts';
import { type CollectedData, exportTexts } from '../study/export/export-files.ts';
import { PERSONAL_PARTS } from '../study/personal-data.ts';
import { type ExportedFile, fitFiles } from './fit-files.ts';

/*
 * Beside the event loop, one thread an export: what is kept of a person comes in page by page and goes out as files.
 */

export type ExportOrder =
  | { do: 'take'; part: keyof CollectedData['parts']; records: readonly unknown[] }
  | { do: 'make'; fresh: CollectedData['fresh']; now: number; maxBytes: number };

const parts = Object.fromEntries(
  PERSONAL_PARTS.map((part) => [part, [] as unknown[]]),
) as CollectedData['parts'];

function make({ fresh, now, maxBytes }: Extract<ExportOrder, { do: 'make' }>): ExportedFile[][] {
  const { json, csv, anki } = exportTexts({ parts, fresh, now });
  const files = [
    { name: 'paperdeck-data.json', data: Buffer.from(json) },
    // The mark at the start tells a spreadsheet that this is UTF-8.
    { name: 'paperdeck-reviews.csv', data: Buffer.from(`\uFEFF${csv}`) },
    ...(anki === null || anki.cards.length === 0
      ? []
      : [{ name: 'paperdeck.apkg', data: ankiPackage(anki) }]),
  ];
  return fitFiles(files, maxBytes, (data) => gzipSync(data));
}

parentPort?.on('message', (order: ExportOrder) => {
  if (order.do === 'take') (parts[order.part] as unknown[]).push(...order.records);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  else parentPort?.postMessage(make(order));
});
