import type { Picture } from '../../notes/paper.ts';
import { withBlank } from '../blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isClause, isTerm } from '../defined-term.ts';
import { captionOf, saysSomething } from '../figure-caption.ts';
import { isLabel } from '../labels.ts';
import { questionsIn } from '../questions.ts';
import { splitSides } from '../sides.ts';
import type { Statement } from '../statement.ts';
import { targetsOf } from '../targets.ts';
import { cjkLength, foldedForm, lineLanguage, wordCount } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';

/** Longest caption that is asked for whole; of a longer one a term is asked for. */
const ANSWER_WORDS = 12;
const ANSWER_CJK = 40;
const LONGEST_SUBJECT = 8;
/** Least score of a term that is hidden in a caption. */
const GOOD_TARGET = 0.5;

/** A picture whose caption says what it shows, or whose bullet only names it. */
export function figureRule(statement: Statement): Candidate[] {
  return statement.bullet.pictures.flatMap((picture) => {
    const caption = captionOf(picture);
    const subject = statement.text.replace(/[.。:：]$/u, '');
    if (!saysSomething(caption) || BROKEN_OFF.test(caption))
      return named(statement, subject, picture);
    if (isSame(caption, subject)) {
      const cards = named(statement, subject, picture);
      return cards.length > 0 ? cards : hidden(statement, caption, picture);
    }
    if (wordCount(subject) > LONGEST_SUBJECT) return [];
    const heading = subject === '' ? headed(statement, caption, picture) : [];
    return [...heading, ...captioned(statement, subject, caption, picture)];
  });
}

/** Begins or ends in the middle of a sentence. */
const BROKEN_OFF = /^(?:\.\.\.|…)|(?:\.\.\.|…)$/;

/** The caption as a whole, or a term of one that is long or a sentence about something that nobody has named. */
function captioned(
  statement: Statement,
  subject: string,
  caption: string,
  picture: Picture,
): Candidate[] {
  const isShort = wordCount(caption) <= ANSWER_WORDS && cjkLength(caption) <= ANSWER_CJK;
  const isSentence =
    subject === '' &&
    lineLanguage(caption, statement.paper.language) === 'en' &&
    (isClause(caption) || /\s(?:is|are|was|were|can|will|has|have)\s/.test(caption));
  return isShort && !isSentence
    ? told(statement, subject, caption, picture)
    : hidden(statement, caption, picture);
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [foldedForm(one), foldedForm(other)];
  return right !== '' && (left.includes(right) || right.includes(left));
}

function figure(front: string, back: string, { url }: Picture, score: number): Candidate {
  return candidate({ kind: 'figure', front, back, score, pictureUrl: url });
}

/** What does it show? Of a subject, when the bullet names one. */
function told(
  { asking, lead }: Statement,
  subject: string,
  caption: string,
  picture: Picture,
): Candidate[] {
  if (subject !== '' && isLabel(subject)) return [];
  const questions = questionsIn(asking);
  const of = subject === '' ? lead : subject;
  const front = of === '' || isSame(caption, of) ? questions.picture() : questions.figure(of);
  return [figure(front, caption, picture, 0.6)];
}

/** A bullet that is a term and nothing else names its picture. */
function named(statement: Statement, subject: string, picture: Picture): Candidate[] {
  if (wordCount(subject) > 5 || !isTerm(statement, subject, false)) return [];
  return [figure(questionsIn(statement.asking).picture(), subject, picture, 0.55)];
}

/** `RoIAlign: each point is read from four cells`: the term that heads a caption is what the picture shows. */
function headed(statement: Statement, caption: string, picture: Picture): Candidate[] {
  const term = splitSides(caption)?.term;
  if (term === undefined || /\s=\s/.test(caption) || !isTerm(statement, term, true)) return [];
  return [figure(questionsIn(statement.asking).picture(), term, picture, 0.62)];
}

/** The best term of a long caption, hidden in it. */
function hidden(statement: Statement, caption: string, picture: Picture): Candidate[] {
  const text = caption.replace(/[.。]$/u, '');
  const language = lineLanguage(text, statement.paper.language);
  const bare = { strong: [], marked: [], atoms: [], sentences: sentencesOf(text, []) };
  const best = targetsOf({ ...statement, ...bare, text, language }).find(
    ({ score }) => score >= GOOD_TARGET,
  );
  if (best === undefined) return [];
  const { span, answer, accept } = best;
  return [
    {
      ...figure(withBlank(text, span), answer, picture, 0.55),
      accept,
      hidden: { text, span },
    },
  ];
}
