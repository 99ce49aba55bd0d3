import { describe, expect, test } from 'vitest';
import { candidate, type Candidate } from '../../../src/cards/candidate.ts';
import { hasCleanMarkup } from '../../../src/cards/quality/clean-markup.ts';
import { cutsNoWord, hidesOneSpan } from '../../../src/cards/quality/one-blank.ts';
import * as quality from '../../../src/cards/quality/quality.ts';
import { statementOf } from '../../../src/cards/statement/statement.ts';
import { paper, reason, statement } from '../support.ts';

/** A cloze of a line: the part in braces is hidden. */
function cloze(line: string, front?: string): Candidate {
  const from = line.indexOf('{');
  const answer = line.slice(from + 1, line.indexOf('}'));
  const text = line.replace('{', '').replace('}', '');
  return candidate({
    kind: 'cloze',
    front: front ?? line.replace(`{${answer}}`, '____'),
    back: answer,
    score: 0.5,
    hidden: { text, span: { from, to: from + answer.length } },
  });
}

const line =
  'The decoder uses bilinear interpolation to restore 320 pixels without any learned weights.';
const good = cloze(line.replace('bilinear interpolation', '{bilinear interpolation}'));
const from = statement(line, 'en');

test('a good card passes every rule', () => {
  expect(quality.brokenRule(good, from)).toBeUndefined();
});

describe('each rule stops what it is for', () => {
  test('grounded: the answer and every number are in the bullet', () => {
    expect(quality.isGrounded({ ...good, back: 'trilinear interpolation' }, from)).toBe(false);
    expect(quality.isGrounded({ ...good, front: good.front.replace('320', '640') }, from)).toBe(
      false,
    );
  });

  test('faithful: a negation or a doubt is not lost', () => {
    expect(
      quality.isFaithful(
        { ...good, front: 'The decoder uses ____ to restore 320 pixels with learned weights.' },
        from,
      ),
    ).toBe(false);
    const doubtful = statement('아마도 softmax가 성능 저하의 가장 큰 원인인 것 같다.');
    expect(
      quality.isFaithful(
        candidate({
          kind: 'cause',
          front: '성능 저하의 가장 큰 원인은?',
          back: 'softmax',
          score: 0.5,
        }),
        doubtful,
      ),
    ).toBe(false);
  });

  test('no-fact: a sentence without a fact, unless the author marked the term', () => {
    const praise = 'The network with {dilated filters} works well on unseen scans.';
    const plain = praise.replaceAll(/[{}]/g, '');
    expect(quality.tellsFact(cloze(praise), statement(plain, 'en'))).toBe(false);
    const bold = plain.replace('dilated filters', '**dilated filters**');
    expect(quality.tellsFact(cloze(praise), statement(bold, 'en'))).toBe(true);
  });

  test('no-leak: answer, stem, acronym, head word', () => {
    const leaks = (front: string, back: string): boolean =>
      !quality.doesNotLeak(candidate({ kind: 'cloze', front, back, score: 0.5 }), from);
    expect(leaks('Bilinear interpolation means ____ here.', 'bilinear interpolation')).toBe(true);
    expect(leaks('It interpolates values by ____ in two directions.', 'interpolation')).toBe(true);
    expect(leaks('FCN is short for ____ in this field.', 'fully convolutional network')).toBe(true);
    expect(
      leaks('A nearest neighbour interpolation is worse than ____.', 'bilinear interpolation'),
    ).toBe(true);
    expect(leaks('쌍선형 보간으로 키우는 대신 ____을(를) 쓴다.', '최근접 보간')).toBe(true);
    expect(leaks('Values between pixels are read by ____.', 'bilinear interpolation')).toBe(false);
  });

  test('no-leak: in another script, or by the partner of a fixed pair', () => {
    const korean = '특징 맵은 {bilinear interpolation}, 곧 보간으로 두 배 커진다.';
    expect(quality.doesNotLeak(cloze(korean), statement(korean.replaceAll(/[{}]/g, '')))).toBe(
      false,
    );
    const pair = 'The encoder shrinks each scan and the {decoder} restores its size.';
    expect(quality.doesNotLeak(cloze(pair), statement(pair.replaceAll(/[{}]/g, ''), 'en'))).toBe(
      false,
    );
  });

  test('no-leak: the number elsewhere, and its complement', () => {
    const number = (front: string, back: string): boolean =>
      quality.doesNotLeak(candidate({ kind: 'number', front, back, score: 0.5 }), from);
    expect(number('____ of 80 classes', '80')).toBe(false);
    expect(number('____ for training, 20% for testing', '80%')).toBe(false);
    expect(number('____ for training, 25% for testing', '80%')).toBe(true);
    expect(number('80%는 A로, 10%는 B로, ____은(는) 그대로', '10%')).toBe(false);
    expect(number('____은(는) A로, 10%는 B로, 10%는 그대로', '80%')).toBe(false);
  });

  test('no-leak: a number in the name of the paper', () => {
    const named = statementOf(
      paper(['An image is cut into 16x16 patches.'], { name: 'Worth 16x16 Words', language: 'en' }),
      0,
    );
    const card = candidate({
      kind: 'number',
      front: 'An image is cut into ____ patches.',
      back: '16x16',
      score: 0.5,
    });
    expect(quality.doesNotLeak(card, named)).toBe(false);
  });

  test('one-blank: one span, two fifths at most, four words left', () => {
    expect(hidesOneSpan({ ...good, front: `____ ${good.front}` })).toBe(false);
    expect(hidesOneSpan(cloze('uses {bilinear interpolation}'))).toBe(false);
    expect(hidesOneSpan(good)).toBe(true);
  });

  test('one-blank: no sentence is hidden whole', () => {
    const whole = cloze('VideoMAE extends the idea to moving pictures of a scene. {Tube masking}.');
    expect(hidesOneSpan(whole)).toBe(false);
  });

  test('one-blank: no word is cut', () => {
    expect(cutsNoWord(cloze('The deco{der uses} bilinear interpolation here'))).toBe(false);
    expect(cutsNoWord(cloze('합성{곱을} 디코더 앞에 둔다'))).toBe(false);
  });

  test('not-trivial', () => {
    expect(quality.isNotTrivial({ ...good, back: 'method' })).toBe(false);
    expect(quality.isNotTrivial({ ...good, back: '방법' })).toBe(false);
    expect(quality.isNotTrivial({ ...good, back: 'the' })).toBe(false);
  });

  test('self-contained', () => {
    expect(
      quality.isSelfContained({
        ...good,
        front: 'As shown above, the decoder uses ____ to restore pixels.',
      }),
    ).toBe(false);
    expect(
      quality.isSelfContained({
        ...good,
        front: 'The decoder uses ____ to restore all 320 pixels.',
      }),
    ).toBe(true);
    expect(
      quality.isSelfContained({
        ...good,
        front: 'The method described above uses ____ to restore pixels.',
      }),
    ).toBe(false);
    expect(quality.isSelfContained(cloze('이 구조는 디코더에서 {쌍선형 보간}을 사용한다'))).toBe(
      false,
    );
    expect(quality.isSelfContained(cloze('이 논문은 디코더에서 {쌍선형 보간}을 사용한다'))).toBe(
      true,
    );
  });

  test('self-contained: a line whose beginning is lost', () => {
    expect(
      quality.isSelfContained(cloze('는 입력을 {여덟 개의 패치}로 나누어 순서대로 읽는다.')),
    ).toBe(false);
  });

  test('short', () => {
    expect(quality.isShortEnough({ ...good, front: 'word '.repeat(61) })).toBe(false);
    expect(quality.isShortEnough({ ...good, back: 'word '.repeat(15) })).toBe(false);
  });

  test('one-idea: three answers are a list', () => {
    expect(quality.hasOneIdea({ ...good, back: 'a, b, c' })).toBe(false);
    expect(quality.hasOneIdea({ ...good, kind: 'list', back: 'a; b; c' })).toBe(true);
  });

  test('list: the count in the front is the number of items', () => {
    const list = candidate({
      kind: 'list',
      front: '손실 3가지는?',
      back: '분류; 박스; 마스크',
      items: ['분류', '박스', '마스크'],
      score: 0.8,
    });
    expect(quality.isGoodList(list)).toBe(true);
    expect(quality.isGoodList({ ...list, items: ['분류', '박스'] })).toBe(false);
    expect(quality.isGoodList({ ...list, front: '손실 1가지는?', items: ['분류'] })).toBe(false);
  });

  test('not-polar', () => {
    expect(quality.isNotPolar({ ...good, back: 'Yes' })).toBe(false);
    expect(quality.isNotPolar({ ...good, back: '아니오' })).toBe(false);
  });

  test.each([
    'see https://example.org for ____',
    'a `half open ____',
    'a <b>____</b>',
    '- ____ is a list mark',
    'half (open ____',
    'a broken \uD83D ____',
    '끊긴 ㅇ ____',
  ])('markup: %s', (front) => {
    expect(hasCleanMarkup({ ...good, front })).toBe(false);
  });
});

