import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BookMaker } from '../class/book/book.ts';
import { aCourse, aMember, aReport } from '../class/samples.ts';
import { findChromium, openBrowser, openFile, type WatchedPage } from '../staff/pictures/browser.ts';
import { feedbackHtml } from './feedback-html.ts';
import { gradebookHtml } from './gradebook-html.ts';
import { similarHtml } from './similar-html.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  '</script><script>alert(3)</script>',
  "'onmouseover='alert(4)",
  '#student=%E0%A4%A',
  '__proto__',
  'a b&amp;c',
];

/** Three students with different totals, one without, and one for each hostile text, which is everything that a student can name. */
function book() {
  const maker = new BookMaker(aCourse());
  const add = (id: string, passed: Record<string, number>, text = '') =>
    maker.add({
      member: aMember(id, { name: text, section: text }),
      report: aReport(id, passed, { message: text, diagnosis: { name: 'mine', sentence: text } }),
    });
  add('ada', { '01': 4, '02': 4 });
  maker.add({
    member: aMember('bo', { email: 'bo@example.org' }),
    report: aReport('bo', { '01': 1, '02': 1 }),
  });
  add('chen', { '01': 3, '02': 2 }, '陈波');
  maker.add({ member: aMember('zoe'), problem: { kind: 'unreadable', message: 'nothing was handed in' } });
  for (const text of HOSTILE) add(text, { '01': 0, '02': 0 }, text);
  return maker.make();
}

const executable = findChromium();
const root = mkdtempSync(join(tmpdir(), 'gradebook-test-'));
const file = join(root, 'gradebook.html');
afterAll(() => rmSync(root, { recursive: true }));

/** The ids that can be seen, in order. */
const ids = (page: Page): Promise<string[]> =>
  page.locator('#class tbody tr:visible td:first-child').allTextContents();

