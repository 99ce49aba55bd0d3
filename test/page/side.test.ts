import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from '../emulator/bot.ts';
import { chromiumPath, notRun } from '../support/browser.ts';
import { browserHall } from './hall.ts';
import { openSmallBot } from './small-bot.ts';

describe.skipIf(chromiumPath === null)(`members side by side${notRun}`, () => {
  const hall = browserHall();
  let stage: Stage;

  beforeEach(async () => {
    stage = await openSmallBot();
  });
  afterEach(() => stage.close());

  it('shows each member their own page: what one says and presses, the others see', async () => {
    const { page } = await hall.open(stage.emulator.url, {
      viewport: { width: 1_300, height: 800 },
    });
    await page.getByRole('link', { name: 'Three members side by side' }).click();
    const of = (name: string) => page.frameLocator(`iframe[title="${name}"]`);
    for (const name of ['Alex', '민지', 'Sora']) await of(name).locator('.line').waitFor();
    expect(await page.locator('.member').count()).toBe(3);
    await of('민지').locator('.line').fill('안녕하세요');
    await of('민지').locator('.line').press('Enter');
    await of('Sora').getByText('안녕하세요').waitFor();
    await of('Alex').locator('.line').fill('/selects');
    await of('Alex').locator('.line').press('Enter');
    await of('민지').getByText('님이 사용한 명령어').waitFor();
    await of('Alex').getByRole('button', { name: 'Light or dark' }).click();
    const theme = (name: string): Promise<string | null> =>
      of(name).locator('html').getAttribute('data-theme');
    await expect.poll(() => theme('민지')).toBe('light');
    expect(await of('Alex').locator('[data-tool="side"]').count()).toBe(0);

    await page.getByRole('link', { name: 'One member' }).click();
    await page.getByRole('link', { name: 'Three members side by side' }).waitFor();
    await page.locator('.message').getByText('안녕하세요').waitFor();
  });
});
