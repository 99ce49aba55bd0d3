import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../src/cards/card-doubts.ts';
import { contrastCard } from '../../../src/cards/contrast-card.ts';
import { makeCards } from '../../../src/cards/make-cards.ts';
import {
  guessSplit,
  noteLines,
  sidesFrom,
  writtenSides,
} from '../../../src/cards/sync/replacement.ts';
import { parseNotes } from '../../../src/notes/parse-paper.ts';
import { aCard } from '../../storage/builders.ts';

describe('splitting a card', () => {
  it('gives each part of the answer a card', () => {
    const list = aCard('one', {
      kind: 'list',
      front: '[U-Net] Which two parts are there?',
      back: '수축 경로; 확장 경로',
      items: ['수축 경로', '확장 경로'],
    });
    expect(guessSplit(list)).toEqual([
      { front: 'Which two parts are there? (1/2)', back: '수축 경로' },
      { front: 'Which two parts are there? (2/2)', back: '확장 경로' },
    ]);
  });

  it('makes three of a longer list, and two to be edited of what has one part', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    const long = guessSplit(aCard('one', { items, back: items.join('; ') }));
    expect(long.map(({ back }) => back)).toEqual(['a', 'b; c', 'd; e']);
    expect(guessSplit(aCard('one', { back: '1,024' }))).toHaveLength(2);
  });

  it.each([
    ['Q: What is it?\nA: a path', { front: 'What is it?', back: 'a path' }],
    ['질문: 무엇인가요?\n답: 경로', { front: '무엇인가요?', back: '경로' }],
    ['term :: meaning', { front: 'term', back: 'meaning' }],
    ['What is it?\na path', { front: 'What is it?', back: 'a path' }],
    ['only one side', null],
    ['', null],
  ])('reads %j', (written, sides) => {
    expect(sidesFrom(written)).toEqual(sides);
  });

  it('reads back what it wrote', () => {
    const sides = { front: 'Where does ____ copy?', back: 'to the other path' };
    expect(sidesFrom(writtenSides(sides))).toEqual(sides);
  });
});

describe('a suggestion for the note', () => {
  it('becomes the very cards when it is pasted', () => {
    const cards = [
      { front: 'Which path of U-Net copies its feature maps?', back: 'the contracting path' },
      { front: 'U-Net crops the copied maps because of ____ convolutions.', back: 'unpadded' },
    ];
    const note = `# U-Net\n\n${noteLines(cards)}\n`;
    const { papers } = parseNotes(note, 'u-net.en.md');
    const made = makeCards(papers).cards.filter(({ kind }) => kind === 'authored');
    expect(made.map(({ front, back }) => [front, back])).toEqual(
      cards.map(({ front, back }) => [`[U-Net] ${front}`, back]),
    );
  });
});

describe('a card against mixing up two answers', () => {
  const one = aCard('one', {
    front: '[U-Net] The ____ path shrinks.',
    back: 'contracting',
    language: 'en',
  });
  const two = aCard('two', {
    front: '[U-Net] The ____ path grows.',
    back: 'expanding',
    language: 'en',
    source: '- The expanding path grows.',
  });

  it('has both answers as choices, both bullets as source, and one of them as its answer', () => {
    const card = contrastCard('7', one, two);
    expect(card).toMatchObject({
      kind: 'contrast',
      front: 'contracting or expanding? The ____ path shrinks.',
      back: 'contracting',
      distractors: ['expanding'],
      paper: '@7',
      source: `${one.source}\n${two.source}`,
    });
    expect(contrastCard('7', two, one).front).toMatch(/^contracting or expanding\?/);
  });

  it('asks in the language of the card', () => {
    const card = contrastCard('7', { ...one, language: 'ko' }, two);
    expect(card.front).toMatch(/^‘contracting’, ‘expanding’ 중 어느 쪽일까요\?/);
  });
});

describe('what may make a card hard', () => {
  it.each([
    [{ back: 'yes', front: '[U-Net] Is the U-Net path padded?' }, ['not-polar']],
    [
      {
        kind: 'list',
        front: '[U-Net] Which four layers?',
        items: ['a', 'b', 'c', 'd'],
        back: 'a; b; c; d',
      },
      ['list'],
    ],
    [{ kind: 'authored', back: 'one, two, three', front: 'U-Net layers?' }, ['one-idea']],
    [
      { kind: 'definition', back: `the ${'long '.repeat(20)}one`, front: '[U-Net] Mask?' },
      ['short'],
    ],
    [
      { back: '수축 경로', front: '[U-Net] ____는 특징 맵을 줄이는 것 같다.' },
      ['faithful', 'opinion'],
    ],
    [{ back: 'contracting path', front: '[U-Net] The ____ copies feature maps of U-Net.' }, []],
  ] as const)('of %j', (change, doubts) => {
    expect(doubtsOf(aCard('one', change as never))).toEqual(doubts);
  });
});
