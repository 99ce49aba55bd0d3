import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/*
 * A headless Chromium for the page, where there is one.
 */

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What has not appeared by then will not come. */
const PATIENCE_MS = 10_000;

/** Where Chromium is on this machine, or null. */
export const chromiumPath: string | null = USUAL_PLACES.find((path) => existsSync(path)) ?? null;

/** Ends the name of a suite that needs a browser: it says so when there is none. */
export const notRun: string =
  chromiumPath === null
    ? ': NOT RUN, there is no Chromium here (Debian: apt-get install chromium)'
    : '';

/** Starts Chromium. It talks to nobody but the pages it is given. */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(`A page needs a browser${notRun}`);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page that was opened, with everything that went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors of scripts, of the console, and requests to anywhere else. */
  faults: readonly string[];
}

/** Opens an address in a browser window of its own, as a person who is new there. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const faults: string[] = [];
  const context = await browser.newContext({ locale: 'en-US', colorScheme: 'dark', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const { origin } = new URL(url);
  page.on('pageerror', (error) => faults.push(`script: ${error.stack ?? error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning')
      faults.push(`console: ${line.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`outside: ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}
