import { describe, expect, test } from 'vitest';
import { cardsOf, made, reason, shown } from '../support.ts';

describe('one salient term is hidden', () => {
  test.each([
    [
      'bold',
      'ko',
      '정확도를 높이려고 **어텐션 게이트**를 디코더 앞에 둔다.',
      '정확도를 높이려고 ____을(를) 디코더 앞에 둔다. | 어텐션 게이트',
    ],
    [
      'Latin in Korean',
      'ko',
      '연산량이 너무 많은 곳에는 mean field approximation을 사용해 추론한다.',
      '연산량이 너무 많은 곳에는 ____을(를) 사용해 추론한다. | mean field approximation',
    ],
    [
      'with its gloss',
      'ko',
      '특정 면역염색 기법을 적용해 조직 안에서 모세혈관(capillary)의 개수를 센다.',
      '특정 면역염색 기법을 적용해 조직 안에서 ____의 개수를 센다. | 모세혈관',
    ],
    [
      'bold',
      'en',
      'The loss adds a penalty by **gradient reversal** during domain training.',
      'The loss adds a penalty by ____ during domain training. | gradient reversal',
    ],
    [
      'an article before it',
      'en',
      'Each image is split into patches by an **octave tokenizer** before training.',
      'Each image is split into patches by a(n) ____ before training. | octave tokenizer',
    ],
    [
      'bold',
      'zh',
      '编码器使用 **空洞卷积** 来扩大每一层的视野。',
      '编码器使用 ____ 来扩大每一层的视野。 | 空洞卷积',
    ],
    [
      'bold',
      'ja',
      '分類では先頭の**畳み込みブロック**の出力を使って予測する。',
      '分類では先頭の____の出力を使って予測する。 | 畳み込みブロック',
    ],
  ] as const)('%s (%s)', (_, language, line, card) => {
    expect(made(line, 'cloze', language)).toEqual([card]);
  });

  test('a gloss is accepted too', () => {
    const [card] = cardsOf([
      '조직 안에서 염색된 **모세혈관**(capillary)의 개수를 현미경으로 센다.',
    ]).cards;
    expect(card?.accept).toEqual(['capillary']);
  });

  test('the parent is folded into the front of a child', () => {
    const set = cardsOf([
      '하지만 해상도를 절반만 쓸 때의 문제',
      '  작은 특징 맵을 bilinear interpolation으로 원래 크기로 키우면 정교함이 떨어진다',
    ]);
    expect(set.cards[0]?.front).toContain(
      '[Paper] 해상도를 절반만 쓸 때의 문제: 작은 특징 맵을 ____(으)로',
    );
  });
});

describe('no target good enough', () => {
  test.each([
    ['the paper', 'ko', 'Paper는 여러 크기의 물체를 한 번에 찾아내는 방식이다.'],
    ['generic nouns', 'ko', '성능을 높이기 위해 데이터를 많이 모아서 모델을 학습한다.'],
    ['twice in the bullet', 'ko', 'heatmap을 만든 뒤 그 heatmap에서 좌표를 다시 읽는다.'],
    ['a verb made of Latin letters', 'ko', '결과를 모두 concat하여 다음 층으로 차례차례 넘긴다.'],
    ['plain Korean', 'ko', '두 세포 사이가 넓을수록 작은 값을 갖게 되는 경향이 있다.'],
  ] as const)('%s', (_, language, line) => {
    expect(made(line, 'cloze', language)).toEqual([]);
  });
});

describe('plain nouns, where nothing better stands in the line', () => {
  test.each([
    ['ko', '연구자는 출판 편향을 확인하려고 여러 그림을 그렸다.', '출판 편향'],
    ['ko', '표본이 서로 겹치면 나중에 거짓 양성이 생긴다.', '거짓 양성'],
    ['zh', '卖方不愿公开车况，只有声誉机制可以缓解失灵。', '声誉机制'],
    ['zh', '逆向选择（adverse selection）会使优质商品退出市场。', '逆向选择'],
    [
      'ja',
      '「適合性フィードバック」は利用者の判定を使って検索質問を書き換える。',
      '適合性フィードバック',
    ],
  ] as const)('%s: %s', (language, line, answer) => {
    expect(made(line, 'cloze', language).map((card) => card.split(' | ')[1])).toEqual([answer]);
  });

  test.each([
    '사람들은 어떤 물건을 근처에 두고 오랫동안 바라본다.',
    '훈련을 오래 할수록 효과가 커지지는 않았다.',
  ])('everyday nouns are none: %s', (line) => {
    expect(made(line, 'cloze')).toEqual([]);
  });
});

