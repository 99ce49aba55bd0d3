import { parseArgs } from 'node:util';
import { formatProblem } from '../base/problem.ts';
import { importNotes } from '../notes/import-notes.ts';

const USAGE =
  'Usage: npm run notes:import -- FILE [--out DIR]\nSplits a Markdown file of notes into one file a paper under DIR (default: notes).';

function readArguments(): { file: string; out: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: 'notes' } },
    });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? undefined : { file, out: values.out };
  } catch {
    return undefined;
  }
}

const asked = readArguments();
if (asked === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { written, problems } = await importNotes(asked.file, asked.out);
  for (const path of written) console.log(path);
  console.log(`${written.length} ${written.length === 1 ? 'note' : 'notes'} written.`);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
