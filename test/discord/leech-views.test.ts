import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastCard } from '../../src/cards/contrast-card.ts';
import { guessSplit, writtenSides } from '../../src/cards/sync/replacement.ts';
import type { View } from '../../src/discord/answer.ts';
import {
  contrastView,
  leechView,
  replacedView,
  splitModal,
} from '../../src/discord/views/leech.ts';
import type { Locale } from '../../src/study/learner.ts';
import type { Leech } from '../../src/study/study.ts';
import { aCard } from '../storage/builders.ts';
import { isAccepted, isAcceptedModal, readable, readableModal } from './support/screens.ts';
import { hugeText } from './support/texts.ts';

const card = aCard('one', {
  front: '[U-Net] Which two paths are there?',
  back: '수축 경로; 확장 경로',
  items: ['수축 경로', '확장 경로'],
});
const leech: Leech = {
  cardId: 'one',
  card,
  lapses: 8,
  doubts: ['short', 'list'],
  siblings: [aCard('two', { front: '[U-Net] The ____ path copies *maps*.' })],
  confusedWith: ['FCN', 'SegNet'],
};
const pool = aCard('three', { back: 'RoIPool', language: 'en' });
const align = aCard('four', {
  back: 'RoIAlign',
  front: '[U-Net] ____ does not round.',
  language: 'en',
});
const sides = [
  { front: 'Which path shrinks?', back: '수축 경로' },
  { front: 'Which path grows?', back: '확장 경로' },
];

const replaced = (replacement: Parameters<typeof replacedView>[0], locale: Locale): View =>
  replacedView(replacement, ['Q: *one*', 'nothing else'], { front: 'Q: *one*', back: '' }, locale);

const views: Record<string, (locale: Locale) => View> = {
  leech: (locale) => leechView(leech, locale),
  'leech-plain': (locale) =>
    leechView({ ...leech, lapses: 12, doubts: [], siblings: [], confusedWith: [] }, locale),
  'leech-replaced': (locale) =>
    replaced({ kind: 'replaced', cards: sides, isSuggested: true }, locale),
  'leech-rewritten': (locale) =>
    replaced({ kind: 'replaced', cards: sides.slice(1), isSuggested: false }, locale),
  'leech-unreadable': (locale) => replaced({ kind: 'unreadable' }, locale),
  'leech-same': (locale) => replaced({ kind: 'same-question' }, locale),
  'leech-gone': (locale) => replaced({ kind: 'gone' }, locale),
  contrast: (locale) =>
    contrastView(
      {
        cardId: 'four',
        otherCardId: 'three',
        answer: 'RoIAlign',
        other: 'RoIPool',
        card: contrastCard('7', align, pool),
      },
      locale,
    ),
};

describe.each(['en', 'ko'] as const)('leeches in %s', (locale) => {
  it.each(Object.keys(views))('%s looks as it did', async (name) => {
    const view = views[name]?.(locale) as View;
    expect(isAccepted(view)).toBe(true);
    await expect(readable(view)).toMatchFileSnapshot(`goldens/${name}.${locale}.txt`);
  });

  it('the form for a split looks as it did', async () => {
    const form = splitModal('one', guessSplit(card).map(writtenSides), locale);
    if (form.show !== 'modal') throw new Error(form.show);
    expect(isAcceptedModal(form.modal)).toBe(true);
    await expect(readableModal(form.modal, locale)).toMatchFileSnapshot(
      `goldens/leech-split.${locale}.txt`,
    );
  });
});

it('whatever a leech says fits into its view', () => {
  fc.assert(
    fc.property(hugeText, hugeText, fc.array(hugeText, { maxLength: 3 }), (front, back, texts) => {
      const one = aCard('one', { front, back });
      const siblings = texts.map((text, index) => aCard(`s${index}`, { front: text }));
      const view = leechView({ ...leech, card: one, siblings, confusedWith: texts }, 'ko');
      expect(isAccepted(view)).toBe(true);
      const other = aCard('two', { front: back, back: front });
      const offer = { cardId: 'one', otherCardId: 'two', answer: back, other: front };
      const made = contrastCard('7', one, other);
      expect(isAccepted(contrastView({ ...offer, card: made }, 'en'))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
