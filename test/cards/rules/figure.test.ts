import { expect, test } from 'vitest';
import { makeCards } from '../../../src/cards/make-cards.ts';
import type { Bullet, Paper, Picture } from '../../../src/notes/paper.ts';
import { paper } from '../support.ts';

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

test('a caption that repeats its bullet, and one of a single word, give none', () => {
  expect(makeCards([withPicture('Corner pooling', { caption: 'Corner pooling' })]).cards).toEqual(
    [],
  );
  expect(makeCards([withPicture('Corner pooling', { caption: '구조' })]).cards).toEqual([]);
});

test('a picture alone is dropped as such', () => {
  expect(makeCards([withPicture('', {})]).drops[0]?.rule).toBe('image-only');
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
