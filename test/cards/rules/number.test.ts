import { describe, expect, test } from 'vitest';
import { cardsOf, made, shown } from '../support.ts';

describe('a number with its unit is hidden where its quantity is named', () => {
  test.each([
    [
      'ko',
      '판독 시간은 슬라이드 한 장에 평균 13분이 걸린다.',
      '판독 시간은 슬라이드 한 장에 평균 ____이(가) 걸린다. | 13분',
    ],
    [
      'ko',
      '슬라이드 200개를 면역염색해 학습에 썼다.',
      '슬라이드 ____을(를) 면역염색해 학습에 썼다. | 200개',
    ],
    [
      'ko',
      '슬라이드 129장 중 49장에서 전이가 발견되었다.',
      '슬라이드 129장 중 ____에서 전이가 발견되었다. | 49장',
    ],
    [
      'en',
      'The model reaches 37.1 mask AP on COCO test-dev.',
      'The model reaches ____ mask AP on COCO test-dev. | 37.1',
    ],
    [
      'en',
      'Inference takes 195 ms per image on a Tesla M40 GPU.',
      'Inference takes ____ per image on a Tesla M40 GPU. | 195 ms',
    ],
    [
      'zh',
      '在 WMT 2014 英德翻译任务上达到 28.4 BLEU。',
      '在 WMT 2014 英德翻译任务上达到 ____ BLEU。 | 28.4',
    ],
    [
      'ja',
      'ドロップアウト率は全ての層で0.1に設定した。',
      'ドロップアウト率は全ての層で____に設定した。 | 0.1',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(made(line, 'number', language)).toEqual([card]);
  });

  test('ranges, sizes and tuples are one number', () => {
    expect(
      made('같은 feature map에 rate 6, 12, 18, 24인 합성곱을 나란히 적용한다.', 'number'),
    ).toEqual(['같은 feature map에 rate ____인 합성곱을 나란히 적용한다. | 6, 12, 18, 24']);
    expect(made('입력 이미지를 7x7 격자로 나누어 셀마다 예측한다.', 'number')).toEqual([
      '입력 이미지를 ____ 격자로 나누어 셀마다 예측한다. | 7x7',
    ]);
    expect(made('기존 방법보다 학습 속도가 2~3배 빨라진다고 보고한다.', 'number')).toEqual([
      '기존 방법보다 학습 속도가 ____ 빨라진다고 보고한다. | 2~3배',
    ]);
  });

  test('too few words for a blank: the quantity is asked for by name', () => {
    expect(made('학습률은 0.02이다.', 'number')).toEqual(['학습률의 값은? | 0.02']);
    expect(made('batch size = 32', 'number')).toEqual(['batch size의 값은? | 32']);
    expect(made('语汇数量为 30,000', 'number', 'zh')).toEqual(['语汇数量的值是多少？ | 30,000']);
  });
});

describe('numbers in awkward places', () => {
  test.each([
    [
      'a tuple has commas of one sort',
      'batch size 256, 1,000,000 step 동안 학습 (약 40 epoch)',
      'batch size ____, 1,000,000 step 동안 학습 (약 40 epoch) | 256',
    ],
    [
      '만 behind a per cent is a particle',
      'ResNet-50에 붙이면 연산량이 0.26%만 늘어난다.',
      'ResNet-50에 붙이면 연산량이 ____만 늘어난다. | 0.26%',
    ],
    [
      'a range in words',
      '학습의 threshold는 3에서 5 사이의 값을 쓴다.',
      '학습의 threshold는 ____ 사이의 값을 쓴다. | 3에서 5',
    ],
    [
      'the same digit with another unit',
      '장면 하나를 학습하는 데 V100 1장으로 1~2일 걸린다',
      '장면 하나를 학습하는 데 V100 1장으로 ____ 걸린다 | 1~2일',
    ],
    [
      'a decimal needs no unit',
      'p 는 hidden unit 에서 0.5, input unit 에서 0.8 이 좋다.',
      'p 는 hidden unit 에서 ____, input unit 에서 0.8 이 좋다. | 0.5',
    ],
    [
      'written as a word',
      '기존 방법보다 추론 속도가 세 배 빠르다.',
      '기존 방법보다 추론 속도가 ____ 빠르다. | 세 배',
    ],
  ])('%s', (_, line, card) => {
    expect(made(line, 'number')).toContain(card);
  });

  test.each([
    [
      'en',
      'Input is split into M pieces of 16 to 64 MB each.',
      ['Input is split into M pieces of ____ each. | 16 to 64 MB'],
    ],
    [
      'en',
      'The error falls from 25.8% to 16.4% on the test set.',
      [
        'The error falls from ____ to 16.4% on the test set. | 25.8%',
        'The error falls from 25.8% to ____ on the test set. | 16.4%',
      ],
    ],
    [
      'en',
      'GFS keeps three copies of each block on different machines.',
      ['GFS keeps ____ copies of each block on different machines. | three'],
    ],
    ['en', 'The three copies of a block lie on different machines.', []],
    [
      'zh',
      '自编码器的下采样因子 f 取 4 到 16 时效果最好。',
      ['自编码器的下采样因子 f 取 ____ 时效果最好。 | 4 到 16'],
    ],
    ['ja', 'ウィンドウサイズは M=7 を使用。', ['ウィンドウサイズの値は？ | M=7']],
  ] as const)('%s: %s', (language, line, cards) => {
    expect(made(line, 'number', language)).toEqual(cards);
  });

  test('a number in words may be typed in digits', () => {
    expect(cardsOf(['기존 방법보다 추론 속도가 세 배 빠르다.']).cards[0]?.accept).toEqual(['3배']);
  });

  test('a stage by its number is no count', () => {
    expect(made('2단계에서는 변형된 이미지로 detector를 정상적으로 학습한다.', 'number')).toEqual(
      [],
    );
  });

  test('a bare count comes behind a reason in the same bullet', () => {
    expect(
      shown(
        cardsOf(['배치 정규화가 한 번에 4장의 통계를 계산하므로 mini-batch를 줄일 수 있다.']).cards,
      )[0],
    ).toMatch(/^cause/);
  });
});

describe('what is no number gives no number card', () => {
  test.each([
    ['a version', 'Inception v3 구조를 백본으로 바꾸어 정확도를 높인다.'],
    ['a year', '서울아산병원에서 2016년에 모은 병리 조직 슬라이드로 정확도를 잰다.'],
    ['a part of a name', 'ResNet-50은 학습 속도와 정확도가 모두 좋은 백본이다.'],
    ['a section', 'Section 3의 실험에서 정확도가 가장 높게 나온 설정을 쓴다.'],
    [
      'a syllable that looks like a unit',
      '두 측정값의 차이를 그리면 일치 한계가 수평선으로 나타난다.',
    ],
    ['a 1x1 convolution', '마지막 층은 1x1 convolution으로 채널을 줄여 점수를 낸다.'],
  ])('%s', (_, line) => {
    expect(made(line, 'number')).toEqual([]);
  });

  test('the complement to a hundred gives it away', () => {
    expect(
      made(
        'The data is split 80% for training and 20% for testing of the classifier.',
        'number',
        'en',
      ),
    ).toEqual([]);
  });
});

test.each([
  ['ko', 'RCC에서 macro AUC 0.991 ± 0.004', 'RCC에서 macro AUC ____ | 0.991 ± 0.004'],
  [
    'zh',
    '瓶颈结构由 1x1、3x3、1x1 三个卷积层组成。',
    '瓶颈结构由 ____ 三个卷积层组成。 | 1x1、3x3、1x1',
  ],
  [
    'en',
    'SLAs are stated at the 99.9th percentile rather than as averages.',
    'SLAs are stated at the ____ rather than as averages. | 99.9th percentile',
  ],
  [
    'en',
    'The common (N, R, W) configuration is (3, 2, 2).',
    'The common (N, R, W) configuration is ____. | (3, 2, 2)',
  ],
] as const)('%s: %s', (language, line, card) => {
  expect(made(line, 'number', language)).toEqual([card]);
});

test('a Han word that begins like a unit is none', () => {
  expect(made('集成模型获得 ILSVRC 2015 分类任务第一名。', 'number', 'zh')).toEqual([]);
});

test('shares below what they are shares of', () => {
  const set = cardsOf(['학습 데이터', '  Common Crawl (60%)', '  WebText2 (22%)']);
  expect(shown(set.cards)).toEqual([
    'number | 학습 데이터: Common Crawl의 비율은? | 60%',
    'number | 학습 데이터: WebText2의 비율은? | 22%',
  ]);
});

test.each([
  [
    'The image is fed at scales 0.5, 0.75 and 1 and the score maps are fused.',
    ['The image is fed at scales ____ and the score maps are fused. | 0.5, 0.75 and 1'],
  ],
  ['The slides were collected in 2014 and 2015 at two hospitals of one city.', []],
] as const)('numbers joined by "and" are one: %s', (line, cards) => {
  expect(made(line, 'number', 'en')).toEqual(cards);
});

test.each([
  [
    '공개 데이터만 사용해서 학습한 7B~65B 크기의 언어 모델',
    ['공개 데이터만 사용해서 학습한 ____ 크기의 언어 모델 | 7B~65B'],
  ],
  ['데이터셋은 총 1.4T 토큰', ['데이터셋의 규모는? | 총 1.4T 토큰']],
  [
    '65B 모델은 A100 80GB 2048장으로 약 21일 학습',
    ['65B 모델은 A100 80GB 2048장으로 약 ____ 학습 | 21일'],
  ],
  ['같은 batch의 나머지 2(N-1)개 이미지는 negative로 취급한다', []],
])('what belongs to a range, a name or a formula: %s', (line, cards) => {
  expect(made(line, 'number')).toEqual(cards);
});

test('Japanese から makes a range, and with に a change', () => {
  expect(made('ファインチューニングの学習率は 2e-5 から 5e-5。', 'number', 'ja')).toEqual([
    'ファインチューニングの学習率は ____。 | 2e-5 から 5e-5',
  ]);
  expect(made('正解率は87.5から92.3に向上し、学習時間は変わらない。', 'number', 'ja')).toEqual([
    '正解率は87.5から____に向上し、学習時間は変わらない。 | 92.3',
  ]);
});

test('일 때 is no day', () => {
  expect(made('비대칭 분해는 feature map 크기가 12~20일 때 잘 동작한다.', 'number')).toEqual([
    '비대칭 분해는 feature map 크기가 ____일 때 잘 동작한다. | 12~20',
  ]);
});

describe('what only names or belongs to something else is no quantity', () => {
  test.each([
    ['ko', 'GPT-3 175B를 기준으로 학습 파라미터가 10,000배 줄었다', '175B'],
    ['en', 'Articles written by the 175B model are spotted with an accuracy of 52%.', '175B'],
    ['en', 'The bias was 0.4 mm with the 95% limits of agreement inside the margin.', '95%'],
    ['en', 'Renting the GPU costs $5 to $10 an hour in this cloud.', '5'],
    ['zh', '噪声分布取 unigram 分布的 3/4 次方时效果最好', '3/4 次'],
  ] as const)('%s: %s', (language, line, back) => {
    expect(cardsOf([line], { language }).cards.map((card) => card.back)).not.toContain(back);
  });

  test('pressure and doses have units', () => {
    expect(made('수축기 혈압 목표는 집중 치료군에서 120 mmHg 미만이었다.', 'number')).toEqual([
      '수축기 혈압 목표는 집중 치료군에서 ____ 미만이었다. | 120 mmHg',
    ]);
  });

  test('a size is asked for as a size', () => {
    expect(shown(cardsOf(['학습 말뭉치', '  CC-News (76GB)', '  Stories (31GB)']).cards)).toContain(
      'number | 학습 말뭉치: CC-News의 크기는? | 76GB',
    );
  });
});

describe('a number that measures nothing is not asked for', () => {
  test.each([
    ['ko', '학습률 10^(-4), 배치 크기 32로 학습을 진행하였다', '10'],
    ['ko', '학습률은 두 네트워크 모두 각각 10-3으로 설정하였다.', '10-3'],
    ['ko', '3에서 나온 벡터를 선형 층에 넣어 점수를 계산한다.', '3'],
    ['zh', '重复步骤 4，直到误差不再下降为止。', '4'],
    ['zh', '5.数据集我们选择公开的病历作为数据集。', '5'],
    ['en', 'Prompt weights: p * d = 20*512 = 10.2K (0.01%)', '10.2K'],
    ['en', 'A match has 10 heroes, 12 buildings, 14 other units, and a map.', '12'],
    ['ko', '"행이 20만 개면 행렬이 너무 커서 계산이 터지지 않나" 하는 걱정', '20만 개'],
    ['ko', '두 전문가 집단에서 뽑은 2명의 의사가 질문에 주석을 달았다.', '2명'],
    ['ja', '線形評価の精度は 69.3%、4× で 76.5% である。', '69.3%、4×'],
  ] as const)('%s: %s', (language, line, back) => {
    const { cards } = cardsOf([line], { language });
    expect(cards.filter(({ kind }) => kind === 'number').map((card) => card.back)).not.toContain(
      back,
    );
  });

  test('how many there are needs more around it than what they are', () => {
    expect(made('4000개의 질병 분류', 'number')).toEqual([]);
  });
});
