import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/discord/answer.ts';
import { flagsView } from '../../src/discord/views/flags.ts';
import { noticeView } from '../../src/discord/views/notice.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { Locale } from '../../src/study/learner.ts';
import type { FlaggedCard } from '../../src/study/study.ts';
import { aCard } from '../storage/builders.ts';
import { isAccepted, readable } from './support/screens.ts';
import { hugeText } from './support/texts.ts';

const card = aCard('one', { front: '[U-Net] The ____ path copies feature maps.', back: '수축' });
let made = 0;
const flagged = (change: Partial<FlaggedCard> = {}): FlaggedCard => ({
  cardId: `card-${(made += 1)}`,
  card,
  people: 2,
  comments: ['Two answers are *possible*.', '@everyone look'],
  suggestions: [],
  ...change,
});

const views: Record<string, (locale: Locale) => View> = {
  flags: (locale) =>
    flagsView({
      cards: [
        flagged(),
        flagged({ people: 1, comments: [], suggestions: ['- Q: Which path copies? A: 수축'] }),
        flagged({ card: null, comments: Array(6).fill('unclear') as string[] }),
        flagged(),
        flagged(),
      ],
      page: 0,
      locale,
      said: wordsFor(locale).flags.settled,
    }),
  'flags-none': (locale) => flagsView({ cards: [], page: 3, locale }),
  'flags-looked-at': (locale) =>
    noticeView(wordsFor(locale).flags.lookedAt(['The \\_\\_\\_\\_ path copies feature maps.'])),
};

describe.each(['en', 'ko'] as const)('flags in %s', (locale) => {
  it.each(Object.keys(views))('%s looks as it did', async (name) => {
    const view = views[name]?.(locale) as View;
    expect(isAccepted(view)).toBe(true);
    await expect(readable(view)).toMatchFileSnapshot(`goldens/${name}.${locale}.txt`);
  });
});

it('whatever was flagged and written fits into the view', () => {
  const any = fc
    .record({
      front: hugeText,
      back: hugeText,
      file: hugeText,
      comments: fc.array(hugeText, { maxLength: 6 }),
      suggestions: fc.array(hugeText, { maxLength: 4 }),
    })
    .map(({ front, back, file, ...more }) =>
      flagged({ card: aCard('one', { front, back, file }), ...more }),
    );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), fc.nat(3), (cards, page) => {
      expect(isAccepted(flagsView({ cards, page, locale: 'ko' }))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
