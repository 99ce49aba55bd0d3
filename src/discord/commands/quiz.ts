import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Locale } from '../../study/learner.ts';
import { decide } from '../../study/levels.ts';
import type { QuizStyle } from '../../study/quiz.ts';
import type { QuizRequest, QuizStart } from '../../study/study.ts';
import type { Answer } from '../answer.ts';
import type { Caller, Command, CommandCall, Rooms } from '../command.ts';
import { whyNotHere } from '../quiz-place.ts';
import { untrusted } from '../text.ts';
import { notice, noticeView } from '../views/notice.ts';
import { localizations, localizedChoice, type Words, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';
import { type NamedScope, scopeOf, scopeOptions, suggestScope } from './scope.ts';

const MOST_QUESTIONS = 50;
const LEAST_SECONDS = 5;
const MOST_SECONDS = 300;

/** Starts a quiz in the caller's channel, or says why not. The first question follows by the runner. */
export async function startQuiz(
  caller: Caller,
  rooms: Rooms,
  { scope, title }: NamedScope,
  wish: Pick<QuizRequest, 'questions' | 'style' | 'seconds' | 'language' | 'cardIds'>,
): Promise<Answer> {
  const words = wordsFor(caller.locale);
  const hindrance = await whyNotHere(caller, rooms, { scope, cardIds: wish.cardIds });
  if (hindrance !== null) return notice(hindrance);
  const { locale, seconds } = await decided(caller, rooms, wish.seconds);
  const start = await rooms.study.startQuiz({
    ...wish,
    ...(seconds.value === null ? {} : { seconds: seconds.value }),
    guildId: caller.guildId,
    channelId: caller.channelId,
    starterId: caller.userId,
    locale,
    scope,
    at: caller.at,
  });
  if (start.kind !== 'started') return notice(refusal(start, words));
  rooms.wakeQuizzes();
  const count = start.quiz.questions.length;
  const isAll = wish.questions !== undefined && count < wish.questions;
  const said = wordsFor(locale);
  const started =
    caller.guildId === null
      ? said.quiz.startedAlone(count, title, isAll)
      : said.quiz.started(untrusted(caller.userName, 40), count, title, isAll);
  const byServer =
    seconds.by === 'server' && seconds.value !== null
      ? `\n-# ${said.server.secondsDecided(seconds.value)}`
      : '';
  return { show: 'message', view: noticeView(started + byServer), ephemeral: false };
}

/** What everybody in the channel will see, by whoever is nearest: this call, the member, the server, Paperdeck. */
async function decided(
  { guildId, userId, locale }: Caller,
  { study }: Rooms,
  seconds: number | undefined,
) {
  const server = guildId === null ? undefined : await study.guildSettings(guildId);
  const member = (await study.learner(userId)).settings.locale;
  return {
    locale: decide<Locale>({ member, server: server?.locale, default: locale }).value,
    seconds: decide<number | null>({ call: seconds, server: server?.quizSeconds, default: null }),
  };
}

function refusal(start: Exclude<QuizStart, { kind: 'started' }>, words: Words): string {
  if (start.kind === 'no-cards') return words.quiz.noCards;
  const { guildId, channelId, messageId, starterId } = start.quiz;
  const starter = `<@${starterId}>`;
  if (messageId === null) return words.quiz.runningUnsent(starter);
  const link = `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
  return words.quiz.running(link, starter);
}

export const quizCommand: Command = {
  json: {
    ...localizations('quiz'),
    ...EVERYWHERE,
    options: [
      ...scopeOptions('quiz'),
      {
        ...localizations('quiz.questions'),
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: MOST_QUESTIONS,
      },
      {
        ...localizations('quiz.style'),
        type: ApplicationCommandOptionType.String,
        choices: [
          localizedChoice('quiz.style.mixed', 'mixed'),
          localizedChoice('quiz.style.choice', 'choice'),
          localizedChoice('quiz.style.typed', 'typed'),
        ],
      },
      {
        ...localizations('quiz.seconds'),
        type: ApplicationCommandOptionType.Integer,
        min_value: LEAST_SECONDS,
        max_value: MOST_SECONDS,
      },
      {
        ...localizations('quiz.language'),
        type: ApplicationCommandOptionType.String,
        choices: [localizedChoice('language.ko', 'ko'), localizedChoice('language.en', 'en')],
      },
    ],
  },
  privacy: () => 'public',
  async run(call: CommandCall, rooms: Rooms) {
    const scope = scopeOf(call, rooms);
    if ('refusal' in scope) return notice(scope.refusal);
    const { questions, style, seconds, language } = call.options;
    return startQuiz(call, rooms, scope, {
      ...(typeof questions === 'number' ? { questions } : {}),
      ...(typeof seconds === 'number' ? { seconds } : {}),
      ...(isStyle(style) ? { style } : {}),
      ...(language === 'ko' || language === 'en' ? { language } : {}),
    });
  },
  suggest: suggestScope,
};

function isStyle(value: unknown): value is QuizStyle {
  return value === 'choice' || value === 'typed' || value === 'mixed';
}
