import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guessSides,
  isOwnCard,
  makeOwnCard,
  OWN_CARD_LETTERS,
  rewrittenOwnCard,
  sidesProblem,
  tidySides,
} from '../../src/cards/own-card.ts';
import { anyText } from '../discord/support/texts.ts';

describe('the first guess at a card', () => {
  it.each([
    ['Q: What does RoIAlign avoid?\nA: quantisation', 'What does RoIAlign avoid?', 'quantisation'],
    ['질문: RoIAlign은 무엇을 피하나요? 답: 양자화', 'RoIAlign은 무엇을 피하나요?', '양자화'],
    [
      'RoIAlign :: samples by bilinear interpolation',
      'What is meant by RoIAlign?',
      'samples by bilinear interpolation',
    ],
    [
      '수용 영역: 출력 하나가 보는 입력의 범위',
      '수용 영역의 의미는?',
      '출력 하나가 보는 입력의 범위',
    ],
    [
      'Why a U shape?\nBecause both paths mirror each other.',
      'Why a U shape?',
      'Because both paths mirror each other.',
    ],
    [
      'The mask branch predicts **one mask** for each class.',
      'The mask branch predicts ____ for each class.',
      'one mask',
    ],
    ['> the loss is summed over levels', '', 'the loss is summed over levels'],
    ['see https://example.org/a', '', 'see https://example.org/a'],
    ['<@123456789012345678> dropout rate is 0.5', '', 'dropout rate is 0.5'],
    ['', '', ''],
  ])('of %j', (message, front, back) => {
    expect(guessSides(message)).toEqual({ front, back });
  });

  it('fits into the form, whatever the message says', () => {
    fc.assert(
      fc.property(anyText, (message) => {
        const { front, back } = guessSides(message);
        expect(front.length).toBeLessThanOrEqual(OWN_CARD_LETTERS);
        expect(back.length).toBeLessThanOrEqual(OWN_CARD_LETTERS);
        expect(`${front}${back}`).not.toMatch(/\n/);
      }),
    );
  });
});

describe('a card of one’s own', () => {
  const sides = { front: 'What is a stride?', back: 'the step of a filter' };
  const card = makeOwnCard('7', sides, { link: 'https://discord.com/channels/1/2/3' }, 'ko');

  it('is the same for the same owner and sides, and tells its language by its script', () => {
    expect(makeOwnCard('7', sides, { link: null }, 'ko').id).toBe(card.id);
    expect(makeOwnCard('8', sides, { link: null }, 'ko').id).not.toBe(card.id);
    expect(card).toMatchObject({ language: 'en', paper: '@7', kind: 'authored' });
    expect(isOwnCard(card)).toBe(true);
    expect(makeOwnCard('7', { front: '보폭?', back: '2' }, { link: null }, 'en').language).toBe(
      'ko',
    );
    expect(makeOwnCard('7', { front: '1 + 1?', back: '2' }, { link: null }, 'ko').language).toBe(
      'ko',
    );
  });

  it('keeps where it came from when it is rewritten', () => {
    const other = rewrittenOwnCard(card, { ...sides, back: 'how far a filter moves' });
    expect(other.link).toBe(card.link);
    expect(other.id).not.toBe(card.id);
    expect(other.bulletId).toBe(other.id);
  });

  it('needs something to see on both sides, and no more than can be asked', () => {
    const problem = (front: string, back: string) => sidesProblem(tidySides({ front, back }));
    expect(problem(' \u200B\n', 'x')).toBe('empty');
    expect(problem('x', '')).toBe('empty');
    expect(problem('x'.repeat(OWN_CARD_LETTERS + 1), 'y')).toBe('too-long');
    expect(problem(' a\n\tb ', 'c')).toBeNull();
    expect(tidySides({ front: ' a\n\tb ', back: 'c' }).front).toBe('a b');
  });
});
