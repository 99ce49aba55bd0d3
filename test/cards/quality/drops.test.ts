import { describe, expect, test } from 'vitest';
import { makeCards } from '../../../src/cards/make-cards.ts';
import type { Bullet } from '../../../src/notes/paper.ts';
import { paper, reason } from '../support.ts';

describe('what is worth no card says why', () => {
  test.each([
    ['empty', 'ko', '***'],
    ['metadata-label', 'en', 'Authors: Kaiming He and others'],
    ['metadata-label', 'ko', '저자: Kaiming He 외 3명'],
    ['contents-entry', 'en', '3. Experiments'],
    ['contents-entry', 'zh', '相关工作'],
    ['citation', 'en', 'He et al., 2016. Deep residual learning for image recognition.'],
    [
      'citation',
      'en',
      '"Scaling Up Visual and Vision-Language Representation Learning With Noisy Text Supervision"',
    ],
    ['citation', 'en', 'The capacity of the human motor system in controlling movement (1954)'],
    ['figure-pointer', 'ko', '왜 clip이 필요한지는 Figure 1 참고'],
    ['opinion', 'en', 'Not sure I buy the claim about linear structure.'],
    ['opinion', 'en', 'I should reread the chapter on anchors again.'],
    ['opinion', 'ko', '여태 봤던 분할 논문 중에선 제일 좋은 것 같다.'],
    ['opinion', 'en', 'I really like how simple the loss of this detector is.'],
    ['opinion', 'zh', '我觉得这篇论文写得很好。'],
    ['opinion', 'ja', 'とても面白い手法だと思った。'],
    ['question', 'ko', '왜 이렇게 잘 될까?'],
    ['question', 'en', "Why don't we keep the target value itself in the replay buffer."],
    ['question', 'zh', '为什么有效？'],
    ['figure-pointer', 'ko', '아래 그림 참고'],
    ['figure-pointer', 'en', 'See Figure 2.'],
    ['figure-pointer', 'ja', '図2を参照'],
    ['maths-only', 'ko', '`x = y`'],
    ['too-short', 'en', '`==a`/`x`'],
    ['too-short', 'en', '`conv1x1`'],
    ['layout-line', 'ko', '실험 결과는 다음과 같음'],
    ['layout-line', 'en', 'The three losses are as follows:'],
    ['garbled', 'ko', 'ekek : etk,ebketk,ebk의 평균'],
    ['garbled', 'en', 'The loss is \uFFFD\uFFFD summed over all classes.'],
    ['refers-outside', 'ko', '이 keyPoint로 detection하기 때문에 앵커 박스를 만들 필요가 없다.'],
    ['refers-outside', 'en', 'It works much better than that.'],
    ['refers-outside', 'zh', '这种方法效果更好。'],
    ['too-short', 'ko', '1 Stage Detector'],
    ['too-long', 'en', 'The mask branch reads the features of a region, '.repeat(40)],
    ['too-vague', 'ko', '두 세포 사이가 넓을수록 작은 값을 갖게 되는 경향이 있다.'],
  ] as const)('%s (%s): %s', (rule, language, line) => {
    expect(reason(line, language)).toBe(rule);
  });

  test('a link and nothing else', () => {
    const made = paper(['Code on GitHub']);
    const bullet = {
      ...(made.bullets[0] as Bullet),
      links: [{ label: 'Code on GitHub', url: 'https://example.org' }],
    };
    expect(makeCards([{ ...made, bullets: [bullet] }]).drops[0]?.rule).toBe('link-only');
  });
});

test.each([
  '그 값이 커질수록 만나는 점에서의 문제가 줄어든다.',
  '각 셀들이 만나는 경계부분에서의 가중치를 높게 준다.',
])('a syllable inside a word makes no opinion: %s', (line) => {
  expect(reason(line)).not.toBe('opinion');
});

test.each([
  ['ja', '画像を固定サイズのウィンドウに分割し、その中だけで注意を計算する。'],
  ['zh', '图像被划分为固定大小的块，再送入 Transformer。'],
  ['ko', '식별자는 노드마다 고유하다'],
] as const)('a word that begins like a label of a figure is none (%s): %s', (language, line) => {
  expect(reason(line, language)).not.toBe('figure-pointer');
});

describe('a word that only looks like one that points elsewhere stops no card', () => {
  test.each([
    ['zh', '**窗口**决定每个词能看到多少上下文词。'],
    ['zh', '模型在 ImageNet 上表现最好时使用 **标签平滑**。'],
    ['zh', '重叠损失适合密集任务，例如图像分割常用 **Dice loss**。'],
    ['zh', '在噪声较大的情况下表示学习需要 **对比损失** 来稳定。'],
    ['ja', '生存時間がわからない患者も **打ち切り** として推定に含める。'],
    ['en', 'Same encoder as BERT except that it predicts **whole spans** of the input.'],
  ] as const)('%s: %s', (language, line) => {
    expect(makeCards([paper([line], { language })]).drops).toEqual([]);
  });

  test.each([
    ['refers-outside', 'zh', '见上文的推导，损失是凸的。'],
    ['figure-pointer', 'zh', '如图 3 所示'],
    ['opinion', 'ja', 'なぜ学習が安定するのかよくわからない。'],
    ['opinion', 'ko', '요즘 추천 시스템에서도 Transformer를 많이 쓰는 듯'],
    ['question', 'en', 'why no target network here? (added in a later version)'],
  ] as const)('%s still: %s: %s', (rule, language, line) => {
    expect(reason(line, language)).toBe(rule);
  });

  test('a mix with its shares is no title', () => {
    expect(
      reason('Training Corpus: Common Crawl (60%), Wikipedia (30%), Project Gutenberg (10%)', 'en'),
    ).not.toBe('citation');
  });
});

describe('an item of an announcement that itself needs what stands before it', () => {
  test('is no card when it only says that it is the second', () => {
    const set = makeCards([
      paper([
        '이렇게 하는 데에는 두 가지 이유가 있다',
        '  두 번째로 모든 simulation에서 frame을 그리는 것은 불가능에 가깝다',
      ]),
    ]);
    expect(set.drops.map(({ rule }) => rule)).toEqual(['refers-outside', 'refers-outside']);
  });
});

describe('what is meant to be told, and what the reader thinks', () => {
  test.each([
    ['too-vague', '단일 모델이 왜 흔들리는지, 어떻게 줄일 수 있는지 이해하기 위해'],
    ['too-vague', 'Related Work: AlphaZero에 대한 설명'],
    ['opinion', '전체 해상도에서 비교했기 때문에 학습이 빨라진다고 생각한다'],
    ['refers-outside', '그래프에서 확인되는 것처럼 성능 복구가 느린 것을 확인 가능'],
  ])('%s: %s', (rule, line) => {
    expect(reason(line)).toBe(rule);
  });

  test('below a heading over further ideas there is no card', () => {
    const { cards, drops } = makeCards([
      paper(['Feature importance의 통계적 안정성 연구, 표본 500개로'], {
        heading: 'Extension & Research Ideas',
      }),
    ]);
    expect(cards).toEqual([]);
    expect(drops.map(({ rule }) => rule)).toEqual(['opinion']);
  });

  test('but a card that its author marked', () => {
    const { cards } = makeCards([
      paper(['RoIAlign samples by ==bilinear interpolation==.'], { heading: '느낀 점' }),
    ]);
    expect(cards.map(({ back }) => back)).toEqual(['bilinear interpolation']);
  });
});
