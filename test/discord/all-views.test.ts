import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOwnCard } from '../../src/cards/own-card.ts';
import type { Answer, View } from '../../src/discord/answer.ts';
import { message, row, text } from '../../src/discord/components.ts';
import { answerForm } from '../../src/discord/views/answer-form.ts';
import { breakView } from '../../src/discord/views/break.ts';
import { placeText, sourceText } from '../../src/discord/views/card.ts';
import {
  clubBoardView,
  clubWeekView,
  testModal,
  testQuestionView,
  testResultView,
} from '../../src/discord/views/club.ts';
import {
  closedDailyView,
  dailyModal,
  dailyView,
  ownResultView,
  takenView,
} from '../../src/discord/views/daily.ts';
import { askView, erasedView, exportViews } from '../../src/discord/views/data.ts';
import { easyDaysModal, moreTodayModal } from '../../src/discord/views/days.ts';
import { deckView, unknownPaperView } from '../../src/discord/views/deck.ts';
import { flagsView } from '../../src/discord/views/flags.ts';
import { helpView } from '../../src/discord/views/help.ts';
import { shortInterval } from '../../src/discord/views/interval.ts';
import { leaderboardView } from '../../src/discord/views/leaderboard.ts';
import {
  contrastView,
  leechView,
  replacedView,
  splitModal,
} from '../../src/discord/views/leech.ts';
import { coverageView, paperReportView } from '../../src/discord/views/notes.ts';
import { notice } from '../../src/discord/views/notice.ts';
import { optionButtons, writtenOptions } from '../../src/discord/views/options.ts';
import {
  deleteView,
  mineView,
  ownCardView,
  refusedView,
  savedView,
  sharedCardView,
  sharedView,
  sidesModal,
} from '../../src/discord/views/own-cards.ts';
import { pagesOf } from '../../src/discord/views/paper-pages.ts';
import { paperChoice, paperView, pickPaperView } from '../../src/discord/views/paper.ts';
import { papersView } from '../../src/discord/views/papers.ts';
import { planView } from '../../src/discord/views/plan.ts';
import { reportView } from '../../src/discord/views/quiz-report.ts';
import { answerModal, pastQuestionView, quizView } from '../../src/discord/views/quiz.ts';
import {
  reminderStatusView,
  reminderView,
  snoozedView,
  unknownZoneView,
} from '../../src/discord/views/remind.ts';
import { nothingView } from '../../src/discord/views/review-ends.ts';
import { press } from '../../src/discord/views/review-press.ts';
import { flagModal, reviewView, sourceView } from '../../src/discord/views/review.ts';
import { searchView } from '../../src/discord/views/search.ts';
import { serverView, serverZoneModal } from '../../src/discord/views/server.ts';
import { limitsModal, settingsView, timeZoneModal } from '../../src/discord/views/settings.ts';
import { statsView } from '../../src/discord/views/stats.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { Locale } from '../../src/study/learner.ts';
import type { QuizQuestion } from '../../src/study/quiz.ts';
import { beginQuiz } from '../../src/study/quiz-progress.ts';
import { aCard } from '../storage/builders.ts';
import { bullet, learner, paper, reminder, stats } from './support/builders.ts';
import { isAccepted, isAcceptedModal } from './support/screens.ts';
import { hugeText } from './support/texts.ts';

/*
 * Every file of views, and what each shows when all that others wrote is as bad as can be. A new file has to be put
 * into this list.
 */

type Shown = View | Answer;
/** Everything in `x` was written by somebody else. */
type Builder = (x: string, locale: Locale) => readonly Shown[];

const OWNER = '100000000000000001';
const TOKEN = { sessionId: 's', step: 3 };

const cardOf = (x: string) =>
  aCard('one', { front: x, back: x, items: [x, x], paperName: x, context: [x, x], source: x });
