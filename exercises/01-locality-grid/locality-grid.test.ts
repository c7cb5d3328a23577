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
const image = fc.tuple(side(), side()).chain(([height, width]) => gridOf(height, width, pixel));

describe('countDark', () => {
  test('sees one eye of the smiley, and half of its mouth', { meta: { points: 1 } }, () => {
    expect(countDark(smiley, 0, 0, 2)).toBeNear(1);
    expect(countDark(smiley, 4, 2, 2)).toBeNear(2);
    expect(countDark(smiley, 2, 2, 2)).toBeNear(0);
  });

  test('windows of one pixel give the pixels back', { meta: { points: 1 } }, () => {
    fc.assert(
      fc.property(image, (pixels) => {
        const seen = pixels.map((row, top) => row.map((_, left) => countDark(pixels, top, left, 1)));
        expect(seen).toBeNear(pixels);
      }),
    );
  });
});

describe('localityGrid', () => {
  test('finds two eyes and a mouth in the smiley', { meta: { points: 1 } }, () => {
    expect(localityGrid(smiley, 2)).toBeNear([
      [1, 0, 1],
      [0, 0, 0],
      [1, 2, 1],
    ]);
  });

  test('counts every dark pixel exactly once', { meta: { points: 1 } }, () => {
    const tiled = fc
      .tuple(side(1, 3), side(1, 3), side(1, 3))
      .chain(([size, rows, columns]) =>
        fc.tuple(gridOf(rows * size, columns * size, pixel), fc.constant(size)),
      );
    fc.assert(
      fc.property(tiled, ([pixels, size]) => {
        const counts = localityGrid(pixels, size);
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBeNear(
          pixels.flat().reduce((sum, value) => sum + value, 0),
        );
        expect(counts.map((row) => row.map(() => 0))).toBeNear(
          Array.from({ length: pixels.length / size }, () => Array(pixels[0]!.length / size).fill(0)),
        );
      }),
    );
  });
});

describe('slideWindow', () => {
  test('moves over the smiley in steps of one and of three', { meta: { points: 1 } }, () => {
    expect(slideWindow(smiley, 5, 1)).toBeNear([
      [4, 4],
      [6, 6],
    ]);
    expect(slideWindow(smiley, 2, 3)).toBeNear([
      [1, 1],
      [1, 1],
    ]);
  });

  test('one dark pixel is seen by exactly the windows that cover it', { meta: { points: 1 } }, () => {
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
        const pixels = Array.from({ length: height }, (_, y) =>
          Array.from({ length: width }, (_, x) => (y === dark.row && x === dark.column ? 1 : 0)),
        );
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
  test('the eyes were seen by the upper corners', { meta: { points: 1 } }, () => {
    expect(receptiveField(0, 2, 2, 2)).toBeNear({ top: 0, left: 4, bottom: 2, right: 6 });
    expect(receptiveField(3, 1, 5, 2)).toBeNear({ top: 6, left: 2, bottom: 11, right: 7 });
  });
});
