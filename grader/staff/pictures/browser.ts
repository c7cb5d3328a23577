import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where this machine has Chromium; `undefined` where it has none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? '', ...files].find((file) => file !== '' && existsSync(file));
}

/** A page in a real browser, and what happened in it that should not. */
export interface WatchedPage {
  page: Page;
  /** Requests for anything but the file itself, messages on the console, errors and dialogs. */
  trouble: string[];
}

/** Starts Chromium. @throws Error where it does not start */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  // Our own pages alone are shown, and root has no sandbox of Chromium's.
  chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** Opens a file of this machine, and watches what the page does. */
export async function openFile(
  browser: Browser,
  file: string,
  view: { width: number; height: number; colorScheme?: 'light' | 'dark' },
): Promise<WatchedPage> {
  const { colorScheme = 'light', ...viewport } = view;
  const page = await browser.newPage({ viewport, colorScheme });
  const trouble: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) trouble.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(url);
  return { page, trouble };
}
