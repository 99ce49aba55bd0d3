import { describe, expect, test } from 'vitest';
import { makeCards } from '../../src/cards/make-cards.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { cardsOf, reason, shown } from './support.ts';

/** Every card of one line, in a paper of another name. */
const cards = (line: string): string[] => shown(cardsOf([line]).cards);

describe('plain nouns that are asked for', () => {
  test.each([
    ['유의수준을 검정 횟수로 나누어 제1종 오류를 막는다.', '유의수준'],
    ['진료실에서는 간호사 없이 자동 혈압계로 혈압을 잰다.', '자동 혈압계'],
  ])('%s', (line, answer) => {
    expect(cards(line).join()).toContain(`| ${answer}`);
  });

  test.each([
    'Encoder는 영상마다 서로 다른 입력값을 받아서 처리한다.',
    'context가 짧아도 오래 붙잡고 있는걸 강제로 막아서 더 짧게 끝낸다.',
    '이미지를 크게 할수록 속도에 더 악영향을 미친다.',
    '표정을 바꾸는 작업에서 사람이 평가해보았을 때 더 나은 결과를 보여줌.',
    '화면을 반으로 나눌 때 세로로 가르기로 결정했다.',
  ])('none: %s', (line) => {
    expect(cards(line)).toEqual([]);
  });
});

describe('what something is said against is no answer', () => {
  test.each([
    'Reformer의 경우 모든 값이 0이 되면 더 배우지 못한다.',
    'DenseNet보다 깊이는 얕지만 더 빨리 수렴한 이유',
    'Precision 이외에도 여러 기준이 쓰인다.',
  ])('%s', (line) => {
    expect(cards(line)).toEqual([]);
  });
});

describe('a blank whose sentence says too little else', () => {
  test.each([
    'DenseNet과 굉장히 유사하다.',
    '우리 방법이 가장 perplexity에서 좋았다.',
    '현존하는 RL 알고리즘은 잘 알려진 문제를 겪는다.',
  ])('%s', (line) => {
    expect(cards(line)).toEqual([]);
  });

  test('two nouns more are enough for a term of two words', () => {
    expect(cards('센터와의 거리를 anomaly score로 활용')).toEqual([
      'cloze | 센터와의 거리를 ____(으)로 활용 | anomaly score',
    ]);
  });
});

describe('a paragraph is judged sentence by sentence', () => {
  const rest = '검출기는 후보 상자를 먼저 뽑는다. 상자마다 RoIAlign으로 특징을 읽는다.';

  test.each([
    `${rest} 속도는 조금 아쉽다.`,
    `${rest} 왜 그럴까?`,
    `${rest} 이 값은 사람이 정한다.`,
  ])('%s', (paragraph) => {
    expect(cards(paragraph).join()).toContain('RoIAlign');
  });

  test('none of a sentence that asks, or when most are of that sort', () => {
    expect(cards('조금 아쉽다. 이 값은 무엇일까? RoIAlign으로 특징을 바꾸면?')).toEqual([]);
  });
});

describe('what a line only tells of, asks or wishes gives no card', () => {
  test.each([
    ['citation', '-Mina Kang, Joon Ho, Tae Yun'],
    ['refers-outside', '왼쪽의 두 그래프는 학습하는 동안 reward가 어떻게 변하는지 보여준다.'],
    ['opinion', '합성곱을 쌓은 형태이지만 Depthwise에 유념하자.'],
    ['refers-outside', 'MobileNet에서는 아래와 같이 새로운 operation으로 대체함.'],
    ['layout-line', '실패 12건의 원인은 다음을 포함한다.'],
    ['question', '그럼 왜 큰 필터 하나 대신 작은 필터 3개를 쌓는가'],
    ['opinion', 'FID를 그냥 기준으로 잡은 느낌.'],
    ['opinion', '다른 병원 데이터에서도 잘 될지는 모름.'],
  ])('%s: %s', (rule, line) => {
    expect(reason(line)).toBe(rule);
  });
});

describe('answers that stand for a verb, or beside their other half', () => {
  test.each([
    '지도와 배경을 모두 나눈 뒤 모든 class에 대해서 parameter update.',
    '분류만 하는 pre-training 및 fine-tuning과 처음부터 하는 학습을 비교',
    '입력에 따라서 다양한 샘플링이 이루어질 수 있다.',
  ])('%s', (line) => {
    expect(cards(line)).toEqual([]);
  });
});

describe('what stands on no card stops none', () => {
  test('a remark in brackets that points elsewhere', () => {
    expect(
      cards(
        '후보 상자마다 RoIAlign으로 특징을 읽는다. (왼쪽은 옛 방식이다. 아래에 조금 적음)',
      ).join(),
    ).toContain('RoIAlign');
  });

  test('an opening word before a comma', () => {
    expect(
      cards('이후, ResNet에서 영감을 얻어 깊은 망을 skip connection으로 이었다.').join(),
    ).toContain('깊은 망을 ____(으)로 이었다. | skip connection');
  });
});

test('a term that was named before is not asked for', () => {
  expect(cards('작은 모델을 학습시킬 때 이 soft target들을 맞춘다.')).toEqual([]);
});

test('a reason behind an arrow', () => {
  expect(cards('frozen backbone : 성공률이 낮음 → 특징이 새 장면에 맞지 않기 때문')).toEqual([
    'cause | frozen backbone : 성공률이 낮음 — 이유는? | 특징이 새 장면에 맞지 않기 때문',
  ]);
});

