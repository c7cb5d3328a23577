import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, openFile } from '../../grader/staff/pictures/browser.ts';
import { steadyText } from '../../grader/staff/pictures/steady-text.ts';

/** Wide enough for the table of a class. */
const VIEW = { width: 1240, height: 720 };

/**
 * Pictures of the pages that a class comes out as.
 *
 * @param chromium where the browser is
 * @param folder of the graded class; `similar.html` is beside it
 */
export async function staffPhotos(chromium: string, folder: string): Promise<Record<string, Uint8Array>> {
  const browser = await openBrowser(chromium);
  const open = async (file: string): Promise<Page> =>
    (await openFile(browser, join(folder, file), VIEW)).page;
  try {
    const book = await open('gradebook.html');
    await book.evaluate(STEADY);
    const student = await open('gradebook.html');
    await student.evaluate("location.hash = 'student=0016'");
    await student.locator('#student h2').waitFor();
    await student.evaluate(STEADY);
    const similar = await open('../similar.html');
    await similar.locator('summary').first().click();
    const feedback = await open('feedback/0016.html');
    return {
      'staff-gradebook.png': await between(book.locator('h1'), book.locator('.class')),
      'staff-statistics.png': await between(book.locator('#totals'), book.locator('#misconceptions + div')),
      'staff-student.png': await between(
        student.locator('#student'),
        student.locator('#student td.fail').nth(3),
      ),
      'staff-similar.png': await between(similar.locator('h1'), similar.locator('.pair span:visible').nth(9)),
      'staff-feedback.png': await between(feedback.locator('h1'), feedback.locator('h3 ~ pre').first()),
    };
  } finally {
    await browser.close();
  }
}

/** The page from the top of one element to the bottom of another. */
async function between(first: Locator, last: Locator): Promise<Uint8Array> {
  const page = first.page();
  const scrolled = Number(await page.evaluate('scrollY'));
  const [top, bottom] = [(await first.boundingBox())!, (await last.boundingBox())!];
  const y = Math.max(0, top.y + scrolled - 12);
  const height = bottom.y + bottom.height + scrolled + 1 - y;
  return page.screenshot({ fullPage: true, clip: { x: 0, y, width: VIEW.width, height } });
}

/** Run in the page: what another machine would do otherwise. */
const STEADY = `
{
  const steady = ${steadyText};
  const heads = [...document.querySelectorAll('#class th')];
  const at = heads.findIndex((head) => head.textContent === 'seconds');
  for (const row of document.querySelectorAll('#class tbody tr')) {
    if (row.cells[at].textContent !== '') row.cells[at].textContent = '4.2';
    const look = row.querySelector('.look');
    look.textContent = steady(look.textContent);
  }
  const [intro, facts] = [document.querySelector('h1 + p'), document.querySelector('#student p')];
  intro.firstChild.data = intro.firstChild.data.replace(/(?<=Isolation: )[a-z, ]+/, 'full');
  if (facts) {
    facts.firstChild.data = facts.firstChild.data
      .replace(/[\\d.]+ s,/, '4.2 s,')
      .replace(/(?<=isolation: )[a-z, ]+/, 'full');
  }
}
`;
