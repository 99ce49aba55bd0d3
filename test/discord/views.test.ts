import { describe, expect, it } from 'vitest';
import { askView, erasedView, exportViews } from '../../src/discord/views/data.ts';
import { type PictureSource, withNotePictures } from '../../src/discord/note-pictures.ts';
import { deckView, unknownPaperView } from '../../src/discord/views/deck.ts';
import { helpView } from '../../src/discord/views/help.ts';
import { noticeView } from '../../src/discord/views/notice.ts';
import { paperChoice, paperView, pickPaperView } from '../../src/discord/views/paper.ts';
import { pagesOf } from '../../src/discord/views/paper-pages.ts';
import { papersView } from '../../src/discord/views/papers.ts';
import {
  reminderStatusView,
  reminderView,
  snoozedView,
  unknownZoneView,
} from '../../src/discord/views/remind.ts';
import { searchView } from '../../src/discord/views/search.ts';
import { easyDaysModal, moreTodayModal } from '../../src/discord/views/days.ts';
import { limitsModal, settingsView, timeZoneModal } from '../../src/discord/views/settings.ts';
import { statsView } from '../../src/discord/views/stats.ts';
import type { View } from '../../src/discord/answer.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { Locale } from '../../src/study/learner.ts';
import { bullet, learner, paper, reminder, stats } from './support/builders.ts';
import { isAccepted, isAcceptedModal, readable, readableModal } from './support/screens.ts';

/*
 * One golden a view and language: what a member reads. `npx vitest run test/discord -u` writes them anew.
 */

const CALLER = '100000000000000001';
const NOW = Date.UTC(2026, 2, 2, 0, 0, 0);

const long = paper({
  slug: 'long',
  shortName: 'Long note',
  title: 'Long note',
  bullets: Array.from({ length: 30 }, (_, index) =>
    bullet(`Point ${index + 1} says something that a reader wants to know about the method.`, {
      headingPath: [index < 15 ? 'Method' : 'Results'],
    }),
  ),
  pictures: [
    { url: 'https://example.org/a.png', caption: 'The network as a U', line: 3 },
    { url: 'images/b.png', alt: 'Loss over time', line: 9 },
  ],
});
const korean = paper({
  language: 'ko',
  summary: '수축 경로의 특징 맵을 확장 경로에 이어 붙인다.',
  bullets: [bullet('학습률 $\\eta$는 0.01이다.', { headingPath: ['학습'] })],
});

/** What a very long history comes as. */
const manyFiles = [
  [{ name: 'paperdeck-data.json.gz.001', data: new Uint8Array([1]) }],
  [
    { name: 'paperdeck-data.json.gz.002', data: new Uint8Array([1]) },
    { name: 'paperdeck-reviews.csv.gz', data: new Uint8Array([1]) },
    { name: 'paperdeck.apkg', data: new Uint8Array([1]) },
  ],
];

