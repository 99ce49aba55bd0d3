import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { known, SMALL_NOTES, useNotes, useRooms } from './stage.ts';

const notes = useNotes();
const open = useRooms();

/** What people paste by mistake or on purpose; quotes would end the option on the command line. */
const NASTY = {
  'six thousand letters': '가'.repeat(6_000),
  'mass mentions': '@everyone @here <@&1> <@123456789012345678>',
  'zero-width flood': `u${'\u200B'.repeat(500)}-net`,
  'right-to-left trick': '\u202Etxt.exe\u202C u-net',
  'marks upon marks': `a${'\u0301'.repeat(400)}`,
  'nothing but blanks': '   ',
  markdown: '# [x](https://evil.example) ||s|| `c`',
} as const;

const LINES = [
  '/paper name:"…"',
  '/search query:"…"',
  '/quiz paper:"…"',
  '/club choose paper:"…"',
  '/remind channel on time:09:30 paper:"…"',
] as const;

it.each(Object.entries(NASTY))('%s gets a kind answer everywhere', async (_what, nasty) => {
  const room = await open();
  const sora = await known(room, 'Sora');
  await room.app().study.changeSettings(sora.id, { locale: 'en' });
  for (const line of LINES) {
    const { text } = await sora.slash(line.replace('…', nasty));
    expect(text).not.toBe('');
    expect(text).not.toContain('went wrong on our side');
    expect(text.split('\n').slice(1).join('\n')).not.toMatch(/@everyone|@here/);
  }
  expect(room.errors).toEqual([]);
});

it('buttons of a paper whose note was deleted say so, in either language', async () => {
  const folder = await notes({
    'u-net.en.md': await readFile(join(SMALL_NOTES, 'u-net.en.md'), 'utf8'),
    'mask-rcnn.en.md': await readFile(join(SMALL_NOTES, 'mask-rcnn.en.md'), 'utf8'),
  });
  const room = await open({ notesDir: folder });
  const alex = await known(room, 'Alex');
  const minji = await known(room, '민지');
  await alex.slash('/paper name:u-net private:true');
  await minji.slash('/논문 이름:u-net 나만:true');
  await rm(join(folder, 'u-net.en.md'));
  await expect
    .poll(() => room.app().book().cards('u-net', 'en').length, { timeout: 10_000, interval: 20 })
    .toBe(0);
  for (const button of ['Add to my reviews', 'Quiz this']) {
    const { text } = await alex.click(button);
    expect(text).not.toContain('went wrong on our side');
    expect(text).toMatch(/no longer|not there|is gone/i);
  }
  const { text } = await minji.click('내 복습에 추가');
  expect(text).toMatch(/없어요|사라졌/);
});

it('an answer that Discord no longer takes is lost for the member alone: the next press works', async () => {
  const room = await open();
  const alex = await known(room, 'Alex');
  room.emulator.faults.lateAnswer();
  await expect(alex.slash('/papers')).rejects.toThrow('did not respond');
  const { text } = await alex.slash('/papers');
  expect(text).toContain('U-Net');
  expect(room.errors).toEqual([]);
});
