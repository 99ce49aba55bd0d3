import { describe, expect, test } from 'vitest';
import { cardsOf, made, shown } from '../support.ts';

const lists = (lines: readonly string[], heading?: string): string[] =>
  shown(
    cardsOf(lines, heading === undefined ? {} : { heading }).cards.filter(
      (card) => card.kind === 'list',
    ),
  );

describe('a parent with short children is a list', () => {
  test('named by a noun phrase, its count added', () => {
    expect(
      lists(['기존의 앵커 박스의 문제점', '  사전에 만들어야 함', '  양성과 음성의 불균형']),
    ).toEqual([
      'list | 기존의 앵커 박스의 문제점 2가지는? | 사전에 만들어야 함; 양성과 음성의 불균형',
    ]);
  });

  test('a summary sentence is no item, so that the announced count holds', () => {
    expect(
      lists([
        'FCN의 구조는 3단계로 나뉜다.',
        '  특징 추출',
        '  픽셀 예측',
        '  업샘플링',
        '  이러한 단계를 거쳐 결과를 보여준다.',
      ]),
    ).toEqual(['list | FCN의 구조 3단계는? | 특징 추출; 픽셀 예측; 업샘플링']);
  });

  test('no list when the announced count and the items differ, with one item, or with eight', () => {
    expect(lists(['손실 함수의 구성 3가지', '  분류 손실', '  박스 손실'])).toEqual([]);
    expect(lists(['손실 함수의 구성', '  분류 손실'])).toEqual([]);
    expect(
      lists(['손실 함수의 구성', ...'가나다라마바사아'.split('').map((name) => `  ${name} 항목`)]),
    ).toEqual([]);
  });

  test('a heading over short items alone', () => {
    expect(
      lists(['definitely normal', 'probably normal', 'equivocal'], 'Confidence levels of WTC'),
    ).toEqual([
      'list | What are the 3 confidence levels of WTC? | definitely normal; probably normal; equivocal',
    ]);
  });

  test('items are told as such, and their own cards are siblings of the list', () => {
    const set = cardsOf([
      '모서리 그룹화에 쓰는 손실',
      '  pull loss: 같은 물체의 두 모서리를 가깝게 하는 손실',
      '  push loss: 다른 물체의 모서리를 멀게 하는 손실',
      '  offset',
    ]);
    expect(set.drops.map((drop) => drop.rule)).toEqual(['list-item']);
    expect(new Set(set.cards.map((card) => card.bulletId)).size).toBe(1);
  });
});

describe('an enumeration in a sentence', () => {
  test('in brackets behind its count', () => {
    expect(made('신뢰도는 3단계(정상, 모호, 종양)로 나타냈다.', 'list')).toEqual([
      '신뢰도의 3단계는? | 정상; 모호; 종양',
    ]);
  });

  test('behind a colon, in four languages', () => {
    expect(made('Datasets: COCO, Cityscapes and LVIS', 'list', 'en')).toEqual([
      'What are the 3 datasets? | COCO; Cityscapes; LVIS',
    ]);
    expect(made('데이터셋: COCO, Cityscapes', 'list')).toEqual([
      '데이터셋 2가지는? | COCO; Cityscapes',
    ]);
    expect(made('两个子层：多头注意力、前馈网络', 'list', 'zh')).toEqual([
      '有哪两个子层？ | 多头注意力; 前馈网络',
    ]);
    expect(
      made(
        '入力表現は3つの埋め込みの和：トークン埋め込み、セグメント埋め込み、位置埋め込み',
        'list',
        'ja',
      ),
    ).toEqual([
      '入力表現はどの3つの埋め込みの和か？ | トークン埋め込み; セグメント埋め込み; 位置埋め込み',
    ]);
  });

  test('before its count', () => {
    expect(made('BERT는 MLM, NSP 두 가지 목표로 사전 학습된다.', 'list')).toEqual([
      'BERT가 사전 학습되는 목표 두 가지는? | MLM; NSP',
    ]);
  });

  test.each([
    ['an open one', 'Trained on several datasets: COCO, LVIS, etc.'],
    ['clauses', 'The backbone: shrinks its features, enlarges them again, and restores detail'],
    ['values', 'Regularisation: dropout 0.1, weight decay 0.2'],
    ['a count that differs', 'Three datasets: COCO, LVIS'],
  ])('%s is no list', (_, line) => {
    expect(made(line, 'list', 'en')).toEqual([]);
  });
});

