import { parseArgs } from 'node:util';
import { formatProblem } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import { cardReport, jsonLines } from '../cards/report.ts';
import { readNotes } from '../notes/read-notes.ts';

const USAGE =
  'Usage: npm run notes:cards -- PATH [--json]\nPrints what every bullet of a notes file or folder became; with --json one object a line.';

function readArguments(): { path: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    return path === undefined || others.length > 0 ? undefined : { path, json: values.json };
  } catch {
    return undefined;
  }
}

/** Problems go to standard error, so that the JSON lines stay clean. */
async function printCards(path: string, json: boolean): Promise<void> {
  const { papers, problems } = await readNotes(path);
  const set = makeCards(papers);
  const lines = json ? jsonLines(set) : [cardReport(papers, set)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  if (problems.some((problem) => problem.severity === 'error')) process.exitCode = 1;
}

const asked = readArguments();
if (asked === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else await printCards(asked.path, asked.json);