const views: Record<string, (locale: Locale) => View> = {
  paper: (locale) => paperView({ ...screen(locale), paper: locale === 'ko' ? korean : paper() }),
  'paper-last-page': (locale) => paperView({ ...screen(locale), paper: long, page: 99 }),
  'paper-section': (locale) =>
    paperView({
      ...screen(locale),
      section: 1,
      remark: wordsFor(locale).papers.noSuchSection('Trainig'),
    }),
  'paper-without-cards': (locale) =>
    paperView({ ...screen(locale), cards: 0, paper: withoutSummary() }),
  'paper-pick': (locale) =>
    pickPaperView(wordsFor(locale).papers.ambiguous('net'), [paper(), long], CALLER, locale),
  papers: (locale) =>
    papersView({
      papers: Array.from({ length: 9 }, (_, index) => ({
        paper: paper({ slug: `p${index}`, shortName: `Paper ${index + 1}`, title: 'A title' }),
        due: index,
        fresh: index === 0 ? 0 : 20,
      })),
      tag: null,
      page: 0,
      caller: CALLER,
      locale,
    }),
  'papers-none': (locale) => papersView({ papers: [], tag: null, page: 0, caller: CALLER, locale }),
  search: (locale) =>
    searchView({
      query: 'skip',
      hits: paper().bullets.map((one) => ({ paper: paper(), bullet: one })),
      page: 0,
      caller: CALLER,
      locale,
    }),
  'search-none': (locale) =>
    searchView({ query: 'zzz', hits: [], page: 0, caller: CALLER, locale }),
  deck: (locale) =>
    deckView({
      lines: [
        { kind: 'paper', name: 'U-Net', value: 'paper:unet', due: 3, fresh: 12, isGone: false },
        { kind: 'tag', name: 'detection', value: 'tag:detection', due: 0, fresh: 0, isGone: false },
        { kind: 'paper', name: 'lost', value: 'paper:lost', due: 0, fresh: 0, isGone: true },
      ],
      own: 3,
      plan: { cards: 15, minutes: 2 },
      addable: [paperChoice(long)],
      locale,
      said: wordsFor(locale).deck.added('U-Net', 23),
    }),
  'deck-empty': (locale) =>
    deckView({
      lines: [],
      own: 0,
      plan: { cards: 0, minutes: 0 },
      addable: [paperChoice(long)],
      locale,
    }),
  'deck-unknown': (locale) =>
    unknownPaperView(wordsFor(locale).deck.unknownPaper('unt'), [paperChoice(paper())], locale),
  'data-ask': (locale) => askView(CALLER, NOW, locale),
  'data-erased': (locale) => erasedView({ reviews: 1_234, ownCards: 1 }, locale),
  'data-export': (locale) => exportViews(manyFiles, locale)[0] as View,
  'data-export-more': (locale) => exportViews(manyFiles, locale)[1] as View,
  stats: (locale) => statsView(stats(), locale),
  'stats-paper': (locale) =>
    statsView(stats(), locale, { paperName: 'U-Net', picture: new Uint8Array([1]) }),
  'stats-none': (locale) =>
    statsView(
      stats({ cards: { begun: 0, learning: 0, young: 0, mature: 0, suspended: 0 } }),
      locale,
    ),
  settings: (locale) => settingsView({ learner: learner(), locale, now: NOW }),
  'settings-unset': (locale) =>
    settingsView({
      learner: learner({
        timeZoneChosen: false,
        answerButtons: 2,
        quizCounts: false,
        onLeaderboard: false,
        desiredRetention: 0.93,
      }),
      locale,
      now: NOW,
      problem: { field: 'timeZone', given: 'Soul', suggestions: ['Asia/Seoul', 'Asia/Kabul'] },
    }),
  'settings-out-of-range': (locale) =>
    settingsView({
      learner: learner(),
      locale,
      now: NOW,
      problem: { field: 'newPerDay', given: '*many*', min: 0, max: 500 },
    }),
  reminder: (locale) => reminderView({ cards: 23, minutes: 4, late: false, day: 20_514 }, locale),
  'reminder-late': (locale) =>
    reminderView({ cards: 1, minutes: 1, late: true, day: 20_514 }, locale),
  'reminder-snoozed': (locale) => snoozedView(NOW + 3_600_000, 20_514, locale),
  'remind-set': (locale) => reminderStatusView(reminder(), learner(), locale, true),
  'remind-weekly-unset-zone': (locale) =>
    reminderStatusView(
      reminder({ rhythm: 'weekly' }),
      learner({ timeZone: 'UTC', timeZoneChosen: false }),
      locale,
      false,
    ),
  'remind-paused': (locale) =>
    reminderStatusView(reminder({ state: 'paused', nextAt: null }), learner(), locale, false),
  'remind-off': (locale) => reminderStatusView(undefined, learner(), locale, false),
  'remind-unknown-zone': (locale) =>
    unknownZoneView(510, 'Seoul', ['Asia/Seoul', 'Antarctica/Syowa'], locale),
  help: (locale) => helpView(locale, 'server', false),
  'help-moderator': (locale) => helpView(locale, 'server', true),
  'help-direct': (locale) => helpView(locale, 'bot-dm', true),
  welcome: (locale) => noticeView(wordsFor(locale).common.welcome),
  apology: (locale) => noticeView(wordsFor(locale).common.apology('K3F9QZ')),
};

function screen(locale: Locale) {
  return { paper: paper(), locale, caller: CALLER, page: 0, section: -1, cards: 23 };
}

/** Every picture beside the notes is there. */
const PICTURES: PictureSource = {
  read: async () => ({ kind: 'picture', type: 'png', data: new Uint8Array([1]) }),
  maxBytes: 10,
};

function withoutSummary() {
  const { summary: _, ...rest } = paper({ abstract: 'We present a network.', authors: [] });
  return rest;
}

it('only the prose of the summary stands in the head alone', () => {
  const bullets = [
    bullet('Corners are paired by their embeddings.', { kind: 'paragraph', inSummary: true }),
    bullet('embeddings', { headingPath: ['Outputs'] }),
  ];
  const note = paper({ summary: 'Corners are paired by their embeddings.', bullets });
  expect(pagesOf(note, -1, wordsFor('en').papers)[0]?.text).toBe('**Outputs**\n- embeddings');
});

describe.each(['en', 'ko'] as const)('in %s', (locale) => {
  it.each(Object.keys(views))('%s looks as it did', async (name) => {
    const view = await withNotePictures(views[name]?.(locale) as View, PICTURES);
    expect(isAccepted(view)).toBe(true);
    await expect(readable(view)).toMatchFileSnapshot(`goldens/${name}.${locale}.txt`);
  });

  it('the forms of the settings look as they did', async () => {
    const easyDays = [
      { weekday: 6, load: 'reduced' },
      { weekday: 7, load: 'none' },
    ] as const;
    const todayOnly = { day: 20_514, newPerDay: 30, reviewsPerDay: 250 };
    const modals = [
      timeZoneModal(learner(), locale),
      limitsModal(learner({ todayOnly }), 20_514, locale),
      easyDaysModal(learner({ easyDays }), locale),
      moreTodayModal(learner(), 20_514, locale),
    ];
    for (const modal of modals) expect(isAcceptedModal(modal)).toBe(true);
    await expect(
      modals.map((modal) => readableModal(modal, locale)).join('\n'),
    ).toMatchFileSnapshot(`goldens/settings-forms.${locale}.txt`);
  });
});
