import { describe, expect, test } from 'vitest';
import { cardsOf, made, shown } from '../support.ts';

describe('a definition gives the term and, when it is short, the meaning', () => {
  test('Korean: colon, 란, and "는 … 기법이다"', () => {
    expect(made('pull loss : Network를 훈련해 corner를 그룹화', 'definition')).toEqual([
      'pull loss의 의미는? | Network를 훈련해 corner를 그룹화',
    ]);
    expect(
      made('지식 증류란 큰 모델의 출력을 작은 모델이 배우게 하는 기법이다.', 'definition'),
    ).toContain('무엇에 대한 설명인가: 큰 모델의 출력을 작은 모델이 배우게 하는 기법 | 지식 증류');
    expect(made('field of view (한 픽셀이 볼 수 있는 영역)', 'definition')).toContain(
      'field of view의 의미는? | 한 픽셀이 볼 수 있는 영역',
    );
  });

  test('English: dash and "is a"', () => {
    expect(
      made(
        'Focal loss - a cross-entropy that gives less weight to easy examples',
        'definition',
        'en',
      ),
    ).toContain(
      'Which term is meant: a cross-entropy that gives less weight to easy examples? | Focal loss',
    );
    expect(
      made('RoIAlign is a pooling layer that keeps fractional coordinates.', 'definition', 'en'),
    ).toContain('What is meant by RoIAlign? | a pooling layer that keeps fractional coordinates');
  });

  test.each([
    [
      'Instance segmentation is the task of finding every object with its outline.',
      'What is meant by Instance segmentation? | the task of finding every object with its outline',
    ],
    [
      'Intersection over union is the ratio of the shared area to the joint area of two boxes.',
      'Which term is meant: the ratio of the shared area to the joint area of two boxes? | Intersection over union',
    ],
  ])('English: what sort of thing it is: %s', (line, card) => {
    expect(made(line, 'definition', 'en')).toContain(card);
  });

  test('a long meaning is asked for by its clause, or not at all', () => {
    expect(
      made(
        'Mask loss - the average binary cross-entropy over the pixels of the true class, counted only for positive regions of the image',
        'definition',
        'en',
      ),
    ).toEqual([
      'Which term is meant: the average binary cross-entropy over the pixels of the true class, counted only for positive regions of the image? | Mask loss',
      'What is meant by Mask loss? | the average binary cross-entropy over the pixels of the true class',
    ]);
    expect(
      made(
        'C4d: 보체 단백질의 조각으로, 세뇨관 주위 모세혈관에 오랫동안 남아 항체가 매개한 거부반응을 시사하는 표지자',
        'definition',
      ).filter((card) => card.startsWith('C4d의 의미는?')),
    ).toEqual([
      'C4d의 의미는? | 세뇨관 주위 모세혈관에 오랫동안 남아 항체가 매개한 거부반응을 시사하는 표지자',
    ]);
  });

  test('Chinese and Japanese', () => {
    expect(made('残差连接是指把子层的输入直接加到输出上。', 'definition', 'zh')).toContain(
      '哪个术语指的是：把子层的输入直接加到输出上？ | 残差连接',
    );
    expect(
      made(
        'Next Sentence Prediction（NSP）とは、2つの文が連続しているかどうかを判定するタスクである。',
        'definition',
        'ja',
      ),
    ).toContain(
      '次の説明にあたる用語は：2つの文が連続しているかどうかを判定するタスク | Next Sentence Prediction',
    );
  });

  test('an acronym is asked for its words, the words never for the acronym', () => {
    expect(made('관심 영역은 Region of Interest (RoI)라고 부른다.', 'definition')).toEqual([
      '약어 RoI의 전체 이름은? | Region of Interest',
    ]);
    expect(
      made(
        'RNN (Recurrent Neural Network) was the dominant approach to sequences.',
        'definition',
        'en',
      ),
    ).toEqual(['What does RNN stand for? | Recurrent Neural Network']);
  });

  test('a label with a name as its value is asked for by the label', () => {
    expect(made('Optimizer: AdamW', 'definition', 'en')).toEqual([
      'What is the Optimizer? | AdamW',
    ]);
  });
});

