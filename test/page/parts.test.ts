import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from '../emulator/bot.ts';
import { chromiumPath, notRun } from '../support/browser.ts';
import { browserHall } from './hall.ts';
import { openSmallBot } from './small-bot.ts';

describe.skipIf(chromiumPath === null)(`every part of messages and forms${notRun}`, () => {
  const hall = browserHall();
  let stage: Stage;

  beforeEach(async () => {
    stage = await openSmallBot();
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.errors).toEqual([]);
  });

  it('uses the menu of a message by mouse and by keyboard', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { page } = alex;
    stage.emulator.person('민지').say('seventeen letters');
    const said = alex.message('seventeen letters');
    await said.hover();
    await said.locator('summary').click();
    await said.getByRole('button', { name: 'Count letters' }).click();
    await alex.sees('17 letters');

    await said.locator('summary').focus();
    await page.keyboard.press('ArrowDown');
    expect(await alex.focused()).toBe('Count letters');
    await page.keyboard.press('ArrowDown');
    expect(await alex.focused()).toBe('With a file');
    await page.keyboard.press('Escape');
    expect(await alex.focused()).toBe('Apps for this message');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('17 letters').nth(1).waitFor();
  });

  it('opens the menu of a message by a right click, where it is clicked and within the window', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { page } = alex;
    stage.emulator.person('민지').say('seventeen letters https://example.org');
    const said = alex.message('seventeen letters');
    const list = said.locator('.menu');
    await said.click({ button: 'right', position: { x: 200, y: 12 } });
    expect(await alex.focused()).toBe('Count letters');
    const clicked = await said.boundingBox();
    const opened = await list.boundingBox();
    expect(Math.round((opened?.x ?? 0) - (clicked?.x ?? 0))).toBe(200);
    expect((opened?.y ?? 0) + (opened?.height ?? 0)).toBeLessThanOrEqual(720);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await said.locator('summary').click();
    const corner = await list.boundingBox();
    expect((corner?.y ?? 0) + (corner?.height ?? 0)).toBeLessThanOrEqual(720);
    await page.keyboard.press('Shift+F10');
    await list.getByRole('button', { name: 'Count letters' }).click();
    await alex.sees('37 letters');
  });

  it('begins with what an empty channel offers, in the language of the member and of the place', async () => {
    const minji = await hall.open(stage.emulator.url, { locale: 'ko-KR' });
    const offers = minji.page.locator('.starter code');
    await offers.first().waitFor();
    expect(await offers.allInnerTexts()).toEqual(['/메아리 글:good morning', '/고르기']);
    await minji.goTo('Paperdeck');
    expect(await offers.allInnerTexts()).toEqual(['/메아리 글:good morning']);
    await minji.page.locator('.line').fill('/');
    await minji.page.getByRole('option', { name: '메아리' }).waitFor();
    expect(await minji.page.getByRole('option', { name: '고르기' }).count()).toBe(0);
    await minji.page.locator('.line').fill('');
    await offers.first().click();
    await minji.sees(/^good morning$/);
    expect(await offers.count()).toBe(0);
  });

  it('keeps the end in sight while messages come and grow, unless the reader went up', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { emulator } = stage;
    const fromEnd = (): Promise<number> =>
      alex.page.evaluate(
        `(() => { const it = document.querySelector('.messages'); return Math.round(it.scrollHeight - it.scrollTop - it.clientHeight); })()`,
      );
    const minji = emulator.person('민지');
    minji.say('early\n'.repeat(20));
    const sent = await stage.client.channels.fetch(minji.channelId);
    if (!sent?.isSendable()) throw new Error('no channel to send to');
    const message = await sent.send('short');
    await alex.sees('short');
    for (const lines of [4, 12, 2, 9, 40]) {
      await message.edit(`grown to ${lines}\n`.repeat(lines));
      await alex.sees(`grown to ${lines}`);
      await expect.poll(fromEnd).toBe(0);
    }
    await alex.page.locator('.messages').hover();
    await alex.page.mouse.wheel(0, -900);
    await alex.page.getByRole('button', { name: 'Go to the newest message' }).waitFor();
    minji.say('while reading');
    await alex.page.getByText('while reading').waitFor({ state: 'attached' });
    expect(await fromEnd()).toBeGreaterThan(500);
    await alex.slash('/selects');
    await alex.sees('Choose');
    await expect.poll(fromEnd).toBe(0);
  });

  it('makes things go wrong from the drawer, and right again', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { emulator } = stage;
    const press = async (name: string): Promise<void> => {
      await alex.page.getByRole('button', { name, exact: true }).click();
      await alex.page.getByRole('alert').getByText(`Done: ${name}`).waitFor();
    };
    const happened = (): string[] => emulator.traffic.lines().map(({ what }) => what);
    await alex.page.getByRole('button', { name: 'Behind the scenes' }).click();
    await press('Forbid the bot to write here');
    expect(emulator.world.denied.get(emulator.person('Alex').channelId)).toBe(1n << 11n);
    await press('Everything works again');
    expect(emulator.world.denied.size).toBe(0);
    await press('Next request hits the global limit');
    await alex.slash('/selects');
    await alex.sees('Choose');
    expect(emulator.traffic.lines().some(({ status }) => status === 429)).toBe(true);
    await press('Tell the bot to reconnect');
    await expect.poll(happened).toContain('RESUMED');
    await press('Next answer comes too late');
    await alex.slash('/form');
    await alex.page.getByRole('alert').getByText('The application did not respond').waitFor();
    stage.errors.length = 0;
  });

  it('sends several choices once, when the list closes, and not with too few', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { page } = alex;
    await alex.slash('/selects');
    const list = page.getByRole('combobox', { name: 'Two colours' });
    await list.click();
    await page.getByRole('option', { name: 'Red' }).click();
    await page.keyboard.press('Escape');
    expect(await list.innerText()).toBe('Two colours');
    await list.press('Enter');
    await list.press(' ');
    await list.press('ArrowDown');
    await list.press('ArrowDown');
    await list.press('Enter');
    await list.press('End');
    await list.press(' ');
    expect(await page.getByRole('option', { selected: true }).allInnerTexts()).toEqual([
      'Red',
      'Blue',
    ]);
    await list.press('Escape');
    await alex.sees('colours: red and blue');
    expect(await alex.page.getByText(/^colours:/).count()).toBe(1);
  });

  it('chooses people, a role and a channel of the room', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { page } = alex;
    const { emulator } = stage;
    await alex.slash('/selects');
    await page.getByRole('combobox', { name: 'Some people' }).click();
    await page.getByRole('option', { name: '민지' }).click();
    await page.getByRole('option', { name: 'Alex' }).click();
    await page.keyboard.press('Escape');
    const ids = ['민지', 'Alex'].map((name) => emulator.person(name).id);
    await alex.sees(`people: ${ids.join(' and ')}`);
    await page.getByRole('combobox', { name: 'A channel' }).press('ArrowDown');
    await page.keyboard.press('g');
    await page.keyboard.press('Enter');
    await alex.sees(`place: ${emulator.channels.find(({ name }) => name === 'general')?.id}`);
    await page.getByRole('combobox', { name: 'A role' }).click();
    await page.getByRole('option', { name: '@Moderators' }).click();
    await alex.sees(/^role: \d+$/);
    expect(await page.getByRole('combobox', { name: 'A role: @Moderators' }).count()).toBe(1);
  });

  it('fills a form with radio buttons, boxes, a list and text, by keyboard alone', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { keyboard } = alex.page;
    await keyboard.type('/form');
    await keyboard.press('Enter');
    const form = alex.page.getByRole('dialog');
    await form.getByText('how it was').waitFor();
    await keyboard.press('Enter');
    await form.getByRole('alert').getByText('Fill in: Pace').waitFor();
    await form.getByRole('radio', { name: 'Slow' }).focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    for (const key of [' ', 'Tab', ' ', 'Tab', ' ']) await keyboard.press(key);
    await keyboard.press('Enter');
    await form.getByRole('alert').getByText('Topics: choose 1 to 2').waitFor();
    await keyboard.press(' ');
    await keyboard.press('Tab');
    await keyboard.press(' ');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await alex.sees(/pace=right topics=vision\+text again=true whom=\d+$/);
    expect(await alex.focused()).toBe('Write a message, or / for commands');
  });

  it('hands over a file with a form and with a command', async () => {
    const alex = await hall.open(stage.emulator.url);
    const file = { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes') };
    stage.emulator.person('민지').say('read this');
    await alex.message('read this').hover();
    await alex.message('read this').locator('summary').click();
    await alex.message('read this').getByRole('button', { name: 'With a file' }).click();
    const form = alex.page.getByRole('dialog');
    await form.getByLabel('Remark').fill('ok');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').getByText('Fill in: Notes').waitFor();
    await form.getByLabel('Notes').setInputFiles(file);
    await form.getByRole('status').getByText('notes.md').waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').getByText('Remark: at least 3 characters').waitFor();
    await form.getByLabel('Remark').fill('fine');
    await form.getByRole('button', { name: 'Submit' }).click();
    await alex.sees('notes=notes.md remark=fine');

    await alex.page.locator('.line').fill('/attach');
    await alex.page.keyboard.press('Enter');
    await alex.page.locator('.command-form').getByLabel('file').setInputFiles(file);
    await alex.page.getByText('notes.md', { exact: true }).last().waitFor();
    await alex.page.locator('.command-form [type=submit]').click();
    await alex.sees('got notes.md, 7 bytes');
    expect(stage.emulator.world.uploads.size).toBe(2);
  });
});
