import { describe, expect, test } from 'vitest';
import { made } from '../support.ts';

describe('a short reason: why?', () => {
  test.each([
    [
      'ko',
      '기존 Fully Connected Layer는 flatten하기 때문에 위치 정보가 소실됨.',
      '기존 Fully Connected Layer의 경우 위치 정보가 소실됨 — 이유는? | flatten하기 때문',
    ],
    [
      'ko',
      'kernel 크기는 기존의 Conv와 동일하기 때문에 연산량은 그대로지만 receptive field가 커진다.',
      '연산량은 그대로지만 receptive field가 커진다 — 이유는? | kernel 크기는 기존의 Conv와 동일하기 때문',
    ],
    [
      'ko',
      '박스의 형태가 학습 데이터를 통해서만 정해지므로, 독특한 형태의 물체는 정확하게 예측하지 못한다.',
      '독특한 형태의 물체는 정확하게 예측하지 못한다 — 이유는? | 박스의 형태가 학습 데이터를 통해서만 정해지므로',
    ],
    [
      'ko',
      '값이 하나뿐인 열은 정보가 적기 때문에 제거',
      '값이 하나뿐인 열은 제거 — 이유는? | 정보가 적기 때문',
    ],
    [
      'en',
      'Columns with one value are dropped because they carry no information.',
      'Columns with one value are dropped. Why? | they carry no information',
    ],
    [
      'ja',
      '値が1つだけの列は情報が少ないため削除する',
      '値が1つだけの列は削除する。なぜか？ | 情報が少ないため',
    ],
    [
      'ko',
      'RoIPool은 좌표를 반올림하기 때문에 마스크의 품질이 떨어진다.',
      'RoIPool의 경우 마스크의 품질이 떨어진다 — 이유는? | 좌표를 반올림하기 때문',
    ],
    [
      'ko',
      'C4d 점수는 염색된 모세혈관의 비율로 정해지기 때문에 음성 모세혈관도 함께 검출한다.',
      'C4d 점수의 경우 음성 모세혈관도 함께 검출한다 — 이유는? | 염색된 모세혈관의 비율로 정해지기 때문',
    ],
    [
      'ko',
      '배치에는 큰 입력 타일이 메모리를 더 잘 활용하기 때문에 이미지를 한 장만 담는다.',
      '배치에는 이미지를 한 장만 담는다 — 이유는? | 큰 입력 타일이 메모리를 더 잘 활용하기 때문',
    ],
    [
      'ko',
      '패치를 바로 뽑으면 패치가 많은 슬라이드에 치우치기 때문에 슬라이드를 먼저 뽑아 균형을 맞춘다.',
      '슬라이드를 먼저 뽑아 균형을 맞춘다 — 이유는? | 패치를 바로 뽑으면 패치가 많은 슬라이드에 치우치기 때문',
    ],
    [
      'en',
      'The sum $L = L_{cls}, L_{box}$ stays small because the weights of $a, b$ are shared.',
      'The sum $L = L_{cls}, L_{box}$ stays small. Why? | the weights of $a, b$ are shared',
    ],
    [
      'en',
      'Batches contain a single image because large tiles use the memory better.',
      'Batches contain a single image. Why? | large tiles use the memory better',
    ],
    [
      'zh',
      '因为模型没有循环结构，所以需要加入位置编码来表示顺序信息。',
      '需要加入位置编码来表示顺序信息。为什么？ | 模型没有循环结构',
    ],
    [
      'ja',
      'ファインチューニング時には[MASK]が現れないため、事前学習との不一致が生じる。',
      '事前学習との不一致が生じる。なぜか？ | ファインチューニング時には[MASK]が現れないため',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(made(line, 'cause', language)).toEqual([card]);
  });

  test('what has its reason named as one', () => {
    expect(
      made('토큰을 그대로 두는 이유는 fine-tuning 때는 [MASK] 토큰이 나타나지 않기 때문', 'cause'),
    ).toEqual(['토큰을 그대로 두는 이유는? | fine-tuning 때는 [MASK] 토큰이 나타나지 않기 때문']);
  });

  test.each([
    ['ko', '이 때문에 정확도가 떨어지고 학습이 오래 걸린다.'],
    ['en', 'Accuracy drops on small objects because of this.'],
    ['en', 'The network converges because it was built so.'],
  ] as const)(
    'a reason that points outside or says nothing gives none: %s %s',
    (language, line) => {
      expect(made(line, 'cause', language)).toEqual([]);
    },
  );
});

test.each([
  [
    'center-ness 브랜치 추가: 물체 중심에서 먼 위치의 예측은 품질이 낮기 때문',
    'center-ness 브랜치 추가 — 이유는? | 물체 중심에서 먼 위치의 예측은 품질이 낮기 때문',
  ],
  [
    'Common Crawl은 품질이 낮아서 분류기로 필터링하고 중복을 제거했다.',
    'Common Crawl은 분류기로 필터링하고 중복을 제거했다 — 이유는? | 품질이 낮아서',
  ],
])('a reason behind a colon or in -아서: %s', (line, card) => {
  expect(made(line, 'cause')).toEqual([card]);
});

test('Japanese のは … ためである', () => {
  expect(
    made(
      '√d_k で割るのは、内積が大きくなると softmax の勾配が小さくなるためである。',
      'cause',
      'ja',
    ),
  ).toEqual(['√d_k で割る。なぜか？ | 内積が大きくなると softmax の勾配が小さくなるため']);
});

test('a sentence that is the reason of the one before', () => {
  expect(
    made(
      '작은 물체에 약하다. 해상도가 높은 앞쪽 feature map은 semantic 정보가 부족하기 때문',
      'cause',
    ),
  ).toEqual([
    '작은 물체에 약하다 — 이유는? | 해상도가 높은 앞쪽 feature map은 semantic 정보가 부족하기 때문',
  ]);
});

test('Chinese: what follows from the clause before', () => {
  expect(made('用二阶泰勒展开近似损失函数，因此每棵树只需要一阶和二阶导数', 'cause', 'zh')).toEqual(
    ['每棵树只需要一阶和二阶导数。为什么？ | 用二阶泰勒展开近似损失函数'],
  );
  expect(made('完整归一化的计算量与词表大小成正比，因此实际中不可行', 'cause', 'zh')).toEqual([]);
});

test('what shrinks is not what acts: the topic stays with its reason', () => {
  expect(
    made('보조 손실의 기울기는 배치 수만큼 줄어들기 때문에 가중치를 배치 수로 곱해준다', 'cause'),
  ).toEqual([
    '보조 손실의 기울기의 경우 가중치를 배치 수로 곱해준다 — 이유는? | 배치 수만큼 줄어들기 때문',
  ]);
});

test.each([
  ['ko', '클래스 수도 적고 배경도 단순하기 때문에 안정적이다. -> 학습이 잘 된다.'],
  ['ko', '벡터 기반의 데이터라서 용량 면에서 확실한 장점'],
  ['ko', '사전 학습에는 레이블이 부족하기 때문에 새 데이터를 만들기 위해 사용한다.'],
  ['ko', '종단 간 학습 방식이 아니기 때문에 여러 단계가 필요하다.'],
  ['zh', '因为参数量减少了很多，我们就可以训练更大容量的网络了'],
  ['zh', '由于 GRU 的门更少，训练速度通常更快。'],
] as const)(
  '%s: a clause that has lost what it speaks of is not asked about: %s',
  (language, line) => {
    expect(made(line, 'cause', language)).toEqual([]);
  },
);
