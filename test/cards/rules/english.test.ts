import { describe, expect, test } from 'vitest';
import { cardsOf, made, reason, shown } from '../support.ts';

const answers = (line: string): (string | undefined)[] =>
  made(line, 'cloze', 'en').map((card) => card.split(' | ')[1]);

describe('an English noun phrase is hidden whole', () => {
  test.each([
    ['The gate lets the decoder keep long range context across many tokens.', 'long range context'],
    [
      'Each probe sends its traces to a root cause ranking service nearby.',
      'root cause ranking service',
    ],
    ['A cheap trick, half-page write, is used by every shard of the array.', 'half-page write'],
    [
      'The encoder of this variant uses skip connections at every second stage.',
      'skip connections',
    ],
    [
      'The "low trust labels" (those of one rater) were seen twice as often as others.',
      'low trust labels',
    ],
  ])('%s', (line, answer) => {
    expect(answers(line)).toEqual([answer]);
  });
});

describe('what is no good answer in English is not hidden', () => {
  test.each([
    [
      'a verb behind a modal',
      'The judges can not cross-check these rows with that report.',
      'cross-check',
    ],
    [
      'a gerund with an object',
      'Every round starts by sampling a seed word and a target word.',
      'sampling',
    ],
    [
      'a verb behind which',
      'It adds a gate which facilitates pruning of the heads.',
      'facilitates pruning',
    ],
    ['half of two', 'The study compares the placebo and drug groups after a year.', 'drug groups'],
    [
      'one of many',
      'The probe predicts heatmaps, embeddings, and offsets for every corner.',
      'offsets',
    ],
    ['an example', 'The corpus holds rare scripts such as Ge’ez and old Tifinagh.', 'Tifinagh'],
    [
      'for instance',
      'Many tokens are cheap, for instance names copied from the source.',
      'instance names',
    ],
    [
      'everyday words',
      'The crash of one shard is a major risk of every such deployment.',
      'major risk',
    ],
  ])('%s: %s', (_, line, answer) => {
    expect(answers(line)).not.toContain(answer);
  });
});

describe('lines of the authors and of what stands above', () => {
  test('they propose: the authors do', () => {
    expect(
      made(
        'They evaluate every policy on the Procgen benchmark suite with sparse rewards.',
        'cloze',
        'en',
      ),
    ).toHaveLength(1);
    expect(reason('They are much smaller than before in all of these runs.', 'en')).toBe(
      'refers-outside',
    );
  });

  test('it is the thing that the line above names', () => {
    const set = cardsOf(
      [
        'WaveGlow vocoder',
        '  It turns mel spectrograms into audio with a stack of invertible convolutions.',
      ],
      { language: 'en' },
    );
    expect(shown(set.cards)).toEqual([
      'cloze | WaveGlow vocoder: It turns mel spectrograms into audio with a stack of ____. | invertible convolutions',
    ]);
  });

  test('an announcement is no lead', () => {
    const set = cardsOf(
      [
        'Some interesting data points:',
        '  The parity disk of the array is rotated through the **drive shelf** at night.',
      ],
      { language: 'en' },
    );
    expect(set.cards[0]?.front).toBe(
      '[Paper] The parity disk of the array is rotated through the ____ at night.',
    );
  });

  test('of a long line the first sentence leads', () => {
    const set = cardsOf(
      [
        'Mixup helps in detection. However, an even mix works much better than an uneven one does.',
        '  Sampling the weights from a **beta distribution** is slightly better still than a fixed mix.',
      ],
      { language: 'en' },
    );
    expect(set.cards.at(-1)?.front).toContain('[Paper] Mixup helps in detection: Sampling');
  });
});

test.each([
  ['refers-outside', 'In that sense, it is tested on permuted digits and on rare classes.'],
  ['opinion', 'The survey gives a pretty grim look on the world of sarcoma probes.'],
  ['opinion', 'What I do not understand is why the priority begins at its maximum.'],
])('%s: %s', (rule, line) => {
  expect(reason(line, 'en')).toBe(rule);
});

test('a condition above its consequences is no statement', () => {
  const set = cardsOf(
    [
      'If the page is missing in the hash table',
      '  Mark it as a **hint entry** for the next scan of the pager',
    ],
    {
      language: 'en',
    },
  );
  expect(set.cards.map(({ back }) => back)).toEqual(['hint entry']);
});