const ownOf = (x: string) => {
  const card = {
    ...makeOwnCard(
      OWNER,
      { front: 'q', back: 'a' },
      { link: 'https://discord.com/channels/2/3/4' },
      'en',
    ),
    front: x,
    back: x,
  };
  return { cardId: 'one', ownerId: OWNER, card, madeAt: 0, retiredAt: null, sharedWith: ['2'] };
};
const noteOf = (x: string) =>
  paper({
    slug: x || 'x',
    title: x,
    shortName: x,
    subtitle: x,
    authors: [x, x],
    venue: x,
    summary: x,
    links: [{ label: x, url: x }],
    bullets: [bullet(x, { headingPath: [x] }), bullet(x, { headingPath: [x, x] })],
    pictures: [{ url: 'https://example.org/a.png', caption: x, line: 1 }],
  });
const questionOf = (x: string, style: 'choice' | 'typed'): QuizQuestion => ({
  cardId: 'card',
  front: x,
  back: x,
  accept: [],
  items: style === 'typed' ? [x, x] : [],
  paper: 'paper',
  paperName: x,
  source: x,
  context: [x],
  language: 'en',
  style,
  options: style === 'choice' ? [x, `${x}2`, `3${x}`] : [],
  seconds: 20,
});
const sheetOf = (x: string, locale: Locale) => ({
  id: 'sheet',
  key: 'key',
  kind: 'daily' as const,
  locale,
  questions: [questionOf(x, 'choice'), questionOf(x, 'typed')],
  guildId: '1',
  channelId: '2',
  openedAt: 0,
  closedAt: 1,
  messageId: null,
});
const quizOf = (x: string, locale: Locale) =>
  beginQuiz({
    id: 'q1',
    guildId: 'guild',
    channelId: 'channel',
    starterId: '1',
    scope: {},
    language: 'en',
    locale,
    startedAt: 0,
    questions: [questionOf(x, 'choice'), questionOf(x, 'typed')],
  });
const answerOf = (x: string) => ({
  sheetId: 'sheet',
  round: 0,
  userId: OWNER,
  cardId: 'card',
  answer: x,
  result: 'wrong' as const,
  overridden: false,
  answeredAt: 0,
});
const stepOf = (x: string) => ({
  token: TOKEN,
  cardId: 'one',
  card: cardOf(x),
  memory: null,
  progress: { answered: 1, left: 2, minutesLeft: 3 },
  canUndo: true,
  isOwn: false,
});
const previews = (['again', 'hard', 'good', 'easy'] as const).map((rating) => ({
  rating,
  intervalDays: 40_000,
  dueAt: 0,
  delayMs: 0,
}));
const offersOf = (x: string) => ({
  papers: [paperChoice(noteOf(x))],
  hasMore: true,
  hasMoreBeyondLimits: true,
});
const noGain = { questions: 5, before: null, after: null, group: null };