describe('left sides that define nothing', () => {
  test.each([
    'Lee et al.: 정상 영상만으로 배운 GAN을 쓰는 방식을 제안함',
    '$p \\cdot p$: 커널의 크기, $q \\cdot q$: 선형 연산의 크기',
    'feature map F: hw x d',
    'Adapter: 성능과 메모리 사이에서 가장 좋은 균형을 이룸',
    'LLM 백본: 언어 처리를 담당함',
    '흐름 : 검출 -> 분류 -> 추적',
    'patch: 영상을 모두 잘라서 크기를 맞춰 줌',
    'Query encoder: encoder는 질문을 받아서 벡터를 출력한다',
    'Learning rate: 0.1로 시작해 정체될 때마다 10배씩 줄이는 값',
    '오차가 생김 (작은 물체에서는 큰 문제가 될 수 있음)',
  ])('%s', (line) => {
    expect(cards(line).filter((card) => card.startsWith('definition'))).toEqual([]);
  });

  test('a question of how much is a meaning', () => {
    expect(cards('재현율: 실제 양성 가운데 얼마나 많이 찾아냈는가')).toContain(
      'definition | 재현율의 의미는? | 실제 양성 가운데 얼마나 많이 찾아냈는가',
    );
  });
});

describe('numbers', () => {
  test.each([
    [
      '모델은 크기가 다른 1B / 7B / 30B를 학습에 사용했다.',
      'number | 모델은 크기가 다른 ____을(를) 학습에 사용했다. | 1B / 7B / 30B',
    ],
    [
      '지금까지 가장 큰 데이터셋에도 예제가 10만~100만 개뿐이다.',
      'number | 지금까지 가장 큰 데이터셋에도 예제가 ____ 개뿐이다. | 10만~100만',
    ],
    [
      '오차의 감소 폭은 21.5%에서 60.2% 사이이다.',
      'number | 오차의 감소 폭은 ____ 사이이다. | 21.5%에서 60.2%',
    ],
    [
      '길이를 2K -> 8K로 늘릴 때 드는 연산량은 16배 늘어난다.',
      'number | 길이를 2K -> 8K로 늘릴 때 드는 연산량은 ____ 늘어난다. | 16배',
    ],
  ])('%s', (line, card) => {
    expect(cards(line)).toContain(card);
  });

  test.each([
    '커널을 2시 방향으로 밀어서 값을 다시 계산한다.',
    '학습에는 물체 3종류(나사, 병, 지퍼)를 골라서 쓴다.',
  ])('none: %s', (line) => {
    expect(cards(line).filter((card) => card.startsWith('number'))).toEqual([]);
  });
});

test('a remark in brackets behind a sentence begins no new one', () => {
  expect(
    cards(
      '특징 맵은 원본보다 작다. (한 변이 절반이다) 검출기는 먼저 RoI를 특징 맵의 크기에 맞춰 옮긴다.',
    ),
  ).toEqual(['cloze | 검출기는 먼저 ____을(를) 특징 맵의 크기에 맞춰 옮긴다. | RoI']);
});

test('a reason of the word behind it is not that of the sentence', () => {
  expect(
    cards('규칙을 손으로 만들기 때문에 복잡해지는 과정을 예측 문제로 바꿔서 단순하게 했음').filter(
      (card) => card.startsWith('cause'),
    ),
  ).toEqual([]);
});

describe('lists', () => {
  const listed = (markdown: string): string[] =>
    shown(makeCards(parseNotes('# A\n\n## B\n\n' + markdown, 'a.md').papers).cards).filter((card) =>
      card.startsWith('list'),
    );

  test('a line above that tells of them', () => {
    expect(
      listed(
        '놓친 9건의 원인은 다음을 포함한다.\n\n- 소스 코드 부재\n- 컴파일 실패\n- 여러 거래에 걸친 공격\n',
      ),
    ).toEqual([
      'list | 놓친 9건의 원인 3가지는? | 소스 코드 부재; 컴파일 실패; 여러 거래에 걸친 공격',
    ]);
    expect(listed('검사기는 다음을 받는다.\n\n- 코드 조각\n- 잔액의 변화량\n')).toEqual([
      'list | 검사기가 받는 것 2가지는? | 코드 조각; 잔액의 변화량',
    ]);
  });

  test('steps below a step, and settings with their values, are none', () => {
    expect(listed('- 영역마다 특징 맵에 투영\n  - 풀링 진행\n  - 벡터로 펼침\n')).toEqual([]);
    expect(
      listed('- 학습은 앞선 논문을 따름\n  - 배치 크기: 256\n  - 정규화: weight decay\n'),
    ).toEqual([]);
  });

  test('items at the very beginning leave no particle behind', () => {
    expect(
      cards('Amazon, Yelp, Netflix 세 가지 데이터 셋을 활용해 제안 모델의 우수성을 증명'),
    ).toContain(
      'list | 제안 모델의 우수성을 증명하는 데 활용한 데이터 셋 세 가지는? | Amazon; Yelp; Netflix',
    );
  });

  test('what is said of one thing is none', () => {
    expect(
      listed('- Generator\n  - CycleGAN의 구조를 차용\n  - 정규화를 인스턴스마다 활용함\n'),
    ).toEqual([]);
  });

  test('an open one is none', () => {
    expect(listed('- Explicit data: 제목, 설명 등과 같은 정보\n')).toEqual([]);
  });
});

test('the size of images is a setting, and points to no figure', () => {
  expect(cards('Image Size: 32x32')).toEqual(['number | Image Size의 값은? | 32x32']);
});

test('a sentence in backticks is a sentence', () => {
  expect(
    shown(
      makeCards(
        parseNotes('# A\n\n`마지막 예측은 작은 FFN (Feed Forward Network)이 맡는다.`\n', 'a.md')
          .papers,
      ).cards,
    ),
  ).toEqual(['definition | 약어 FFN의 전체 이름은? | Feed Forward Network']);
});
