import { describe, expect, it } from 'vitest';
import { createLibrary, type Library, type Lookup } from '../../src/notes/library.ts';
import type { Paper } from '../../src/notes/paper.ts';
import { parseNotes } from '../../src/notes/parse-paper.ts';

function note(
  slug: string,
  language: string,
  front: string,
  bullets: readonly string[],
): readonly Paper[] {
  const body = bullets.map((text) => `- ${text}`).join('\n');
  return parseNotes(`---\n${front}\n---\n\n${body}\n`, `notes/${slug}.${language}.md`).papers;
}

const MASK = `title: "Mask R-CNN"
aliases: ["마스크 R-CNN", "마스크 알시엔엔"]
authors: ["Kaiming He", "Ross Girshick"]
year: 2017
tags: [detection, instance-segmentation]
links: { arXiv: "https://arxiv.org/abs/1703.06870" }`;

const PAPERS = [
  ...note('mask-rcnn', 'ko', MASK, [
    'RoIAlign은 좌표를 반올림하지 않는다',
    '손실함수는 세 항의 합이다',
  ]),
  ...note('mask-rcnn', 'en', MASK, [
    'RoIAlign does not round coordinates',
    'The loss has three terms',
  ]),
  ...note(
    'faster-rcnn',
    'en',
    'title: "Faster R-CNN: Towards Real-Time Object Detection"\ntags: [detection]',
    ['The RPN shares convolutional features', 'Anchors cover three scales'],
  ),
  ...note(
    'unet',
    'ko',
    'title: "U-Net: Convolutional Networks for Biomedical Image Segmentation"\naliases: ["유넷"]\ntags: [segmentation]',
    ['경계 픽셀의 가중치를 높인다', '겹침 타일 전략은 큰 영상을 자른다'],
  ),
  ...note(
    'fcn',
    'en',
    'title: "Fully Convolutional Networks for Semantic Segmentation"\ntags: [segmentation]',
    ['A skip connection adds detail', 'The loss is computed at every pixel'],
  ),
  ...note(
    'deeplab',
    'ko',
    'title: "DeepLab: Semantic Image Segmentation"\naliases: ["딥랩"]\ntags: [segmentation]',
    ['Atrous convolution은 receptive field를 넓힌다', 'CRF로 경계를 다듬는다'],
  ),
];

const library = createLibrary(PAPERS);

function slugs(found: Lookup): readonly string[] {
  if (found.kind === 'exact') return [found.entry.slug];
  return (found.kind === 'several' ? found.entries : found.nearest).map(({ slug }) => slug);
}

describe('finding a paper by name', () => {
  it.each([
    ['its title', 'Mask R-CNN'],
    ['another spelling', 'maskrcnn'],
    ['its slug', 'mask-rcnn'],
    ['capitals and blanks', '  MASK   r cnn '],
    ['full-width letters', 'Ｍａｓｋ Ｒ－ＣＮＮ'],
    ['a letter too few', 'mask rcn'],
    ['letters swapped', 'msak rcnn'],
    ['a wrong letter', 'mask rxnn'],
    ['its Korean alias', '마스크 알시엔엔'],
    ['a typo in Korean', '마스크 알시엔앤'],
    ['the beginning of its Korean alias', '마스'],
    ['a half-typed syllable', '마슼'],
    ['initial consonants', 'ㅁㅅㅋ'],
    ['the Korean name on an English keyboard', 'aktmzm'],
    ['the English name on a Korean keyboard', 'ㅡㅁ나 ㄱ추ㅜ'],
    ['its arXiv id', '1703.06870'],
    ['its arXiv id with a version', 'arXiv:1703.06870v2'],
    ['the address of its PDF', 'https://arxiv.org/pdf/1703.06870.pdf'],
  ])('takes %s', (_what, query) => {
    expect(library.find(query)).toMatchObject({ kind: 'exact', entry: { slug: 'mask-rcnn' } });
  });

  it.each([
    ['u net', 'unet'],
    ['유넷', 'unet'],
    ['fcn', 'fcn'],
    ['딥랩', 'deeplab'],
    ['faster', 'faster-rcnn'],
    ['biomedical', 'unet'],
    ['girshick', 'mask-rcnn'],
  ])('%s is %s', (query, slug) => {
    expect(library.find(query)).toMatchObject({ kind: 'exact', entry: { slug } });
  });

  it('names all papers that fit equally well', () => {
    const found = library.find('semantic image segmentation');
    expect(found.kind).toBe('exact');
    const ambiguous = library.find('segmentation');
    expect(ambiguous.kind).toBe('several');
    expect(slugs(ambiguous).toSorted()).toEqual(
      ['deeplab', 'fcn', 'mask-rcnn', 'unet'].filter((slug) => slug !== 'mask-rcnn'),
    );
  });

  it('names the three nearest when nothing fits', () => {
    const found = library.find('mosk arcenen');
    expect(found.kind).toBe('none');
    expect(slugs(found)).toHaveLength(3);
    expect(slugs(found)[0]).toBe('mask-rcnn');
  });

  it.each(['', '   ', '!!!', 'ㅋ', '🙂', 'x'.repeat(500), '\ud800'])(
    'answers “%s” without harm',
    (query) => {
      expect(['exact', 'several', 'none']).toContain(library.find(query).kind);
    },
  );

  it('answers in an empty library', () => {
    expect(createLibrary([]).find('unet')).toEqual({ kind: 'none', nearest: [] });
    expect(createLibrary([]).suggest('')).toEqual([]);
    expect(createLibrary([]).search('loss')).toEqual([]);
  });
});

