import { expect, it } from 'vitest';
import { known, useRooms } from './stage.ts';

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
