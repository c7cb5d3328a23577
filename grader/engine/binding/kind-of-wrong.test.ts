import { describe, expect, test } from 'vitest';
import { readCourse } from '../course/course.ts';
import { kindOfWrong } from './kind-of-wrong.ts';
import { WRONG_KINDS } from './wrong-kinds.ts';

const grid = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 8, 7, 6],
  [5, 4, 3, 1],
];
const kind = (returned: unknown, due: unknown) => kindOfWrong({ returned }, { returned: due });
const changed = (change: (number: number, y: number, x: number) => number) =>
  grid.map((row, y) => row.map((number, x) => change(number, y, x)));

test.each([
  ['sign', changed((n) => -n), grid],
  ['scale', changed((n) => 3 * n), grid],
  ['scale', 10, 5],
  ['offset', changed((n) => n + 2), grid],
  ['rows-and-columns', changed((_, y, x) => grid[x]![y]!), grid],
  ['turned', changed((_, y, x) => grid[3 - y]![3 - x]!), grid],
  ['shifted', changed((_, y, x) => grid[y]![x - 1] ?? 0), grid],
  ['border', changed((n, y, x) => (y === 0 || x === 3 ? 0 : n)), grid],
  ['nearly', changed((n, _, x) => n + (x % 2) * 0.001 * n), grid],
  ['one-cell', changed((n, y, x) => (y === 1 && x === 2 ? 0 : n)), grid],
  ['too-small', changed((n) => n - n * n), grid],
  ['too-large', changed((n) => n + n * n), grid],
  ['both-ways', changed((n, y) => (y % 2 ? n + n * n : n - n * n)), grid],
  ['all-zero', changed(() => 0), grid],
  ['not-a-number', changed((n, y) => (y ? n : Number.NaN)), grid],
  ['infinite', [Number.POSITIVE_INFINITY, 1], [1, 1]],
  ['off-by-one', 8, 7],
  ['one-too-few', grid.slice(1), grid],
  ['one-too-many', [...grid, grid[0]], grid],
  ['shape-too-small', grid.slice(2), grid],
  ['shape-too-large', [...grid, ...grid], grid],
  ['sides-exchanged', [[1, 2, 3]], [[1], [2], [3]]],
  ['another-form', 3, grid],
  ['some-fields', { size: 3, stride: 1 }, { size: 3, stride: 2 }],
  ['the-opposite', true, false],
  ['another-value', 'a', 'b'],
  ['no-answer', undefined, grid],
  ['answer-for-nothing', 0, undefined],
])('%s', (name, received, due) => {
  expect(kind(received, due)).toBe(name);
});

test('what is right is no kind of wrong', () => {
  expect(kind(grid, grid)).toBeUndefined();
  expect(kind(undefined, undefined)).toBeUndefined();
  expect(kindOfWrong({ threw: 'RangeError: n' }, { threw: 'RangeError: n' })).toBeUndefined();
});

describe('errors', () => {
  const due = { threw: 'RangeError: size must be at least 1' };

  test('where a refusal is due', () => {
    expect(kindOfWrong({ returned: 1 }, due)).toBe('not-refused');
    expect(kindOfWrong({ threw: 'TypeError: size' }, due)).toBe('another-error');
    expect(kindOfWrong({ threw: 'RangeError: stride' }, due)).toBe('another-name');
  });

  test('where an answer is due', () => {
    const crash = { threw: "TypeError: Cannot read properties of undefined (reading '0')" };
    expect(kindOfWrong(crash, { returned: 1 })).toBe('reads-beyond');
    expect(kindOfWrong({ threw: 'Error: oh' }, { returned: 1 })).toBe('crashed');
    expect(kindOfWrong({ threw: 'RangeError: n' }, { returned: 1 })).toBe('refused-needlessly');
  });
});

test('each kind has its sentence in every language of the course', () => {
  for (const sentences of Object.values(WRONG_KINDS)) {
    expect(Object.keys(sentences)).toEqual(expect.arrayContaining(readCourse().languages));
  }
});
