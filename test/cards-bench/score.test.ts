import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { fault, sameAnswer } from '../bench/cards/accept.ts';
import { labelsOf, type Label } from '../bench/cards/labels.ts';
import { figures, score } from '../bench/cards/score.ts';

const NOTE = [
  '# RAID',
  '- Parity lets a disk be rebuilt',
  '- Levels',
  '  - mirror',
  '  - stripe',
  '- nice!',
];
const LABELS = `
language: en
bullets:
  - { at: Parity lets, kind: cloze, answers: [parity] }
  - { at: Levels, kind: list, items: [mirror, stripe] }
  - { at: nice!, awkward: true, no-card: opinion }
`;

const labels = labelsOf('raid.md', NOTE.join('\n'), LABELS);

function aCard(changes: Partial<Card>): Card {
  return {
    id: 'a',
    bulletId: 'b',
    kind: 'cloze',
    front: '[RAID] ____ lets a disk be rebuilt',
    back: 'Parity',
    accept: [],
    items: [],
    distractors: [],
    paper: 'raid',
    paperName: 'RAID',
    language: 'en',
    context: [],
    source: '',
    file: 'raid.md',
    line: 2,
    score: 1,
    ...changes,
  };
}

const labelled = (changes: Partial<Label>): Label => ({ ...(labels[0] as Label), ...changes });

describe('labels', () => {
  it('reach to the line before the next, children included', () => {
    expect(labels.map(({ line, endLine }) => [line, endLine])).toEqual([
      [2, 2],
      [3, 5],
      [6, 6],
    ]);
  });

  it('that fit no line are refused with the file and the text', () => {
    expect(() => labelsOf('raid.md', '# RAID', LABELS)).toThrow(
      'raid.md: the label "Parity lets" fits 0 lines.',
    );
  });
});

describe('an answer', () => {
  it.each([
    ['skip connection', 'Skip-connections'],
    ['이동 평균', '이동평균을'],
    ['약 90%', '90％'],
    ['the ring', 'ring'],
  ])('%s is %s', (one, other) => {
    expect(sameAnswer(one, other)).toBe(true);
  });

  it.each([
    ['과적합', '과소적합'],
    ['10', '100'],
    ['read time', 'time'],
    ['ring', ''],
  ])('%s is not %s', (one, other) => {
    expect(sameAnswer(one, other)).toBe(false);
  });
});

describe('a card', () => {
  it('with a listed answer is good', () => {
    expect(fault(aCard({}), labels[0])).toBeUndefined();
  });

  it('with another answer is not, nor one of a worthless bullet or of none', () => {
    expect(fault(aCard({ back: 'disk' }), labels[0])).toBe('answer not acceptable');
    expect(fault(aCard({ line: 6 }), labels[2])).toBe('no card wanted: opinion');
    expect(fault(aCard({ line: 1 }), undefined)).toBe('made of no bullet');
  });

  it('whose front tells the answer is not good, a longer number that holds it is no leak', () => {
    expect(fault(aCard({ front: '[RAID] parity: ____' }), labels[0])).toBe(
      'the front tells the answer',
    );
    const number = labelled({ answers: ['10'] });
    expect(fault(aCard({ front: '[RAID] ____ of 100 disks', back: '10' }), number)).toBeUndefined();
  });

  it('that answers in a sentence may hold the key part, a cloze must be it', () => {
    const label = labelled({ answers: [], says: ['rebuilt'] });
    const back = 'a lost disk can be rebuilt';
    expect(fault(aCard({ kind: 'cause', front: '[RAID] Why?', back }), label)).toBeUndefined();
    expect(fault(aCard({ front: '[RAID] ____', back }), label)).toBe('answer not acceptable');
  });

  it('that asks for a list has every item and nothing more', () => {
    const list = (items: readonly string[]) =>
      fault(aCard({ kind: 'list', line: 3, items }), labels[1]);
    expect(list(['a stripe', 'a mirror'])).toBeUndefined();
    expect(list(['a mirror'])).toBe('answer not acceptable');
    expect(list(['a mirror', 'a stripe', 'a tape'])).toBe('answer not acceptable');
  });
});

describe('the figures', () => {
  it('count good cards, covered bullets and right drops', () => {
    const cards = [aCard({}), aCard({ back: 'disk' }), aCard({ kind: 'number', line: 4 })];
    const result = score(labels, cards, []);
    expect(result.wrong.map(({ why }) => why)).toEqual([
      'answer not acceptable',
      'answer not acceptable',
    ]);
    expect(figures(result.bullets)).toEqual({
      cards: 3,
      good: 1,
      otherThanCloze: 1,
      worth: 2,
      covered: 2,
      coveredWell: 1,
      worthless: 1,
      dropped: 1,
      withCards: 2,
    });
  });
});
