import { formatProblem } from '../base/problem.ts';
import { makeCards } from '../cards/make-cards.ts';
import { cardReport, jsonLines } from '../cards/report.ts';
import { readCommandLine } from './command-line.ts';
import { readGiven } from './read-given.ts';

const USAGE = `Usage: npm run notes:cards -- [PATH…] [--json]

Prints every bullet with its cards, or with the rule that stopped it and what to write instead.
PATH is a notes file or a folder (default: notes); several are read as one; "-" reads standard input.

  --json      one JSON object a line: the cards, then the bullets without one
  -h, --help  this text`;

/** Problems go to standard error, so that the JSON lines stay clean. */
async function printCards(paths: readonly string[], json: boolean): Promise<void> {
  const { papers, problems } = await readGiven(paths);
  const set = makeCards(papers);
  const lines = json ? jsonLines(set) : [cardReport(papers, set)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  if (problems.some((problem) => problem.severity === 'error')) process.exitCode = 1;
}

const asked = readCommandLine(USAGE, { json: { type: 'boolean' } });
if (asked !== undefined) {
  const paths = asked.paths.length === 0 ? ['notes'] : asked.paths;
  await printCards(paths, asked.values['json'] === true);
}
