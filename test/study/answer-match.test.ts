import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKey } from '../../src/study/answer-key.ts';
import { type ExpectedAnswer, matchAnswer } from '../../src/study/answer-match.ts';
import { NO_VOCABULARY } from '../../src/study/vocabulary.ts';

const expected = (back: string, change: Partial<ExpectedAnswer> = {}): ExpectedAnswer => ({
  back,
  accept: [],
  items: [],
  front: 'What is it?',
  ...change,
});

type Row = readonly [guess: string, answer: string, result: 'exact' | 'close' | 'wrong'];

const SPELLING: readonly Row[] = [
  ['Mask R-CNN', 'Mask R-CNN', 'exact'],
  ['mask rcnn', 'Mask R-CNN', 'exact'],
  ['MASKRCNN', 'Mask R-CNN', 'exact'],
  ['ｍａｓｋ　Ｒ－ＣＮＮ', 'Mask R-CNN', 'exact'],
  ['  mask   r cnn. ', 'Mask R-CNN', 'exact'],
  ['the RPN', 'RPN', 'exact'],
  ['a feature pyramid', 'feature pyramid', 'exact'],
  ['skip-connection', 'skip connection', 'exact'],
  ['corner pooling!', 'corner pooling', 'exact'],
  ['“corner pooling”', 'corner pooling', 'exact'],
  ['합성곱'.normalize('NFD'), '합성곱', 'exact'],
  ['객체탐지', '객체 탐지', 'exact'],
  ['객체 탐지', '객체탐지', 'exact'],
  ['S3DNN', 'S^3DNN', 'exact'],
  ['S³DNN', 'S^3DNN', 'exact'],
  ['Darknet 53', 'Darknet-53', 'exact'],
  ['yolo v3', 'YOLOv3', 'exact'],
  ['C++', 'C', 'wrong'],
  ['', 'C', 'wrong'],
  ['...', 'C', 'wrong'],
  ['   ', '합성곱', 'wrong'],
];

const PARTICLES: readonly Row[] = [
  ['합성곱을', '합성곱', 'exact'],
  ['합성곱은', '합성곱', 'exact'],
  ['합성곱이다', '합성곱', 'exact'],
  ['합성곱입니다.', '합성곱', 'exact'],
  ['합성곱이에요', '합성곱', 'exact'],
  ['FCN은', 'FCN', 'exact'],
  ['FCN을', 'FCN', 'exact'],
  ['앵커 박스가', '앵커 박스', 'exact'],
  ['객체의 탐지', '객체 탐지', 'exact'],
  ['객체 탐지', '객체의 탐지', 'exact'],
  ['임베딩으로', '임베딩', 'exact'],
  ['5배가', '5배', 'exact'],
  ['깊이', '깊이', 'exact'],
  ['깊', '깊이', 'wrong'],
  ['나이', '나이', 'exact'],
  ['정확', '정확도', 'wrong'],
  ['결과', '결과', 'exact'],
  ['결', '결과', 'wrong'],
];

const TYPING: readonly Row[] = [
  ['coner pooling', 'corner pooling', 'close'],
  ['corner poolng', 'corner pooling', 'close'],
  ['cornr pooing', 'corner pooling', 'close'],
  ['conr poling', 'corner pooling', 'wrong'],
  ['heatmaps', 'heatmap', 'exact'],
  ['heatmap', 'heatmaps', 'exact'],
  ['embedding', 'embeddings', 'exact'],
  ['heatmpa', 'heatmap', 'wrong'],
  ['U-Nte', 'U-Net', 'wrong'],
  ['UNet', 'U-Net', 'exact'],
  ['FNC', 'FCN', 'wrong'],
  ['CRG', 'CRF', 'wrong'],
  ['Adma', 'Adam', 'wrong'],
  ['Adams', 'Adam', 'wrong'],
  ['softmx', 'softmax', 'close'],
  ['dropuot', 'dropout', 'wrong'],
  ['dropot', 'dropout', 'close'],
  ['Hourglas', 'Hourglass', 'close'],
  ['segmentaion', 'segmentation', 'close'],
  ['sgmentaion', 'segmentation', 'close'],
  ['sgmntaion', 'segmentation', 'wrong'],
  ['합성공', '합성곱', 'close'],
  ['합섬곱', '합성곱', 'close'],
  ['임베팅', '임베딩', 'close'],
  ['임배딩', '임베딩', 'close'],
  ['히트맙', '히트맵', 'close'],
  ['곱', '합성곱', 'wrong'],
  ['병렬', '병력', 'close'],
  ['전이학슴', '전이 학습', 'close'],
  ['세그맨테이션', '세그멘테이션', 'close'],
];

