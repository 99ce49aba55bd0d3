import { describe, expect, test } from 'vitest';
import { acronymPairs, fits } from '../../../src/cards/text/acronym.ts';
import { countNamed } from '../../../src/cards/text/counts.ts';
import { nounPhrases } from '../../../src/cards/text/english.ts';
import {
  isKoreanSentence,
  looksLikeNoun,
  neutralised,
  withoutParticle,
} from '../../../src/cards/text/korean.ts';
import { quantitiesOf } from '../../../src/cards/text/numbers.ts';
import {
  bracketSpans,
  foldedForm,
  latinRuns,
  lineLanguage,
  scriptOf,
  splitsLatin,
  wordCount,
} from '../../../src/cards/text/script.ts';
import { sentencesOf } from '../../../src/cards/text/sentences.ts';

const cut = (text: string, spans: readonly { from: number; to: number }[]): string[] =>
  spans.map((span) => text.slice(span.from, span.to));

describe('Korean', () => {
  test.each([
    ['를 쓴다', '을(를) 쓴다'],
    ['는 층이다', '은(는) 층이다'],
    ['가 준다', '이(가) 준다'],
    ['와 함께', '과(와) 함께'],
    ['로 나눈다', '(으)로 나눈다'],
    ['으로만 쓴다', '(으)로만 쓴다'],
    ['란 무엇인가', '(이)란 무엇인가'],
    ['의 크기', '의 크기'],
    ['에서도 쓴다', '에서도 쓴다'],
    ['로그 함수', '로그 함수'],
    ['가지 않는다', '가지 않는다'],
  ])('the particle after a blank gives nothing away: %s', (after, neutral) => {
    expect(neutralised(after)).toBe(neutral);
  });

  test('particles come off, short words stay', () => {
    expect(['신경망을', '신경망에서는', '가지', '회의'].map(withoutParticle)).toEqual([
      '신경망',
      '신경망',
      '가지',
      '회의',
    ]);
  });

  test('predicates are no nouns', () => {
    expect(['신경망', '모세혈관'].every(looksLikeNoun)).toBe(true);
    expect(['사용하는', '적용된다', '줄인', '있다'].some(looksLikeNoun)).toBe(false);
  });

  test('a sentence states something', () => {
    expect(
      ['정확도가 오른다.', '클래스를 나눔', '크게 둘로 나뉨', '별도의 층 사용'].every(
        isKoreanSentence,
      ),
    ).toBe(true);
    expect(['손실 함수', '운영 시스템', '앵커 박스의 문제점'].some(isKoreanSentence)).toBe(false);
  });
});

describe('numbers', () => {
  test.each([
    ['학습률 0.001로', ['0.001']],
    ['299 x 299 입력', ['299 x 299']],
    ['rate 6, 12, 18, 24인', ['6, 12, 18, 24']],
    ['0.05, 0.5 decay', ['0.05', '0.5']],
    ['2~3배 빠르다', ['2~3배']],
    ['5.4 ± 7.2% 이다', ['5.4 ± 7.2%']],
    ['10^7 patches', ['10^7 patches']],
    ['1,250장을 골라', ['1,250장']],
    ['20.5M개의 파라미터', ['20.5M개']],
    ['95% 일치 한계', ['95%']],
    ['195 ms per image', ['195 ms']],
    ['在 8 块 GPU', ['8']],
    ['7.7ポイント上回った', ['7.7ポイント']],
    ['AUC 0.994', ['0.994']],
  ])('%s', (text, expected) => {
    expect(quantitiesOf(text).map((quantity) => quantity.text.replace(/ 块$/, ''))).toEqual(
      expected,
    );
  });

  test.each([
    'ResNet-50',
    'YOLOv3',
    'COCO 2017',
    'Figure 3',
    '그림 2',
    '3번째 층',
    '2016년부터 2018년까지',
    'F1',
    'C4d',
    'RTX 3090 Ti',
    'fc6',
    '10th',
    '표 4',
    'step 2',
  ])('no number: %s', (text) => {
    expect(quantitiesOf(`결과는 ${text} 에서`)).toEqual([]);
  });
});

describe('script', () => {
  test('of a text and of a line', () => {
    expect(['합성곱', 'convolution', '卷积网络', '畳み込み', '12', '!'].map(scriptOf)).toEqual([
      'hangul',
      'latin',
      'han',
      'kana',
      'number',
      'other',
    ]);
    expect([
      lineLanguage('畳み込み', 'ko'),
      lineLanguage('卷积', 'ja'),
      lineLanguage('卷积', 'zh'),
      lineLanguage('text', 'ko'),
    ]).toEqual(['ja', 'ja', 'zh', 'en']);
  });

  test('words are counted alike in every script', () => {
    expect(
      ['skip layer를 사용', '注意力机制', 'スキップ接続を使う', 'a 3.5 second delay'].map(
        wordCount,
      ),
    ).toEqual([4, 3, 3, 4]);
  });

  test('Latin runs are whole, and brackets outermost', () => {
    const text = '기존의 Faster R-CNN을 (작은 FCN (fully) 층)에 붙인다';
    expect(cut(text, latinRuns(text))).toEqual(['Faster R-CNN', 'FCN', 'fully']);
    expect(cut(text, bracketSpans(text))).toEqual(['(작은 FCN (fully) 층)']);
    expect([splitsLatin('R-CNN', 1), splitsLatin('R-CNN', 2), splitsLatin('a b', 1)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('the form for comparing keeps letters and digits only', () => {
    expect(foldedForm('Mask R-CNN ²')).toBe('maskrcnn2');
  });
});

test('sentences end at stops, not at numbers, abbreviations or inside brackets', () => {
  const split = (text: string): string[] => cut(text, sentencesOf(text, []));
  expect(split('정확도는 3.5이다. 빠르다!')).toEqual(['정확도는 3.5이다.', '빠르다!']);
  expect(split('See e.g. Mask R-CNN. It works (a. B) well.')).toEqual([
    'See e.g. Mask R-CNN.',
    'It works (a. B) well.',
  ]);
  expect(split('第一句。第二句。')).toEqual(['第一句。', '第二句。']);
});

test('acronyms fit the words whose beginnings they are', () => {
  expect(acronymPairs('a Region of Interest (RoI) and CNN (convolutional neural network)')).toEqual(
    [
      { acronym: 'RoI', expansion: 'Region of Interest' },
      { acronym: 'CNN', expansion: 'convolutional neural network' },
    ],
  );
  expect(acronymPairs('합성곱 신경망(convolutional neural network, CNN)')).toEqual([
    { acronym: 'CNN', expansion: 'convolutional neural network' },
  ]);
  expect([
    fits('ASPP', 'atrous spatial pyramid pooling'),
    fits('COCO', 'mean average precision'),
  ]).toEqual([true, false]);
  expect(acronymPairs('trained on images (COCO)')).toEqual([]);
});

test('announced counts in words and digits', () => {
  expect(
    ['3단계', '세 가지 손실', 'two drawbacks', '三个部分', '2つの埋め込み', '손실 함수'].map(
      countNamed,
    ),
  ).toEqual([3, 3, 2, 3, 2, undefined]);
});

test('English noun phrases keep their hyphens and lose articles, verbs and weak adjectives', () => {
  const phrases = (text: string): string[] => cut(text, nounPhrases(text));
  expect(phrases('The mask branch judges every class with a per-pixel loss.')).toEqual([
    'mask branch',
    'class',
    'per-pixel loss',
  ]);
  expect(phrases('A two-stage detector proposes regions first.')).toContain('two-stage detector');
});