describe('what only looks like a definition gives none', () => {
  test.each([
    ['ko', '장점: 구조가 단순하고 학습이 빠르게 수렴한다.'],
    ['ko', '학습 설정: COCO에서 90k iteration 동안 학습한다.'],
    ['ko', 'Sampling - tumor 와 normal 의 비율이 imbalance 하기 때문에 careful하게 샘플링함'],
    ['ko', '검출기는 물체를 박스로만 알려 줄 뿐, 어느 픽셀이 그 물체인지는 말해 주지 못한다.'],
    ['en', 'Key idea: replace anchors by keypoints'],
    ['en', 'Primary outcome: all-cause mortality within 28 days of randomisation.'],
    [
      'en',
      'vector("King") - vector("Man") + vector("Woman") lands closest to the vector of Queen.',
    ],
    ['en', 'RoIAlign is the best choice for small objects in crowded scenes.'],
    ['en', 'Jitter: up to 8 pixels'],
    ['en', 'Average Q value is a smoother metric of progress than average reward.'],
    ['en', 'SARSA is an on-policy method, whereas Q-learning is off-policy.'],
    ['en', 'Typical run: M = 200,000 and R = 5,000 with 2,000 workers.'],
    ['en', 'Master failure: the computation is aborted.'],
    ['ko', '추론 비용은 그대로 두고 학습 전략이나 학습 비용만 바꾸는 방법'],
    ['en', 'It is a network that segments images.'],
    ['zh', '优点：结构简单，训练速度快，效果好'],
    ['ja', 'GPTとは異なり、BERTは左右両方の文脈を利用する。'],
  ] as const)('%s: %s', (language, line) => {
    expect(made(line, 'definition', language)).toEqual([]);
  });
});

test('the first line below a term alone may say what it is', () => {
  const set = cardsOf([
    'Bag of specials (BoS)',
    '  추론 비용을 조금 늘리는 대신 정확도를 크게 높이는 방법',
  ]);
  expect(shown(set.cards)).toContain(
    'definition | Bag of specials의 의미는? | 추론 비용을 조금 늘리는 대신 정확도를 크게 높이는 방법',
  );
});

test('a line below a definition keeps the term alone as its lead', () => {
  const set = cardsOf([
    'Mosaic augmentation: 학습 이미지 여러 장을 하나로 합치는 방법',
    '  네 이미지의 통계를 함께 계산하므로 mini-batch 크기를 줄일 수 있다.',
  ]);
  expect(shown(set.cards)).toContain(
    'cause | Mosaic augmentation: mini-batch 크기를 줄일 수 있다 — 이유는? | 네 이미지의 통계를 함께 계산하므로',
  );
});

test.each([
  ['Backbone은 CSPDarknet53', 'Backbone: 무엇인가? | CSPDarknet53'],
  ['활성화 함수는 GELU를 사용', '활성화 함수: 무엇인가? | GELU'],
  ['SAT(Self-Adversarial Training)', '약어 SAT의 전체 이름은? | Self-Adversarial Training'],
])('a short line that says what is used: %s', (line, card) => {
  expect(made(line, 'definition')).toEqual([card]);
});

test('a formula in a Korean note is asked for in Korean', () => {
  expect(made('bias correction : $m_t / (1-b_1^t)$', 'definition')).toContain(
    'bias correction의 의미는? | $m_t / (1-b_1^t)$',
  );
});

test('full-width brackets in the middle of a line define nothing', () => {
  expect(
    made('152 层的 ResNet 计算量（11.3 GFLOPs）仍低于 VGG-16（15.3 GFLOPs）。', 'definition', 'zh'),
  ).toEqual([]);
});