const OTHER_THINGS: readonly Row[] = [
  ['pooling', 'corner pooling', 'wrong'],
  ['corner', 'corner pooling', 'wrong'],
  ['corner pooling layer of the network', 'corner pooling', 'wrong'],
  ['합성', '합성곱', 'wrong'],
  ['합성곱 신경망', '합성곱', 'wrong'],
  ['과소적합', '과적합', 'wrong'],
  ['과적합', '과소적합', 'wrong'],
  ['underfitting', 'overfitting', 'wrong'],
  ['unsupervised', 'supervised', 'wrong'],
  ['supervised', 'unsupervised', 'wrong'],
  ['non-linear mapping', 'linear mapping', 'wrong'],
  ['비지도 학습', '지도 학습', 'wrong'],
  ['min pooling layer', 'max pooling layer', 'wrong'],
  ['최소 풀링', '최대 풀링', 'wrong'],
  ['top-right corner', 'top-left corner', 'wrong'],
  ['bottom-left corner', 'top-left corner', 'wrong'],
  ['recall', 'precision', 'wrong'],
  ['decoder network', 'encoder network', 'wrong'],
  ['DeepLabv2', 'DeepLabv3', 'wrong'],
  ['YOLOv2', 'YOLOv3', 'wrong'],
  ['ResNet-50', 'ResNet-101', 'wrong'],
];

const NUMBERS: readonly Row[] = [
  ['5 fps', '5 fps', 'exact'],
  ['5fps', '5 fps', 'exact'],
  ['5 FPS', '5 fps', 'exact'],
  ['5', '5 fps', 'close'],
  ['6 fps', '5 fps', 'wrong'],
  ['50 fps', '5 fps', 'wrong'],
  ['5 ms', '5 fps', 'wrong'],
  ['22 ms', '22 ms', 'exact'],
  ['22ms', '22 ms', 'exact'],
  ['22 milliseconds', '22 ms', 'exact'],
  ['22밀리초', '22 ms', 'exact'],
  ['22 s', '22 ms', 'wrong'],
  ['22', '22 ms', 'close'],
  ['0.022', '22 ms', 'wrong'],
  ['37%', '37%', 'exact'],
  ['37 %', '37%', 'exact'],
  ['37 percent', '37%', 'exact'],
  ['37퍼센트', '37%', 'exact'],
  ['37', '37%', 'close'],
  ['38%', '37%', 'wrong'],
  ['3.7%', '37%', 'wrong'],
  ['28.2 mAP', '28.2 mAP', 'exact'],
  ['28.20 mAP', '28.2 mAP', 'exact'],
  ['.5', '0.5', 'exact'],
  ['0.5', '.5', 'exact'],
  ['1,000', '1000', 'exact'],
  ['10,000장', '10000장', 'exact'],
  ['1.000', '1000', 'wrong'],
  ['7×7', '7x7', 'exact'],
  ['7 * 7', '7x7', 'exact'],
  ['7x8', '7x7', 'wrong'],
  ['20~30', '20-30', 'exact'],
  ['30-20', '20-30', 'wrong'],
  ['-5', '5', 'wrong'],
  ['> 0.5', '0.5', 'wrong'],
  ['> 0.5', '< 0.5', 'wrong'],
  ['>= 0.5', '≥ 0.5', 'exact'],
  ['three stages', '3 stages', 'exact'],
  ['세 단계', '3단계', 'exact'],
  ['3', '3단계', 'close'],
  ['57.9 AP50', '57.9 AP50', 'exact'],
  ['57.9 AP75', '57.9 AP50', 'wrong'],
  ['3배', '3 times', 'exact'],
  ['five', '5', 'exact'],
  ['fps', '5 fps', 'wrong'],
  ['0.5', '50%', 'wrong'],
  ['50%', '0.5', 'wrong'],
  ['0.022 s', '22 ms', 'exact'],
  ['0.022 min', '22 ms', 'wrong'],
  ['1.5시간', '90분', 'exact'],
  ['12 18', '1218', 'wrong'],
  ['−5', '-5', 'exact'],
  ['10만', '100,000', 'exact'],
  ['5만큼', '50000', 'wrong'],
  ['8M', '8 m', 'wrong'],
  ['1/0', '5', 'wrong'],
];

const ALIASES: readonly Row[] = [
  ['convolution', '합성곱', 'exact'],
  ['컨볼루션', '합성곱', 'exact'],
  ['합성곱', 'convolution', 'exact'],
  ['오버피팅', '과적합', 'exact'],
  ['바운딩 박스', 'bounding box', 'exact'],
  ['NMS', 'non-maximum suppression', 'exact'],
  ['Non Maximum Suppression', 'NMS', 'exact'],
  ['RoI', 'Region of Interest (RoI)', 'exact'],
  ['region of interest', 'Region of Interest (RoI)', 'exact'],
  ['RoI (Region of Interest)', 'Region of Interest', 'exact'],
  ['관심 영역', 'RoI', 'exact'],
  ['쌍선형보간', 'bilinear interpolation', 'exact'],
  ['bilinear interpolaton', '쌍선형 보간', 'close'],
  ['FPN', 'Feature Pyramid Network', 'exact'],
  ['fpn', 'Feature Pyramid Network', 'wrong'],
];

