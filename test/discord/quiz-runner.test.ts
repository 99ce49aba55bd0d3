import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SECOND } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { View } from '../../src/discord/answer.ts';
import type { Rooms } from '../../src/discord/command.ts';
import { createQuizRunner } from '../../src/discord/quiz-runner.ts';
import { makeCards, makeRoom } from '../study/support.ts';
import { readable } from './support/screens.ts';

/*
 * The one writer of a quiz's message, against a channel that is slow.
 */

interface Channel {
  /** What stood there, oldest first. */
  shown: string[];
  messenger: Rooms['messenger'];
  /** Every message as it stands now, by its id. */
  standing: Map<string, string>;
  /** Edits under way at the same time, at most. */
  mostAtOnce(): number;
}

function slowChannel(milliseconds: number): Channel {
  const shown: string[] = [];
  const standing = new Map<string, string>();
  let atOnce = 0;
  let most = 0;
  const show = async (view: View, messageId: string): Promise<void> => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await pause(milliseconds);
    atOnce -= 1;
    shown.push(readable(view));
    standing.set(messageId, readable(view));
  };
  return {
    shown,
    standing,
    mostAtOnce: () => most,
    messenger: {
      async send(_channelId, view) {
        const messageId = `m${standing.size + 1}`;
        await show(view, messageId);
        return { messageId };
      },
      edit: (_channelId, messageId, view) => show(view, messageId),
      look: async () => ({ isThread: false }),
      openDirect: async () => ({ channelId: 'direct' }),
    },
  };
}

const CHOICES = ['wrong one', 'wrong two', 'wrong three'];

async function runningQuiz() {
  const room = await makeRoom(makeCards(3, { distractors: CHOICES }));
  const started = await room.study.startQuiz({
    guildId: 'guild',
    channelId: 'channel',
    starterId: 'starter',
    locale: 'en',
    scope: {},
    questions: 2,
    style: 'choice',
    at: room.clock.now(),
  });
  if (started.kind !== 'started') throw new Error(started.kind);
  const channel = slowChannel(20);
  const { messenger } = channel;
  const rooms = { ...room, messenger, log: silentLog } as unknown as Rooms;
  const runner = createQuizRunner(rooms);
  await runner.tick();
  const choose = (userId: string) =>
    room.study.choose(started.quiz.id, 0, userId, 0, room.clock.now());
  const goOn = () => room.study.nextQuestion(started.quiz.id, 0, 'starter', room.clock.now());
  return { runner, channel, choose, goOn };
}

describe('the message of a question that many answer', () => {
  it('is written by one hand at a time, its counts together, and the reveal last', async () => {
    const { runner, channel, choose } = await runningQuiz();
    const ticks: Promise<void>[] = [];
    for (let person = 0; person < 60; person++) {
      await choose(`person ${person}`);
      ticks.push(runner.tick());
      await pause(2);
    }
    await choose('starter');
    ticks.push(runner.tick());
    await Promise.all(ticks);
    await runner.tick();
    expect(channel.mostAtOnce()).toBe(1);
    const [asked, ...after] = channel.shown;
    expect(asked).toContain('Nobody has answered yet');
    expect(after.at(-1)).toMatch(/Right: |Nobody had it/);
    expect(after.length).toBeLessThanOrEqual(3);
    await runner.stop();
  });

  it('comes to the newest count, after a while, without any further press', async () => {
    const { runner, channel, choose } = await runningQuiz();
    await choose('person 1');
    await runner.tick();
    await choose('person 2');
    await runner.tick();
    expect(channel.shown.at(-1)).toContain('1 answered');
    await pause(1.1 * SECOND);
    await runner.tick();
    expect(channel.shown.at(-1)).toContain('2 answered');
    await runner.stop();
  });
});

describe('a question that the quiz has left behind', () => {
  it('keeps its answer, but neither buttons nor a countdown', async () => {
    const { runner, channel, choose, goOn } = await runningQuiz();
    await choose('person 1');
    await choose('starter');
    await runner.tick();
    expect(channel.standing.get('m1')).toMatch(/Question 1 of 2 .*next /);
    expect(channel.standing.get('m1')).toContain('[ Next ]');
    await goOn();
    await runner.tick();
    expect([...channel.standing.keys()]).toEqual(['m1', 'm2']);
    expect(channel.standing.get('m1')).toMatch(/Question 1 of 2/);
    expect(channel.standing.get('m1')).toContain('Answer:');
    expect(channel.standing.get('m1')).not.toMatch(/next |Next|Stop/);
    await runner.stop();
  });
});
