import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import chalk from 'chalk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { housePicture } from './house-picture.ts';
import { bindingPicture, checkPicture } from './pictures.ts';
import { jobsPicture, summaryPicture } from './staff-pictures.ts';

// The pictures show a terminal, wherever this runs.
const { level } = chalk;
beforeAll(() => {
  chalk.level = 1;
});
afterAll(() => {
  chalk.level = level;
});

test('the picture of the three bindings is up to date', () => {
  expect(readFileSync(join(ROOT, 'docs/pictures/binding.svg'), 'utf8')).toBe(bindingPicture());
});

test('the picture of the house is up to date, and its rooms are there', () => {
  const picture = housePicture();
  expect(readFileSync(join(ROOT, 'docs/pictures/house.svg'), 'utf8')).toBe(picture);
  const rooms = [...picture.matchAll(/>((?:class|engine|reports|student|staff|trials|commands)\/\w*)</g)];
  expect(rooms.length).toBeGreaterThan(8);
  for (const [, room] of rooms) expect(existsSync(join(ROOT, 'grader', room!)), room).toBe(true);
});

test('the picture of the checks is up to date, and shows a failure: what was due, what came back, the likely cause', async () => {
  const picture = await checkPicture();
  expect(readFileSync(join(ROOT, 'docs/pictures/check.svg'), 'utf8')).toBe(picture);
  for (const word of ['Pooling', 'expected', 'received', 'cause:', '✓', '✗'])
    expect(picture).toContain(`>${word}</text>`);
});

test('the picture of the jobs is up to date', () => {
  expect(readFileSync(join(ROOT, 'docs/pictures/staff-jobs.svg'), 'utf8')).toBe(jobsPicture());
});

test('the picture of a job’s summary is up to date, and shows the table, and one failure', async () => {
  const picture = await summaryPicture();
  expect(readFileSync(join(ROOT, 'docs/pictures/staff-summary.svg'), 'utf8')).toBe(picture);
  for (const word of ['Pooling:', 'points', 'expected', 'received', 'Again:', '✗'])
    expect(picture).toContain(`>${word}</text>`);
  expect(picture.match(/>Again:</g)).toHaveLength(1);
});

describe('docs/pictures', () => {
  const folder = join(ROOT, 'docs/pictures');
  const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(ROOT, name), 'utf8'))
    .join('\n');
  const shown = new Set(
    [...documents.matchAll(/\]\((?:docs\/)?pictures\/([^)]+)\)/g)].map(([, name]) => name!),
  );

  test('every picture is shown somewhere, and every one that is shown is there', () => {
    expect(readdirSync(folder).sort()).toEqual([...shown].sort());
  });

  test.each([...shown])('%s is small, and says nothing of the machine that made it', (name) => {
    expect(statSync(join(folder, name)).size).toBeLessThan(150_000);
    if (name.endsWith('.svg')) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/\/tmp\/|\/home\/|\/root\/|\/work\//);
    }
  });

  test('each has words for those who cannot see it', () => {
    const images = documents.matchAll(/!\[([^\]]*)\]\((?:docs\/)?pictures\/[^)]+\)/g);
    for (const [image, words] of images) expect(words!.length, image).toBeGreaterThan(30);
  });
});