describe('a typed answer', () => {
  it.each([...SPELLING])('spelling: %j for %j is %s', (guess, answer, result) => {
    expect(matchAnswer(guess, expected(answer))).toBe(result);
  });
  it.each([...PARTICLES])('particles: %j for %j is %s', (guess, answer, result) => {
    expect(matchAnswer(guess, expected(answer))).toBe(result);
  });
  it.each([...TYPING])('typing: %j for %j is %s', (guess, answer, result) => {
    expect(matchAnswer(guess, expected(answer))).toBe(result);
  });
  it.each([...OTHER_THINGS])('something else: %j for %j is %s', (guess, answer, result) => {
    expect(matchAnswer(guess, expected(answer))).toBe(result);
  });
  it.each([...NUMBERS])('numbers: %j for %j is %s', (guess, answer, result) => {
    expect(matchAnswer(guess, expected(answer))).toBe(result);
  });
  it.each([...ALIASES])('other names: %j for %j is %s', (guess, answer, result) => {
    expect(matchAnswer(guess, expected(answer))).toBe(result);
  });

  it('may be any of the card’s own other answers', () => {
    const answer = expected('Darknet', { accept: ['다크넷', 'the Darknet backbone'] });
    expect(matchAnswer('다크넷을', answer)).toBe('exact');
    expect(matchAnswer('darknet backbone', answer)).toBe('exact');
  });

  it('is not the acronym that the question itself shows', () => {
    const answer = expected('Feature Pyramid Network', { front: 'What does FPN stand for?' });
    expect(matchAnswer('FPN', answer)).toBe('wrong');
  });

  it('is wrong when it names another known term, however near', () => {
    const isTerm = (key: string): boolean => key === answerKey('RoI Aligned');
    const words = { ...NO_VOCABULARY, isTerm };
    expect(matchAnswer('RoI Alignd', expected('RoI Align'), words)).toBe('close');
    expect(matchAnswer('RoI Aligned', expected('RoI Align'), words)).toBe('wrong');
    expect(matchAnswer('RoI Aligned는', expected('RoI Align'), words)).toBe('wrong');
  });
});

describe('the answer to a list card', () => {
  const list = expected('classification; box regression; mask', {
    items: ['classification', 'box regression', 'mask'],
    accept: ['classification', 'box regression', 'mask'],
  });

  it.each([
    ['classification, box regression, mask', 'exact'],
    ['mask; classification; box regression', 'exact'],
    ['mask\nbox regression\nclassification', 'exact'],
    ['mask / box regression / classification', 'exact'],
    ['분류, mask, box regression', 'exact'],
    ['classification box regression mask', 'exact'],
    ['clasification, box regresion, mask', 'close'],
    ['1. mask 2. classification 3. box regression', 'exact'],
    ['classification, box regression', 'wrong'],
    ['classification', 'wrong'],
    ['mask, mask, mask', 'wrong'],
    ['classification, box regression, mask, loss', 'wrong'],
    ['classification, box regression, heatmap', 'wrong'],
  ] as const)('%j is %s', (guess, result) => {
    expect(matchAnswer(guess, list)).toBe(result);
  });
});

describe('matching holds for any text', () => {
  const letters = fc.stringMatching(/^[a-z가-힣]{2,14}$/u);

  it('an answer is always exact for itself, in any case, width or spacing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        fc.pre(answerKey(text) !== '');
        expect(matchAnswer(text, expected(text))).toBe('exact');
        expect(matchAnswer(`  ${text.normalize('NFKD')} `, expected(text))).toBe('exact');
      }),
    );
  });

  it('never throws and is never right when nothing was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (guess, answer) => {
        const result = matchAnswer(guess, expected(answer));
        expect(result === 'wrong' || answerKey(guess) !== '').toBe(true);
      }),
    );
  });

  it('a part of an answer is never right when more than two letters are missing', () => {
    fc.assert(
      fc.property(letters, letters, (part, rest) => {
        fc.pre(answerKey(rest).length > 2 && !part.endsWith(rest));
        expect(matchAnswer(part, expected(`${part}${rest}`))).toBe('wrong');
      }),
    );
  });

  it('a different number is never right', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (typed, right) => {
        fc.pre(typed !== right);
        expect(matchAnswer(`${typed} ms`, expected(`${right} ms`))).toBe('wrong');
      }),
    );
  });
});
