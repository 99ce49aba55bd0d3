import type { BrowserContextOptions } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestRoom } from '../e2e/room.ts';
import { useRooms } from '../e2e/stage.ts';
import { chromiumPath, notRun } from '../support/browser.ts';
import { browserHall } from './hall.ts';
import type { Screen } from './screen.ts';

describe.skipIf(chromiumPath === null)(`the page in a browser${notRun}`, () => {
  const openRoom = useRooms();
  const hall = browserHall();
  let room: TestRoom;

  beforeEach(async () => {
    room = await openRoom();
  });

  const open = (options: BrowserContextOptions = {}): Promise<Screen> =>
    hall.open(room.emulator.url, options);

  it('plays a review by mouse: add a paper, show the answer, Good', async () => {
    const alex = await open();
    await alex.slash('/paper maskrcnn');
    await alex.press('Add to my reviews');
    await alex.sees('to your reviews');
    await alex.slash('/review');
    await alex.press('Show answer');
    await alex.sees('How well did you recall it?');
    await alex.press('Good');
    await alex.sees('1 done');
    await alex.press('Show answer');
    await alex.sees('How well did you recall it?');
    await alex.press('Stop');
    await alex.sees('Done for now');
    expect(await alex.message('Done for now').getAttribute('class')).toContain('ephemeral');
  });

  it('keeps a card that turns in sight, down to its last button', async () => {
    const alex = await open({ viewport: { width: 1_200, height: 800 } });
    await alex.slash('/deck add maskrcnn');
    await alex.sees('to your reviews');
    await alex.slash('/review');
    await alex.press('Show answer');
    await alex.sees('How well did you recall it?');
    const stop = alex.message('How well did you recall it?').getByRole('button', { name: 'Stop' });
    const composer = await alex.page.locator('.composer').boundingBox();
    const bottom = async (): Promise<number> => {
      const box = await stop.boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    };
    await expect.poll(bottom).toBeLessThan(composer?.y ?? 0);
  });

  it('plays a quiz with two members: each is told alone, the channel sees a count and the answer', async () => {
    room = await openRoom({ notesDir: 'notes' });
    const alex = await open();
    const minji = await open({ locale: 'ko-KR' });
    await alex.slash('/quiz paper:maskrcnn questions:1 style:multiple choice');
    const choices = (screen: Screen) =>
      screen.message('Question 1 of 1').locator('.button.primary');
    const [hers, his] = [choices(minji).nth(0), choices(alex).nth(1)];
    const question = await alex.message('Question 1 of 1').innerText();
    // Long options stand above the buttons, which carry their letters.
    const told = (label: string): string =>
      question
        .split('\n')
        .find((line) => line.startsWith(`${label}. `))
        ?.slice(3) ?? label;
    const guesses = [told(await hers.innerText()), told(await his.innerText())];
    await hers.click();
    await minji.sees('고른 답');
    await alex.sees('1 answered');
    await his.click();
    await alex.sees('Your answer');
    // Both who are there have answered: the reveal comes at once.
    await alex.sees('From the note');
    expect(await alex.page.getByText('고른 답').count()).toBe(0);
    expect(await minji.page.getByText('Your answer').count()).toBe(0);

    const reveal = await minji.message('From the note').innerText();
    const right = /Answer:\s+(.+)/.exec(reveal)?.[1];
    for (const [index, name] of ['@민지', '@Alex'].entries()) {
      expect(reveal.includes(name)).toBe(right === guesses[index]);
    }
    await alex.press('Next');
    await minji.sees('Quiz finished');
    await alex.sees('Scores');
  });

  it('changes settings in Korean, by a list and by a form', async () => {
    const minji = await open({ locale: 'ko-KR' });
    expect(await minji.page.evaluate('document.documentElement.lang')).toBe('ko');
    expect(await minji.page.evaluate('getComputedStyle(document.body).wordBreak')).toBe('keep-all');
    await minji.slash('/설정');
    await minji.page.getByRole('combobox', { name: '04:00에 하루 시작' }).click();
    await minji.page.getByRole('option', { name: '05:00에 하루 시작' }).click();
    await minji.page.getByRole('combobox', { name: '05:00에 하루 시작' }).waitFor();
    await minji.press('분량 바꾸기');
    const form = minji.page.getByRole('dialog');
    await form.getByRole('textbox').first().fill('7');
    await form.getByRole('button', { name: '제출' }).click();
    await minji.sees('새 카드 최대 7장');
    await minji.page.locator('[data-person="Alex"]').click();
    await minji.page
      .getByRole('textbox', { name: 'Write a message' })
      .or(minji.page.getByRole('combobox', { name: 'Write a message' }))
      .waitFor();
    expect(await minji.page.evaluate('document.documentElement.lang')).toBe('en-US');
  });

  it('is played by keyboard alone', async () => {
    const alex = await open();
    const { keyboard } = alex.page;
    const tabTo = async (label: string, key: string): Promise<void> => {
      for (let presses = 0; presses < 40 && (await alex.focused()) !== label; presses += 1) {
        await keyboard.press(key);
      }
      expect(await alex.focused()).toBe(label);
    };
    await keyboard.press('Tab');
    await keyboard.press('/');
    expect(await alex.focused()).toBe('Write a message, or / for commands');
    await keyboard.type('deck a');
    await keyboard.press('Enter');
    await keyboard.type('mask');
    await alex.page.getByRole('option', { name: 'Mask R-CNN' }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await alex.sees('Added Mask R-CNN');

    await keyboard.type('/rev');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await alex.sees('Show answer');
    await tabTo('Show answer', 'Shift+Tab');
    await keyboard.press('Enter');
    await alex.sees('How well did you recall it?');
    expect(await alex.focused()).toMatch(/^Again/);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    expect(await alex.focused()).toMatch(/^Good/);
    await keyboard.press('Enter');
    await alex.sees('1 done');
    expect(await alex.focused()).toBe('Show answer');

    await tabTo('Flag', 'ArrowRight');
    await keyboard.press('Enter');
    await alex.page.getByRole('dialog').waitFor();
    await keyboard.type('Two answers fit.');
    await keyboard.press('Escape');
    await alex.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await alex.focused()).toBe('Flag');

    await keyboard.press('/');
    await alex.page.getByRole('listbox').waitFor();
    await keyboard.press('Escape');
    await alex.page.getByRole('listbox').waitFor({ state: 'hidden' });
    await tabTo('Behind the scenes', 'Shift+Tab');
    await keyboard.press('Enter');
    expect(await alex.focused()).toBe('Close');
    await keyboard.press('Escape');
    expect(await alex.focused()).toBe('Behind the scenes');
  });

  it('chooses in a list by keyboard without sending what is passed on the way', async () => {
    const alex = await open();
    await alex.slash('/settings');
    const list = alex.page.getByRole('combobox', { name: 'My study day starts at 04:00' });
    await list.focus();
    await list.press('Enter');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await list.press(key);
    expect(await list.getAttribute('aria-activedescendant')).not.toBeNull();
    await list.press('Enter');
    await alex.page.getByRole('combobox', { name: 'My study day starts at 07:00' }).waitFor();
    expect(await alex.focused()).toContain('My study day starts at 07:00');
    const person = room.emulator.person('Alex');
    expect((await room.app().study.learner(person.id)).settings.rolloverHour).toBe(7);
  });

  it('fits a phone, with the long notes of the repository', async () => {
    room = await openRoom({ notesDir: 'notes' });
    const minji = await open({
      locale: 'ko-KR',
      viewport: { width: 390, height: 780 },
      hasTouch: true,
    });
    const { page } = minji;
    await minji.slash('/논문 maskrcnn');
    await minji.sees('학습');
    await minji.slash('/퀴즈 yolov3');
    await minji.sees(/10문제 중 1번/);
    await minji.slash('/설정');
    await minji.sees('하루 분량');
    await page.locator('.line').fill('/');
    await page.getByRole('listbox').waitFor();
    const cut = await page.evaluate<string[]>(
      `[...document.querySelectorAll('button, input, .container, .popup')]
        .filter((one) => one.checkVisibility() && !one.classList.contains('skip'))
        .filter((one) => { const box = one.getBoundingClientRect(); return box.left < 0 || box.right > 390; })
        .map((one) => one.className)`,
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: '채널' }).click();
    await minji.goTo('Paperdeck');
    await page.getByRole('heading', { name: 'Paperdeck' }).waitFor();
    expect(await page.locator('.places').isVisible()).toBe(false);
  });

  it('shows what people write as text, in the order it came, and what was missed as unread', async () => {
    const alex = await open();
    const minji = room.emulator.person('민지');
    minji.say('<img src=x onerror=alert(1)> **bold** ||hidden||');
    await alex.sees('<img src=x onerror=alert(1)>');
    expect(await alex.page.locator('.message img').count()).toBe(0);
    expect(await alex.message('onerror').locator('strong').innerText()).toBe('bold');
    minji.in('general').say('over here');
    await alex.page.getByRole('button', { name: 'general 1 unread' }).click();
    await alex.sees('over here');
    await alex.page.getByRole('button', { name: /^papers$/ }).waitFor();
    expect(await alex.page.locator('.place.unread').count()).toBe(0);
  });

  it('tells that the application did not respond, and lets the button be pressed again', async () => {
    const alex = await open();
    await alex.slash('/paper maskrcnn');
    await alex.sees('Quiz this');
    room.emulator.faults.apply({ fault: 'late-answer' });
    await alex.press('Add to my reviews');
    await alex.page.getByRole('alert').getByText('The application did not respond').waitFor();
    await alex.press('Add to my reviews');
    // What was pressed first was done, only its answer came too late.
    await alex.sees(/(in|to) your reviews/);
    await expect.poll(() => alex.page.locator('.waiting').count()).toBe(0);
  });
});
