import { describe, expect, test } from 'vitest';
import { shortLead } from '../../../src/cards/statement/short-lead.ts';
import { statementOf } from '../../../src/cards/statement/statement.ts';
import { makeCards } from '../../../src/cards/make-cards.ts';
import type { NoteLanguage, Paper } from '../../../src/notes/paper.ts';
import { hasTopic } from '../../../src/cards/text/topic.ts';
import { cardsOf, paper, reason, shown } from '../support.ts';

/** What stands before a line below a heading. */
function leadOf(text: string, heading: string, language: NoteLanguage = 'en'): string {
  return statementOf(paper([text], { language, heading }), 0).lead;
}

describe('whether a line names what it is about', () => {
  test.each([
    'The leak grows with the gradient of protons.',
    'RoIAlign은 좌표를 반올림하지 않는다.',
    'Crater에서는 로그를 두 번 쓴다.',
    '提案手法は深度を使わない。',
    'Watch: a mark that a client leaves',
  ])('yes: %s', (line) => expect(hasTopic(line)).toBe(true));

  test.each([
    'Inhibited by purine nucleotides and activated by fatty acids',
    'Steep rise observed, even in whole cells',
    '20–30% of the resting rate in the liver contributes to heat',
    '데이터 중에서 태스크에 맞는 문장을 뽑아서 쓴다.',
    '通过哈希来聚集重复的页面。',
  ])('no: %s', (line) => expect(hasTopic(line)).toBe(false));
});

describe('what stands before a line', () => {
  test('is its heading when it has no subject', () => {
    expect(leadOf('Inhibited by purine nucleotides of the cell', 'Uncoupling protein 7')).toBe(
      'Uncoupling protein 7',
    );
    expect(
      leadOf(
        '데이터 중에서 태스크에 맞는 문장을 뽑아서 다시 학습한다',
        'Self-labelling 과정',
        'ko',
      ),
    ).toBe('Self-labelling 과정');
  });

  test('is no heading that only names a part, nor the paper once more', () => {
    expect(
      leadOf('데이터 중에서 태스크에 맞는 문장을 뽑아서 다시 학습한다', '한 줄 요약', 'ko'),
    ).toBe('');
    expect(leadOf('Inhibited by purine nucleotides of the cell', 'Paper')).toBe('');
  });

  test.each([
    [
      '任务提交给系统后，每个任务都运行在一个单独的隔离环境里，系统里任务的负载主要包含两类',
      '系统里任务的负载',
    ],
    [
      '従来の3D検出手法（カメラに限る）はGPUを使っているにもかかわらず2D検出手法よりはるかに遅いままである',
      '従来の3D検出手法',
    ],
    [
      '학습률 스케줄(처음 다섯 에폭은 워밍업을 따로 두고 그 뒤로는 코사인으로 줄인다)',
      '학습률 스케줄',
    ],
    [
      'The authors propose a detector, in which every object is found as a pair of corners',
      'The authors propose a detector',
    ],
    ['为了保持可用性，系统使用了如下策略', '为了保持可用性，系统使用了策略'],
    ['본 논문에서는', ''],
    ['이전 버전에서는', '이전 버전'],
    ['Two losses', 'Two losses'],
  ])('is short: %s', (line, lead) => expect(shortLead(line)).toBe(lead));
});

describe('what a line opens with', () => {
  test('an English connective is left out and the sentence begins with a capital', () => {
    const { cards } = cardsOf(
      ['As a consequence, the scheduler writes every job into the Crater Log.'],
      {
        language: 'en',
      },
    );
    expect(shown(cards)).toEqual([
      'cloze | The scheduler writes every job into the ____. | Crater Log',
    ]);
  });

  test.each([
    ['ko', '예를 들어 새 노드가 Leader Lease를 잡으면 읽기가 미뤄진다.'],
    ['ko', '아니, 우리는 Soft Pooling 덕분에 이겼다.'],
    ['ko', '4에서 나온 벡터에 Crater Score를 곱해서 Softmax를 거친다.'],
    ['en', 'One way to alleviate this is to add a Write Cache to the system.'],
    ['zh', '而对于 Leader Lease 的情况，他们会周期性地更新时间。'],
  ] as const)('%s: what goes on about something else gives no card: %s', (language, line) => {
    expect(reason(line, language)).toBe('refers-outside');
  });
});

test.each([
  ['ko', '이를 위해 노드의 상태를 Crater Log로 옮긴다.', '노드의 상태를'],
  ['ko', '이때 노드의 상태는 Crater Log에 남는다.', '노드의 상태는'],
  ['zh', '为此，系统通过 Crater Log 保存状态。', '系统通过'],
  ['en', 'To do so, the scheduler writes every job into the Crater Log.', 'The scheduler'],
] as const)(
  '%s: what only ties a sentence to the one before it is left out: %s',
  (language, line, opening) => {
    expect(statementOf(paper([line], { language }), 0).text.startsWith(opening)).toBe(true);
  },
);

describe('what the reader adds at the end', () => {
  test('a view in brackets is left out, a doubt about the fact is not', () => {
    const { text } = statementOf(
      paper(['节点通过 Crater Lock 更快地找到脏通知（这块不太懂，以后再看）'], { language: 'zh' }),
      0,
    );
    expect(text).toBe('节点通过 Crater Lock 更快地找到脏通知');
    expect(reason('Batches of size 100 (sentences of length < 100?)', 'en')).toBe('question');
  });
});

describe('the system itself', () => {
  test('is the one that the card names', () => {
    const { cards } = cardsOf(['这个系统通过 Crater Log 保存所有任务的状态。'], { language: 'zh' });
    expect(shown(cards)).toEqual(['cloze | 这个系统通过 ____ 保存所有任务的状态。 | Crater Log']);
  });
});

/** A note with one paragraph. */
function asParagraph(line: string): Paper {
  const note = paper([line]);
  return { ...note, bullets: note.bullets.map((bullet) => ({ ...bullet, kind: 'paragraph' })) };
}

describe('an English paragraph in a Korean note', () => {
  test('is asked for its numbers', () => {
    const line =
      'The scheduler writes every job into the Crater Log within 20 ms of its submission.';
    expect(shown(cardsOf([line]).cards).map((card) => card.split(' ')[0])).toEqual(['number']);
  });

  test('is not asked for a term', () => {
    const line = 'The scheduler writes every new job into the Crater Log of its own cell.';
    expect(makeCards([asParagraph(line)]).drops[0]?.rule).toBe('other-language');
    expect(cardsOf([line]).cards).toHaveLength(1);
    expect(cardsOf([line], { language: 'en' }).cards).toHaveLength(1);
  });
});
