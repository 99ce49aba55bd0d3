import type { Browser, Page } from 'playwright-core';
import type { Emulator } from '../../src/emulator/server.ts';
import { openSmallBot } from '../page/small-bot.ts';
import { openBrowser, visit } from '../support/browser.ts';

/*
 * A page with 1,000 messages (or as many as are asked for) beside an empty one, in the same browser and run: how long it
 * takes until all is there, until one more message is painted, and how scrolling from the end to the top goes.
 */

const MESSAGES = 1_000;
const MORE = 20;
const ROUNDS = 3;
/** Every fourth message is the bot's, with five select menus. */
const EVERY = 4;
const FRAMES = 200;

interface Figures {
  shown: number;
  oneMore: number;
  changed: number;
  longestFrame: number;
  longTasks: number;
  /** CPU milliseconds of the page's main thread for one frame of scrolling. */
  frameCpu: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? MESSAGES);
  const browser = await openBrowser();
  const [empty, full]: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await measure(browser, 0));
    full.push(await measure(browser, count));
  }
  await browser.close();
  print('empty page', empty);
  print(`${count} messages`, full);
}

async function measure(browser: Browser, count: number): Promise<Figures> {
  const stage = await openSmallBot();
  const { emulator } = stage;
  await fill(emulator, count);
  const { page } = await visit(browser, emulator.url);
  await page.evaluate(WATCH_LONG_TASKS);
  const shown = await page.evaluate<number>(untilShown(count));
  const oneMore = await median(() => oneMoreMessage(page, emulator));
  const changed = await median(() => changedMessage(page, emulator));
  await page.evaluate('longTasks = 0');
  const cpu = await mainThread(page);
  const before = await cpu();
  const longestFrame = await page.evaluate<number>(SCROLL_UP);
  const frameCpu = ((await cpu()) - before) / FRAMES;
  const longTasks = await page.evaluate<number>('longTasks');
  await page.context().close();
  await stage.close();
  return { shown, oneMore, changed, longestFrame, longTasks, frameCpu };
}

/** Reads the CPU time of the page's main thread, in milliseconds. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    return seconds * 1_000;
  };
}

async function fill(emulator: Emulator, count: number): Promise<void> {
  if (count === 0) return;
  const [alex, minji] = ['Alex', '민지'].map((name) => emulator.person(name));
  if (alex === undefined || minji === undefined) return;
  const { message } = await alex.slash('/selects');
  const { world } = emulator;
  const card = world.findMessage(alex.channelId, message?.id ?? '');
  if (card === undefined) throw new Error('the bot did not answer');
  for (let index = 1; index < count; index += 1) {
    if (index % EVERY === 0) world.addMessage({ ...card, id: world.mint() });
    else (index % 2 === 0 ? alex : minji).say(textOf(index));
  }
}

const textOf = (index: number): string =>
  `**Message ${index}** about \`RoIAlign\` and <t:1772409600:R>\n> a quoted line\n- one\n- two`;

const WATCH_LONG_TASKS = `globalThis.longTasks = 0;
  new PerformanceObserver((list) => { longTasks += list.getEntries().length; })
    .observe({ type: 'longtask' });`;

/** Milliseconds from the navigation until so many messages were painted; without any, until the page stands. */
const untilShown = (count: number): string => `new Promise((resolve) => {
  const isThere = () => ${count} === 0
    ? document.querySelector('.message-list .empty')
    : document.querySelectorAll('.message').length >= ${count};
  const look = () => isThere() ? setTimeout(() => resolve(performance.now())) : requestAnimationFrame(look);
  look();
})`;

/** Milliseconds from saying until the message was painted. */
async function oneMoreMessage(page: Page, emulator: Emulator): Promise<number> {
  return untilPainted(page, () => emulator.person('민지').say('one more'));
}

async function changedMessage(page: Page, emulator: Emulator): Promise<number> {
  const { world } = emulator;
  const [message] = world.messagesIn(emulator.person('민지').channelId).slice(-1);
  if (message === undefined) return 0;
  return untilPainted(page, () => world.changeMessage(message, { content: 'changed' }));
}

async function untilPainted(page: Page, happen: () => void): Promise<number> {
  const painted = page.evaluate<number>(`new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    seen.observe(document.querySelector('.message-list'), { childList: true });
    globalThis.watching = true;
  })`);
  while ((await page.evaluate('globalThis.watching')) !== true);
  await page.evaluate('globalThis.watching = false');
  const from = performance.timeOrigin + performance.now();
  happen();
  return (await painted) - from;
}

/** The longest time between two frames while scrolling up by 200 px a frame, as a strong flick does. */
const SCROLL_UP = `new Promise((resolve) => {
  const box = document.querySelector('.messages');
  let longest = 0;
  let last = performance.now();
  let steps = 0;
  const go = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    box.scrollBy(0, -200);
    steps += 1;
    if (steps < ${FRAMES}) requestAnimationFrame(go);
    else resolve(longest);
  };
  requestAnimationFrame(go);
})`;

async function median(one: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let count = 0; count < MORE; count += 1) all.push(await one());
  return middle(all);
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function print(name: string, rounds: readonly Figures[]): void {
  const of = (pick: (figures: Figures) => number, digits = 0): string =>
    middle(rounds.map(pick)).toFixed(digits);
  console.log(
    `${name.padEnd(16)} shown after ${of((it) => it.shown)} ms, one more ${of((it) => it.oneMore)} ms, ` +
      `one changed ${of((it) => it.changed)} ms; scrolling: ${of((it) => it.frameCpu, 1)} ms CPU a frame, ` +
      `longest frame ${of((it) => it.longestFrame)} ms, long tasks ${of((it) => it.longTasks)}`,
  );
}
