import { describe, expect, test } from 'vitest';
import { showText } from './show-text.ts';

describe('showText', () => {
  const grid = (height: number, width: number) =>
    Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => y + x));

  test('small grids in numbers, large ones in greys, with what dark and bright mean', () => {
    expect(showText([[1, -2.5]])).toBe('1×2\n   1 −2.5');
    const image = showText(grid(20, 20), { columns: 60 });
    expect(image).toContain('dark is 0, bright is 38');
    expect(image.split('\n')).toHaveLength(22);
    expect(showText(grid(2, 2), { as: 'image' })).toContain('██');
  });

  test('says which part, or at which scale, where it is too large', () => {
    expect(showText(grid(20, 20), { as: 'numbers', columns: 40 })).toContain(
      '20×20, rows 0 to 9, columns 0 to 11',
    );
    expect(showText(Array(50).fill(7))).toContain('50, columns 0 to 11');
    const wide = showText(grid(100, 100), { columns: 60 }).split('\n');
    expect(wide[0]).toBe('100×100, 4×4 cells as one');
    expect(Math.max(...wide.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(showText(Array(40).fill([[1]]))).toContain('and 8 more of 40');
  });

  test('volumes, filters, flat images, objects and everything else', () => {
    expect(
      showText([
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ]),
    ).toMatch(/^0: 2×2 {2,}1: 2×2\n/);
    expect(
      showText([
        [[[1]], [[2]]],
        [[[3]], [[4]]],
      ]),
    ).toMatch(/^0: 1×1.*3: 1×1\n1/);
    expect(showText(new Float32Array(2 * 6), { image: [2, 3] })).toMatch(/^0: 2×3 {2,}1: 2×3\n/);
    expect(showText(new Float32Array(7), { image: [2, 3] })).toMatch(/^length 7|^7/);
    expect(showText({ weights: [[1, 2]], size: 5 })).toBe('weights\n  1×2\n  1 2\nsize  5');
    expect(showText([[1], [2, 3]])).toBe('[ [ 1 ], [ 2, 3 ] ]');
    expect(showText([])).toBe('[]');
    expect(showText('text')).toBe("'text'");
  });
});
