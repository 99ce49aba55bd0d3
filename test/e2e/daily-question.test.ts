import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/clock.ts';
import type { Person } from '../../src/emulator/person.ts';
import type { TestRoom } from './room.ts';
import { buttons, known, play, reviewLog, useRooms } from './stage.ts';

const open = useRooms();
const golden = (name: string): string => `transcripts/daily-question-${name}.txt`;

/** The moderator, who speaks English here. */
async function moderator(room: TestRoom): Promise<Person> {
  const sora = await known(room, 'Sora');
  await room.app().study.changeSettings(sora.id, { locale: 'en' });
  return sora;
}

const asked = (person: Person, title: string) =>
  person.sees().filter(({ raw }) => JSON.stringify(raw).includes(title)).length;

/** Presses whatever the question asks for; it is wrong on purpose when it can be typed. */
async function answers(person: Person, label: string, told: string): Promise<void> {
  const [first = ''] = buttons(person.sees());
  await person.click(first);
  if (first === label) await person.type('gradient clipping');
  await person.waitsFor(told);
}

describe('a channel’s daily question', () => {
  it('is set, asked, answered in private, and its answer told with the next one', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const soraHere = await moderator(room);
    const minjiHere = await known(room, '민지');
    const sora = hands(soraHere);
    await sora.slash('/remind channel status');
    await sora.slash('/remind channel on time:noonish');
    await sora.slash('/remind channel on time:09:30 zone:Soul');
    await sora.slash('/remind channel on time:09:30 zone:Asia/Seoul');
    await room.pass(30 * MINUTE);
    story.tells('Monday, 09:30');
    await sora.awaits('Question of the day');
    await sora.click('Show answer');
    await answers(soraHere, 'Answer', 'Your answer');
    story.sees(soraHere);
    await sora.click('Show answer');
    await answers(minjiHere, 'Answer', '내 답');
    story.sees(minjiHere);
    await room.pass(DAY);
    story.tells('Tuesday, 09:30');
    await sora.awaits('The answer to the last question');
    await sora.slash('/remind channel status');
    await sora.slash('/remind channel off');
    await room.pass(DAY);
    expect(asked(soraHere, 'Show answer')).toBeGreaterThan(0);
    await sora.slash('/remind channel off');
    await expect(story.text()).toMatchFileSnapshot(golden('whole'));
  });

  it('is set for another channel and a paper, in Korean', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const sora = hands(await known(room, 'Sora'));
    await sora.slash('/알림 채널 켜기 시각:"오전 9시 30분" 논문:u-net 언어:ko');
    await room.pass(30 * MINUTE);
    await sora.awaits('오늘의 문제');
    await sora.slash('/알림 채널 상태');
    await sora.slash('/알림 채널 끄기');
    await expect(story.text()).toMatchFileSnapshot(golden('ko'));
  });

  it('is for moderators of servers', async () => {
    const room = await open();
    const minji = await known(room, '민지');
    const refused = await minji.slash('/remind channel on time:09:30');
    expect(refused.text).toContain('관리자만');
    const direct = (await known(room, 'Alex')).in('dm');
    expect((await direct.slash('/remind channel status')).text).toContain('needs a server');
  });

  it('is posted once when the process is lost after claiming it, and late once after days away', async () => {
    const room = await open();
    const sora = await moderator(room);
    await sora.slash('/remind channel on time:09:30 zone:Asia/Seoul');
    room.clock.advance(30 * MINUTE);
    await room.app().study.claimDueQuestions(room.clock.now(), 9);
    await room.restart();
    await room.tick();
    await room.tick();
    expect(asked(sora, 'Question of the day')).toBe(1);
    room.clock.advance(3 * DAY + 2 * HOUR);
    await room.restart();
    await room.tick();
    await room.tick();
    await sora.waitsFor('A little late today');
    expect(asked(sora, 'A little late today')).toBe(1);
  });

  it('asks everything before it asks anything twice', async () => {
    const room = await open();
    const sora = await moderator(room);
    await sora.slash('/remind channel on time:09:30 zone:Asia/Seoul');
    room.clock.advance(30 * MINUTE);
    const cards = new Set<string>();
    const days = 6;
    const { study } = room.app();
    for (let day = 0; day < days; day++) {
      room.clock.advance(DAY);
      const [plan] = await study.claimDueQuestions(room.clock.now(), 9);
      if (!plan) throw new Error('no question today');
      cards.add(plan.sheet.questions[0]?.cardId ?? '');
      await study.questionPosted(plan, 'message');
    }
    expect(cards.size).toBe(days);
  });

  it('is a review of a card that is due, once', async () => {
    const room = await open();
    const sora = await moderator(room);
    const { study } = room.app();
    await sora.slash('/remind channel on time:09:30 zone:Asia/Seoul');
    room.clock.advance(30 * MINUTE);
    const [plan] = await study.claimDueQuestions(room.clock.now(), 9);
    const question = plan?.sheet.questions[0];
    if (!plan || !question) throw new Error('no question');
    const at = room.clock.now();
    await study.addToDeck(sora.id, 'paper', question.paper);
    // Every card of the paper is learnt, so that this one is due tomorrow and later.
    for (let step = await study.startReview(sora.id, {}, null, at); step.kind === 'question';) {
      const shown = await study.reveal(sora.id, step.token, at);
      if (shown.kind !== 'answer') break;
      step = await study.grade(sora.id, shown.token, 'easy', at);
    }
    const before = reviewLog(room).length;
    room.clock.advance(40 * DAY);
    const wrong =
      question.style === 'choice'
        ? { option: question.options.findIndex((option) => option !== question.back) }
        : { text: 'gradient clipping' };
    const answer = () => study.answerSheet(plan.sheet.id, 0, sora.id, wrong, room.clock.now());
    expect(await answer()).toMatchObject({ kind: 'accepted', answer: { result: 'wrong' } });
    expect(await answer()).toMatchObject({ kind: 'repeated' });
    const learnt = reviewLog(room).some(({ cardId }) => cardId === question.cardId);
    expect(reviewLog(room).slice(before)).toMatchObject(
      learnt ? [{ rating: 'again', origin: 'quiz', cardId: question.cardId }] : [],
    );
    expect(learnt).toBe(true);
  });

  it('stops when it can not be posted, and says so once to who set it', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const sora = await moderator(room);
    await sora.slash('/remind channel on time:09:30 zone:Asia/Seoul');
    room.emulator.faults.denyPermission(sora.channelId, 'SendMessages');
    await room.pass(30 * MINUTE);
    await room.pass(DAY);
    expect(sora.in('dm').sees()).toHaveLength(0);
    await room.pass(DAY);
    await room.pass(DAY);
    story.tells('Three days without the permission');
    story.sees(sora.in('dm'));
    expect(sora.in('dm').sees()).toHaveLength(1);
    await hands(sora.in('papers')).slash('/remind channel status');
    await expect(story.text()).toMatchFileSnapshot(golden('stopped'));
  });

  it('that is over shows its answer when an old button is pressed', async () => {
    const room = await open();
    const sora = await moderator(room);
    const press = { id: 'gone', at: room.clock.now() };
    const { study } = room.app();
    expect(await study.answerSheet(press.id, 0, sora.id, { option: 0 }, press.at)).toEqual({
      kind: 'closed',
      sheet: null,
    });
  });
});