test.each([
  [
    [
      'The winning entry combined four ingredients:',
      '  an ensemble of two GoogLeNets',
      '  stain standardization',
    ],
    'en',
  ],
  [['가중치 맵의 경계 항은 세기 w0 = 10, 폭 약 5픽셀로 둔다.'], 'ko'],
] as const)('neither a clause above nor a value behind = is defined: %s', (lines, language) => {
  expect(cardsOf(lines, { language }).cards.filter(({ kind }) => kind === 'definition')).toEqual(
    [],
  );
});

test('the name behind a topic is what is written out', () => {
  expect(
    made('loss는 NT-Xent (normalized temperature-scaled cross entropy loss)', 'definition'),
  ).toContain('NT-Xent의 의미는? | normalized temperature-scaled cross entropy loss');
});

test.each([
  'B7: top-1 84.4%, 66M params, 8.4배 작고 6.1배 빠름',
  'depth↑: 더 복잡한 feature, 대신 vanishing gradient',
])('values and changes define nothing: %s', (line) => {
  expect(made(line, 'definition')).toEqual([]);
});

test.each([
  ['tokenizer는 SentencePiece의 BPE', 'tokenizer: 무엇인가? | SentencePiece의 BPE'],
  ['optimizer : AdamW (β1=0.9, β2=0.95)', 'optimizer: 무엇인가? | AdamW'],
])('what is used, without its settings: %s', (line, card) => {
  expect(made(line, 'definition')).toEqual([card]);
});

test.each([
  'delivery semantics: at-least-once를 보장',
  'producer: 배치 크기 50에서 초당 40만 메시지',
])('what is reached or measured is no meaning: %s', (line) => {
  expect(made(line, 'definition')).toEqual([]);
});

test('a colon within a ratio heads nothing', () => {
  expect(
    made('hard negative mining으로 negative:positive 비율을 3:1로 맞춘다.', 'definition'),
  ).toEqual([]);
});

