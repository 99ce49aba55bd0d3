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

it('a member looks things up, takes a paper in and out, and stops being reminded, in Korean', async () => {
  const room = await open();
  const { story, hands } = play(room);
  const minji = hands(await known(room, '민지'));
  expect((await minji.slash('/검색 검색어:ㅂㅇㄹ')).text).toContain('반올림');
  await minji.slash('/검색 검색어:스킵연걸');
  await minji.slash('/검색 검색어:양자화');
  expect((await minji.slash('/논문 이름:"패스트 알시엔엔"')).text).not.toContain('# Mask R-CNN');
  expect((await minji.slash('/논문 이름:"유넷 2015"')).text).toContain('# U-Net');
  await minji.slash('/덱 추가 논문:유넷');
  await minji.slash('/덱 빼기 논문:유넷');
  await minji.slash('/덱 빼기 논문:유넷');
  await minji.slash('/알림 설정 시각:08:30');
  await minji.slash('/알림 끄기');
  await minji.slash('/알림 끄기');
  await minji.slash('/휴식 시작 까지:2주');
  await minji.slash('/휴식 끝내기');
  await expect(story.text()).toMatchFileSnapshot('transcripts/in-korean-looking-up.txt');
});
