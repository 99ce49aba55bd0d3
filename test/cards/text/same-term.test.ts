import { expect, test } from 'vitest';
import { isSameTerm } from '../../../src/cards/text/same-term.ts';

test.each([
  ['convolution', '컨볼루션'],
  ['attention', '어텐션'],
  ['memory', '메모리를'],
  ['transformer', '트랜스포머는'],
  ['generator', '제너레이터'],
  ['parameters', '파라미터'],
  ['kernel', '커널'],
  ['embedding', '임베딩'],
  ['update', '업데이트'],
  ['threshold', '스레스홀드'],
  ['network', 'ネットワーク'],
  ['encoder', 'エンコーダ'],
  ['attention', 'アテンション'],
  ['execution', '실행'],
  ['sequential', '순서를'],
  ['segmentation', '의미론적분할'],
  ['generalization', '泛化能力'],
  ['residual', '残差接続'],
])('%s = %s', (word, other) => {
  expect(isSameTerm(word, other)).toBe(true);
});

test('either way round, a compound answer when more than half of it is told', () => {
  expect(isSameTerm('실행', 'execution')).toBe(true);
  expect(isSameTerm('アテンション', 'attention')).toBe(true);
  expect(isSameTerm('归纳偏差', 'bias')).toBe(false);
});

test.each([
  ['convolution', '어텐션'],
  ['memory', '모멘텀'],
  ['encoder', 'デコーダ'],
  ['kernel', '채널'],
  ['RoIAlign', '정렬된'],
  ['memory', 'memories'],
])('%s is not %s', (word, other) => {
  expect(isSameTerm(word, other)).toBe(false);
});
