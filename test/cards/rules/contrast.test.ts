import { describe, expect, test } from 'vitest';
import { cardsOf, made } from '../support.ts';

describe('two sides in one sentence: which of the two?', () => {
  test.each([
    [
      'ko',
      'FC layer 대신 1x1 Convolution layer를 사용해 임의 크기의 입력을 받는다.',
      '____을(를) 사용해 임의 크기의 입력을 받는다 (둘 중 어느 쪽: 1x1 Convolution layer / FC layer) | 1x1 Convolution layer',
    ],
    [
      'ko',
      'SGD와 달리 Adam은 매개변수마다 학습률을 따로 조절한다.',
      '____은(는) 매개변수마다 학습률을 따로 조절한다 (둘 중 어느 쪽: Adam / SGD) | Adam',
    ],
    [
      'ko',
      'FCN은 softmax로 클래스를 경쟁시키는 반면, 마스크 가지는 sigmoid로 따로 판단한다.',
      '____은(는) sigmoid로 따로 판단한다 (둘 중 어느 쪽: FCN / 마스크 가지) | 마스크 가지',
    ],
    [
      'en',
      'Unlike RoIPool, RoIAlign keeps fractional coordinates.',
      '____ keeps fractional coordinates (Which of the two: RoIAlign or RoIPool?) | RoIAlign',
    ],
    [
      'en',
      'FCN lets classes compete, whereas the mask branch judges every class on its own.',
      '____ judges every class on its own (Which of the two: FCN or mask branch?) | mask branch',
    ],
    [
      'zh',
      '与 RNN 不同，Transformer 可以并行处理整个序列。',
      '____ 可以并行处理整个序列（二者中的哪一个：RNN / Transformer） | Transformer',
    ],
    [
      'ja',
      'GPTとは異なり、ELMoは左右両方の文脈を利用する。',
      '____は左右両方の文脈を利用する（二つのうちどちら：ELMo / GPT） | ELMo',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(made(line, 'contrast', language)).toEqual([card]);
  });

  test('the other side is its one wrong answer', () => {
    const [card] = cardsOf(['Unlike RoIPool, RoIAlign keeps fractional coordinates.'], {
      language: 'en',
    }).cards;
    expect(card?.distractors).toEqual(['RoIPool']);
  });

  test.each([
    ['ko', '기존 방법과 달리 이 구조는 한 번에 모든 물체를 찾아낸다.'],
    ['en', 'Unlike previous work, this is trained end to end.'],
    ['en', 'Small objects do well, whereas medium and large objects lag behind.'],
  ] as const)('no two named sides: %s %s', (language, line) => {
    expect(made(line, 'contrast', language)).toEqual([]);
  });

  test('the paper itself is no answer: its name stands on every card', () => {
    const set = cardsOf(['Unlike RoIPool, CornerNet keeps fractional coordinates.'], {
      language: 'en',
      name: 'CornerNet',
    });
    expect(set.cards.filter((card) => card.kind === 'contrast')).toEqual([]);
  });
});
