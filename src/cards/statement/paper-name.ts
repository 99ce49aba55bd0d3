import type { Statement } from './statement.ts';
import { foldedForm } from '../text/script.ts';

/** Whether a term is the paper's own name. */
export function isPaper(statement: Statement, term: string): boolean {
  const folded = foldedForm(term);
  const { paper } = statement;
  return [paper.title, paper.shortName, ...paper.aliases].some(
    (name) => foldedForm(name) === folded,
  );
}

/** Whether a term is the paper's own name or a part of it. */
export function namesPaper(statement: Statement, answer: string): boolean {
  const folded = foldedForm(answer);
  const { paper } = statement;
  return [paper.title, paper.shortName, ...paper.aliases].some(
    (name) => foldedForm(name).includes(folded) && folded.length > 1,
  );
}
