import { BLANK, withBlank } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement/statement.ts';

const ANSWER = /\s*(?:\bA|답|답변|정답|答|答え|回答)\s?[:：.]\s*/u;
const ANSWER_LINE = new RegExp(`^${ANSWER.source}\\S`, 'u');
const QUESTION = /^(?:Q|문|질문|问|問|问题|質問)\s?\d*\s?[:：.]\s*/u;

/** `{{c1::hidden}}` or `{{c1::hidden::hint}}`; never across another `{{`, so that a row of them is read in one go. */
const CLOZE = /\{\{c(\d+)::((?:(?!\{\{|\}\}).)+?)(?:::((?:(?!\{\{|\}\}).)+?))?\}\}/gu;

/** Marks and blanks of one bullet that are looked at: far more than the cards of a bullet. */
const MOST_HIDDEN = 12;

/** Cards the author wrote: `Q: … A: …`, `term :: meaning`, `==hidden==`, `{{c1::hidden}}`. */
export function authoredRule(statement: Statement): Candidate[] {
  return [
    ...questionAndAnswer(statement),
    ...sides(statement),
    ...marked(statement),
    ...numbered(statement),
  ];
}

/** Whether the author wrote a card here, so that what else the bullet looks like does not matter. */
export function isAuthored(statement: Statement): boolean {
  return authoredRule(statement).length > 0;
}

function authored(front: string, back: string): Candidate {
  return candidate({ kind: 'authored', front: front.trim(), back: back.trim(), score: 0.95 });
}

function questionAndAnswer(statement: Statement): Candidate[] {
  if (!QUESTION.test(statement.text)) return [];
  const rest = statement.text.replace(QUESTION, '');
  const cut = new RegExp(`(?<=[\\s?？.。])${ANSWER.source}`, 'u').exec(rest);
  if (cut !== null)
    return [authored(rest.slice(0, cut.index), rest.slice(cut.index + cut[0].length))];
  const child =
    statement.children.find((bullet) => new RegExp(`^${ANSWER.source}`, 'u').test(bullet.text)) ??
    nextAnswer(statement);
  return child === undefined
    ? []
    : [authored(rest, child.text.replace(new RegExp(`^${ANSWER.source}`, 'u'), ''))];
}

function nextAnswer(statement: Statement): Statement['bullet'] | undefined {
  const next = statement.paper.bullets[statement.index + 1];
  return next !== undefined && isAnswerLine(next.text) ? next : undefined;
}

/** Whether a line is the answer of an authored question above it. */
export function isAnswerLine(text: string): boolean {
  return ANSWER_LINE.test(text);
}

function sides(statement: Statement): Candidate[] {
  const match = /^(.{1,120}?)(?:\s+::\s*|(?<=[^\w:]):{2}\s*|(?<=[^:\s])::\s+)(?=[^:\s])(.+)$/u.exec(
    statement.text,
  );
  if (match === null || statement.text.includes('{{')) return [];
  const term = match[1] ?? '';
  const question = /[?？]$/.test(term.trim())
    ? term
    : questionsIn(statement.asking).meaning(term.trim());
  return [authored(question, match[2] ?? '')];
}

function marked(statement: Statement): Candidate[] {
  return statement.marked.slice(0, MOST_HIDDEN).map((span) => ({
    ...authored(withBlank(statement.text, span), statement.text.slice(span.from, span.to)),
    hidden: { text: statement.text, span },
  }));
}

/** Blanks with one number are hidden together; the others are shown. */
function numbered(statement: Statement): Candidate[] {
  const blanks = [...statement.text.matchAll(CLOZE)];
  const numbers = [...new Set(blanks.map((match) => match[1] ?? ''))].slice(0, MOST_HIDDEN);
  return numbers.map((number) => {
    const hidden = blanks.filter((match) => match[1] === number).map((match) => match[2] ?? '');
    const front = statement.text.replaceAll(CLOZE, (_, own: string, text: string) =>
      own === number ? BLANK : text,
    );
    return authored(front, hidden.join('; '));
  });
}
