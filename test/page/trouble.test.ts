import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../../src/base/clock.ts';
import { type Emulator, startEmulator } from '../../src/emulator/server.ts';
import { MONDAY_MORNING, type Stage } from '../emulator/bot.ts';
import { chromiumPath, notRun } from '../support/browser.ts';
import { browserHall } from './hall.ts';
import { openSmallBot } from './small-bot.ts';

const LONG_WORD = 'Donaudampfschifffahrts'.repeat(12);
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** What a browser says of a connection that ends, and of a stream for somebody who is not there. */
const LOST_OR_REFUSED = /net::ERR_|409 \(Conflict\)/;
const HEBREW = 'שלום, זה מבחן של כיוון הכתיבה';
const FAMILY = '👩🏽‍💻👨‍👩‍👧‍👦🇰🇷';

/** What reaches beyond the window, or beyond the message it belongs to. */
const CUT = `[...document.querySelectorAll('.message *')]
  .filter((one) => one.checkVisibility() && !one.closest('svg') && !one.closest('pre'))
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const message = one.closest('.message').getBoundingClientRect();
    return box.left < message.left - 1 || box.right > message.right + 1;
  })
  .map((one) => one.className || one.localName)`;

const button = (label: string, index: number) => ({
  type: 2,
  style: (index % 4) + 1,
  custom_id: `b${index}`,
  label,
});
const rows = Array.from({ length: 5 }, (_, row) => ({
  type: 1,
  components: Array.from({ length: 5 }, (_, column) =>
    button(column === 4 ? LONG_WORD.slice(0, 80) : `Button ${row} ${column}`, row * 5 + column),
  ),
}));

