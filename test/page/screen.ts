import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { visit } from '../support/browser.ts';

/** A member before the page: hands and eyes. Everything waits for what it needs, and fails when it does not come. */
export interface Screen {
  page: Page;
  faults: readonly string[];
  /** The newest message that contains the text. */
  message(text: string | RegExp): Locator;
  /** Types a command with its options, `/quiz paper:maskrcnn`, and sends it. */
  slash(line: string): Promise<void>;
  /** Presses the newest button of that label, or of a label that begins so. */
  press(label: string): Promise<void>;
  /** Waits until the text is in sight. */
  sees(text: string | RegExp): Promise<void>;
  goTo(place: string): Promise<void>;
  /** What has the focus, in words. */
  focused(): Promise<string>;
}

export async function openScreen(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Screen> {
  const { page, faults } = await visit(browser, url, options);
  const line = page.locator('.line');
  const form = page.locator('.command-form');
  await page.locator('.status.online').waitFor({ state: 'attached' });
  return {
    page,
    faults,
    message: (text) => page.locator('.message').filter({ hasText: text }).last(),
    slash: async (command) => {
      await line.fill(command);
      await line.press('Enter');
      if ((await form.count()) > 0) await form.locator('[type=submit]').click();
      await form.waitFor({ state: 'detached' });
    },
    press: (label) =>
      page
        .getByRole('button', { name: new RegExp(`^${label}`) })
        .last()
        .click(),
    sees: (text) => page.locator('.message').getByText(text).last().waitFor(),
    goTo: (place) => page.locator('.place').filter({ hasText: place }).click(),
    focused: () =>
      page.evaluate<string>(
        '(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim()',
      ),
  };
}
