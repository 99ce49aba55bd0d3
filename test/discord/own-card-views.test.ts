import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSides, makeOwnCard, tidySides } from '../../src/cards/own-card.ts';
import type { View } from '../../src/discord/answer.ts';
import {
  deletedView,
  deleteView,
  mineView,
  originView,
  ownCardView,
  refusedView,
  savedView,
  sharedCardView,
  sharedView,
  sidesModal,
} from '../../src/discord/views/own-cards.ts';
import { statsView } from '../../src/discord/views/stats.ts';
import { reviewView } from '../../src/discord/views/review.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { Locale } from '../../src/study/learner.ts';
import type { OwnCard } from '../../src/study/store.ts';
import type { ReviewStep } from '../../src/study/study.ts';
import { stats } from './support/builders.ts';
import { isAccepted, isAcceptedModal, readable, readableModal } from './support/screens.ts';
import { anyText, hugeText } from './support/texts.ts';

const OWNER = '100000000000000001';
const LINK = 'https://discord.com/channels/2/3/4';

function own(front: string, back: string, sharedWith: string[] = []): OwnCard {
  const card = makeOwnCard(OWNER, tidySides({ front, back }), { link: LINK }, 'en');
  return { cardId: card.id, ownerId: OWNER, card, madeAt: 0, retiredAt: null, sharedWith };
}

const stride = own('What is a *stride*?', 'the step of a filter', ['2']);
const many = Array.from({ length: 12 }, (_, index) => own(`Question ${index + 1}?`, 'an answer'));
const said = (locale: Locale) => wordsFor(locale).own;

const views: Record<string, (locale: Locale) => View> = {
  made: (locale) => savedView(said(locale).made, stride, locale),
  there: (locale) =>
    refusedView({ kind: 'there', card: stride }, { front: 'a stride', back: '2' }, locale),
  empty: (locale) => refusedView({ kind: 'empty' }, { front: '', back: 'half of it' }, locale),
  'too-many': (locale) =>
    refusedView({ kind: 'too-many', most: 500 }, { front: 'x', back: 'y' }, locale),
  mine: (locale) => mineView({ cards: [stride, ...many], page: 0, locale }),
  'mine-none': (locale) => mineView({ cards: [], page: 0, locale }),
  card: (locale) =>
    ownCardView({
      card: { ...stride, sharedWith: ['2', '9'], memory: null },
      guildId: '2',
      now: 0,
      flags: null,
      locale,
      said: said(locale).shared,
    }),
  delete: (locale) => deleteView(stride, locale),
  deleted: (locale) => deletedView('one', locale),
  origin: (locale) => originView(LINK, true, wordsFor(locale)),
  shared: (locale) => sharedView({ cards: [stride, ...many], page: 1, locale }),
  'shared-none': (locale) => sharedView({ cards: [], page: 0, locale }),
  'shared-card': (locale) =>
    sharedCardView({
      card: stride,
      caller: { userId: '5', isModerator: true, locale },
      isInDeck: false,
    }),
  'shared-added': (locale) =>
    sharedCardView({
      card: stride,
      caller: { userId: '5', isModerator: false, locale },
      isInDeck: true,
      said: said(locale).added,
    }),
  stats: (locale) =>
    statsView(
      stats({
        papers: [
          {
            slug: `@${OWNER}`,
            name: '',
            begun: 2,
            cards: 3,
            recall: 0.9,
            due: 1,
            fallsOn: null,
            weakest: null,
          },
        ],
      }),
      locale,
    ),
  question: (locale) =>
    reviewView(question(stride), wordsFor(locale), {
      papers: [],
      hasMore: false,
      hasMoreBeyondLimits: false,
    }),
};

function question({ cardId, card }: OwnCard): ReviewStep {
  return {
    kind: 'question',
    token: { sessionId: 's', step: 0 },
    cardId,
    card,
    memory: null,
    progress: { answered: 0, left: 1, minutesLeft: 1 },
    askSure: false,
    canUndo: false,
    isOwn: true,
  };
}

describe.each(['en', 'ko'] as const)('own cards in %s', (locale) => {
  it.each(Object.keys(views))('%s looks as it did', async (name) => {
    const view = views[name]?.(locale) as View;
    expect(isAccepted(view)).toBe(true);
    await expect(readable(view)).toMatchFileSnapshot(`goldens/own-${name}.${locale}.txt`);
  });

  it('the form looks as it did', async () => {
    const press = { do: 'own.made', guild: '2', channel: '3', message: '4' } as const;
    const form = sidesModal(press, { front: 'RoIAlign', back: '' }, locale);
    if (form.show !== 'modal') throw new Error(form.show);
    expect(isAcceptedModal(form.modal)).toBe(true);
    await expect(readableModal(form.modal, locale)).toMatchFileSnapshot(
      `goldens/own-form.${locale}.txt`,
    );
  });
});

describe('whatever a card of one’s own says', () => {
  const locales = fc.constantFrom('en' as const, 'ko' as const);
  const LIVE = /(?<!\\)<(?:@|#|t:|\/)|@(?:everyone|here)/;

  it('fits into every view, with no mention alive', () => {
    fc.assert(
      fc.property(hugeText, hugeText, locales, (front, back, locale) => {
        const one = own(front, back, ['2']);
        const screens = [
          savedView('saved', one, locale),
          refusedView({ kind: 'there', card: one }, { front, back }, locale),
          mineView({ cards: [one], page: 0, locale }),
          ownCardView({
            card: { ...one, memory: null },
            guildId: '2',
            now: 0,
            flags: null,
            locale,
          }),
          deleteView(one, locale),
          sharedView({ cards: [one], page: 0, locale }),
          sharedCardView({
            card: one,
            caller: { userId: OWNER, isModerator: true, locale },
            isInDeck: true,
          }),
          reviewView(question(one), wordsFor(locale), {
            papers: [],
            hasMore: false,
            hasMoreBeyondLimits: false,
          }),
        ];
        for (const view of screens) {
          expect(isAccepted(view)).toBe(true);
          const contents = JSON.stringify(view.components).matchAll(
            /"content":"((?:[^"\\]|\\.)*)"/g,
          );
          for (const [, content = ''] of contents) {
            expect(withoutCode(JSON.parse(`"${content}"`) as string)).not.toMatch(LIVE);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fits into the form that a message opens', () => {
    fc.assert(
      fc.property(anyText, (message) => {
        const press = { do: 'own.made', guild: '', channel: '3', message: '4' } as const;
        const form = sidesModal(press, guessSides(message), 'ko');
        expect(form.show === 'modal' && isAcceptedModal(form.modal)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** In code nothing is read as a mention. */
function withoutCode(shown: string): string {
  return shown.replaceAll(/(?<!\\)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, '');
}
