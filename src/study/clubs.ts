import type { Instant } from '../base/clock.ts';
import { seededRandom, shuffled } from '../base/random.ts';
import { channelDay } from './daily-times.ts';
import type { CardLanguage } from '../cards/card.ts';
import { hardestBullets } from './club-board.ts';
import { groupGain, ownScore } from './club-gain.ts';
import type { Locale, StudyDay } from './learner.ts';
import { makeQuestions } from './quiz-questions.ts';
import { clubKey, type ClubPaper, type Sheet } from './sheet.ts';
import type { StudyContext } from './study-context.ts';
import { studyDayOf } from './study-day.ts';
import type { ClubWeek, Study } from './study.ts';

export type Clubs = Pick<
  Study,
  'clubWeek' | 'chooseClubPaper' | 'openClubTest' | 'clubGain' | 'clubBoard'
>;

const QUESTIONS = 5;
const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday. */
const DAYS_FROM_MONDAY = 3;

/** The Monday of a local day. */
function mondayOf(day: StudyDay): StudyDay {
  return day - ((((day + DAYS_FROM_MONDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS);
}

/** A server's paper of the week: a test before reading, the same questions again after it, and what was hardest. */
export function createClubs(context: StudyContext): Clubs {
  const { store, defaults } = context;

  async function weekAt(guildId: string, at: Instant): Promise<ClubWeek> {
    const timeZone = (await store.guildSettings(guildId))?.timeZone ?? defaults.timeZone;
    const today = studyDayOf(at, channelDay(timeZone));
    const week = mondayOf(today);
    const [paper, next] = await Promise.all([
      store.clubPaper(guildId, week),
      store.clubPaper(guildId, week + WEEK_DAYS),
    ]);
    return { week, today, timeZone, paper: paper ?? null, next: next ?? null };
  }

  /** The test's sheet when somebody has opened it. */
  const testOf = (paper: ClubPaper, kind: 'before' | 'after'): Promise<Sheet | undefined> =>
    store.sheetByKey(clubKey(paper, kind));

  return {
    clubWeek: weekAt,
    chooseClubPaper: async (guildId, paper, userId, which, at) => {
      const { week } = await weekAt(guildId, at);
      const chosen = {
        guildId,
        week: which === 'next' ? week + WEEK_DAYS : week,
        paper,
        learnerId: userId,
        chosenAt: at,
      };
      await store.saveClubPaper(chosen);
      return weekAt(guildId, at);
    },
    openClubTest: async (guildId, kind, locale, at) => {
      const { paper } = await weekAt(guildId, at);
      if (!paper) return null;
      const language = (await store.guildSettings(guildId))?.locale ?? locale;
      const before =
        (await testOf(paper, 'before')) ??
        (await store.openSheet(firstTest(context, paper, language, at)));
      if (before.questions.length === 0) return null;
      if (kind === 'before') return before;
      return (
        (await testOf(paper, 'after')) ?? store.openSheet(secondTest(context, paper, before, at))
      );
    },
    clubGain: async (guildId, userId, at) => {
      const { paper } = await weekAt(guildId, at);
      const before = paper && (await testOf(paper, 'before'));
      const after = paper && (await testOf(paper, 'after'));
      const first = before ? await store.sheetAnswers(before.id) : [];
      const second = after ? await store.sheetAnswers(after.id) : [];
      const questions = before?.questions.length ?? 0;
      return {
        questions,
        before: ownScore(first, userId, questions),
        after: ownScore(second, userId, questions),
        group: groupGain(first, second, questions),
      };
    },
    clubBoard: async (guildId, at) => {
      const { paper } = await weekAt(guildId, at);
      if (!paper) return null;
      const book = context.book();
      const languages = book.papers().find(({ slug }) => slug === paper.paper)?.languages ?? [];
      const cards = languages.flatMap((language) => book.cards(paper.paper, language));
      const cardIds = cards.map(({ cardId }) => cardId);
      const answers = await store.groupAnswers(guildId, cardIds);
      return { paper, ...hardestBullets(cards, answers) };
    },
  };
}

function aTest(
  { freshName }: StudyContext,
  paper: ClubPaper,
  kind: 'before' | 'after',
  locale: Locale,
  at: Instant,
): Sheet {
  return {
    id: freshName(),
    key: clubKey(paper, kind),
    kind,
    guildId: paper.guildId,
    channelId: null,
    locale,
    questions: [],
    openedAt: at,
    closedAt: null,
    messageId: null,
  };
}

/** The same questions for everybody in the server, so that the group can be told what it gained. */
function firstTest(
  context: StudyContext,
  paper: ClubPaper,
  language: CardLanguage & Locale,
  at: Instant,
): Sheet {
  const questions = makeQuestions(
    {
      scope: { paper: paper.paper },
      language,
      questions: QUESTIONS,
      style: 'choice',
      seconds: undefined,
      cardIds: undefined,
      seed: clubKey(paper, 'before'),
    },
    context.book(),
  );
  return { ...aTest(context, paper, 'before', language, at), questions };
}

/** What was asked before reading, in another order, also when the note was edited meanwhile. */
function secondTest(context: StudyContext, paper: ClubPaper, before: Sheet, at: Instant): Sheet {
  const random = seededRandom(clubKey(paper, 'after'));
  const questions = shuffled(before.questions, random).map((question) => ({
    ...question,
    options: shuffled(question.options, random),
  }));
  return { ...aTest(context, paper, 'after', before.locale, at), questions };
}
