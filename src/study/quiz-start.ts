import { errorFacts } from '../base/error-facts.ts';
import type { CardLanguage } from '../cards/card.ts';
import { isWithoutScope, languageOf } from './editions.ts';
import { withMoreCards } from './own-book.ts';
import { beginQuiz } from './quiz-progress.ts';
import { makeQuestions, type QuestionRequest } from './quiz-questions.ts';
import type { KnowLearner, StudyContext } from './study-context.ts';
import type { CardBook, PaperTopic, QuizRequest, QuizStart } from './study.ts';
import { vocabularyOf } from './vocabulary.ts';

const QUESTIONS_DEFAULT = 10;
const QUESTIONS_MOST = 50;
const SECONDS_LEAST = 5;
const SECONDS_MOST = 300;

/** A quiz with its first question open, unless one runs in the channel or nothing is in scope. */
export async function startQuiz(
  context: StudyContext,
  know: KnowLearner,
  request: QuizRequest,
): Promise<QuizStart> {
  const { store } = context;
  const running = await store.quizInChannel(request.channelId);
  if (running) return { kind: 'running', quiz: running };
  const id = context.freshName();
  const language = request.language ?? languageOf(await know(request.starterId));
  const book = await quizBook(context, request, language);
  const seconds = request.seconds ?? (await secondsHere(context, request.guildId));
  const wanted = questionsWanted({ ...request, seconds }, language, id);
  const questions = makeQuestions(wanted, book);
  const first = questions[0];
  if (!first) return { kind: 'no-cards' };
  const quiz = beginQuiz({
    id,
    guildId: request.guildId,
    channelId: request.channelId,
    starterId: request.starterId,
    scope: request.scope,
    locale: request.locale,
    language: first.language,
    startedAt: request.at,
    questions,
  });
  if (questions.some(({ style }) => style === 'typed')) makeVocabularyReady(context);
  const other = await store.openQuiz(quiz);
  return other ? { kind: 'running', quiz: other } : { kind: 'started', quiz };
}

/**
 * The notes, and what members share with this server: asked like one paper more where the quiz is about everything.
 */
async function quizBook(
  context: StudyContext,
  { guildId, scope }: QuizRequest,
  language: CardLanguage,
): Promise<CardBook> {
  const book = context.book();
  if (guildId === null) return book;
  const shared = await context.store.sharedCards(guildId);
  if (shared.length === 0) return book;
  const whole = withMoreCards(book, shared);
  const ofMembers: PaperTopic[] = [...new Set(shared.map(({ card }) => card.paper))]
    .filter((paper) => whole.cards(paper, language).length > 0)
    .map((paper) => ({ slug: paper, name: '', tags: [], languages: [language] }));
  if (!isWithoutScope(scope) || ofMembers.length === 0) return whole;
  return { ...whole, papers: () => [...book.papers(), ...ofMembers] };
}

/** While the first question is read, so that its first answer does not wait. */
function makeVocabularyReady({ book, log }: StudyContext): void {
  vocabularyOf(book()).catch((error: unknown) =>
    log.warn({ error: errorFacts(error) }, 'the vocabulary of the notes is made later'),
  );
}

/** What the server's moderators set for all quizzes in it. */
async function secondsHere(
  { store }: StudyContext,
  guildId: string | null,
): Promise<number | undefined> {
  if (guildId === null) return undefined;
  return (await store.guildSettings(guildId))?.quizSeconds ?? undefined;
}

function questionsWanted(
  request: Omit<QuizRequest, 'seconds'> & { seconds: number | undefined },
  language: CardLanguage,
  seed: string,
): QuestionRequest {
  const { scope, cardIds, seconds, style = 'mixed' } = request;
  return {
    scope,
    language,
    questions: clamp(request.questions ?? QUESTIONS_DEFAULT, 1, QUESTIONS_MOST),
    style,
    seconds: seconds === undefined ? undefined : clamp(seconds, SECONDS_LEAST, SECONDS_MOST),
    cardIds,
    seed,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}