describe('suggestions while typing', () => {
  it('shows all papers by title before anything is typed', () => {
    expect(library.suggest('').map(({ slug }) => slug)).toEqual([
      'deeplab',
      'faster-rcnn',
      'fcn',
      'mask-rcnn',
      'unet',
    ]);
  });

  it('puts names that begin so before names that have it inside', () => {
    expect(
      library
        .suggest('f')
        .map(({ slug }) => slug)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['faster-rcnn', 'fcn']);
    expect(library.suggest('rcnn').map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['mask-rcnn', 'faster-rcnn']),
    );
  });

  it('takes tags and years', () => {
    expect(
      library
        .suggest('detection')
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(['faster-rcnn', 'mask-rcnn']);
    expect(library.suggest('2017').map(({ slug }) => slug)).toEqual(['mask-rcnn']);
  });

  it('never gives more than 25', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      note(`net-${index}`, 'en', `title: "Net ${index}"`, ['A bullet here']),
    ).flat();
    expect(createLibrary(many).suggest('net')).toHaveLength(25);
    expect(createLibrary(many).suggest('', 100)).toHaveLength(25);
  });
});

describe('editions', () => {
  it('answers the preferred language, else whatever exists', () => {
    expect(library.edition('mask-rcnn', 'ko')?.language).toBe('ko');
    expect(library.edition('mask-rcnn', 'ja')?.language).toBe('en');
    expect(library.edition('unet', 'en')?.language).toBe('ko');
    expect(library.edition('nothing')).toBeUndefined();
  });

  it('shows one entry a paper, with its languages', () => {
    expect(library.entry('mask-rcnn')?.languages).toEqual(['en', 'ko']);
    expect(library.entries.filter(({ slug }) => slug === 'mask-rcnn')).toHaveLength(1);
  });
});

describe('searching bullets', () => {
  const texts = (query: string, from: Library = library): string[] =>
    from.search(query).map(({ bullet }) => bullet.text);

  it.each([
    ['two syllables inside a Korean word', '함수', '손실함수는 세 항의 합이다'],
    ['a whole Korean word', '가중치', '경계 픽셀의 가중치를 높인다'],
    ['one syllable', '겹', '겹침 타일 전략은 큰 영상을 자른다'],
    ['an English word', 'round', 'RoIAlign does not round coordinates'],
    ['the beginning of an English word', 'coord', 'RoIAlign does not round coordinates'],
    ['a typo in English', 'convolutionl features', 'The RPN shares convolutional features'],
    ['a typo in Korean', '픽샐', '경계 픽셀의 가중치를 높인다'],
    ['two languages at once', 'atrous 넓힌다', 'Atrous convolution은 receptive field를 넓힌다'],
    ['the wrong keyboard layout', 'rkwndcl', '경계 픽셀의 가중치를 높인다'],
  ])('finds %s', (_what, query, text) => {
    expect(texts(query)[0]).toBe(text);
  });

  it('tells paper, bullet and line of each hit', () => {
    const [hit] = library.search('RPN');
    expect(hit?.paper.slug).toBe('faster-rcnn');
    expect(hit?.bullet.line).toBe(6);
    expect(hit?.paper.bullets[hit.index]).toBe(hit?.bullet);
  });

  it('narrows by the paper’s name', () => {
    expect(library.search('fcn loss')[0]?.paper.slug).toBe('fcn');
  });

  it('keeps to one edition of a paper when a language is asked for', () => {
    expect(
      library
        .search('RoIAlign')
        .map(({ paper }) => paper.language)
        .toSorted(),
    ).toEqual(['en', 'ko']);
    expect(
      library.search('RoIAlign', { language: 'ko' }).map(({ paper }) => paper.language),
    ).toEqual(['ko']);
    expect(library.search('anchors', { language: 'ko' })).toHaveLength(1);
  });

  it('gives no more than asked and nothing for nonsense', () => {
    expect(library.search('the', { limit: 1 })).toHaveLength(1);
    expect(texts('qqqqzzzz')).toEqual([]);
    expect(texts('   ')).toEqual([]);
  });
});

describe('tags', () => {
  it('counts papers, most used first', () => {
    expect(library.tags()).toEqual([
      { tag: 'segmentation', papers: 3 },
      { tag: 'detection', papers: 2 },
      { tag: 'instance-segmentation', papers: 1 },
    ]);
  });

  it('lists the papers of a tag', () => {
    expect(library.list('detection').map(({ slug }) => slug)).toEqual(['faster-rcnn', 'mask-rcnn']);
    expect(library.list()).toHaveLength(5);
  });
});

it('does not depend on the order of the files', () => {
  const other = createLibrary(PAPERS.toReversed());
  expect(other.entries.map(({ slug }) => slug)).toEqual(library.entries.map(({ slug }) => slug));
  expect(other.search('segmentation loss')).toEqual(library.search('segmentation loss'));
  expect(slugs(other.find('segmentation'))).toEqual(slugs(library.find('segmentation')));
});
