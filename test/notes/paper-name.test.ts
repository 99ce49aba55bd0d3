import { describe, expect, it } from 'vitest';
import { parseNotes } from '../../src/notes/parse-paper.ts';
import { isCollectionTitle } from '../../src/notes/paper-name.ts';
import { shortNameOf } from '../../src/notes/short-name.ts';

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
    ['[NLP] Paraphrase mining improves retrieval', 'Paraphrase mining improves retrieval'],
    ['[BoxNet] A detector that draws turned boxes', 'BoxNet'],
    [
      'Translating Tables with Sequence to Sequence Nets',
      'Translating Tables with Sequence to Sequence Nets',
    ],
    ['"Just one more video tonight": How Teens Watch Alone', 'Just one more video tonight'],
    ['D RAG - BENCH : Harder questions for retrieval', 'D RAG-BENCH'],
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

describe('the name of a note', () => {
  const nameOf = (text: string, file: string): string | undefined =>
    parseNotes(text, file).papers[0]?.shortName;

  it.each([
    [
      'parts',
      '# Abstraction\n\nCraterdb는 로그를 합친다.\n\n# Introduction\n\n- Craterdb는 락을 쓴다.',
      'Craterdb',
    ],
    [
      'near parts',
      '## Reading Context\n\n- DiskHop은 읽기를 미룬다.\n\n## Paging\n\n- 쪽은 4KB다.',
      'DiskHop',
    ],
    [
      'lines before it',
      '- SiteQA의 질문은 제목이다.\n- 답은 셋이다.\n\n### Answers\n\n- 예, 아니오, 모름.\n\n### Sizes\n\n- 1000개',
      'SiteQA',
    ],
  ])('is its file, as the text writes it, when the first heading is one of %s', (_, text, name) => {
    expect(nameOf(text, `notes/${name.toLowerCase()}.md`)).toBe(name);
  });

  it('is its first heading when that is called like nothing else', () => {
    const text = '# Craterdb\n\nlog store\n\n# Introduction\n\n- It merges logs.';
    expect(nameOf(text, 'a.md')).toBe('Craterdb');
  });

  it('is what the description tells when the title only cites', () => {
    const text =
      '---\ntitle: Bauer 2011\ndescription: Heat leaks of cells\n---\n- Cells leak heat.';
    expect(nameOf(text, 'a.md')).toBe('Heat leaks of cells');
  });

  it('has no label of a link behind it', () => {
    const text =
      '# Long sessions [Link](https://arxiv.org/pdf/2007.12329.pdf)\n\n- A session is long.';
    expect(nameOf(text, 'a.md')).toBe('Long sessions');
  });

  it('is put together as the text writes it', () => {
    const text = '# D RAG - BENCH : Harder questions\n\n- DRAG-BENCH asks 40 questions twice.';
    expect(nameOf(text, 'a.md')).toBe('DRAG-BENCH');
  });

  it('is what a file without any title speaks of most', () => {
    const text = '- LeafNet reads leaves.\n- LeafNet has 3 heads.\n- LeafNet beats GRU.';
    expect(nameOf(text, 'notes.md')).toBe('LeafNet');
  });
});