describe.skipIf(!executable)(
  `the gradebook in a real browser${executable ? '' : ' (there is no Chromium)'}`,
  () => {
    let browser: Browser;
    let watched: WatchedPage;
    let page: Page;
    beforeAll(async () => {
      writeFileSync(file, gradebookHtml(book()));
      browser = await openBrowser(executable!);
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      watched = await openFile(browser, file, { width: 1280, height: 900 });
      page = watched.page;
    });
    afterEach(async () => {
      // Whatever a test did: nothing was loaded, nothing failed, nothing of a student's ran.
      expect(watched.trouble).toEqual([]);
      await page.close();
    });

    test('a click on a column sorts by it, numbers as numbers, and another turns it round', async () => {
      const total = page.getByRole('columnheader', { name: 'total' });
      await total.click();
      // Who has none comes last, whichever way.
      expect((await ids(page)).slice(-4)).toEqual(['bo', 'chen', 'ada', 'zoe']);
      expect(await total.getAttribute('aria-sort')).toBe('ascending');
      await total.click();
      expect((await ids(page)).slice(0, 3)).toEqual(['ada', 'chen', 'bo']);
      expect((await ids(page)).at(-1)).toBe('zoe');
      // By keyboard as well.
      await page.getByRole('columnheader', { name: 'id' }).press('Enter');
      expect((await ids(page)).filter((id) => /^\w+$/.test(id) && id !== '__proto__')).toEqual([
        'ada',
        'bo',
        'chen',
        'zoe',
      ]);
      await page.getByRole('columnheader', { name: 'to look into' }).click();
      expect((await ids(page))[0]).toBe('zoe');
    });

    test('the checks are sorted by how many pass, hardest first', async () => {
      const rates = page.locator('#checks ~ .wide tbody tr td:nth-child(5)');
      expect((await rates.allTextContents()).slice(0, 4)).toEqual(['30 %', '20 %', '20 %', '10 %']);
      await page.getByRole('columnheader', { name: 'pass' }).click();
      expect((await rates.allTextContents()).slice(0, 3)).toEqual(['10 %', '10 %', '10 %']);
    });

    test('what is typed leaves the rows that hold all of its words', async () => {
      await page.getByRole('searchbox').fill('CHEN 陈');
      expect(await ids(page)).toEqual(['chen']);
      expect(await page.locator('#shown').textContent()).toBe(`1 of ${4 + HOSTILE.length}`);
      await page.getByRole('searchbox').fill('');
      expect(await ids(page)).toHaveLength(4 + HOSTILE.length);
    });

    test('a click on an id shows the student, and the address leads back there', async () => {
      await page.locator('#class').getByRole('link', { name: 'bo', exact: true }).click();
      const student = page.locator('#student');
      await student.getByRole('heading', { level: 2 }).waitFor();
      expect(await student.getByRole('heading').allTextContents()).toEqual([
        'bo',
        '01 Title 01: 1 of 4',
        '02 Title 02: 1 of 4',
      ]);
      expect(await student.locator('td.fail').count()).toBe(6);
      await page.reload();
      expect(await student.getByRole('heading', { level: 2 }).textContent()).toBe('bo');
      await page.goBack();
      await expect.poll(() => student.textContent()).toBe('');
    });

    test('what failed is open, what passes is a click away, and so is what the student reads', async () => {
      await page.locator('#class').getByRole('link', { name: 'bo', exact: true }).click();
      const student = page.locator('#student');
      expect(await student.locator('p').first().textContent()).toMatch(
        /^2 of 8, 0\.01 s, .*, bo@example\.org\. /,
      );
      expect(await student.locator('td.fail:visible').count()).toBe(6);
      expect(await student.locator('td.pass:visible').count()).toBe(0);
      await student.getByText('1 of 4 checks: pass').first().click();
      expect(await student.locator('td.pass:visible').count()).toBe(1);
      expect(await student.getByRole('link').getAttribute('href')).toBe('feedback/bo.html');
    });

    test('one goes from student to student in the order of the table', async () => {
      await page.getByRole('columnheader', { name: 'total' }).click();
      await page.locator('#class').getByRole('link', { name: 'bo', exact: true }).click();
      const heading = page.locator('#student').getByRole('heading', { level: 2 });
      await page.getByRole('button', { name: 'next' }).click();
      await expect.poll(() => heading.textContent()).toBe('chen · 陈波');
      await page.getByRole('button', { name: 'previous' }).click();
      await expect.poll(() => heading.textContent()).toBe('bo');
      await page.getByRole('button', { name: 'close' }).click();
      await expect.poll(() => page.locator('#student').textContent()).toBe('');
    });

    test.each(HOSTILE)('a student called %s is text, in the table and on a page', async (id) => {
      const before = await page.locator('script').count();
      await page.locator('#class').getByRole('link', { name: id, exact: true }).click();
      const student = page.locator('#student');
      expect(await student.getByRole('heading', { level: 2 }).textContent()).toBe(`${id} · ${id}`);
      expect(await student.locator('p.note').filter({ hasText: id }).count()).toBeGreaterThan(0);
      expect(await page.locator('script').count()).toBe(before);
      expect(await page.locator('img').count()).toBe(0);
    });

    test('one likely cause stands once, above its checks', async () => {
      await page.locator('#class').getByRole('link', { name: 'chen', exact: true }).click();
      const notes = page.locator('#student p.note');
      expect(await notes.allTextContents()).toEqual(['Likely cause: 陈波', 'Likely cause: 陈波']);
    });

    test('without names nothing tells who somebody is, and the pages of students stay', async () => {
      await page.getByLabel('without names').check();
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is told nobody
      const told = await page.locator('main').innerText();
      expect(told).not.toMatch(/\b(ada|bo|chen|zoe)\b|陈波/);
      expect(await ids(page)).toHaveLength(4 + HOSTILE.length);
      await page
        .locator('#class')
        .getByRole('link', { name: /^student \d+$/ })
        .first()
        .click();
      await expect
        .poll(() => page.locator('#student').getByRole('heading', { level: 2 }).textContent())
        .toMatch(/^student \d+$/);
      expect(decodeURIComponent(page.url())).toMatch(/#student=student( |\+|%20)\d+$/);
      await page.getByLabel('without names').uncheck();
      expect(await ids(page)).toContain('ada');
    });

    test('an address that names nobody shows nobody', async () => {
      for (const hash of ['nobody', '%E0%A4%A', 'toString']) {
        await page.evaluate(`location.hash = 'student=${hash}'`);
        await expect.poll(() => page.locator('#student').textContent()).toBe('');
      }
    });
  },
);

describe.skipIf(!executable)('the gradebook', () => {
  test.each(['light', 'dark'] as const)('can be read on a narrow %s screen', async (colorScheme) => {
    writeFileSync(file, gradebookHtml(book()));
    const browser = await openBrowser(executable!);
    try {
      const { page } = await openFile(browser, file, { width: 380, height: 700, colorScheme });
      // Tables scroll for themselves: the page is no wider than the screen.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380);
      expect(await page.evaluate(LEAST_CONTRAST)).toBeGreaterThan(4.5);
    } finally {
      await browser.close();
    }
  });
});

/** What axe-core finds on a page. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
  );
}

describe.skipIf(!executable)('every page', () => {
  const { exercises } = aReport(
    'ada',
    { '01': 1, '02': 4 },
    { diagnosis: { name: 'x', sentence: 'Look again.' } },
  );
  const group = {
    members: ['ada', 'bo'],
    least: 0.9,
    most: 0.9,
    pairs: [
      {
        left: 'ada',
        right: 'bo',
        similarity: 0.9,
        shared: [{ left: { from: 0, to: 0 }, right: { from: 0, to: 0 } }],
      },
    ],
  };
  const sources = new Map([
    ['ada', 'let a;'],
    ['bo', 'let b;'],
  ]);
  test.each([
    ['gradebook', () => gradebookHtml(book())],
    ['feedback', () => feedbackHtml('ada', exercises)],
    ['similar', () => similarHtml([{ title: '01', groups: [group], sources }], ['eve is not compared'])],
  ])(
    'of %s can be read and used by keyboard and screen reader, at 360 px and on a desk',
    async (name, html) => {
      const at = join(root, `${name}.html`);
      writeFileSync(at, html());
      const browser = await openBrowser(executable!);
      try {
        for (const width of [360, 1280]) {
          const { page } = await openFile(browser, at, { width, height: 700 });
          expect(await violations(page)).toEqual([]);
          for (const details of await page.locator('summary').all()) await details.click();
          if (name === 'gradebook') await page.getByRole('link', { name: 'bo', exact: true }).first().click();
          expect(await violations(page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    },
  );
});

/** Run in the page: the least contrast of any text with what is behind it, as WCAG counts it. */
const LEAST_CONTRAST = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour)
      .slice(0, 3)
      .map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
  };
  const contrasts = [...document.querySelectorAll('h1, h2, p, td, th, a')]
    .filter((element) => element.textContent !== '')
    .map((element) => [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => a - b))
    .map(([dark, light]) => (light + 0.05) / (dark + 0.05));
  return Math.min(...contrasts);
})()`;
