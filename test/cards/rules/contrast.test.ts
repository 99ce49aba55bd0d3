import { describe, expect, test } from 'vitest';
import { cardsOf, made, shown } from '../support.ts';

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
      'en',
      'The mask branch uses a per-pixel sigmoid instead of a softmax.',
      'The mask branch uses a(n) ____ (Which of the two: per-pixel sigmoid or softmax?) | per-pixel sigmoid',
    ],
    [
      'ko',
      'Sliding window를 쓰지 않고 patch 방식을 택해 이미지를 격자로 자른다.',
      '____을(를) 택해 이미지를 격자로 자른다 (둘 중 어느 쪽: Sliding window / patch 방식) | patch 방식',
    ],
    [
      'ko',
      '예전에는 영역을 사람이 골랐지만, 자동 시스템에서는 볼 영역을 사람 대신 분류용 CNN이 고른다.',
      '자동 시스템에서는 볼 영역을 ____이(가) 고른다 (둘 중 어느 쪽: 분류용 CNN / 사람) | 분류용 CNN',
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
    [
      'en',
      'Feasible regions used to be picked by hand, whereas the automated system leaves the choice to a CNN.',
    ],
    ['en', 'The comparison names one slide per patient instead of several section levels.'],
  ] as const)('no two named sides: %s %s', (language, line) => {
    expect(made(line, 'contrast', language)).toEqual([]);
  });

  test.each([
    [
      'en',
      'RetinaNet predicts from features at several scales, whereas CornerNet predicts from the last layer only.',
      '____ predicts from features at several scales (Which of the two: CornerNet or RetinaNet?) | RetinaNet',
    ],
    [
      'ko',
      'RetinaNet은 여러 스케일의 특징에서 예측하는 반면, CornerNet은 백본의 마지막 층에서만 예측한다.',
      '여러 스케일의 특징에서 예측하는 것은? (둘 중 어느 쪽: CornerNet / RetinaNet) | RetinaNet',
    ],
    [
      'ko',
      '이전의 슬라이딩 윈도 네트워크는 픽셀을 하나씩 분류하는 반면, CornerNet은 이미지 전체를 한 번에 본다.',
      '픽셀을 하나씩 분류하는 것은? (둘 중 어느 쪽: CornerNet / 이전의 슬라이딩 윈도 네트워크) | 이전의 슬라이딩 윈도 네트워크',
    ],
  ] as const)(
    'the paper itself is one side: the other is asked for: %s %s',
    (language, line, card) => {
      const set = cardsOf([line], { language, name: 'CornerNet' });
      expect(shown(set.cards.filter((made) => made.kind === 'contrast'))).toEqual([
        `contrast | ${card}`,
      ]);
    },
  );

  test('the paper itself is no answer: its name stands on every card', () => {
    const set = cardsOf(['Unlike RoIPool, CornerNet keeps fractional coordinates.'], {
      language: 'en',
      name: 'CornerNet',
    });
    expect(set.cards.filter((card) => card.kind === 'contrast')).toEqual([]);
  });
});

test('two topics side by side', () => {
  expect(
    made('density는 위치에만 의존하고, color는 위치와 방향 모두에 의존한다.', 'contrast'),
  ).toEqual(['____은(는) 위치와 방향 모두에 의존한다 (둘 중 어느 쪽: color / density) | color']);
});

test('the topic against what it is unlike', () => {
  expect(
    made('attention pooling은 RoIPool과 달리 모든 패치의 정보를 가중 평균한다.', 'contrast'),
  ).toEqual([
    '____은(는) 모든 패치의 정보를 가중 평균한다 (둘 중 어느 쪽: RoIPool / attention pooling) | attention pooling',
  ]);
});

test('two English clauses with one verb', () => {
  expect(
    made(
      'RequestVote RPC is issued by candidates; AppendEntries RPC is issued by leaders.',
      'contrast',
      'en',
    ),
  ).toEqual([
    '____ is issued by leaders (Which of the two: AppendEntries RPC or RequestVote RPC?) | AppendEntries RPC',
  ]);
});

test('a side whose name stands beside the blank is not asked for', () => {
  expect(made('SwiGLU: ReLU 대신 SwiGLU activation 사용', 'contrast')).toEqual([]);
});

test('the topic of the sentence goes before its subject', () => {
  expect(made('GRU는 LSTM과 달리 cell state가 없고 gate가 2개뿐이다.', 'contrast')).toEqual([
    '____은(는) cell state가 없고 gate가 2개뿐이다 (둘 중 어느 쪽: GRU / LSTM) | GRU',
  ]);
});

test('지만 needs no comma', () => {
  expect(made('YOLO는 FC layer를 쓰지만 SSD는 conv만 사용', 'contrast')).toEqual([
    '____은(는) conv만 사용 (둘 중 어느 쪽: SSD / YOLO) | SSD',
  ]);
});

describe('two names side by side in Chinese and Japanese', () => {
  test.each([
    [
      'zh',
      'GRU 用两个门控制信息，LSTM 用三个门控制信息。',
      '____ 用三个门控制信息（二者中的哪一个：GRU / LSTM） | LSTM',
    ],
    [
      'zh',
      '传统 GBDT 只使用一阶导数，而 CatBoost 同时使用有序目标统计。',
      '____ 同时使用有序目标统计（二者中的哪一个：CatBoost / 传统 GBDT） | CatBoost',
    ],
    [
      'ja',
      'GRUは二つのゲートを使い、LSTMは三つのゲートで情報を制御する。',
      '____は三つのゲートで情報を制御する（二つのうちどちら：GRU / LSTM） | LSTM',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(made(line, 'contrast', language)).toContain(card);
  });

  test.each([
    ['zh', 'Adam 收敛快，因此 BERT 使用它训练。'],
    ['zh', '在 ImageNet 上训练 100 轮，ResNet 的误差下降。'],
    ['ja', 'BERTは双方向の文脈を見て、学習はMLMで行う。'],
  ] as const)('no contrast: %s: %s', (language, line) => {
    expect(made(line, 'contrast', language)).toEqual([]);
  });
});