test.each([
  [
    '두 개의 예측 모듈(top-left, bottom-right)이 있다.',
    '예측 모듈 두 개는? | top-left; bottom-right',
  ],
  [
    '손실은 세 가지 항(분류, 박스, 마스크)을 더한다.',
    '손실이 더하는 항 세 가지는? | 분류; 박스; 마스크',
  ],
  [
    '기존 pre-training 방법은 크게 feature-based(ELMo)와 fine-tuning(GPT) 두 가지로 나뉜다.',
    '기존 pre-training 방법 두 가지는? | feature-based(ELMo); fine-tuning(GPT)',
  ],
  ['Neck : SPP + PANet', 'Neck의 구성 요소 2가지는? | SPP; PANet'],
  [
    'CIoU loss = overlap area + center point distance + aspect ratio',
    'CIoU loss의 구성 요소 3가지는? | overlap area; center point distance; aspect ratio',
  ],
  [
    'YOLO를 이루는 층 3종류: convolution, pooling, region',
    'YOLO를 이루는 층 3종류는? | convolution; pooling; region',
  ],
])('Korean asks for a count once: %s', (line, card) => {
  expect(lists([line])).toEqual([`list | ${card}`]);
});

test('a joint inside an announced Chinese list', () => {
  const set = cardsOf(['为避免潜在空间方差过大，采用两种正则化：KL 正则和 VQ 正则。'], {
    language: 'zh',
  });
  expect(shown(set.cards)).toEqual([
    'list | 为避免潜在空间方差过大，采用哪两种正则化？ | KL 正则; VQ 正则',
  ]);
});

test.each([
  [
    'ko',
    'zero-shot / one-shot / few-shot 세 가지 설정으로 평가한다.',
    ['zero-shot', 'one-shot', 'few-shot'],
  ],
  [
    'en',
    'A server is always in one of three states: leader, follower or candidate.',
    ['leader', 'follower', 'candidate'],
  ],
  ['ko', 'stylus의 무게를 1 oz와 1 lb 두 가지로 바꾸어 실험하였다.', ['1 oz', '1 lb']],
] as const)(
  '%s: items before or behind their count in one sentence: %s',
  (language, line, items) => {
    expect(cardsOf([line], { language }).cards[0]?.items).toEqual(items);
  },
);

test.each([
  ['zh', ['网络加深后出现退化问题：训练误差反而升高，这不是过拟合造成的。']],
  ['ko', ['예시', '  버튼을 누르기', '  메뉴를 열기']],
] as const)('%s: clauses and examples are no list: %s', (language, lines) => {
  expect(cardsOf(lines, { language }).cards.filter(({ kind }) => kind === 'list')).toEqual([]);
});

test.each([
  [
    'tablet 위치는 3단계 계층(Chubby file, root tablet, METADATA tablet)으로 관리',
    ['Chubby file', 'root tablet', 'METADATA tablet'],
  ],
  ['key는 (row, column, timestamp) 세 가지로 구성', ['row', 'column', 'timestamp']],
])('items in brackets beside their count: %s', (line, items) => {
  expect(cardsOf([line]).cards[0]?.items).toEqual(items);
});

test.each([
  'compound scaling: depth, width, resolution을 동시에 키움',
  'depth↑: 더 복잡한 feature, 대신 vanishing gradient',
])('a clause at the end is no item: %s', (line) => {
  expect(cardsOf([line]).cards.filter(({ kind }) => kind === 'list')).toEqual([]);
});