test.each([
  [
    'en',
    'The loss is $L = L_{cls} + L_{box} + L_{mask}$ for every **sampled region**.',
    'The loss is $L = L_{cls} + L_{box} + L_{mask}$ for every ____. | sampled region',
  ],
  [
    'ko',
    '영역마다 손실 $L = L_{cls} + L_{box} + L_{mask}$를 최소화하며 **양성 영역**에서만 마스크 손실을 센다.',
    '영역마다 손실 $L = L_{cls} + L_{box} + L_{mask}$를 최소화하며 ____에서만 마스크 손실을 센다. | 양성 영역',
  ],
] as const)('formulas stay whole: %s', (language, line, card) => {
  const set = cardsOf([line], { language });
  expect(shown(set.cards)).toEqual([`cloze | ${card}`]);
});

test('a term needs three words beside it and the paper’s name', () => {
  expect(
    made('The features of each region are read by bilinear interpolation.', 'cloze', 'en'),
  ).toHaveLength(1);
  expect(reason('Regions are read by bilinear interpolation.', 'en')).toBe('one-blank');
});

test.each([
  [
    'ko',
    'a particle set off by a blank',
    'Dropout 은 2^n 개의 thinned network 를 앙상블하는 것과 비슷하다.',
    'Dropout 은 2^n 개의 ____을(를) 앙상블하는 것과 비슷하다. | thinned network',
  ],
  [
    'ko',
    'a name in brackets',
    '[CLS] token을 시퀀스 맨 앞에 붙이고 마지막 layer의 출력을 분류에 사용',
    '____ token을 시퀀스 맨 앞에 붙이고 마지막 layer의 출력을 분류에 사용 | [CLS]',
  ],
] as const)('%s, %s', (language, _, line, card) => {
  expect(made(line, 'cloze', language)).toEqual([card]);
});

test.each([
  ['ko', 'a glossed verb', '학습 시 각 unit 을 확률 p 로 유지(retain)한다.', '유지'],
  ['en', 'a call', 'Intermediate data is partitioned by hash(key) mod R.', 'hash'],
  ['en', 'a half phrase', 'The memory holds the most recent frames of the game.', 'recent frames'],
  ['en', 'a verb', 'A worker sends an UDP packet when a record crashes on it.', 'record crashes'],
] as const)('%s: %s is not hidden', (language, _, line, answer) => {
  expect(made(line, 'cloze', language).map((card) => card.split(' | ')[1])).not.toContain(answer);
});

test.each([
  ['ko', '픽셀마다 박스 네 변까지의 거리 (l, t, r, b)를 회귀해 예측한다', '거리 (l, t, r, b)'],
  ['ko', 'truncation trick은 평균 쪽으로 당겨 품질을 높이는 대신 다양성을 줄인다.', '당겨 품질'],
  ['ko', '한 행동이 평균적인 행동보다 얼마나 더 좋은지를 나타내는 값', '좋은지'],
  ['en', 'A leader never overwrites or deletes entries in its own log.', 'own log'],
  ['en', 'Snapshotting is the simplest approach to log compaction here.', 'simplest approach'],
  ['en', 'Tombstones mark deleted objects until all replicas know of it.', 'Tombstones mark'],
  ['en', 'The coordinator sends the write to its replicas and waits for W answers.', 'W answers'],
  ['zh', '维度不同时，用 1x1 卷积做投影（projection shortcut）来匹配维度。', '卷积做投影'],
] as const)('%s: no target in %s: %s', (language, line, answer) => {
  expect(made(line, 'cloze', language).map((card) => card.split(' | ')[1])).not.toContain(answer);
});

test('the Latin word right before a Korean term is hidden with it', () => {
  expect(
    made('감독 없이 CUDA 스트림을 쓰면 커널 실행 시간은 예측하기 어려워진다.', 'cloze'),
  ).toEqual(['감독 없이 ____을(를) 쓰면 커널 실행 시간은 예측하기 어려워진다. | CUDA 스트림']);
});

test.each([
  ['ko', "SpCas9의 PAM 서열은 5'-NGG-3'이다.", 'NGG-3'],
  ['ko', 'baseline B0는 NAS로 찾음 (MnasNet과 같은 search space)', '찾음'],
  ['en', 'beta controls how strongly the policy is kept close to the reference.', 'beta controls'],
  ['zh', '推理时使用训练中得到的滑动平均值，而不是当前批次的统计量。', '的滑动平均值'],
] as const)('no half of a name and no verb in %s: %s', (language, line, answer) => {
  expect(made(line, 'cloze', language).map((card) => card.split(' | ')[1])).not.toContain(answer);
});

