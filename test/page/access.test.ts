import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ImpactValue } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../emulator/bot.ts';
import { openRoom, type TestRoom } from '../e2e/room.ts';
import { chromiumPath, notRun } from '../support/browser.ts';
import { browserHall } from './hall.ts';
import type { Screen } from './screen.ts';
import { openSmallBot } from './small-bot.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REFUSED: ReadonlySet<ImpactValue> = new Set(['serious', 'critical']);

/** What axe-core holds against what is on the page now: the rule, and where. In light only the colours are others. */
async function findings({ page }: Screen, theme: Theme = 'dark'): Promise<string[]> {
  // The policy of the page forbids scripts of others; evaluation from outside is not the page's.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  const options = { iframes: false, ...(theme === 'light' ? { runOnly: ['color-contrast'] } : {}) };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  expect(results.passes.length).toBeGreaterThan(theme === 'light' ? 0 : 10);
  return results.violations
    .filter(({ impact }) => REFUSED.has(impact ?? null))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

type Theme = (typeof THEMES)[number];
const THEMES = ['dark', 'light'] as const;

describe.skipIf(chromiumPath === null)(`for a screen reader and tired eyes${notRun}`, () => {
  const hall = browserHall();
  let room: TestRoom;
  let stage: Stage;

  beforeAll(async () => {
    [room, stage] = await Promise.all([openRoom(), openSmallBot()]);
  });
  afterAll(async () => {
    await room.close();
    await stage.close();
  });

  it.each(THEMES)(
    'finds nothing serious in a channel with a quiz and a review, %s',
    async (theme) => {
      const alex = await hall.open(room.emulator.url, { colorScheme: theme });
      await alex.goTo(theme === 'dark' ? 'papers' : 'general');
      await alex.slash('/paper maskrcnn');
      await alex.press('Add to my reviews');
      await alex.sees(/(in|to) your reviews/);
      await alex.slash('/quiz paper:yolov3 style:multiple choice');
      await alex.sees('Question 1 of 10');
      await alex.slash('/review');
      await alex.press('Show answer');
      await alex.sees('How well did you recall it?');
      expect(await findings(alex, theme)).toEqual([]);
      const card = alex.message('How well did you recall it?');
      await card.getByRole('button', { name: 'Stop' }).click();
      await alex.sees('Done for now');
      await alex.page.locator('.line').fill('/');
      await alex.page.getByRole('option').first().waitFor();
      expect(await findings(alex, theme)).toEqual([]);
      await alex.page.locator('.line').fill('/quiz');
      await alex.page.keyboard.press('Enter');
      await alex.page.locator('.command-form').waitFor();
      expect(await findings(alex, theme)).toEqual([]);
      await alex.page.keyboard.press('Escape');
      await alex.page.keyboard.press('Escape');
      await alex.page.getByRole('button', { name: 'Behind the scenes' }).click();
      await alex.page.locator('.traffic li').first().waitFor();
      await alex.page.locator('.traffic summary').first().click();
      expect(await findings(alex, theme)).toEqual([]);
      await alex.page.keyboard.press('Escape');
      await alex.message('Question 1 of 10').getByRole('button', { name: 'Stop' }).click();
      await alex.sees('Quiz stopped');
    },
  );

  it.each(THEMES)('finds nothing serious in forms, lists and menus, %s', async (theme) => {
    const alex = await hall.open(stage.emulator.url, { colorScheme: theme });
    await alex.goTo('general');
    await alex.page.locator('.starter').first().waitFor();
    expect(await findings(alex, theme)).toEqual([]);
    await alex.goTo('papers');
    stage.emulator.person('민지').say('Read `this`, ||not that||, https://example.org');
    await alex.slash('/selects');
    await alex.page.getByRole('combobox', { name: 'Two colours' }).last().click();
    await alex.page.getByRole('option', { name: 'Red' }).click();
    expect(await findings(alex, theme)).toEqual([]);
    await alex.page.keyboard.press('Escape');
    await alex.message('Read this').locator('summary').focus();
    await alex.page.keyboard.press('ArrowDown');
    expect(await findings(alex, theme)).toEqual([]);
    await alex.message('Read this').getByRole('button', { name: 'With a file' }).click();
    await alex.page.getByRole('dialog').waitFor();
    expect(await findings(alex, theme)).toEqual([]);
    await alex.page.keyboard.press('Escape');
    await alex.slash('/form');
    const form = alex.page.getByRole('dialog');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByRole('alert').waitFor();
    expect(await findings(alex, theme)).toEqual([]);
  });

  it('finds nothing serious on a phone, in Korean, with the channels open and closed', async () => {
    const phone = { locale: 'ko-KR', viewport: { width: 390, height: 780 }, hasTouch: true };
    const minji = await hall.open(room.emulator.url, phone);
    await minji.slash('/논문 maskrcnn');
    await minji.sees('Mask R-CNN');
    await minji.slash('/설정');
    await minji.sees('하루 분량');
    expect(await findings(minji)).toEqual([]);
    await minji.page.getByRole('button', { name: '채널' }).click();
    expect(await findings(minji)).toEqual([]);
  });
});
