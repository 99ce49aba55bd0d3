import { buffer } from 'node:stream/consumers';
import { combine, type NotesReading } from '../notes/combine-notes.ts';
import { decodeText } from '../notes/decode-text.ts';
import type { ParsedFile } from '../notes/paper.ts';
import { parseNotes } from '../notes/parse-paper.ts';
import { readNotes } from '../notes/read-notes.ts';

/** Stands for Markdown that is piped in. */
const STANDARD_INPUT = '-';

async function readStandardInput(): Promise<ParsedFile> {
  const decoded = decodeText(await buffer(process.stdin), STANDARD_INPUT);
  if ('problem' in decoded) return { papers: [], problems: [decoded.problem] };
  return parseNotes(decoded.text, STANDARD_INPUT);
}

/** The notes of files, folders and `-` as one; a file that is reached twice is read once. */
export async function readGiven(paths: readonly string[]): Promise<NotesReading> {
  const readings: ParsedFile[] = [];
  for (const path of new Set(paths)) {
    readings.push(path === STANDARD_INPUT ? await readStandardInput() : await readNotes(path));
  }
  const files = new Map<string, ParsedFile>();
  for (const { papers } of readings) {
    for (const name of new Set(papers.map(({ file }) => file))) {
      const own = papers.filter(({ file }) => file === name);
      if (!files.has(name)) files.set(name, { papers: own, problems: [] });
    }
  }
  const read = [...files].map(
    ([name, parsed]) =>
      [
        { path: name, name },
        { ...parsed, hash: '' },
      ] as const,
  );
  return combine(
    read,
    readings.flatMap(({ problems }) => problems),
  );
}