test('이중 in a compound points to nothing', () => {
  expect(reason('이중 가닥 절단은 NHEJ 또는 HDR로 수선된다.')).not.toBe('refers-outside');
});

test('a topic of two words is asked for where nothing better stands', () => {
  expect(made('input gate는 새로운 정보 중 무엇을 저장할지 정한다', 'cloze')).toEqual([
    '____은(는) 새로운 정보 중 무엇을 저장할지 정한다 | input gate',
  ]);
});

test('a Chinese verb is no part of the term behind it', () => {
  expect(
    made('归一化之后再用可学习的 γ 和 β 进行缩放和平移，以恢复表达能力。', 'cloze', 'zh'),
  ).toEqual(['归一化之后再用可学习的 γ 和 β 进行缩放和平移，以恢复____。 | 表达能力']);
});

test.each([
  ['For small data sets k is 5-20, and for large ones it is 2-5.', 'data sets k'],
  ['The window is drawn between 1 and C, so that close words count more.', 'close words count'],
])('neither a symbol nor a verb ends a phrase: %s', (line, answer) => {
  expect(made(line, 'cloze', 'en').map((card) => card.split(' | ')[1])).not.toContain(answer);
});

test('장점) is no open bracket', () => {
  expect(
    made('장점) 연산량(FLOPs)은 그대로인데 mixture of experts의 파라미터만 늘어남', 'cloze'),
  ).toHaveLength(1);
});

describe('no half of a phrase is hidden', () => {
  test.each([
    ['ko', '모든 연산을 하나의 CUDA kernel로 합침(kernel fusion)', '합침'],
    [
      'ko',
      '두 토큰의 거리가 멀어질수록 계산 횟수가 늘어남(Transformer는 상수)',
      '멀어질수록 계산 횟수가 늘어남',
    ],
    ['ja', '要約では、入力の末尾に「TL;DR:」を付けて文章を生成させる', 'TL'],
    [
      'en',
      'Near the end of the job the master schedules backup executions of the remaining tasks.',
      'master schedules backup executions',
    ],
    [
      'en',
      "Servers refuse their vote when their own log is newer than the candidate's.",
      "candidate's",
    ],
    ['en', 'The key space is split into R pieces by hash(key) mod R.', 'R pieces'],
    ['en', 'Stacked layers learn the residual F(x) and add the shortcut to it.', 'residual F'],
    [
      'en',
      'The trial is named Rapid Evaluation of Covid Therapy by its sponsors.',
      'Rapid Evaluation',
    ],
    ['en', 'The primary outcome was 28-day mortality in both arms.', 'primary outcome'],
    ['zh', '后续版本自动调节温度，让熵接近目标值', '后续版本自动调节温度'],
    ['zh', '抑制过拟合的手段还有收缩（shrinkage）和列采样', '手段还有收缩'],
    ['ja', '学習初期は勾配が消えやすいため、別の目的関数を最大化する。', '学習初期'],
  ] as const)('%s: %s', (language, line, answer) => {
    const backs = cardsOf([line], { language }).cards.map(({ back }) => back);
    expect(backs).not.toContain(answer);
  });
});

