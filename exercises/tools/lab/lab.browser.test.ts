import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, ROOT, readCourse } from '../../../grader/engine/course/course.ts';
import { findChromium, openBrowser } from '../../../grader/staff/pictures/browser.ts';
import * as sizes from '../../../solutions/02-conv-output-size/conv-output-size.ts';
import { studentSolution } from '../../../solutions/pictures/student-solution.ts';
import { type ServedLab, serveLab } from './serve-lab.ts';

const executable = findChromium();
const SCENES = readCourse().exercises.filter(({ slug }) => slug !== 'mnist-cnn');

describe.skipIf(executable === undefined)('the lab', () => {
  let course: string;
  let served: ServedLab;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const failures: string[] = [];

  /** A student's file becomes this text. */
  const save = (slug: string, text: string): void => {
    const exercise = readCourse().exercises.find((one) => one.slug === slug)!;
    writeFileSync(filesOf(exercise, course).stub, text);
  };
  const solved = (slug: string): string => {
    const exercise = readCourse().exercises.find((one) => one.slug === slug)!;
    return studentSolution(`exercises/${exercise.id}-${slug}/${slug}.ts`);
  };
  const open = async (scene: string, values: Record<string, unknown> = {}, search = ''): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${served.address}${search}#${scene}?${encodeURIComponent(JSON.stringify(values))}`);
    await page.waitForSelector('main h1');
    await page.waitForFunction("!document.querySelector('.note.waiting')");
  };

  beforeAll(async () => {
    course = mkdtempSync(join(tmpdir(), 'lab-test-'));
    cpSync(join(ROOT, 'exercises'), join(course, 'exercises'), { recursive: true });
    for (const { slug } of SCENES) save(slug, solved(slug));
    served = await serveLab(course, 4300);
    browser = await openBrowser(executable!);
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    page.on('pageerror', (error) => failures.push(String(error)));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(course, { recursive: true });
  });

  test.each(SCENES)(
    '$slug is shown, in both languages, light and dark, without a fault that axe can see',
    async ({ slug }) => {
      for (const values of [
        { language: 'en', theme: 'light' },
        { language: 'zh-CN', theme: 'dark' },
      ]) {
        for (const width of [360, 1100]) {
          await page.setViewportSize({ width, height: 900 });
          await open(slug, values);
          expect(await page.locator('.note').allTextContents()).toEqual([]);
          await page.evaluate(axe);
          const { violations } = (await page.evaluate('axe.run()')) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
        }
      }
    },
  );

  test('numbers are those of the functions, whatever the sliders say', async () => {
    const settings = fc.record({
      input: fc.integer({ min: 9, max: 16 }),
      kernel: fc.integer({ min: 1, max: 9 }),
      stride: fc.integer({ min: 1, max: 5 }),
      padding: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(settings, async (window) => {
        const values = Object.fromEntries(Object.entries(window).map(([key, value]) => [`02.${key}`, value]));
        await open('conv-output-size', values);
        const shown = await page.locator('[data-answer="outputSize"] strong').textContent();
        expect(Number(shown)).toBe(sizes.outputSize(window));
      }),
      { numRuns: 8 },
    );
  });

  test('answers to pointer and keys', async () => {
    await open('locality-grid', { language: 'en' });
    const [image, counts] = [page.getByRole('grid').nth(0), page.getByRole('grid').nth(1)];
    await expect.poll(() => counts.getByRole('gridcell').first().textContent()).toBe('1');
    await image.getByRole('gridcell').first().click();
    await expect.poll(() => counts.getByRole('gridcell').first().textContent()).toBe('2');
    await image.getByRole('gridcell').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect.poll(() => counts.getByRole('gridcell').first().textContent()).toBe('3');
    await page.waitForTimeout(400);
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await expect
      .poll(() => page.getByRole('grid').nth(1).getByRole('gridcell').first().textContent())
      .toBe('3');
  });

  test('follows what is saved: a stub, a throw, an endless loop, and right again, with what was painted', async () => {
    await open('pooling', { language: 'en', '04.kind': 'average' });
    const right = solved('pooling');
    save('pooling', readFileSync(join(ROOT, 'exercises/04-pooling/pooling.ts'), 'utf8'));
    await page.waitForSelector('.note.not-started');
    expect(await page.locator('.note.not-started').first().textContent()).toContain(
      'pool is not started yet',
    );
    save(
      'pooling',
      right.replace(
        'export function pool(',
        'export function pool(...all: never[]): never {\n  throw new RangeError("too hot");\n}\nfunction unused(',
      ),
    );
    await expect
      .poll(() => page.locator('.note.failed').first().textContent())
      .toContain('RangeError: too hot');
    expect(await page.locator('.note.failed').first().textContent()).toMatch(/pooling\.ts, line \d+/);
    save(
      'pooling',
      right.replace(
        'export function pool(',
        'export function pool(...all: never[]): never {\n  for (;;) {}\n}\nfunction unused(',
      ),
    );
    await expect
      .poll(() => page.locator('.note.failed').first().textContent(), { timeout: 15_000 })
      .toContain('does every loop end');
    save('pooling', right);
    await expect.poll(() => page.getByRole('table').count(), { timeout: 15_000 }).toBe(2);
    expect(await page.locator('select').nth(2).inputValue()).toBe('average');
  });

  test('learns the kernel of Sobel, a step at a time', async () => {
    await open('learning-a-kernel', { language: 'en', 'kernel.rate': 0.3 });
    await page.getByRole('button', { name: 'Play' }).click();
    await expect
      .poll(
        async () =>
          Number(/steps (\d+)/.exec((await page.locator('[data-answer="steps"]').textContent())!)?.[1]),
        { timeout: 30_000 },
      )
      .toBeGreaterThan(60);
    const cells = await page.getByRole('table').first().locator('td').allTextContents();
    expect(cells.map((cell) => Math.round(Number(cell.replace('−', '-'))) + 0)).toEqual([
      -1, 0, 1, -2, 0, 2, -1, 0, 1,
    ]);
  });

  test('asks nobody but this machine, and nothing failed on the way', () => {
    expect([...new Set(asked)].filter((host) => host !== '' && !host.startsWith('127.0.0.1'))).toEqual([]);
    expect(failures).toEqual([]);
  });
});
