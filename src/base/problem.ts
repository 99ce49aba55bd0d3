/**
 * Something a person has to mend: where it is, what is wrong, what to do.
 * Text is English; members see it only through the views, which add their own words.
 */
export interface Problem {
  /** `error`: the thing named could not be used. `warning`: it was used, but not as written. */
  severity: 'error' | 'warning';
  /** Short, stable, kebab-case name of the kind of problem: `front-matter-invalid`. */
  code: string;
  /** Path as the person gave it, or the name of a setting. */
  file: string;
  /** 1-based line, where one is known. */
  line?: number;
  what: string;
  remedy: string;
}

/** One line for a terminal: `notes/unet.ko.md:3: error: … — …`. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.severity}: ${problem.what} ${problem.remedy}`;
}

/** An error whose message is fit for the person who runs the program. Everything else is a defect. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