const VIEWS: Record<string, Builder> = {
  'answer-form': (x, locale) => [
    answerForm({ do: 'own.page', page: 1 }, 'Answer', questionOf(x, 'typed'), wordsFor(locale)),
  ],
  break: (_, locale) => [breakView(null, locale)],
  card: (x) => [
    message([text(placeText(x, [x])), text(sourceText({ ...cardOf(x), line: 7 }, 'Source'))]),
  ],
  club: (x, locale) => {
    const paperOfWeek = { guildId: '1', week: 4, paper: 'p', learnerId: '7', chosenAt: 0 };
    const week = { week: 4, today: 5, timeZone: 'UTC', paper: paperOfWeek, next: null };
    const hard = { ...questionOf(x, 'typed'), people: 3, right: 1 };
    return [
      clubWeekView({ week, name: x, nextName: x, gain: noGain, locale }),
      testQuestionView(sheetOf(x, locale), 0, wordsFor(locale)),
      testResultView(sheetOf(x, locale), [answerOf(x)], noGain, wordsFor(locale)),
      testModal(sheetOf(x, locale), 1, wordsFor(locale)),
      clubBoardView(x, [hard, hard], locale),
    ];
  },
  daily: (x, locale) => {
    const words = wordsFor(locale);
    const sheet = sheetOf(x, locale);
    const previous = { sheet, answers: [answerOf(x)] };
    return [
      dailyView({ sheet, answers: [], previous }, true),
      closedDailyView(previous),
      takenView(sheet, answerOf(x), words),
      ownResultView(sheet, answerOf(x), true, words),
      dailyModal(sheet, words),
    ];
  },
  data: (_, locale) => [
    askView(OWNER, 0, locale),
    erasedView({ reviews: 1, ownCards: 2 }, locale),
    ...exportViews([[{ name: 'paperdeck-data.json', data: new Uint8Array([1]) }]], locale),
  ],
  days: (_, locale) => [
    { show: 'modal', modal: easyDaysModal(learner(), locale) },
    { show: 'modal', modal: moreTodayModal(learner(), 20_514, locale) },
  ],
  deck: (x, locale) => {
    const line = { kind: 'tag' as const, name: x, value: 'v', due: 1, fresh: 2, isGone: true };
    const choices = [paperChoice(noteOf(x))];
    const plan = { cards: 3, minutes: 1 };
    const { deck } = wordsFor(locale);
    return [
      deckView({ lines: [line, line], own: 2, plan, addable: choices, locale }),
      unknownPaperView(deck.title, choices, locale),
    ];
  },
  flags: (x, locale) => {
    const flag = { cardId: 'one', card: cardOf(x), people: 2, comments: [x], suggestions: [x] };
    return [flagsView({ cards: [flag, { ...flag, cardId: 'two', card: null }], page: 0, locale })];
  },
  help: (_, locale) => [helpView(locale, 'server', true)],
  interval: (_, locale) => [
    message([
      text(shortInterval(previews[0] ?? { intervalDays: 0, delayMs: 0 }, wordsFor(locale))),
    ]),
  ],
  leaderboard: (_, locale) => {
    const places = [{ place: 1, userId: OWNER, points: 1, right: 1, answered: 1 }];
    const board = { period: 'week' as const, since: 0, places };
    return [leaderboardView({ board, page: 0, caller: OWNER, locale })];
  },
  leech: (x, locale) => [
    leechView(
      {
        cardId: 'one',
        card: cardOf(x),
        lapses: 8,
        doubts: ['short'],
        siblings: [cardOf(x)],
        confusedWith: [x, x],
      },
      locale,
    ),
    splitModal('one', [x, x], locale),
    replacedView({ kind: 'unreadable' }, [x], { front: x, back: x }, locale),
    replacedView(
      { kind: 'replaced', cards: [{ front: x, back: x }], isSuggested: true },
      [x, x],
      { front: x, back: x },
      locale,
    ),
    contrastView(
      { cardId: 'a', otherCardId: 'b', answer: x, other: x, card: cardOf(x) } as never,
      locale,
    ),
  ],
  notes: (x, locale) => {
    const counts = { bullets: 1, covered: 1, cards: 1 };
    const problem = {
      severity: 'error' as const,
      code: 'slug-taken',
      file: x,
      line: 1,
      what: x,
      remedy: x,
    };
    const one = { slug: x, shortName: x, language: 'ko' as const, ...counts };
    const cards = [{ kind: 'cloze', front: x, back: x }];
    const report = {
      slug: x,
      shortName: x,
      language: 'en' as const,
      file: x,
      bullets: [{ line: 1, text: x, cards }],
      problems: [problem],
    };
    return [
      coverageView({ papers: [one], problems: [problem], page: 0, locale }),
      paperReportView({
        imported: { by: undefined, at: 0 },
        report: report as never,
        page: 0,
        locale,
      }),
    ];
  },
  notice: (_, locale) => [notice(wordsFor(locale).papers.gone)],
  options: (x) => [
    message([
      text(writtenOptions([x, x]) ?? 'none'),
      row(...optionButtons([x, x], (option) => ({ do: 'own.page', page: option }))),
    ]),
  ],
  'own-cards': (x, locale) => {
    const own = ownOf(x);
    const caller = { userId: OWNER, isModerator: true, locale };
    return [
      savedView(wordsFor(locale).own.made, own, locale),
      refusedView({ kind: 'there', card: own }, { front: x, back: x }, locale),
      mineView({ cards: [own, own], page: 0, locale }),
      ownCardView({ card: { ...own, memory: null }, guildId: '2', now: 0, flags: null, locale }),
      deleteView(own, locale),
      sharedView({ cards: [own, own], page: 0, locale }),
      sharedCardView({ card: own, caller, isInDeck: false }),
      sidesModal({ do: 'own.edited', card: 'one' }, { front: x, back: x }, locale),
    ];
  },
  'paper-pages': (x, locale) => {
    const note = noteOf(x);
    return pagesOf(note, -1, wordsFor(locale).papers).map((_, page) =>
      paperView({ paper: note, locale, caller: OWNER, page, section: -1, cards: 3 }),
    );
  },
  paper: (x, locale) => [
    paperView({ paper: noteOf(x), locale, caller: OWNER, page: 0, section: 0, cards: 0 }),
    pickPaperView(wordsFor(locale).papers.none('x'), [noteOf(x)], OWNER, locale),
  ],
  papers: (x, locale) => [
    papersView({
      papers: [{ paper: noteOf(x), due: 1, fresh: 2 }],
      tag: x,
      page: 0,
      caller: OWNER,
      locale,
    }),
  ],
  plan: (_, locale) => {
    const outlook = { days: 90, begun: 1, fresh: 2, knownNow: 3, rows: [] };
    const parameters = {
      isOwn: false,
      reviews: 1,
      reviewsNeeded: 400,
      isRunning: true,
      canTakeBack: true,
      last: null,
    };
    return [planView({ outlook, parameters, retention: 0.9, lastOn: null, locale } as never)];
  },
  'quiz-report': (x, locale) => {
    const quiz = quizOf(x, locale);
    const missed = [questionOf(x, 'typed'), questionOf(x, 'choice')];
    return [reportView({ quiz, end: 'completed', scores: [], missed }, 0)];
  },
  quiz: (x, locale) => {
    const quiz = quizOf(x, locale);
    return [
      quizView(quiz),
      quizView({ ...quiz, round: 1 }),
      pastQuestionView(quiz, 0),
      answerModal(quiz, 1, wordsFor(locale)),
    ];
  },
  remind: (x, locale) => [
    reminderView({ cards: 1, minutes: 2, late: true, day: 20_514 }, locale),
    snoozedView(0, 20_514, locale),
    reminderStatusView(reminder(), learner({ timeZone: 'Asia/Seoul' }), locale, true),
    unknownZoneView(3, x, ['Asia/Seoul'], locale),
  ],
  'review-ends': (x, locale) => [
    nothingView(
      { kind: 'nothing', reason: 'empty-deck', nextDueAt: null, newLeft: 0 },
      wordsFor(locale),
      offersOf(x),
    ),
  ],
  'review-press': () => [notice(JSON.stringify(press('review.show', TOKEN)))],
  review: (x, locale) => {
    const words = wordsFor(locale);
    const shown = { kind: 'answer' as const, ...stepOf(x), previews, answerButtons: 4 as const };
    return [
      reviewView({ kind: 'question', ...stepOf(x), askSure: true }, words, offersOf(x)),
      reviewView(shown, words, offersOf(x)),
      sourceView(shown, words),
      flagModal(shown, words),
    ];
  },
  search: (x, locale) => {
    const note = noteOf(x);
    const hits = note.bullets.map((found) => ({ paper: note, bullet: found }));
    const query = '한'.repeat(56);
    return [
      searchView({ query, hits, page: 0, caller: OWNER, locale }),
      searchView({ query: x.slice(0, 100), hits: [], page: 0, caller: OWNER, locale }),
    ];
  },
  server: (x, locale) => {
    const settings = { guildId: '1', locale: null, timeZone: x, quizSeconds: 7 };
    const unknownZone = { given: x, suggestions: ['Asia/Seoul'] };
    return [
      serverView({ settings, locale, unknownZone }),
      { show: 'modal', modal: serverZoneModal(settings, locale) },
    ];
  },
  settings: (x, locale) => [
    settingsView({
      learner: learner(),
      locale,
      now: 0,
      problem: { field: 'timeZone', given: x, suggestions: ['Asia/Seoul'] },
    }),
    { show: 'modal', modal: timeZoneModal(learner(), locale) },
    { show: 'modal', modal: limitsModal(learner(), 20_514, locale) },
  ],
  stats: (x, locale) => {
    const one = { slug: x, name: x, begun: 1, cards: 2, recall: 0.5, due: 3, fallsOn: 20_700 };
    const papers = [{ ...one, weakest: { name: x, recall: 0.4 } }];
    return [statsView(stats({ papers }), locale, { paperName: x })];
  },
};

