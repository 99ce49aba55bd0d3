import { describe, expect, test } from 'vitest';
import { made } from '../support.ts';

describe('a short reason: why?', () => {
  test.each([
    [
      'ko',
      '기존 Fully Connected Layer는 flatten하기 때문에 위치 정보가 소실됨.',
      '기존 Fully Connected Layer는 위치 정보가 소실됨 — 이유는? | flatten하기 때문',
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