describe('what defines nothing in English', () => {
  test.each([
    'Probe detection: They use a small network that looks for probes.',
    'Advantages of both sensors: cameras capture rich texture and lidar measures range well.',
    'Projecting points to the image is a lossy process that drops depth.',
    'The major finding is a study carried out on many old mugshots.',
    'Margin smoothing: cross entropy encourages the model to be far too confident.',
  ])('%s', (line) => {
    expect(made(line, 'definition', 'en')).toEqual([]);
  });
});

test.each([
  ['Corner pooling raises mAP by ~1.5 - 5.3% on small objects.', '1.5 - 5.3%'],
  ['The engine gives 3×–23× speedups on queries of customers.', '3×–23×'],
  ['The change of lung density ranges from −4.1% to −2.6% in patients.', '−4.1% to −2.6%'],
])('a range is one number: %s', (line, answer) => {
  expect(made(line, 'number', 'en').map((card) => card.split(' | ')[1])).toEqual([answer]);
});

test('a year cut short is no number', () => {
  expect(
    made("The probe leads on Pascal VOC '07 without any tuning of its head.", 'number', 'en'),
  ).toEqual([]);
});

test('a purpose is no meaning', () => {
  const line =
    'Chinchilla probe: To test this idea, the probe is trained on far more tokens than all of its larger counterparts ever were.';
  expect(made(line, 'definition', 'en').some((card) => card.endsWith('| To test this idea'))).toBe(
    false,
  );
});

test('various reasons are no reason', () => {
  expect(
    made(
      'Dropout in recurrent layers has not proved useful due to various reasons.',
      'cause',
      'en',
    ),
  ).toEqual([]);
});

test('the paper’s own name is no expansion to ask for', () => {
  const set = cardsOf(['Hindsight Experience Replay (HER) learns from sparse rewards.'], {
    language: 'en',
    name: 'Hindsight Experience Replay',
  });
  expect(shown(set.cards).some((card) => card.includes('HER stand for'))).toBe(false);
});

test('the parts of the paper itself are contents', () => {
  const set = cardsOf(['Background: disks and memory'], {
    language: 'en',
    heading: 'Paper Structure Outline',
  });
  expect(set.drops.map(({ rule }) => rule)).toEqual(['contents-entry']);
});

test.each([
  [
    'list',
    'The loss of the detector consists of a focal term, a pull term and an offset term.',
    'The loss of the detector consists of which 3 parts? | focal term; pull term; offset term',
  ],
  [
    'definition',
    'The main bottleneck of the detector is finding corners.',
    'What is the main bottleneck of the detector? | finding corners',
  ],
  ['definition', 'The goal of the study is not very clear to its readers.', undefined],
  [
    'contrast',
    'B-trees need more space than LSM-trees on a full disk.',
    '____ need more space on a full disk (Which of the two: B-trees or LSM-trees?) | B-trees',
  ],
  ['contrast', 'The encoder is larger than before on most of the boards.', undefined],
  ['contrast', 'The model has a higher recall than it has precision on boards.', undefined],
] as const)('%s: %s', (kind, line, card) => {
  expect(made(line, kind, 'en')).toEqual(card === undefined ? [] : [card]);
});

describe('a fragment has its heading before it', () => {
  test.each([
    ['Replaces the page with the least recent **penultimate reference** of all.', 'LRU-k: '],
    ['Not robust when the size of the **working set** changes within an hour.', 'LRU-k: '],
    ['Every page keeps the time of its **penultimate reference** in a heap.', ''],
  ])('%s', (line, lead) => {
    const set = cardsOf([line], { language: 'en', heading: 'LRU-k' });
    expect(set.cards[0]?.front.startsWith(`[Paper] ${lead}${line.slice(0, 8)}`)).toBe(true);
  });
});

test('half of an answer in the name of the paper gives it away', () => {
  const [line, name] = [
    'The probe keeps one prototype vector of every class in a table.',
    'Prototypical Networks',
  ];
  const shownWith = (paper: string): string[] =>
    cardsOf([line], { language: 'en', name: paper }).cards.map(({ back }) => back);
  expect([shownWith('Paper'), shownWith(name)]).toEqual([['prototype vector'], []]);
});

test('an item is called by its name, what is said of it left out', () => {
  expect(
    cardsOf(
      [
        'Two recent approaches to few-shot probing:',
        '  Matching probes, which attend to a learned embedding of every labelled example of the set',
        '  Meta probes, where a recurrent learner trains a model of its own for each new episode',
      ],
      { language: 'en' },
    ).cards[0]?.back,
  ).toBe('Matching probes; Meta probes');
});
