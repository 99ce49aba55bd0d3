import { describe, expect, it } from 'vitest';
import { isCollectionTitle, shortNameOf } from '../../src/notes/paper-name.ts';

describe('the name put before every card', () => {
  it.each([
    ['U-Net: Convolutional Networks for Biomedical Image Segmentation', 'U-Net'],
    ['CLIP (Learning Transferable Visual Models From Natural Language Supervision)', 'CLIP'],
    [
      'CLIP (Learning Transferable Visual Models From Natural Language Supervision) を読んだ',
      'CLIP',
    ],
    ['MoCo 论文笔记：Momentum Contrast for Unsupervised Visual Representation Learning', 'MoCo'],
    ['Momentum Contrast for Unsupervised Visual Representation Learning (MoCo)', 'MoCo'],
    [
      'Mastering the game of Go with deep neural networks and tree search',
      'Mastering the game of Go',
    ],
    [
      'Efficient Estimation of Word Representations in Vector Space',
      'Efficient Estimation of Word Representations',
    ],
    ['Systematic review of glioma radiomics: lessons', 'Systematic review of glioma radiomics'],
    [
      'A simple storage layer for append-only logs in datacentres',
      'A simple storage layer for append-only logs',
    ],
    ['[CVPR22] Learning Affinity from Attention: a study', 'Learning Affinity from Attention'],
    ['Deep Learning (LeCun, Bengio, Hinton)', 'Deep Learning (LeCun, Bengio, Hinton)'],
    ['[CVPR22] Learning Affinity from Attention', 'Learning Affinity from Attention'],
    ['DeFiScope 내용 정리', 'DeFiScope'],
    [': LayerNorm computes its statistics', 'LayerNorm computes its statistics'],
  ])('of %s is %s', (title, name) => {
    expect(shortNameOf(title)).toBe(name);
  });
});

describe('a title of a pile of notes', () => {
  it.each(['Physics reading list', '분산 시스템 논문 모음', '论文列表', '論文一覧', '논문 리뷰'])(
    'is %s',
    (title) => {
      expect(isCollectionTitle(title)).toBe(true);
    },
  );

  it.each([
    'Mask R-CNN 논문 리뷰',
    'Reading Wikipedia to Answer Open-Domain Questions',
    'A List of Failures',
  ])('is not %s', (title) => {
    expect(isCollectionTitle(title)).toBe(false);
  });
});