test.each([
  [
    '모델은 image encoder, prompt encoder, mask decoder 세 부분으로 이루어진다.',
    '모델의 세 부분은? | image encoder; prompt encoder; mask decoder',
  ],
  [
    'Data engine은 assisted-manual, semi-automatic, fully automatic의 3단계',
    'Data engine의 3단계는? | assisted-manual; semi-automatic; fully automatic',
  ],
  [
    'ZooKeeper의 역할: broker의 추가·삭제 감지, rebalance 시작, offset 관리',
    'ZooKeeper의 역할 3가지는? | broker의 추가·삭제 감지; rebalance 시작; offset 관리',
  ],
])('a count behind the items, and a middle dot within one: %s', (line, card) => {
  expect(lists([line])).toEqual([`list | ${card}`]);
});

test('neither a verb nor the first half of a pair is an item; the copula is no part of one', () => {
  expect(
    lists(['Camelyon16 에서의 결과를 가져와 97% AUC와 2개의 잘못 라벨링된 데이터를 발견']),
  ).toEqual([]);
  expect(lists(['전체적인 구조 = DCNN + CRF이다'])).toEqual([
    'list | 전체적인 구조의 구성 요소 2가지는? | DCNN; CRF',
  ]);
});

test('a calculation in a sentence is no list', () => {
  expect(
    cardsOf(['Analogies are solved by vector arithmetic: king - man + woman is close to queen.'], {
      language: 'en',
    }).cards.filter(({ kind }) => kind === 'list'),
  ).toEqual([]);
});

describe('the question about a list reads well', () => {
  test.each([
    [
      'ko',
      '구성 요소는 네 가지: 데이터 증강, 인코더, 투영 헤드, 대조 손실',
      '구성 요소 네 가지는?',
    ],
    ['zh', '系统优化包括：列块并行、缓存预取、核外计算', '系统优化包括哪 3 项？'],
  ] as const)('%s: %s', (language, line, front) => {
    expect(made(line, 'list', language).map((text) => text.split(' | ')[0])).toEqual([front]);
  });

  test('a heading over references and a calculation are no lists', () => {
    expect(lists(['MaskFormer', 'DETR'], 'Links')).toEqual([]);
    expect(
      made('词向量具有加法组合性：vec(俄罗斯) + vec(河流) 接近 vec(伏尔加河)', 'list', 'zh'),
    ).toEqual([]);
  });
});

test('a verb before the count stays as it is', () => {
  expect(lists(['이미지가 거치는 3단계', '  특징 추출', '  점수 예측', '  업샘플링'])).toEqual([
    'list | 이미지가 거치는 3단계는? | 특징 추출; 점수 예측; 업샘플링',
  ]);
});

describe('Chinese items right before their count', () => {
  test.each([
    [
      '输入表示由 token embedding、segment embedding 和 position embedding 三者相加得到。',
      '输入表示由哪三者相加得到？ | token embedding; segment embedding; position embedding',
    ],
    [
      '核外计算使用块压缩和块分片两种技术提高磁盘吞吐量',
      '核外计算使用哪两种技术提高磁盘吞吐量？ | 块压缩; 块分片',
    ],
  ])('%s', (line, card) => {
    expect(made(line, 'list', 'zh')).toEqual([card]);
  });

  test('none when the count and the items differ', () => {
    expect(made('编码器由卷积和池化三种运算组成，速度更快', 'list', 'zh')).toEqual([]);
  });
});

test('a line that only says how many there are is asked with what they are of, and is no item', () => {
  const set = cardsOf(['불확실성의 종류', '  Aleatoric uncertainty', '  두 가지로 나뉨']);
  expect(set.cards).toEqual([]);
});