describe('the full name of an acronym told in a sentence', () => {
  test.each([
    [
      'ko',
      'ELMo는 Embeddings from Language Models의 약자다.',
      '약어 ELMo의 전체 이름은? | Embeddings from Language Models',
    ],
    ['zh', 'GRU 的全称是 Gated Recurrent Unit。', 'GRU 的全称是什么？ | Gated Recurrent Unit'],
    [
      'zh',
      'RAG 是 Retrieval-Augmented Generation 的缩写。',
      'RAG 的全称是什么？ | Retrieval-Augmented Generation',
    ],
    ['ja', 'NeRFはNeural Radiance Fieldsの略。', 'NeRF の正式名称は？ | Neural Radiance Fields'],
    [
      'en',
      'Lars stands for Layer-wise Adaptive Rate Scaling.',
      'What does Lars stand for? | Layer-wise Adaptive Rate Scaling',
    ],
    [
      'ko',
      'Adan = Adaptive Nesterov Momentum',
      '약어 Adan의 전체 이름은? | Adaptive Nesterov Momentum',
    ],
    [
      'en',
      'PIONEER = Prevention of Infection in Older Nursing Residents',
      'What does PIONEER stand for? | Prevention of Infection in Older Nursing Residents',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(made(line, 'definition', language)).toContain(card);
  });
});

describe('a label, a property and a specification define nothing', () => {
  test.each([
    ['ko', '초기화: 가중치 A는 정규분포에서 뽑고 B는 0으로 둔다'],
    ['ko', '절차: p-value를 작은 것부터 늘어놓고 기준보다 작은 것을 모두 기각'],
    ['ko', '역방향 과정의 중요한 성질: 임의의 시점을 닫힌 식으로 한번에 뽑을 수 있다'],
    ['ko', 'Multi-Query: 8개의 query head가 key 하나를 같이 봄, d_k = 64'],
    ['en', 'Dose: 6 mg of the drug once daily for up to ten days'],
    ['en', 'Zero-shot vs one-shot: the latter gets a single example in the context window'],
    ['en', 'Ensemble: 4.9% top-5 validation error, better than human raters'],
    ['zh', '折扣因子 γ = 0.99，经验回放池的大小为一百万'],
    ['zh', '预训练语料：图书语料（8 亿词）和英文百科（25 亿词）'],
  ] as const)('%s: %s', (language, line) => {
    expect(made(line, 'definition', language)).toEqual([]);
  });
});

test('Japanese: とは … をいう', () => {
  expect(
    made('打ち切りとは、観察の終了までにイベントが起きないことをいう。', 'definition', 'ja'),
  ).toContain('打ち切りとは何か？ | 観察の終了までにイベントが起きないこと');
});

describe('a line with a colon defines something only where both sides show it', () => {
  test.each([
    // No term: a label, a quality, a clause, a translation of a heading, a command.
    ['ko', '**경제성:** 계산이 적은 부분만 골라서 다시 쓰는 방식'],
    ['ko', '**Permits:** 서로 다른 길이의 문장을 한 배치로 묶는 방식'],
    ['ja', '**What they avoid:** 既存の指標だけで優劣を決める評価手法'],
    ['zh', 'tar -x --file=a.tar：把归档文件解开到当前目录'],
    // No meaning: how well it does, what it is for, what others do, what was done, a judgement, a value.
    ['ko', 'GAN : sharp images, hard to train'],
    ['ko', '**Sketch engine**: 여러 사용자를 위해 두 배 빠른 엔진을 만들었다.'],
    ['ko', '**sharded queue**: 서버는 요청을 하나씩만 골라서 처리한다'],
    ['ko', 'Stacked gate : 기울기 소실 문제 해결'],
    ['ko', 'Side branch : 원래 특징을 처리하기 위해 사용'],
    ['ko', '**release note**: 2021년 (3월 말)'],
    ['zh', 'crop strategy: 随机的效果比较好'],
    ['zh', '**Probe head**: 论文中没有使用数据增强'],
    ['ja', '**対象範囲の偏り**: 二つの病院のみの評価'],
    ['en', 'Mutual ranking: from decision theory'],
    ['en', 'Burst: Writes to the queue come in short trains'],
    ['en', 'Old heuristic (fair, but slower convergence)'],
    // Headings of every paper and qualities, in bold or not.
    ['ko', '**확장성**: 노드 수에 비례해서 늘어나는 처리량'],
    ['ko', '처리 방식: 요청을 모아 두었다가 한 번에 보내는 구조'],
    ['zh', '**和 attention 的分工**：attention 是把别的 token 的信息搬过来的路由'],
    ['zh', '**核心创新**：提出了一种按长度跳过计算的机制'],
    ['zh', '**提高灵敏度**：能更好地检测到微弱信号的方法'],
    ['zh', '**数据规模**：三十万篇新闻文章的语料'],
    ['ja', '**課題設定**：限られたメモリで長い文書を扱う問題'],
    ['ja', '**学習方法**：学習率をゆっくり上げてから下げる手法'],
    ['en', '**Memory efficiency:** recomputing activations during the backward pass'],
    ['en', 'Open question: a proof that the gate converges'],
    ['en', 'Zero heat means a very sharp prediction of one class.'],
    ['en', 'The book "Probe: A Sturdy Engine for Lakes" presents a sturdy engine.'],
    ['en', 'Mutual ranking: trying to find out which of two raters is better'],
    ['ko', 'GateRoute: 성능과 메모리 사이의 가장 좋은 균형을 이룸'],
    ['en', '**Gated cache:** reduces the memory of every layer by half'],
  ] as const)('%s: %s', (language, line) => {
    expect(made(line, 'definition', language)).toEqual([]);
  });

  test.each([
    [
      'ko',
      'ghost cell : 경계 밖의 값을 채우려고 덧붙인 격자 칸',
      'ghost cell의 의미는? | 경계 밖의 값을 채우려고 덧붙인 격자 칸',
    ],
    [
      'ko',
      '**Lazy masking**: 문장을 배치에 넣을 때마다 가릴 자리를 새로 고름',
      'Lazy masking의 의미는? | 문장을 배치에 넣을 때마다 가릴 자리를 새로 고름',
    ],
    [
      'zh',
      'lease: 主节点在一段时间内持有的写权限',
      'lease 是什么？ | 主节点在一段时间内持有的写权限',
    ],
    [
      'ja',
      'Weak labeling: 辞書からラベルを自動で作る方法',
      'Weak labeling とは何か？ | 辞書からラベルを自動で作る方法',
    ],
    [
      'en',
      'X-learner: fit one model per group with the other one as its guide',
      'What is meant by X-learner? | fit one model per group with the other one as its guide',
    ],
    [
      'ko',
      '**게이트 모듈**: 토큰마다 다음 층으로 보낼지 정하는 작은 분류기',
      '게이트 모듈의 의미는? | 토큰마다 다음 층으로 보낼지 정하는 작은 분류기',
    ],
    [
      'ko',
      'linter는 코드를 실행하지 않고 규칙에 어긋난 곳을 찾아내는 도구이다.',
      'linter의 의미는? | 코드를 실행하지 않고 규칙에 어긋난 곳을 찾아내는 도구',
    ],
    [
      'ko',
      'Noise averaging: 여러 측정값을 평균내어 분산 감소',
      'Noise averaging의 의미는? | 여러 측정값을 평균내어 분산 감소',
    ],
    [
      'ko',
      'Sliced tuning: 전체 가중치 대신 작은 행렬만 학습하는 방식 채택',
      'Sliced tuning의 의미는? | 전체 가중치 대신 작은 행렬만 학습하는 방식 채택',
    ],
    [
      'ko',
      'Chunking: 긴 문서를 조각으로 나누어 차례로 읽고 조각마다 요약을 따로 만들어 합침',
      'Chunking의 의미는? | 긴 문서를 조각으로 나누어 차례로 읽고 조각마다 요약을 따로 만들어 합침',
    ],
    [
      'en',
      'Z-learner: one tree; split the patients by their group and estimate every response',
      'Which term is meant: one tree; split the patients by their group and estimate every response? | Z-learner',
    ],
    [
      'ko',
      'Slow-start: 처음 몇 에폭 동안 학습률을 서서히 올리는 기법',
      'Slow-start의 의미는? | 처음 몇 에폭 동안 학습률을 서서히 올리는 기법',
    ],
    [
      'zh',
      '**路由坍塌（router collapse）**：所有请求都被分配到同一个专家的现象',
      '路由坍塌是什么？ | 所有请求都被分配到同一个专家的现象',
    ],
    [
      'en',
      '**Router collapse:** all tokens are sent to the same expert after a while',
      'What is meant by Router collapse? | all tokens are sent to the same expert after a while',
    ],
    [
      'en',
      'Straggler: a worker that takes far longer than all others',
      'What is meant by Straggler? | a worker that takes far longer than all others',
    ],
  ] as const)('%s: %s', (language, line, card) => {
    expect(made(line, 'definition', language)).toContain(card);
  });
});

test('a clause cut out of a meaning says more than the term', () => {
  expect(
    made(
      '**가려진 로그 예측(MLP)**: 로그 순서에서 일부를 무작위로 골라 특별한 토큰으로 바꾸어 모델에 넣고, 가려진 로그를 예측하는 것을 목표로 한다.',
      'definition',
    ).filter((card) => card.includes('의 의미는?')),
  ).toEqual([]);
});

describe('the way back, from the meaning to the term, needs a meaning that only it fits', () => {
  test.each([
    ['ko', 'Tile - 영상을 나누는 단위'],
    ['ko', 'push loss : Network를 훈련해 corner를 분리'],
    ['zh', 'tenant: 使用集群服务的用户'],
  ] as const)('%s: %s', (language, line) => {
    expect(made(line, 'definition', language)).toHaveLength(1);
  });
});

test('lines around it that define others of its sort tell a term', () => {
  const set = cardsOf(
    ['浅层克隆：只改变变量名称的代码片段', '语义克隆：功能相同而写法不同的代码片段'],
    {
      language: 'zh',
    },
  );
  expect(shown(set.cards)).toContain('definition | 浅层克隆是什么？ | 只改变变量名称的代码片段');
});

test('below a heading for terms every left side is one', () => {
  const set = cardsOf(
    ['Hot standby: a job is taken over from its saved state by the node that kept it'],
    {
      language: 'en',
      heading: 'New vocabulary',
    },
  );
  expect(shown(set.cards)).toContain(
    'definition | Which term is meant: a job is taken over from its saved state by the node that kept it? | Hot standby',
  );
});

test('the first line below a heading that is a term may say what it is', () => {
  const first = '라벨이 있는 데이터와 없는 데이터를 모두 훈련에 쓰는 방법';
  const shownBelow = (heading: string): string[] =>
    shown(cardsOf([first, '라벨을 적게 쓴다'], { heading }).cards);
  expect(shownBelow('3. Half-supervised Tuning(HaST)')).toContain(
    `definition | Half-supervised Tuning의 의미는? | ${first}`,
  );
  expect(shownBelow('Method').filter((card) => card.startsWith('definition'))).toEqual([]);
});

test('a label that stands twice asks for neither of its values', () => {
  const lines = ['Optimizer: AdamW', 'Optimizer: Lion'];
  expect(shown(cardsOf(lines, { language: 'en' }).cards)).toEqual([]);
});

describe('an acronym written out in passing comes after what the sentence states', () => {
  test('a figure is asked for first', () => {
    expect(
      cardsOf(['On the test rows the probe reaches a mean rank score (MRS) of 71%.'], {
        language: 'en',
      }).cards.map(({ kind }) => kind),
    ).toEqual(['number']);
  });

  test('one that the line introduces is asked for', () => {
    expect(made('두 신호의 차이를 재는 Phase Gap Index (PGI)를 제안한다.', 'definition')).toEqual([
      '약어 PGI의 전체 이름은? | Phase Gap Index',
    ]);
  });

  test('behind its name more may follow', () => {
    expect(made('`LoG`: Loose Grip (느슨하게 잡기)', 'definition')).toEqual([
      '약어 LoG의 전체 이름은? | Loose Grip',
    ]);
    expect(made('GAR: Grid Aware Routing module', 'definition')).toEqual([
      '약어 GAR의 전체 이름은? | Grid Aware Routing',
    ]);
  });
});

test.each([
  ['ko', '퍼플렉서티: 다음 단어를 얼마나 헷갈려 하는지 나타내는 지표', '퍼플렉서티'],
  ['ko', '딥 슈퍼비전: 중간 층의 출력에도 손실을 주는 학습 방법', '딥 슈퍼비전'],
  ['zh', '困惑度是衡量语言模型预测能力的指标。', '困惑度'],
  ['ja', 'シフトウィンドウ：ウィンドウを半分ずらして隣と情報を交換する仕組み', 'シフトウィンドウ'],
  [
    'en',
    'Write-ahead log: a file to which every change is written before it is applied.',
    'Write-ahead log',
  ],
] as const)(
  '%s: an unmarked name is defined by what sort of thing it is: %s',
  (language, line, term) => {
    expect(made(line, 'definition', language).join('\n')).toContain(term);
  },
);

test.each([
  ['ko', '혈관 분할: 수술 계획에 필수적인 작업'],
  ['en', 'Vessel segmentation: a crucial step of planning'],
  ['ja', '血管の分割は診断に欠かせない重要なタスクである'],
] as const)('%s: that a thing matters is no meaning: %s', (language, line) => {
  expect(made(line, 'definition', language)).toEqual([]);
});

test('an acronym that the author marked is asked for its words, one written in passing is not', () => {
  const line = '학습 시간은 ViT(Vision Transformer) 대비 30% 줄고 메모리는 12 GB를 쓴다.';
  expect(made(line, 'definition')).toEqual([]);
  expect(
    made(line.replace('ViT(Vision Transformer)', '**ViT(Vision Transformer)**'), 'definition'),
  ).toEqual(['약어 ViT의 전체 이름은? | Vision Transformer']);
});
