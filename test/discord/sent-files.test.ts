import { expect, it } from 'vitest';
import type { View, ViewFile } from '../../src/discord/answer.ts';
import { createSentFiles } from '../../src/discord/sent-files.ts';

const file = (name: string, content: string, description?: string): ViewFile => ({
  name,
  data: Buffer.from(content),
  ...(description === undefined ? {} : { description }),
});
const view = (...files: ViewFile[]): View => ({ components: [], files });
const message = (...names: string[]) => ({
  id: '7',
  attachments: names.map((filename, index) => ({ id: `10${index}`, filename })),
});

it('names what the message holds by its id, and sends what is new or other than before', () => {
  const files = createSentFiles();
  files.sent(view(file('a.png', 'one'), file('b.png', 'two')), message('a.png', 'b.png'));
  const parts = files.partsFor(
    '7',
    view(file('a.png', 'one'), file('b.png', 'changed', 'alt'), file('c.png', 'three')),
  );
  expect(parts.attachments).toEqual([
    { id: '100' },
    { id: '0', filename: 'b.png', description: 'alt' },
    { id: '1', filename: 'c.png' },
  ]);
  expect(parts.files.map(({ name }) => name)).toEqual(['b.png', 'c.png']);
});

it('lets go of files that a view no longer has', () => {
  const files = createSentFiles();
  files.sent(view(file('a.png', 'one')), message('a.png'));
  expect(files.partsFor('7', view())).toEqual({ attachments: [], files: [] });
  files.sent(view(), message());
  expect(files.partsFor('7', view(file('a.png', 'one'))).files).toHaveLength(1);
});

it('sends everything to a message that it does not know, forgot, or whose names were changed', () => {
  const files = createSentFiles();
  const shown = view(file('a.png', 'one'));
  files.sent(shown, message('a.png'));
  expect(files.partsFor(null, shown).files).toHaveLength(1);
  expect(files.partsFor('8', shown).files).toHaveLength(1);
  files.forget('7');
  expect(files.partsFor('7', shown).files).toHaveLength(1);
  files.sent(shown, message('other.png'));
  expect(files.partsFor('7', shown).files).toHaveLength(1);
});
