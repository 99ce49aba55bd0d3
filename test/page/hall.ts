import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openScreen, type Screen } from './screen.ts';

/** Opens windows on a page; whatever goes wrong in one of them fails the test that opened it. */
export interface Hall {
  /** `forgiven` are faults that belong to the story. */
  open(url: string, options?: BrowserContextOptions, forgiven?: RegExp): Promise<Screen>;
}

/** A browser for the tests of a suite. To be called within `describe`. */
export function browserHall(): Hall {
  let browser: Browser;
  let screens: { screen: Screen; forgiven: RegExp | undefined }[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const faults = screens.flatMap(({ screen, forgiven }) =>
      screen.faults.filter((fault) => forgiven?.test(fault) !== true),
    );
    for (const { screen } of screens) await screen.page.context().close();
    screens = [];
    expect(faults).toEqual([]);
  });
  return {
    async open(url, options, forgiven) {
      const screen = await openScreen(browser, url, options);
      screens.push({ screen, forgiven });
      return screen;
    },
  };
}
