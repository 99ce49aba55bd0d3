import { expect, test } from 'vitest';
import { hasPartner } from '../../../src/cards/text/fixed-pairs.ts';

test.each([
  ['decoder', ['the', 'encoder', 'maps']],
  ['generator', ['discriminators']],
  ['디코더', ['인코더와', '함께']],
  ['判别器', ['生成器']],
])('%s beside %s', (word, others) => {
  expect(hasPartner(word, others)).toBe(true);
});

test('other words tell nothing of each other', () => {
  expect(hasPartner('decoder', ['attention', 'decoders'])).toBe(false);
  expect(hasPartner('RoIAlign', ['RoIPool'])).toBe(false);
});