describe('what a sentence tells is asked for, and only where enough is left to tell it', () => {
  test.each([
    [
      'what is used before what it is used on',
      'ko',
      '패치 사이의 관계를 axial attention을 이용해 여러 단계로 학습한다.',
      ['axial attention'],
    ],
    [
      'used without a particle',
      'ko',
      '좌표의 범위를 제한하기 위해 sigmoid 활용해 예측 변환',
      ['sigmoid'],
    ],
    ['a subject with little said of it', 'ko', '매우 드문 term interaction은 놓칠 수 있다.', []],
    ['a clause', 'ko', '분류기는 로그 시퀀스를 읽고 시퀀스가 정상인지 이상인지를 판단한다.', []],
    [
      'one of many',
      'ko',
      '결과를 저장할 때 lock table, page index, write buffer 등을 함께 갱신한다.',
      [],
    ],
    [
      'said again right behind',
      'ko',
      '이전 방법은 visit order, 즉 방문한 순서를 고려하지 않았다.',
      [],
    ],
    ['one of all', 'en', 'The pass over the graph gives all edge scores.', []],
    [
      'a verb before its object',
      'en',
      'The second stage learns to maximize the acceptance rate.',
      ['acceptance rate'],
    ],
    ['one of a sort', 'en', 'The survey counts three types of storage engines in use today.', []],
    [
      'an acronym and what is not',
      'ko',
      '보상은 단순히 hop count가 아닌 link quality의 변화를 반영해 계산한다.',
      ['link quality'],
    ],
    [
      'in quotation marks',
      'ko',
      '배깅 이후에도 남는 “트리 사이의 상관” 문제를 어떻게 줄이는지가 핵심 쟁점',
      ['트리 사이의 상관'],
    ],
    ['a line that breaks off', 'ko', '각 노드는 다음 단계로 가기 전에 lock manager를 거치고', []],
    ['a name that is used', 'zh', '在所有实验中，我们选择GELU作为激活因子。', ['GELU']],
    ['a glossed name', 'zh', '第一部分以梯度提升（GBM）模型为例，第二部分用到词典。', ['梯度提升']],
    [
      'half of a compound',
      'en',
      'Annotators judged each answer in a single turn comparison study.',
      [],
    ],
  ] as const)('%s (%s): %s', (_, language, line, answers) => {
    expect(
      cardsOf([line], { language })
        .cards.filter(({ kind }) => kind === 'cloze')
        .map(({ back }) => back),
    ).toEqual(answers);
  });

  test('an acronym of the title, half of the lead and half of the name give an answer away', () => {
    const line = 'ranking은 RS를 사용해 세션마다 후보 목록을 다시 정렬한다.';
    const answers = (title: string): string[] =>
      cardsOf([line], { title, name: 'Paper' }).cards.map(({ back }) => back);
    expect(answers('Trust in Recommender Systems')).not.toContain('RS');
    expect(
      cardsOf(['Watch', '  client가 요청에 watch flag를 넣으면 server가 변경을 한 번 알려 준다.'])
        .cards,
    ).toEqual([]);
  });
});

test('a short line with a name in it stands beside a long name of the paper', () => {
  const line = 'policy는 Trust Region Optimization 사용';
  const answers = (name: string): string[] =>
    cardsOf([line], { name }).cards.map(({ back }) => back);
  expect([answers('Paper'), answers('Large Scale Control')]).toEqual([
    [],
    ['Trust Region Optimization'],
  ]);
});

test.each([
  ['ko', '두 심사자가 같은 답을 내리지 않았을 경우 상호 협의를 통해 정답을 결정', ['상호 협의']],
  ['ko', '학습 단계에서는 두 가지 transfer objective를 함께 사용한다.', []],
  ['ko', '이 방법은 이를 constant time으로 줄인다.', []],
  [
    'en',
    'On several runs across the games, proportional sampling reaches a better score.',
    ['proportional sampling'],
  ],
  ['en', 'In interviews, people said that the exercise helped them adjust their plans.', []],
  ['en', 'The leader sends a heartbeat to each follower within the thread of its group.', []],
  ['ko', 'Regular: client가 직접 만들고 지우는 방법으로 regular node를 관리한다.', []],
  ['zh', '什么是模型的记忆能力和泛化能力', []],
  ['ko', 'video decoder에서 hash table을 만들 때 중복을 먼저 제거한다.', ['hash table']],
  ['ko', '도메인에 따라 optimal buffer size는 달라졌다.', []],
  ['en', 'One way to mitigate this is to add social components to the interface.', []],
  ['zh', '输入可以是任何一种结构化数据，例如 JSON 文档或者表格。', []],
  ['zh', '如果有人在事务开始之后写入了同一个元组，那么就会出现写写冲突。', ['写写冲突']],
  ['zh', '该索引最早发表于 VLDB，后来被很多系统采用并改进。', []],
  ['ko', 'Tree error는 상관이 낮을수록 감소한다.', ['상관']],
  ['ko', '도메인이 섞이는 교차 평가에서는 label noise에 취약하다.', ['label noise']],
  ['ko', '두 번째 단계의 학습 목표는 sampling loss + contrast penalty', []],
  ['ko', '오프셋 예측기를 Q라고 할 때 커널의 각 위치에 residual offset을 더한다.', []],
  ['en', 'Adapters of this kind have two main features: a bottleneck projection.', []],
  ['en', 'Analytical storage workloads often exhibit this pattern at night.', []],
] as const)('%s: %s', (language, line, answers) => {
  expect(
    cardsOf([line], { language })
      .cards.filter(({ kind }) => kind === 'cloze')
      .map(({ back }) => back),
  ).toEqual(answers);
});
