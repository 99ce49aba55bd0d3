import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, notRun, openBrowser } from '../support/browser.ts';
import { type Demo, startDemo } from './demo.ts';
import { openScreen } from './screen.ts';

describe.skipIf(chromiumPath === null)(`the demo in a browser${notRun}`, () => {
  let browser: Browser;
  let demo: Demo;

  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('reminds by direct message on the day that was skipped to, at the time that was set', async () => {
    const alex = await openScreen(browser, demo.url);
    await alex.slash('/deck add maskrcnn');
    await alex.sees('to your reviews');
    await alex.slash('/remind at time:08:30');
    await alex.sees('I will write to you every day at 08:30');
    expect(await alex.page.locator('.place.unread').count()).toBe(0);

    await alex.page.getByRole('button', { name: 'Skip to tomorrow' }).first().click();
    await alex.page.getByRole('button', { name: 'Paperdeck 1 unread' }).click();
    await alex.sees('Time to review');
    const sentAt = await alex
      .message('Time to review')
      .locator('time')
      .first()
      .getAttribute('datetime');
    expect(sentAt).toContain('T08:30');
    await alex.press('Start review');
    await alex.press('Show answer');
    await alex.sees('How well did you recall it?');
    expect(await alex.page.locator('.place.unread').count()).toBe(0);
    expect(alex.faults).toEqual([]);
    await alex.page.context().close();
  });
});
