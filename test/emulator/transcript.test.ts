import { describe, expect, it } from 'vitest';
import type { RoomMessage } from '../../src/emulator/actions.ts';
import { modalTranscript } from '../../src/emulator/modal-transcript.ts';
import { messageTranscript } from '../../src/emulator/transcript.ts';
import { MONDAY_MORNING } from './bot.ts';

const place = {
  now: MONDAY_MORNING,
  nameOf: (id: string) => ({ '1': 'Paperdeck', '2': 'Alex' })[id] ?? 'somebody',
  channelName: () => 'papers',
};

const message = (
  raw: Partial<RoomMessage['raw']>,
  more: Partial<RoomMessage> = {},
): RoomMessage => ({
  id: '9',
  channelId: '8',
  authorId: '1',
  createdAt: MONDAY_MORNING,
  editedAt: null,
  onlyFor: null,
  usedBy: null,
  pending: false,
  raw: { content: '', flags: 0, components: [], attachments: [], embeds: [], ...raw },
  ...more,
});
const lines = (it: RoomMessage): string[] => messageTranscript(it, place).split('\n');

describe('a message as text', () => {
  it('says who wrote it, for whom, and in answer to what', () => {
    const usedBy = { userId: '2', commandName: 'deck add' };
    expect(lines(message({ content: 'Done' }, { usedBy, onlyFor: '2', editedAt: 5 }))).toEqual([
      'Alex used /deck add',
      'Paperdeck (only you) (edited)',
      'Done',
    ]);
  });

  it('says which menu was used', () => {
    const usedBy = { userId: '2', commandName: 'Make a card', isMenu: true };
    expect(lines(message({ content: 'Done' }, { usedBy }))[0]).toBe('Alex used Make a card');
  });

  it('says that the answer is still being thought about', () => {
    expect(lines(message({}, { pending: true }))).toEqual(['Paperdeck', '… is thinking']);
  });

  it.each([
    [20, 'in 20 seconds'],
    [-1, '1 second ago'],
    [0, 'in 0 seconds'],
    [90, 'in 2 minutes'],
    [3 * 3600, 'in 3 hours'],
    [-2 * 86_400, '2 days ago'],
  ])('tells a time %i seconds away as "%s"', (seconds, told) => {
    const at = MONDAY_MORNING / 1_000 + seconds;
    expect(lines(message({ content: `Ends <t:${at}:R>.` }))[1]).toBe(`Ends ${told}.`);
  });

  it('names people and channels', () => {
    const content = '<@2> in <#8>, <@!3>';
    expect(lines(message({ content }))[1]).toBe('@Alex in #papers, @somebody');
  });

  it.each([
    ['a\\_b\\_c reaches \\_\\_\\_\\_', 'a_b_c reaches ____'],
    ['**37\\.1** and \\[Mask\\]', '**37.1** and [Mask]'],
    ['`x\\_i` and \\`x\\_i\\`', '`x\\_i` and `x_i`'],
    ['\\\\ and C:\\dir', '\\ and C:\\dir'],
    ['\\<@2> is not <@2>', '<@2> is not @Alex'],
    ['`<t:0:R> <@2>`', '`<t:0:R> <@2>`'],
    ['[a\\_b](https://example.org/x)', 'a_b → https://example.org/x'],
    ['\\[click\\](https\\://example.org)', '[click](https://example.org)'],
  ])('reads %s as %s', (content, read) => {
    expect(lines(message({ content }))[1]).toBe(read);
    expect(lines(message({ components: [{ type: 10, content }] }))[1]).toBe(read);
  });

  it('leaves code over several lines alone, and labels, where Discord reads no Markdown', () => {
    expect(lines(message({ content: '```\na\\_b\n```' })).slice(1)).toEqual([
      '```',
      'a\\_b',
      '```',
    ]);
    const button = { type: 2, style: 2, custom_id: 'b', label: 'a\\_b <@2>' };
    expect(lines(message({ components: [{ type: 1, components: [button] }] }))[1]).toBe(
      '[ a\\_b <@2> ]',
    );
  });

  it('shows embeds, files, selects and disabled things', () => {
    const select = {
      type: 3,
      custom_id: 's',
      disabled: true,
      options: [
        { label: 'A', value: 'a', default: true },
        { label: 'B', value: 'b', description: 'second' },
      ],
    };
    const fields = [{ name: 'Due', value: '**3** cards' }];
    const embeds = [{ title: 'Title', description: 'Text', fields, footer: { text: 'Foot' } }];
    expect(
      lines(message({ embeds, components: [{ type: 1, components: [select] }] })).slice(1),
    ).toEqual([
      '│ Title',
      '│ Text',
      '│ Due',
      '│ **3** cards',
      '│ Foot',
      '[ Choose ▾ ] (disabled)',
      '  ● A',
      '  ○ B — second',
    ]);
    const attachments = [{ id: '1', filename: 'log.csv', size: 1, url: '' }];
    expect(lines(message({ attachments }))[1]).toBe('[file log.csv]');
    const chart = { id: '2', filename: 'chart.png', size: 1, url: '', content_type: 'image/png' };
    const row = { type: 1, components: [{ type: 2, style: 2, custom_id: 'b', label: 'More' }] };
    const plain = { content: 'See', attachments: [chart], components: [row] };
    expect(lines(message(plain)).slice(1)).toEqual(['See', '[picture: chart.png]', '[ More ]']);
    expect(lines(message({ ...plain, content: '', flags: 1 << 15 })).slice(1)).toEqual([
      '[ More ]',
    ]);
  });

  it('shows a section with its picture, and an emoji on a button', () => {
    const components = [
      {
        type: 9,
        components: [
          { type: 10, content: 'one' },
          { type: 10, content: 'two' },
        ],
        accessory: { type: 11, media: { url: '' }, description: 'Figure 1' },
      },
      { type: 14, divider: false },
      { type: 1, components: [{ type: 2, style: 2, custom_id: 'b', emoji: { name: '🏳' } }] },
    ];
    expect(lines(message({ components })).slice(1)).toEqual([
      'one',
      'two',
      '[picture: Figure 1]',
      '',
      '[ 🏳 ]',
    ]);
  });
});

describe('a form as text', () => {
  it('ends in the button of Discord in the reader’s language', () => {
    const modal = { title: 't', custom_id: 'm', components: [] };
    const lastLines = ['en-GB', 'ko', 'de'].map((locale) =>
      modalTranscript(modal, place, locale).split('\n').at(-1),
    );
    expect(lastLines).toEqual(['╰ [ Submit ]', '╰ [ 제출 ]', '╰ [ Submit ]']);
  });

  it('shows its texts, hints, and what is filled in already', () => {
    const text = modalTranscript(
      {
        title: 'Settings',
        custom_id: 'm',
        components: [
          { type: 10, content: 'Read\\_me, <@2>' },
          {
            type: 18,
            label: 'Zone',
            description: 'As in Asia/Seoul',
            component: { type: 4, custom_id: 'z', style: 1, value: 'UTC', required: false },
          },
          { type: 1, components: [{ type: 4, custom_id: 'o', style: 1, label: 'Old' }] },
        ],
      },
      place,
      'en-US',
    );
    expect(text.split('\n')).toEqual([
      '╭ Settings',
      '│ Read_me, @Alex',
      '│ Zone',
      '│   As in Asia/Seoul',
      '│   [ UTC ]',
      '│ Old *',
      '│   [          ]',
      '╰ [ Submit ]',
    ]);
  });
});
