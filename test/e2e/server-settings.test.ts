import { describe, expect, it } from 'vitest';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();

describe('the settings of a server', () => {
  it.each([
    [
      'en',
      '/settings',
      'Server settings',
      'Change zone',
      'Time for a quiz question',
      '/quiz paper:u-net',
    ],
    ['ko', '/설정', '서버 설정', '시간대 바꾸기', '퀴즈 한 문제의 시간', '/퀴즈 논문:u-net'],
  ] as const)(
    'are shown to moderators first, and decide where nobody nearer does (%s)',
    async (locale, line, title, zone, seconds, quiz) => {
      const room = await open();
      const { story, hands } = play(room);
      const here = await known(room, 'Sora');
      await room.app().study.changeSettings(here.id, { locale });
      const sora = hands(here);
      await here.slash(line);
      await sora.awaits(title);
      await sora.click(zone);
      await sora.type('Soul');
      await sora.click(zone);
      await sora.type('Asia/Seoul');
      await sora.choose(seconds, '45');
      expect(await room.app().study.guildSettings(room.emulator.guildId)).toMatchObject({
        timeZone: 'Asia/Seoul',
        quizSeconds: 45,
      });
      await here.slash(line);
      await sora.awaits(locale === 'en' ? 'You are a moderator' : '관리자라서');
      await sora.click(title);
      await sora.slash(quiz);
      await expect(story.text()).toMatchFileSnapshot(`transcripts/server-settings-${locale}.txt`);
    },
  );

  it('give newcomers the server’s time zone, until they choose their own', async () => {
    const room = await open();
    const { study } = room.app();
    await study.changeGuildSettings(room.emulator.guildId, { timeZone: 'Europe/Vienna' });
    const alex = await known(room, 'Alex');
    const said = await alex.slash('/remind at time:09:30');
    expect(said.text).toContain('Europe/Vienna');
    expect((await study.learner(alex.id)).settings.timeZoneChosen).toBe(false);
    await alex.slash('/remind at time:09:30 zone:Asia/Seoul');
    expect((await study.learner(alex.id)).settings.timeZone).toBe('Asia/Seoul');
  });

  it('are not shown to members', async () => {
    const room = await open();
    const alex = await known(room, 'Alex');
    await alex.slash('/settings');
    expect(alex.sees().some(({ raw }) => JSON.stringify(raw).includes('Server settings'))).toBe(
      false,
    );
  });
});
