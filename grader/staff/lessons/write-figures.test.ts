import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../../engine/course/course.ts';
import { writeFigures } from './write-figures.ts';

const exercise = { id: '99', slug: 'drawing', title: 'Drawing', points: 1 };
let root: string;
const files = () => filesOf(exercise, root);
const script = (source: string) => {
  mkdirSync(dirname(files().figureScript), { recursive: true });
  writeFileSync(files().figureScript, source);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'figures-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('writes what the script draws, and nothing the second time', async () => {
  script(`export const figures = { two: () => '<svg>2</svg>', one: () => '<svg>1</svg>' };`);
  expect(await writeFigures(exercise, { root })).toEqual(['one', 'two']);
  expect(readFileSync(join(files().figures, 'two.svg'), 'utf8')).toBe('<svg>2</svg>');
  expect(await writeFigures(exercise, { root })).toEqual([]);
});

test('draws what changed again, and removes what nothing draws', async () => {
  script(`export const figures = { kept: () => 'k', changed: () => 'new' };`);
  mkdirSync(files().figures, { recursive: true });
  for (const name of ['kept', 'changed', 'left-over'])
    writeFileSync(join(files().figures, `${name}.svg`), 'k');
  writeFileSync(join(files().figures, 'photograph.png'), 'not ours');
  expect(await writeFigures(exercise, { root })).toEqual(['changed', 'left-over']);
  expect(readdirSync(files().figures).sort()).toEqual(['changed.svg', 'kept.svg', 'photograph.png']);
  expect(readFileSync(join(files().figures, 'changed.svg'), 'utf8')).toBe('new');
});

test('only tells what is stale when asked to check', async () => {
  script(`export const figures = { one: () => '1' };`);
  expect(await writeFigures(exercise, { root, check: true })).toEqual(['one']);
  expect(existsSync(files().figures)).toBe(false);
});

test('an exercise without a script has no figures', async () => {
  expect(await writeFigures(exercise, { root })).toEqual([]);
});

test('says which figure cannot be drawn, and why', async () => {
  script(`export const figures = { one: () => '1', two: () => { throw new RangeError('too large'); } };`);
  await expect(writeFigures(exercise, { root })).rejects.toThrow(
    'figures.ts: the figure "two" cannot be drawn: RangeError: too large',
  );
  expect(existsSync(files().figures)).toBe(false);
});

test('refuses names that would leave the folder', async () => {
  script(`export const figures = { '../README': () => '' };`);
  await expect(writeFigures(exercise, { root })).rejects.toThrow('"../README" must be named');
});
