import type { Picture } from '../../notes/paper.ts';
import { withBlank } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { isTerm } from '../definition/term.ts';
import { isClause } from '../text/english-clause.ts';
import { captionOf, saysSomething } from '../statement/figure-caption.ts';
import { isLabel } from '../statement/labels.ts';
import { questionsIn } from '../questions.ts';
import { splitSides } from '../statement/sides.ts';
import type { Statement } from '../statement/statement.ts';
import { targetsOf } from '../targets/targets.ts';
import { hasFiniteVerb } from '../text/english.ts';
import { cjkLength, foldedForm, lineLanguage, wordCount } from '../text/script.ts';
import { sentencesOf } from '../text/sentences.ts';

/** Longest caption that is asked for whole; of a longer one a term is asked for. */
const ANSWER_WORDS = 12;
const ANSWER_CJK = 40;
const LONGEST_SUBJECT = 8;
/** Least score of a term that is hidden in a caption. */
const GOOD_TARGET = 0.5;

/** A picture whose caption says what it shows. */
export function figureRule(statement: Statement): Candidate[] {
  return statement.bullet.pictures.flatMap((picture) => {
    const caption = captionOf(picture);
    const subject = statement.text.replace(/[.。:：]$/u, '');
    if (!saysSomething(caption) || BROKEN_OFF.test(caption)) return [];
    if (isSame(caption, subject)) return hidden(statement, caption, picture);
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
  return isShort && !isSentence && describes(caption)
    ? told(statement, subject, caption, picture)
    : hidden(statement, caption, picture);
}

/** Captions that name the sort of picture and not what is in it. */
const SORT =
  /\b(?:effects?|results?|comparisons?|overview|architecture|framework|pipeline|performance|examples?|illustration|structure|screenshot|diagram|examples|flow ?chart)\b|(?:결과|비교|(?<![는은한된]\s)구조도?|개요|프레임워크|아키텍처|예시|파이프라인|흐름도)$|(?:アーキテクチャ|フレームワーク|構成|結果|概要|概念|例|流れ)図?$|(?:框架|结构|结果|对比|流程|示意|概览|示例)图?$/iu;

/** Whether a caption tells what is to be seen: parts at work, in a verb or what stands for one, and no bare name. */
function describes(caption: string): boolean {
  const isAtWork =
    /[가-힣](?:는|은|한|된|할|될|던)\s|[가-힣](?:다|함|됨|음|임)\.?$|[うくすつぬぶむるた][\p{Script=Han}ァ-ヶ]|[把将从被使由]/u.test(
      caption,
    ) ||
    (/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(caption) &&
      wordCount(caption) >= 4 &&
      (hasFiniteVerb(caption) || /\b[a-z]+(?:ed|ing)\s/.test(caption)));
  return (isAtWork || /[:：]/.test(caption)) && (!SORT.test(caption) || hasFiniteVerb(caption));
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
