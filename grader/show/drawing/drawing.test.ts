import chalk from 'chalk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { curveText } from './curve-text.ts';
import { channelOf, rangeOf, rasterColumns, rasterText, shrunk } from './raster-text.ts';
import { sideBySide } from './side-by-side.ts';

const { level } = chalk;
beforeEach(() => {
  vi.stubEnv('LC_ALL', 'C.UTF-8');
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  chalk.level = level;
  vi.unstubAllEnvs();
});

describe('rasterText', () => {
  const ramp = [[0, 0.25, 0.5, 0.75, 1]];

  test('two characters a cell without colours, in ASCII where there is nothing else', () => {
    chalk.level = 0;
    expect(rasterText(ramp)).toEqual(['  ░░▒▒▓▓██']);
    vi.stubEnv('LC_ALL', 'C');
    expect(rasterText(ramp)).toEqual(['  ::++##@@']);
  });

  test('two cells a character with colours, one above the other; an odd last row stands alone', () => {
    chalk.level = 2;
    const lines = rasterText([[0], [1], [0.5]]);
    expect(lines).toEqual([
      '\u001B[38;5;232m\u001B[48;5;255m▀\u001B[49m\u001B[39m',
      '\u001B[38;5;244m▀\u001B[39m',
    ]);
    expect(rasterColumns([[1, 2, 3]])).toBe(3);
  });

  test('the range takes both signs alike, and what is no number is dark', () => {
    expect(rangeOf([[0, 3, 2]])).toEqual({ low: 0, high: 3 });
    expect(rangeOf([[-4, 3]])).toEqual({ low: -4, high: 4 });
    expect(rangeOf([[0, Number.NaN, Infinity]])).toEqual({ low: 0, high: 1 });
    chalk.level = 0;
    expect(rasterText([[Number.NaN, 1]])).toEqual(['  ██']);
  });

  test('shrinking takes means, at the edges too; a channel is cut out of flat numbers', () => {
    expect(
      shrunk(
        [
          [0, 4, 8],
          [4, 0, 8],
          [6, 2, 1],
        ],
        2,
      ),
    ).toEqual([
      [2, 8],
      [4, 1],
    ]);
    expect(channelOf([1, 2, 3, 4, 5, 6, 7, 8], 2, 2, 1)).toEqual([
      [5, 6],
      [7, 8],
    ]);
  });
});

describe('curveText', () => {
  const size = { title: 'loss', columns: 18, rows: 4 };

  test('a falling curve starts above and ends below, with the ends of the axis beside it', () => {
    vi.stubEnv('LC_ALL', 'C');
    const values = Array.from({ length: 10 }, (_, at) => 9 - at);
    expect(curveText(values, size)).toEqual(
      ['       loss', '  9.00 |****', '       |   *****', '  0.00 |       ***'].map((line, index) =>
        index === 0 ? line : line.padEnd(18),
      ),
    );
  });

  test('many values are drawn by their means, in dots', () => {
    const values = Array.from({ length: 4000 }, (_, at) => (at < 2000 ? 1 : 0));
    const lines = curveText(values, size);
    expect(lines[1]).toBe('  1.00 │⠉⠉⠉⠉⠉⡇    ');
    expect(lines.slice(1).every((line) => [...line].length === 18)).toBe(true);
    expect(curveText([], size)).toHaveLength(4);
    expect(curveText([Number.NaN, 2], size)[1]).toContain('2.00');
  });
});

test('drawings stand side by side as long as there is room', () => {
  const block = (title: string) => ({ title, lines: ['xxxx', 'yyyy'] });
  expect(sideBySide([block('a'), block('b'), block('c')], 10)).toEqual([
    'a     b',
    'xxxx  xxxx',
    'yyyy  yyyy',
    '',
    'c',
    'xxxx',
    'yyyy',
    '',
  ]);
  expect(sideBySide([{ title: '', lines: ['x'] }], 10)).toEqual(['x', '']);
});
