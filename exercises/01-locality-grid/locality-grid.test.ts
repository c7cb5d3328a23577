import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, side } from '../lib/arbitraries.ts';
import { countDark, localityGrid, receptiveField, slideWindow } from './locality-grid.ts';

const smiley = [
  [0, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 1, 0],
  [0, 0, 1, 1, 0, 0],
];

const pixel = fc.integer({ min: 0, max: 1 });
const image = fc.tuple(side(1, 5), side(1, 5)).chain(([height, width]) => gridOf(height, width, pixel));

const filled = (height: number, width: number, value: number): number[][] =>
  Array.from({ length: height }, () => Array(width).fill(value));

/** All light but for one pixel. */
const speck = (height: number, width: number, row: number, column: number): number[][] =>
  filled(height, width, 0).map((cells, y) => cells.map((_, x) => (y === row && x === column ? 1 : 0)));

describe('countDark', () => {
  test('sees one eye of the smiley, half of its mouth, and nothing between', {
    meta: { points: 0.5 },
  }, () => {
    expect(countDark(smiley, 0, 0, 2)).toBeNear(1);
    expect(countDark(smiley, 4, 2, 2)).toBeNear(2);
    expect(countDark(smiley, 2, 2, 2)).toBeNear(0);
  });

  test('windows of one pixel give the pixels back', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(image, (pixels) => {
        const seen = pixels.map((row, top) => row.map((_, left) => countDark(pixels, top, left, 1)));
        expect(seen).toBeNear(pixels);
      }),
    );
  });

  test('a window that sees nothing but dark counts its own area', { meta: { points: 0.5 } }, () => {
    const placed = fc.record({
      size: side(1, 4),
      above: fc.nat(3),
      before: fc.nat(3),
      below: fc.nat(3),
      after: fc.nat(3),
    });
    fc.assert(
      fc.property(placed, ({ size, above, before, below, after }) => {
        const dark = filled(above + size + below, before + size + after, 1);
        expect(countDark(dark, above, before, size)).toBeNear(size * size);
      }),
    );
  });
});

describe('localityGrid', () => {
  test('finds two eyes and a mouth in the smiley', { meta: { points: 0.5 } }, () => {
    expect(localityGrid(smiley, 2)).toBeNear([
      [1, 0, 1],
      [0, 0, 0],
      [1, 2, 1],
    ]);
  });

  test('counts every dark pixel exactly once', { meta: { points: 0.5 } }, () => {
    const tiled = fc
      .tuple(side(1, 3), side(1, 3), side(1, 3))
      .chain(([size, rows, columns]) =>
        fc.tuple(gridOf(rows * size, columns * size, pixel), fc.constant(size)),
      );
    fc.assert(
      fc.property(tiled, ([pixels, size]) => {
        const counts = localityGrid(pixels, size);
        expect(counts.flatMap((row) => [...row]).reduce((sum, count) => sum + count, 0)).toBeNear(
          pixels.flat().reduce((sum, value) => sum + value, 0),
        );
        expect(counts.map((row) => row.map(() => 0))).toBeNear(
          filled(pixels.length / size, pixels[0]!.length / size, 0),
        );
      }),
    );
  });

  test('one dark pixel is counted in the cell of its own block', { meta: { points: 0.5 } }, () => {
    const placed = fc.record({
      size: side(1, 3),
      above: fc.nat(2),
      before: fc.nat(2),
      below: fc.nat(2),
      after: fc.nat(2),
      row: fc.nat(2),
      column: fc.nat(2),
    });
    fc.assert(
      fc.property(placed, ({ size, above, before, below, after, row, column }) => {
        const [rows, columns] = [above + 1 + below, before + 1 + after];
        const dark = { row: above * size + (row % size), column: before * size + (column % size) };
        const pixels = speck(rows * size, columns * size, dark.row, dark.column);
        expect(localityGrid(pixels, size)).toBeNear(speck(rows, columns, above, before));
      }),
    );
  });
});

