import { expect, test } from 'vitest';
import { makeCards } from '../../../src/cards/make-cards.ts';
import type { Bullet, Paper, Picture } from '../../../src/notes/paper.ts';
import { paper, shown } from '../support.ts';

function withPicture(line: string, picture: Partial<Picture>): Paper {
  const made = paper([line]);
  const bullet = {
    ...(made.bullets[0] as Bullet),
    pictures: [{ url: 'https://example.org/a.png', line: 4, ...picture }],
  };
  return { ...made, bullets: [bullet] };
}

test('a caption that says something is asked for with its picture', () => {
  const [card] = makeCards([
    withPicture('Corner pooling', { caption: '그림) 두 방향의 최댓값을 더하는 과정' }),
  ]).cards;
  expect(card).toMatchObject({
    kind: 'figure',
    front: '[Paper] Corner pooling — 그림이 나타내는 것은?',
    pictureUrl: 'https://example.org/a.png',
  });
});

test('a bare name, or the sort of picture, is not asked for', () => {
  for (const line of [
    'Corner pooling',
    '전체 구조',
    'Simplified overall architecture of the agent',
  ])
    expect(makeCards([withPicture(line, { caption: line })]).cards).toEqual([]);
  const made = withPicture('', { alt: 'Effects of the cache on the data rate' });
  expect(makeCards([{ ...made, language: 'en' }]).cards).toEqual([]);
});

test('a picture alone is asked for by its caption, and dropped without one', () => {
  const alone = withPicture('', { alt: 'skip connection으로 특징을 디코더에 복사하는 U자 구조' });
  expect(shown(makeCards([alone]).cards)).toEqual([
    'figure | 그림이 나타내는 것은? | skip connection으로 특징을 디코더에 복사하는 U자 구조',
  ]);
  expect(makeCards([withPicture('', {})]).drops[0]?.rule).toBe('image-only');
  expect(makeCards([withPicture('', { alt: 'overview' })]).drops[0]?.rule).toBe('image-only');
});

test('a term that heads the caption is asked for by its picture', () => {
  const [card] = makeCards([
    withPicture('', { alt: '코너 풀링: 두 방향의 최댓값을 더하는 층' }),
  ]).cards;
  expect(card).toMatchObject({ front: '[Paper] 그림이 나타내는 것은?', back: '코너 풀링' });
});

test('of a caption too long to be recalled a term is asked for', () => {
  const made = withPicture('', {
    alt: 'A U-shaped network whose skip connections copy feature maps from the contracting path to the expanding path',
  });
  const [card] = makeCards([{ ...made, language: 'en' }]).cards;
  expect(card?.front).toMatch(/____/);
  expect(card).toMatchObject({ kind: 'figure', pictureUrl: 'https://example.org/a.png' });
});

test('a picture outside every bullet is asked for, too, and is never a drop', () => {
  const note = paper(['Corner pooling은 두 방향의 **최댓값**을 더해 모서리의 위치를 찾는다.']);
  const picture = { url: 'a.png', line: 9, alt: '왼쪽 위 모서리를 찾는 합산 과정' };
  const { cards, drops } = makeCards([
    { ...note, pictures: [picture, { url: 'b.png', line: 11 }] },
  ]);
  expect(cards.map(({ kind, line }) => `${kind} ${line}`)).toEqual(['cloze 3', 'figure 9']);
  expect(drops).toEqual([]);
});

test('English asks of the picture, and that points out of nothing', () => {
  const made = withPicture("The system's framework", {
    caption: 'a mask branch runs beside class and box',
  });
  const [card] = makeCards([{ ...made, language: 'en' }]).cards;
  expect(card).toMatchObject({
    kind: 'figure',
    front: "[Paper] The system's framework: what does the picture show?",
    back: 'a mask branch runs beside class and box',
  });
});

test.each([
  ['The output of every gate is scaled by a sigmoid weight.', ['sigmoid weight']],
  ['...while keeping the speed of the plain one.', []],
  ['Chunk size = 1 block of the array', []],
])('an English sentence under a picture is not asked for whole: %s', (caption, answers) => {
  const made = withPicture('', { caption });
  const { cards } = makeCards([{ ...made, language: 'en' }]);
  expect(cards.map(({ back }) => back)).toEqual(answers);
});

test('a picture whose bullet is its caption is shown with a term hidden', () => {
  const line = 'The residual gate scales every channel by a **sigmoid weight** of its own.';
  const made = withPicture(line, { caption: line.replaceAll('*', '') });
  const [card] = makeCards([{ ...made, language: 'en' }]).cards;
  expect(card).toMatchObject({ kind: 'figure', pictureUrl: 'https://example.org/a.png' });
  expect(card?.front).toContain('____');
});

test('two pictures of a note are two questions in the same words', () => {
  const pictures = [
    { url: 'a.png', line: 9, alt: '왼쪽 위 모서리를 찾는 합산 과정' },
    { url: 'b.png', line: 11, alt: '두 모서리를 짝짓는 임베딩 거리' },
  ];
  const { cards } = makeCards([{ ...paper([]), pictures }]);
  expect(cards.map(({ front, pictureUrl }) => `${front} ${pictureUrl}`)).toEqual([
    '[Paper] 그림이 나타내는 것은? a.png',
    '[Paper] 그림이 나타내는 것은? b.png',
  ]);
});