/** All that Discord reads as Markdown: labels, alternative texts and fields of forms are plain. */
function markdownOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markdownOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'content' && typeof child === 'string' ? [child] : markdownOf(child),
  );
}

/** What the texts below and `hugeText` try; the mention of a member by the bot itself is another. */
const ALIVE =
  /(?<!\\)<(?:@!?123456789012345678|@&1|#1|\/paper:1)>|(?<!\\)\[click\]\(|(?<!\\)\|\|secret/u;
const CODE = /(?<!\\)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gsu;

/** Inside a span of code nothing is alive but a call of everybody. */
function isDead(said: string): boolean {
  return !ALIVE.test(said.replaceAll(CODE, 'code')) && !/@(?:everyone|here)/.test(said);
}

/** What Discord refuses throws; what is alive is told. */
function alive(shown: Shown): string[] {
  if (!('show' in shown)) {
    isAccepted(shown);
    return markdownOf(shown.components).filter((said) => !isDead(said));
  }
  if (shown.show === 'modal') isAcceptedModal(shown.modal);
  return 'view' in shown ? alive(shown.view) : [];
}

const FLOODS = [
  '',
  '\u200B'.repeat(6_000),
  '\u202E\u2066'.repeat(2_000),
  '<@123456789012345678> '.repeat(200),
  '@everyone @here '.repeat(200),
  '`'.repeat(3_000),
  `\`${'<@123456789012345678> '.repeat(300)}\``,
  '`<@123456789012345678>` '.repeat(300),
  '한'.repeat(6_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  '\uD83D'.repeat(500),
  '\\'.repeat(3_001),
  '[click](https://evil.example) '.repeat(80),
  `||secret|| ${'https://evil.example/x?'.repeat(100)}`,
  `\n# ${'**x** '.repeat(400)}`,
  '$x_i$ '.repeat(600),
];

it('every file of views is in the list, and nothing else', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/discord/views'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''));
  expect(Object.keys(VIEWS).toSorted()).toEqual(files.toSorted());
});

describe.each(Object.entries(VIEWS))('whatever others wrote, Discord takes %s', (_name, build) => {
  it.each(['en', 'ko'] as const)('when it is a flood, in %s', (locale) => {
    expect(FLOODS.flatMap((flood) => build(flood, locale).flatMap(alive))).toEqual([]);
  });

  it('when it is anything', () => {
    fc.assert(
      fc.property(hugeText, fc.constantFrom('en' as const, 'ko' as const), (x, locale) => {
        expect(build(x, locale).flatMap(alive)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