describe('slideWindow', () => {
  test('moves over the smiley in steps of one and of two', { meta: { points: 0.5 } }, () => {
    expect(slideWindow(smiley, 5, 1)).toBeNear([
      [4, 4],
      [6, 6],
    ]);
    expect(slideWindow(smiley, 4, 2)).toBeNear([
      [1, 1],
      [3, 3],
    ]);
  });

  test('drops the windows that would leave the image', { meta: { points: 0.5 } }, () => {
    expect(slideWindow(smiley, 3, 2)).toBeNear([
      [1, 1],
      [1, 1],
    ]);
    expect(slideWindow(filled(3, 8, 1), 2, 3)).toBeNear([[4, 4, 4]]);
    expect(slideWindow(filled(7, 4, 1), 3, 2)).toBeNear([[9], [9], [9]]);
  });

  test('windows of one pixel pick every stride-th pixel', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(image, side(1, 4), (pixels, stride) => {
        const picked = <Item>(items: Item[]): Item[] => items.filter((_, index) => index % stride === 0);
        expect(slideWindow(pixels, 1, stride)).toBeNear(picked(pixels).map(picked));
      }),
    );
  });

  test('one dark pixel is seen by exactly the windows that cover it', { meta: { points: 0.5 } }, () => {
    const placed = fc.record({
      height: side(3, 7),
      width: side(3, 7),
      size: side(1, 3),
      stride: side(1, 3),
      row: fc.nat(6),
      column: fc.nat(6),
    });
    fc.assert(
      fc.property(placed, ({ height, width, size, stride, row, column }) => {
        const dark = { row: row % height, column: column % width };
        const pixels = speck(height, width, dark.row, dark.column);
        const starts = (length: number) =>
          Array.from({ length }, (_, start) => start).filter(
            (start) => start % stride === 0 && start + size <= length,
          );
        const covers = (start: number, position: number) => start <= position && position < start + size;
        expect(slideWindow(pixels, size, stride)).toBeNear(
          starts(height).map((top) =>
            starts(width).map((left) => (covers(top, dark.row) && covers(left, dark.column) ? 1 : 0)),
          ),
        );
      }),
    );
  });
});

describe('receptiveField', () => {
  test('the eyes were seen by the upper corners of the counts', { meta: { points: 0.5 } }, () => {
    expect(receptiveField(0, 2, 2, 2)).toBeNear({ top: 0, left: 4, bottom: 2, right: 6 });
    expect(receptiveField(3, 1, 5, 2)).toBeNear({ top: 6, left: 2, bottom: 11, right: 7 });
  });

  test('the next cell sees the same window, one stride further', { meta: { points: 0.5 } }, () => {
    const cell = fc.tuple(fc.nat(9), fc.nat(9), side(1, 5), side(1, 5));
    fc.assert(
      fc.property(cell, ([row, column, size, stride]) => {
        const field = receptiveField(row, column, size, stride);
        const { top, left, bottom, right } = field;
        expect([bottom - top, right - left]).toBeNear([size, size], {
          what: 'height and width of the field',
        });
        expect(receptiveField(row + 1, column, size, stride)).toAgree({
          ...field,
          top: top + stride,
          bottom: bottom + stride,
        });
        expect(receptiveField(row, column + 1, size, stride)).toAgree({
          ...field,
          left: left + stride,
          right: right + stride,
        });
      }),
    );
  });

  test('windows without overlap share out the image: each pixel is in one field', {
    meta: { points: 0.5 },
  }, () => {
    fc.assert(
      fc.property(side(1, 3), side(1, 3), side(1, 3), (rows, columns, size) => {
        const seen = filled(rows * size, columns * size, 0);
        for (let cell = 0; cell < rows * columns; cell++) {
          const field = receptiveField(Math.floor(cell / columns), cell % columns, size, size);
          for (const [y, pixels] of seen.entries()) {
            for (const x of pixels.keys()) {
              if (field.top <= y && y < field.bottom && field.left <= x && x < field.right) pixels[x]! += 1;
            }
          }
        }
        expect(seen).toBeNear(filled(rows * size, columns * size, 1));
      }),
    );
  });
});
