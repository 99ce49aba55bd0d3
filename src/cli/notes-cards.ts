import { parseArgs } from 'node:util';
import { formatProblem } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import { cardReport, jsonLines } from '../cards/report.ts';
import { readNotes } from '../notes/read-notes.ts';

/** `npm run notes:cards -- PATH [--json]`: what every bullet became. Problems go to standard error. */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) {
  process.stderr.write('Name a notes file or folder: npm run notes:cards -- notes [--json]\n');
  process.exitCode = 1;
} else {
  const { papers, problems } = await readNotes(path);
  const set = makeCards(papers);
  process.stdout.write(
    values.json
      ? jsonLines(set)
          .map((line) => `${line}\n`)
          .join('')
      : `${cardReport(papers, set)}\n`,
  );
  process.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  if (problems.some((problem) => problem.severity === 'error')) process.exitCode = 1;
}
