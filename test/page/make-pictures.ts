import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openRoom } from '../e2e/room.ts';
import { openBrowser } from '../support/browser.ts';
import { openScreen, type Screen } from './screen.ts';

/*
 * Makes the pictures of README and docs from the page: the newest message of a channel, at twice its size. The clock
 * stands and every name is given, so that the same notes make the same pictures.
 */

const FOLDER = 'docs/pictures';
/** Of the window; the column at the side is cut off. */
const WIDTH = 840 + 232;
/** Around what is shown: no more than lies between two messages. */
const MARGIN = 8;

/** From the newest message that a command brought, down to the message with the text. */
async function take(screen: Screen, text: string, name: string): Promise<void> {
  const { page } = screen;
  const top = await page.locator('.used-by').last().boundingBox();
  const channel = await page.locator('.messages').boundingBox();
  const end = await screen.message(text).boundingBox();
  if (top === null || channel === null || end === null) throw new Error(`${name}: nothing to take`);
  await page.mouse.move(0, 0);
  await page.screenshot({
    path: `${FOLDER}/${name}.png`,
    clip: {
      x: channel.x,
      y: top.y - MARGIN,
      width: WIDTH - channel.x,
      height: end.y + end.height + MARGIN - (top.y - MARGIN),
    },
  });
}

async function window(browser: Browser, url: string, locale: string): Promise<Screen> {
  const viewport = { width: WIDTH, height: 1_400 };
  const options = { locale, viewport, deviceScaleFactor: 2, reducedMotion: 'reduce' } as const;
  return openScreen(browser, url, options);
}

/** The welcome comes once and stands between the command and what it brought. */
async function dismissWelcome(screen: Screen, text: string): Promise<void> {
  const welcome = screen.message(text);
  await welcome.getByRole('button').click();
  await welcome.waitFor({ state: 'detached' });
}

/** Starts quizzes until the first question asks for one of four terms, and leaves it unanswered. */
async function quiz(browser: Browser, url: string): Promise<void> {
  const alex = await window(browser, url, 'en-US');
  await alex.slash('/help');
  await dismissWelcome(alex, 'Nice to meet you');
  for (let round = 0; ; round += 1) {
    await alex.slash('/quiz paper:maskrcnn style:multiple choice');
    await alex.sees('Nobody has answered yet');
    const question = alex.message('Nobody has answered yet');
    const choices = await question.locator('.button.primary').count();
    if (choices === 4 && (await question.innerText()).includes('Which term is meant')) break;
    await alex.press('Stop');
    await alex.page.getByText('Quiz stopped').nth(round).waitFor();
  }
  await take(alex, 'Nobody has answered yet', 'quiz');
  await alex.press('Stop');
}

async function review(browser: Browser, url: string): Promise<void> {
  const alex = await window(browser, url, 'en-US');
  await alex.goTo('general');
  await alex.slash('/deck add maskrcnn');
  await alex.sees('to your reviews');
  await alex.slash('/review');
  await alex.press('Show answer');
  await alex.sees('How well did you recall it?');
  await take(alex, 'How well did you recall it?', 'review');
}

async function paper(browser: Browser, url: string): Promise<void> {
  const minji = await window(browser, url, 'ko-KR');
  await minji.goTo('general');
  await minji.slash('/paper name:maskrcnn section:RoIAlign');
  await dismissWelcome(minji, '반가워요');
  await take(minji, '퀴즈 풀기', 'paper.ko');
}

await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
try {
  for (const make of [quiz, review, paper]) {
    const room = await openRoom();
    await make(browser, room.emulator.url);
    await room.close();
  }
} finally {
  await browser.close();
}
