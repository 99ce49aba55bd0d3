import { formatProblem } from '../base/problem.ts';
import { importNotes } from '../notes/import-notes.ts';
import { readCommandLine, refuse } from './command-line.ts';

const USAGE = `Usage: npm run notes:import -- FILE… [--out DIR]

Splits Markdown files of notes into one file a paper under DIR (default: notes). Nothing is ever overwritten.

  --out DIR   where the notes go; made when it is missing
  -h, --help  this text`;

async function importAll(files: readonly string[], out: string): Promise<void> {
  let count = 0;
  for (const file of files) {
    const { written, problems } = await importNotes(file, out);
    for (const path of written) console.log(path);
    for (const problem of problems) console.error(formatProblem(problem));
    if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    count += written.length;
  }
  console.log(`${count} ${count === 1 ? 'note' : 'notes'} written.`);
  if (count > 0) console.log(`See what they give: npm run notes:cards -- ${out}`);
}

const asked = readCommandLine(USAGE, { out: { type: 'string' } });
const out = asked?.values['out'] ?? 'notes';
if (asked !== undefined && typeof out === 'string') {
  if (asked.paths.length === 0) refuse('No file is named', USAGE);
  else await importAll(asked.paths, out);
}
