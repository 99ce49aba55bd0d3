import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import { questionOpens, rightButton, wrongButton } from './quiz-hands.ts';
import type { TestRoom } from './room.ts';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/leaderboard-${name}.txt`;

/** A quiz of one question that the first of these gets right before the others; the last is wrong. */
async function quizOf(room: TestRoom, people: readonly Person[], wrong?: Person): Promise<void> {
  const [starter] = people as [Person];
  await starter.slash('/quiz paper:mask-rcnn questions:1 style:choice');
  const question = await questionOpens(room, starter, 1);
  if (wrong) await wrong.click(wrongButton(question));
  for (const person of people.toReversed()) {
    await person.click(rightButton(question));
    room.clock.advance(100);
  }
  await room.pass(10 * SECOND);
  await room.pass(30 * SECOND);
  await starter.waitsFor(/Quiz finished|퀴즈가 끝났어요/);
}

describe('/leaderboard', () => {
  it.each([
    { name: 'Alex', locale: 'en', board: '/leaderboard', all: '/leaderboard period:all time' },
    { name: '민지', locale: 'ko', board: '/순위표', all: '/순위표 기간:전체' },
  ] as const)('shows who scored by period, in $locale', async ({ name, locale, board, all }) => {
    const room = await open();
    const { story, hands } = play(room);
    const [alex, minji, sora] = [
      await known(room, 'Alex'),
      await known(room, '민지'),
      await known(room, 'Sora'),
    ];
    const caller = name === 'Alex' ? alex : minji;
    const asks = hands(caller);
    await asks.slash(board);
    story.tells('A quiz: Alex is first, 민지 second, Sora wrong.');
    await quizOf(room, [minji, alex], sora);
    await asks.slash(board);
    expect(caller.says()).not.toContain('@Sora');
    story.tells('A week later Sora alone takes part.');
    room.clock.advance(8 * DAY);
    await quizOf(room, [sora]);
    await asks.slash(board);
    expect(caller.says()).not.toContain('@Alex');
    await asks.slash(all);
    await asks.click(locale === 'en' ? 'Today' : '오늘');
    story.tells('Somebody else may look, but not turn it.');
    await hands(sora).click(locale === 'en' ? 'All time' : '전체');
    await expect(story.text()).toMatchFileSnapshot(golden(locale));
  });

  it('leaves out who left it, wherever it is looked at, and tells them so alone', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const [alex, minji] = [await known(room, 'Alex'), await known(room, '민지')];
    await quizOf(room, [alex, minji]);
    await alex.slash('/settings');
    await alex.click('Hide me');
    const asks = hands(alex);
    await asks.slash('/leaderboard');
    await asks.awaits('you left the leaderboard');
    await hands(minji).slash('/순위표 기간:전체');
    expect(minji.says()).toContain('1명');
    expect(minji.says()).not.toContain('@Alex');
    await alex.slash('/settings');
    await alex.click('Show me');
    await asks.slash('/leaderboard');
    expect(alex.says()).toContain('@Alex');
    await expect(story.text()).toMatchFileSnapshot(golden('hidden'));
  });

  it('is a server’s: in a direct message it says so', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const [alex, minji] = [await known(room, 'Alex', 'dm'), await known(room, '민지', 'dm')];
    await hands(alex).slash('/leaderboard');
    await hands(minji).slash('/순위표');
    await expect(story.text()).toMatchFileSnapshot(golden('direct'));
  });
});