test('every rule has its own name', () => {
  const names = quality.QUALITY_RULES.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

describe('formulas and code are on a card whole or not at all', () => {
  const formula = statement(
    'The loss $L = L_{cls} + L_{box}$ is summed over `a, b, c` here.',
    'en',
  );
  const answer = (back: string, front = 'What is summed?'): Candidate =>
    candidate({ kind: 'cause', front, back, score: 0.5 });

  test('a whole one passes, a half one does not', () => {
    expect(quality.keepsAtomsWhole(answer('$L = L_{cls} + L_{box}$'), formula)).toBe(true);
    expect(quality.keepsAtomsWhole(answer('L_{box}$'), formula)).toBe(false);
    expect(quality.keepsAtomsWhole(answer('a, b'), formula)).toBe(false);
    expect(quality.keepsAtomsWhole(answer('here', 'The loss $L = L_{cls}'), formula)).toBe(false);
  });
});

describe('pointing out of the card', () => {
  test.each([
    ['왼쪽 위와 오른쪽 아래 모서리를 키포인트로 찾는다.', undefined],
    ['빨간색 박스보다 큰 노란색 박스가 예측한 경계 박스이다.', 'refers-outside'],
    ['왼쪽 빨간점으로 표시한 부분은 7x7 그리드셀 가운데 하나다.', 'refers-outside'],
  ] as const)('%s', (text, rule) => {
    expect(reason(text)).toBe(rule);
  });

  test.each([
    ['The first stage of the detector proposes 300 regions for every image.', undefined],
    ['Both branches share a backbone of 53 layers for every image.', undefined],
    ['The second is trained for 40 epochs on a larger collection.', 'refers-outside'],
    ['The authors fused them into a single guide RNA strand.', 'refers-outside'],
    ['The red box marks the 7x7 cell that predicts the dog.', 'refers-outside'],
  ] as const)('%s', (text, rule) => {
    expect(reason(text, 'en')).toBe(rule);
  });
});