describe.skipIf(chromiumPath === null)(`what a page meets${notRun}`, () => {
  const hall = browserHall();
  let stage: Stage;

  beforeEach(async () => {
    stage = await openSmallBot();
  });
  afterEach(() => stage.close());

  /** Everything that is too long, too wide or from right to left. */
  async function crowd(): Promise<void> {
    const minji = stage.emulator.person('민지');
    minji.say(`A word: ${LONG_WORD} and a link https://example.org/${LONG_WORD}`);
    minji.say(`\`\`\`\n${'wide '.repeat(60)}\n${'line\n'.repeat(40)}\`\`\``);
    minji.say(`# ${LONG_WORD}\n> ${LONG_WORD}\n- ${LONG_WORD}\n\`${LONG_WORD}\``);
    minji.say(HEBREW);
    minji.say(`${FAMILY} ${FAMILY.repeat(40)}`);
    const channel = await stage.client.channels.fetch(minji.channelId);
    if (!channel?.isSendable()) throw new Error('no channel to send to');
    await channel.send({ content: 'Many buttons', components: rows });
    await channel.send({
      embeds: [
        {
          title: LONG_WORD.slice(0, 250),
          description: 'An embed',
          fields: [{ name: 'Name', value: LONG_WORD }],
        },
      ],
    });
    await channel.send({
      content: 'A picture',
      files: [
        { attachment: PIXEL, name: 'dot.png', description: 'A red dot' },
        { attachment: Buffer.from('text'), name: `${LONG_WORD.slice(0, 90)}.txt` },
      ],
    });
  }

  it.each([390, 1_100])('keeps everything within a window of %i', async (width) => {
    const alex = await hall.open(stage.emulator.url, { viewport: { width, height: 800 } });
    await crowd();
    await alex.sees('A picture');
    expect(await alex.page.evaluate(CUT)).toEqual([]);
    expect(await alex.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const styleOfHebrew = `getComputedStyle([...document.querySelectorAll('.markdown p')]
      .find((one) => one.textContent === '${HEBREW}')).unicodeBidi`;
    expect(await alex.page.evaluate(styleOfHebrew)).toBe('plaintext');
    await alex.page.getByRole('img', { name: 'A red dot' }).waitFor();
    await expect
      .poll(() => alex.page.evaluate('document.querySelector("img.gallery-item").naturalWidth'))
      .toBe(1);
    await alex.page.getByRole('link', { name: '.txt' }).waitFor();
  });

  it('lets a letter that is typed anywhere go to the message box', async () => {
    const alex = await hall.open(stage.emulator.url);
    const { keyboard } = alex.page;
    const line = alex.page.locator('.line');
    await alex.page.locator('.messages').click();
    await keyboard.type('hello');
    expect(await line.inputValue()).toBe('hello');
    await keyboard.press('Enter');
    await alex.sees('hello');
    await alex.page.getByRole('button', { name: 'Behind the scenes' }).click();
    await keyboard.press('Control+c');
    expect(await line.inputValue()).toBe('');
    await keyboard.type('안녕');
    expect(await line.inputValue()).toBe('안녕');
  });

  it('lets relative times go on', async () => {
    const alex = await hall.open(stage.emulator.url);
    const at = stage.clock.now() / 1_000 + 3_600;
    stage.emulator.person('민지').say(`Ends <t:${at}:R>`);
    await alex.sees('in 1 hour');
    stage.clock.advance(1_800_000);
    stage.emulator.room.announce({ type: 'clock', now: stage.clock.now() });
    await alex.sees('in 30 minutes');
    expect(await alex.page.getByText('in 1 hour', { exact: true }).count()).toBe(0);
  });

  it('takes up a lost stream, with what was said and removed meanwhile, where the reader was', async () => {
    const { world, channels } = stage.emulator;
    const minji = stage.emulator.person('민지');
    for (let count = 0; count < 40; count += 1) minji.say(`early ${count}`);
    const { page } = await hall.open(stage.emulator.url, {}, LOST_OR_REFUSED);
    const back = await endStreamsAfterHello(page);
    await page.reload();
    await page.getByRole('alert').getByText('Connection to the room lost').waitFor();
    await page.locator('.messages').hover();
    await page.mouse.wheel(0, -600);
    await page.getByRole('button', { name: 'Go to the newest message' }).waitFor();
    const place = (): Promise<number> =>
      page.evaluate('document.querySelector(".messages").scrollTop');
    const before = await place();
    minji.say('said meanwhile');
    const first = world
      .messagesIn(channels[0]?.id ?? '')
      .find(({ content }) => content === 'early 35');
    if (first === undefined) throw new Error('nothing was said');
    world.removeMessage(first);
    back();
    await page.getByText('said meanwhile').waitFor({ state: 'attached' });
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    expect(await page.getByText('early 35', { exact: true }).count()).toBe(0);
    expect(Math.abs((await place()) - before)).toBeLessThan(10);
  });

  it('goes on in a room that was started anew, where everybody has another id', async () => {
    const port = Number(new URL(stage.emulator.url).port);
    const alex = await hall.open(stage.emulator.url, {}, LOST_OR_REFUSED);
    stage.emulator.person('민지').say('before');
    await alex.sees('before');
    await stage.client.destroy();
    await stage.emulator.close();
    await alex.page.getByRole('alert').getByText('Connection to the room lost').waitFor();
    const anew = await restartAt(port);
    try {
      await alex.page.getByRole('alert').waitFor({ state: 'hidden' });
      await expect.poll(() => alex.page.getByText('before').count()).toBe(0);
      anew.person('민지').say('after');
      await alex.sees('after');
    } finally {
      await anew.close();
    }
  });
});

const restartAt = (port: number): Promise<Emulator> =>
  startEmulator({ clock: standingClock(MONDAY_MORNING + 60_000), port });

/** Ends each stream of events after its first one, until the function it gives is called. */
async function endStreamsAfterHello(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let count = 0;
  await page.route('**/room/events*', async (route) => {
    count += 1;
    if (count > 1) {
      await released;
      await route.continue();
      return;
    }
    const response = await fetch(route.request().url());
    const { value } = (await response.body?.getReader().read()) ?? {};
    await route.fulfill({
      contentType: 'text/event-stream',
      body: Buffer.from(value ?? new Uint8Array()),
    });
  });
  return release;
}
