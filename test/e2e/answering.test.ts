import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { known, play, useRooms } from './stage.ts';

const open = useRooms();
/** Longer than the bot waits before it announces an answer. */
const SLOW_MS = 1_400;

/** A note of several pages, with text that would like to be more than text. */
const LONG_NOTE = fileURLToPath(new URL('long-note', import.meta.url));

const golden = (name: string): string => `transcripts/answering-${name}.txt`;

describe('answering in Discord', () => {
  it('greets a member once, at their first command', async () => {
    const room = await open();
    const { story, hands } = play(room);
    const person = room.person('Alex');
    const alex = hands(person);
    await alex.slash('/help');
    await alex.awaits('Nice to meet you');
    await person.slash('/stats');
    await person.slash('/deck show');
    const greetings = person
      .sees()
      .filter((message) => /Nice to meet/.test(JSON.stringify(message)));
    expect(greetings).toHaveLength(1);
    await expect(story.text()).toMatchFileSnapshot(golden('first'));
  });

  it('answers an interaction once that Discord delivers twice', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    await person.slash('/deck show');
    const before = person.sees().length;
    room.emulator.faults.sameInteractionTwice();
    await person.slash('/deck add paper:u-net');
    expect(person.sees()).toHaveLength(before + 1);
    expect(person.says()).toContain('Added **U-Net**');
  });

  it('goes on after a lost connection', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    room.emulator.faults.dropSocket();
    await person.slash('/paper maskrcnn');
    expect(person.says()).toContain('# Mask R-CNN');
  });

  it('keeps its buttons over a restart of the process', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    await person.slash('/papers');
    await person.slash('/settings');
    await room.restart();
    await person.click('Use two');
    expect(person.says()).toContain('two: Again, Good');
    await person.choose('Open a paper', 'U-Net');
    expect(person.says()).toContain('# U-Net');
  });

  it('tells others that pages are not theirs to turn', async () => {
    const room = await open({ notesDir: LONG_NOTE });
    const alex = await known(room, 'Alex');
    const minji = await known(room, '민지');
    await alex.slash('/paper long');
    await minji.click('Next');
    expect(minji.says()).toContain('명령어를 입력한 분만 넘길 수 있어요');
    await alex.click('Next');
    await alex.click('Next');
    await expect(alex.says()).toMatchFileSnapshot(golden('last-page'));
  });

  it('that takes its time is announced first, and then there', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    const { study } = room.app();
    const quick = { ...study };
    study.stats = async (...given) => {
      await pause(SLOW_MS);
      return quick.stats(...given);
    };
    study.changeSettings = async (...given) => {
      await pause(SLOW_MS);
      return quick.changeSettings(...given);
    };
    const shown = await person.slash('/stats');
    expect(shown.text).toContain('Nothing to count yet');
    expect(shown.message?.onlyFor).toBe(person.id);
    await person.slash('/settings');
    await person.click('Use two');
    await person.waitsFor('two: Again, Good');
  });

  it('is finished before a restart, and late callers are told to come back', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    const other = await known(room, '민지');
    const { study } = room.app();
    let finish: () => void = () => {};
    const begun = new Promise<void>((begin) => {
      const quick = { ...study };
      study.stats = async (...given) => {
        begin();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return quick.stats(...given);
      };
    });
    const slow = person.slash('/stats');
    await begun;
    const restarted = room.restart();
    while (!other.says().includes('다시 시작하는 중이에요')) await other.slash('/도움말');
    finish();
    expect((await slow).text).toContain('Nothing to count yet');
    await restarted;
    await other.slash('/도움말');
    expect(other.says()).toContain('여기서 무엇을 할 수 있나요?');
  });

  it('shows nobody an exception: an apology with a reference instead', async () => {
    const room = await open();
    const person = await known(room, 'Alex');
    const { study } = room.app();
    study.stats = () => Promise.reject(new Error('disk on fire'));
    await person.slash('/stats');
    const reference = /reference `(\w{6})`/.exec(person.says())?.[1];
    expect(person.says()).not.toContain('disk on fire');
    const logged = (room.errors as string[]).splice(0);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(reference);
  });
});
