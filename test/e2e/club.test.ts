import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { buttons, known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/club-${name}.txt`;

/** Everybody takes a test: the first option each time, or the right one where they have read. */
async function takesTest(room: TestRoom, who: Person, label: string, hasRead: boolean) {
  const { study } = room.app();
  await who.click(label);
  const week = (await study.clubWeek(room.emulator.guildId, room.clock.now())).week;
  const kind = hasRead ? 'after' : 'before';
  const sheet = await study.openClubTest(room.emulator.guildId, kind, 'en', room.clock.now());
  expect(week).toBe(20_514);
  for (const [round, { style, back, options }] of (sheet?.questions ?? []).entries()) {
    const wrong = options.find((option) => option !== back) ?? 'no idea';
    const given = hasRead ? back : wrong;
    const [first = ''] = buttons(who.sees());
    if (style === 'choice') {
      const letter = 'ABCD'[options.indexOf(given)] ?? '';
      await who.click(first === 'A' ? letter : given);
    } else {
      await who.click(first);
      await who.type(given);
    }
    expect((await study.sheetAnswers(sheet?.id ?? '')).some((one) => one.round === round)).toBe(
      true,
    );
  }
}

describe('the reading club', () => {
  it.each([
    [
      'en',
      '/club week',
      '/club choose paper:mask-rcnn',
      '/club board',
      'before reading',
      'after reading',
    ],
    ['ko', '/모임 이번주', '/모임 고르기 논문:mask-rcnn', '/모임 어려운것', '읽기 전', '읽은 뒤'],
  ] as const)(
    'reads a paper a week together (%s)',
    async (locale, week, choose, board, first, second) => {
      const room = await open();
      const { story, hands } = play(room);
      const sora = await known(room, 'Sora');
      const others = [await known(room, 'Alex'), await known(room, '민지')];
      for (const { id } of [sora, ...others]) await room.app().study.changeSettings(id, { locale });
      const labels =
        locale === 'en'
          ? (['Test before reading', 'Test after reading'] as const)
          : (['읽기 전 테스트', '읽은 뒤 테스트'] as const);
      const writes = hands(sora);
      await hands(others[locale === 'en' ? 0 : 1] as Person).slash(choose);
      await writes.slash(week);
      await writes.slash(board);
      await writes.slash(choose);
      await writes.click(labels[0]);
      for (const who of [sora, ...others]) await takesTest(room, who, labels[0], false);
      story.sees(sora);
      expect(sora.says()).toContain(first);
      await room.pass(3 * DAY);
      story.tells('Thursday');
      await hands(sora).slash(week);
      for (const who of [sora, ...others]) await takesTest(room, who, labels[1], true);
      story.sees(sora);
      expect(sora.says()).toContain(second);
      await writes.click(labels[0]);
      await writes.slash(week);
      await writes.slash(board);
      await expect(story.text()).toMatchFileSnapshot(golden(locale));
    },
  );

  it('shows what was hardest once three people were asked, and names nobody', async () => {
    const room = await open();
    const members = [
      await known(room, 'Sora'),
      await known(room, 'Alex'),
      await known(room, '민지'),
    ];
    const { study } = room.app();
    const [sora, alex, minji] = members as [Person, Person, Person];
    await study.changeSettings(sora.id, { locale: 'en' });
    await sora.slash('/club choose paper:mask-rcnn');
    const at = room.clock.now();
    const sheet = await study.openClubTest(room.emulator.guildId, 'after', 'en', at);
    const question = sheet?.questions[0];
    if (!sheet || !question) throw new Error('no test');
    const given =
      question.style === 'choice'
        ? { option: question.options.findIndex((one) => one !== question.back) }
        : { text: 'no idea' };
    for (const who of [sora, alex]) await study.answerSheet(sheet.id, 0, who.id, given, at);
    expect((await sora.slash('/club board')).text).toContain('Nothing to show yet');
    await study.answerSheet(sheet.id, 0, minji.id, given, at);
    const { story, hands } = play(room);
    await hands(sora).slash('/club board');
    expect(sora.says()).toContain('0 of 3 had it');
    expect(sora.says().split('\n').slice(1).join('\n')).not.toMatch(/Sora|Alex|민지/);
    await expect(story.text()).toMatchFileSnapshot(golden('board'));
  });

  it('begins a new week on Monday, on the server’s clock, with the paper chosen for it', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const sora = await known(room, 'Sora');
    const { study } = room.app();
    await study.changeSettings(sora.id, { locale: 'en' });
    await study.changeGuildSettings(room.emulator.guildId, { timeZone: 'America/New_York' });
    // It is Monday morning in Seoul and still Sunday in New York.
    await hands(sora).slash('/club choose paper:u-net');
    await hands(sora).slash('/club choose paper:mask-rcnn when:next');
    await room.pass(DAY);
    await hands(sora).click('Test before reading');
    await hands(sora).slash('/club week');
    await expect(story.text()).toMatchFileSnapshot(golden('monday'));
  });
});
