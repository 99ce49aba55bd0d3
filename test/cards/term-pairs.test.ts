import { describe, expect, it } from 'vitest';
import { termNames } from '../../src/cards/term-pairs.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';

function namesIn(note: string): readonly (readonly string[])[] {
  const { papers } = parseNotes(note, 'notes/u-net.ko.md');
  return papers.flatMap((paper) => termNames(paper));
}

describe('what a note says to be one thing', () => {
  it.each([
    ['a list', 'glossary:\n  - [합성곱, convolution, conv]'],
    ['a line', 'glossary:\n  - 합성곱 = convolution = conv'],
    ['a map', 'glossary:\n  합성곱: [convolution, conv]'],
    ['a single line', 'glossary: 합성곱 = convolution = conv'],
  ])('is its glossary, as %s', (_, glossary) => {
    const note = `---\ntitle: U-Net\n${glossary}\n---\n\n- 특징 맵을 이어 붙인다.\n`;
    expect(namesIn(note)).toEqual([['합성곱', 'convolution', 'conv']]);
  });

  it('is no entry without another name, and nothing that is no name', () => {
    const note = `---\ntitle: U-Net\nglossary: [합성곱, [], [1], {a: {b: c}}, null]\n---\n\n- 특징 맵.\n`;
    expect(namesIn(note)).toEqual([['a', 'b', 'c']]);
  });

  it('is what its paper is called', () => {
    const note = `---\ntitle: Mask R-CNN\naliases: [마스크 R-CNN]\n---\n\n- 특징 맵.\n`;
    expect(namesIn(note)).toEqual([['Mask R-CNN', '마스크 R-CNN']]);
  });

  it('is an acronym with its words, and an emphasised term with its translation', () => {
    const note = [
      '# U-Net',
      '',
      '- **Region Proposal Network (RPN)**가 후보 박스를 낸다.',
      '- 지점의 값을 **쌍선형 보간(bilinear interpolation)**으로 계산한다.',
      '- 값을 **탄성 변형**(elastic deformation)으로 바꾼다.',
      '- 폐기종 지수(emphysema index): 폐에서 밀도가 낮은 부분의 비율.',
      '- 학습은 세 단계(2015)로 나눈다. Nvidia (GPU)를 쓴다.',
      '',
    ].join('\n');
    expect(namesIn(note)).toEqual([
      ['RPN', 'Region Proposal Network'],
      ['쌍선형 보간', 'bilinear interpolation'],
      ['탄성 변형', 'elastic deformation'],
      ['폐기종 지수', 'emphysema index'],
    ]);
  });
});
