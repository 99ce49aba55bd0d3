import { expect, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();

it('help, settings and the plan read in Korean as well', async () => {
  const room = await open();
  const { story, hands } = play(room);
  const minji = hands(await known(room, '민지'));
  expect((await minji.slash('/도움말')).text).toContain('여기서 무엇을');
  expect((await minji.slash('/설정')).text).toContain('나에게만 보여요');
  await minji.click('두 개로');
  expect((await minji.slash('/계획')).text).not.toBe('');
  await expect(story.text()).toMatchFileSnapshot('transcripts/in-korean.txt');
});