test('neither does a label such as the name of a section tell what they are of', () => {
  const lines = ['두 가지로 나뉨', '  aleatoric uncertainty', '  epistemic uncertainty'];
  expect(cardsOf(lines, { heading: 'Method' }).cards).toEqual([]);
  expect(shown(cardsOf(lines, { heading: '오차의 불확실성' }).cards)).toEqual([
    'list | 오차의 불확실성 종류 두 가지는? | aleatoric uncertainty; epistemic uncertainty',
  ]);
});

describe('a list is asked for only by what its items are', () => {
  test.each([
    ['ko', ['실무에 필요한 건 두 가지', '  분산 줄이기', '  편향 줄이기']],
    ['ko', ['격자 탐색', '  빈 칸을 차례로 채움', '  다 차면 되돌아감']],
    ['ko', ['자기회귀 모델', '  선명한 이미지', '  느린 생성']],
    ['ko', ['학습은 원 논문을 따름', '  배치 크기 : 256', '  모멘텀 : 0.9']],
    ['en', ['Leases: short terms, renewable by heartbeat, revoked on failure']],
    ['en', ['Cheap memory management', '  Buffers live in pools', '  Spills are shared by tasks']],
    ['en', ['Two reasons for this:', '  locks are expensive', '  messages get lost']],
    ['zh', ['两级排序：先按层级排序、再按距离排序']],
    ['ko', ['핵심 문제: 캐시의 메모리 단편화와 낭비']],
    [
      'ja',
      [
        '3つのタスクを検証した',
        '  画像の質問で最高精度を達成',
        '  文章の質問で精度を向上',
        '  予測を試した',
      ],
    ],
    ['ja', ['全体の割合', '  全サンプルの 58% で同調', '  モデル別の差']],
  ] as const)('%s: no list without one: %j', (language, lines) => {
    const { cards } = cardsOf(lines, { language });
    expect(cards.filter(({ kind }) => kind === 'list')).toEqual([]);
  });

  test.each([
    [
      'ko',
      ['영역마다 더하는 두 가지 손실', '  분류 손실', '  박스 손실'],
      '영역마다 더하는 두 가지 손실은?',
    ],
    [
      'ko',
      ['다음 두 가지 기법을 사용합니다', '  타일 나누기', '  다시 계산'],
      '사용하는 기법 두 가지는?',
    ],
    [
      'ko',
      ['효과가 없는 여러 방법을 발견함', '  색 정규화', '  사전 학습'],
      '발견한 효과가 없는 방법 2가지는?',
    ],
    [
      'ko',
      ['부호기의 층은 두 개의 하위 층으로 이루어짐', '  자기 주의', '  순방향 층'],
      '부호기의 층의 하위 층 두 개는?',
    ],
    [
      'en',
      ['Two threats to validity', '  selection bias', '  dropout'],
      'What are the two threats to validity?',
    ],
    [
      'en',
      ['Two losses are summed', '  focal loss', '  pull loss'],
      'Which two losses are summed?',
    ],
    [
      'en',
      ['The planner splits a query into three parts', '  scan', '  join', '  sort'],
      'The planner splits a query into which three parts?',
    ],
    [
      'en',
      ['Limitations of the trial', '  short follow-up', '  one centre'],
      'What are the 2 limitations of the trial?',
    ],
    [
      'en',
      [
        'Pruning is useful for:',
        '  small devices (where there is little memory)',
        '  fast answers',
      ],
      'Pruning is useful for what? (2 answers)',
    ],
    [
      'ko',
      ['이를 개선하기 위해 다음 두 가지 방법을 사용', '  배치 정규화', '  여러 크기의 입력'],
      '개선하기 위해 사용하는 방법 두 가지는?',
    ],
    ['ko', ['주의 블록', '  trunk branch', '  soft mask branch'], '주의 블록의 branch 2가지는?'],
    ['ko', ['학습 데이터셋', '  CC-News (76GB)', '  Stories (31GB)'], '학습 데이터셋 2가지는?'],
    [
      'en',
      ['The gate', '  update branch', '  reset branch'],
      'What are the 2 branches of the gate?',
    ],
    [
      'en',
      ['Most common decay channels', '  H → γγ', '  H → WW'],
      'What are the 2 most common decay channels?',
    ],
    [
      'en',
      ["The agent's parts, in the order of training", '  policy', '  critic'],
      "What are the agent's 2 parts, in the order of training?",
    ],
    ['ko', ['대표적인 붕괴 채널', '  광자 쌍', '  렙톤 네 개'], '대표적인 붕괴 채널 2가지는?'],
    ['zh', ['常用的卷积核', '  高斯核', '  拉普拉斯核'], '常用的卷积核有哪 2 项？'],
    ['ja', ['主な崩壊チャネル', '  光子対', '  電子対'], '主な崩壊チャネルを 2 つ挙げよ。'],
    ['ja', ['特徴融合の方式は2つ', '  加算', '  連結'], '特徴融合の方式を 2つ挙げよ。'],
    [
      'en',
      ['There are three main components:', '  encoder', '  aligner', '  decoder'],
      'What are the three main components?',
    ],
    ['en', ['Evaluation metrics: BLEU, ROUGE-L, METEOR'], 'What are the 3 evaluation metrics?'],
    ['ko', ['아래의 세 모듈로 구성', '  탐지 모듈', '  정렬 모듈', '  복원 모듈'], '모듈 3개는?'],
    [
      'ko',
      ['추적 장치는 검출기, 추적기, 분류기로 이루어져 있다.'],
      '추적 장치의 구성 요소 3가지는?',
    ],
    ['ko', ['손실 함수는 focal loss와 dice loss 두 가지'], '손실 함수 두 가지는?'],
    [
      'ko',
      ['학습은 크게 세 단계로 진행된다', '  사전 학습', '  정렬 학습', '  미세 조정'],
      '학습이 진행되는 세 단계는?',
    ],
    ['ja', ['損失は以下の2つからなる', '  分類損失', '  回帰損失'], '損失はどの2つからなるか？'],
    ['zh', ['存在的问题', '  训练不稳定', '  需要大量标注'], '存在的问题有哪 2 项？'],
    ['en', ['Failure modes: crash, partition'], 'What are the 2 failure modes?'],
    [
      'en',
      ['4 ways to place a task: random, packed, spread, manual'],
      'What are the 4 ways to place a task?',
    ],
    ['ko', ['배치 정책은 4가지(random, packed, spread, manual)'], '배치 정책 4가지는?'],
    [
      'ko',
      ['복구 절차', '  로그를 읽음', '  쓰기를 재실행함', '  연결을 다시 엶'],
      '복구 절차 3단계는?',
    ],
    ['ko', ['사용한 지표는 처리량, 지연 시간, 가용성이다.'], '사용한 지표 3가지는?'],
    ['zh', ['系统应有的特性', '  自动恢复', '  分片'], '系统应有的特性有哪 2 项？'],
    [
      'ja',
      ['公開ベンチマークで評価した', '  CoNLL', '  BC5CDR'],
      '評価した公開ベンチマークを 2 つ挙げよ。',
    ],
    ['ja', ['3つの段階からなる', '  検出', '  正規化', '  生成'], 'どの3つの段階からなるか？'],
  ] as const)('%s: %j', (language, lines, front) => {
    const { cards } = cardsOf(lines, { language });
    expect(
      shown(cards.filter(({ kind }) => kind === 'list')).map((card) => card.split(' | ')[1]),
    ).toEqual([front]);
  });
});

test('an item whose bracket never closes holds nothing up, however many words stand in it', () => {
  const open = `sampler (${'each crop of it '.repeat(60)}`;
  const set = cardsOf(['Three parts of the loader', `  ${open}`, '  cache', '  queue'], {
    language: 'en',
  });
  expect(set.cards.length + set.drops.length).toBeGreaterThan(0);
}, 5_000);
