import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countDark,
  localityGrid,
  receptiveField,
  slideWindow,
} from '../../exercises/01-locality-grid/locality-grid.ts';
import { gridOf, notWhole, side } from '../../exercises/lib/arbitraries.ts';
import { largeGrid, often } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import * as reference from './locality-grid.ts';

const refuses = refusalsOf({ countDark, localityGrid, receptiveField, slideWindow }, contracts);

const pixel = fc.integer({ min: 0, max: 1 });

/** An image with a window that fits it, one in three times the largest that does, and a stride. */
const viewed = fc.tuple(side(1, 8), side(1, 8)).chain(([height, width]) => {
  const largest = Math.min(height, width);
  const size = fc.oneof({ arbitrary: side(1, largest), weight: 2 }, fc.constant(largest));
  return fc.tuple(gridOf(height, width, pixel), size, side(1, 6));
});

const dark = (height: number, width: number): number[][] =>
  Array.from({ length: height }, () => Array(width).fill(1));

describe('countDark', () => {
  test('agrees with the definition wherever the window fits', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(viewed, fc.nat(7), fc.nat(7), ([image, size], row, column) => {
        const top = row % (image.length - size + 1);
        const left = column % (image[0]!.length - size + 1);
        expect(countDark(image, top, left, size)).toBeNear(reference.countDark(image, top, left, size));
      }),
    );
    expect(countDark(dark(12, 12), 0, 0, 12)).toBeNear(144);
    // Every count that a window of 6×6 can have.
    for (let count = 0; count <= 36; count++) {
      const some = dark(6, 6).map((row, y) => row.map((_, x) => (6 * y + x < count ? 1 : 0)));
      expect(countDark(some, 0, 0, 6)).toBeNear(count);
    }
    // Large windows on a large image; what is far down, and what is far to the right, each with the other's numbers.
    const large = largeGrid(130, 140, 0, 1);
    for (const [top, left, size] of [
      [1, 2, 128],
      [66, 76, 64],
      [11, 1, 9],
      [1, 11, 9],
    ] as const) {
      expect(countDark(large, top, left, size)).toBeNear(reference.countDark(large, top, left, size));
      expect(countDark(dark(130, 140), top, left, size)).toBeNear(size * size);
    }
    expect(often((n) => countDark([[n % 2]], 0, 0, 1))).toBeNear(often((n) => n % 2));
  });

  test('refuses windows that leave the image, and only those', { meta: { points: 0.25 } }, () => {
    expect(countDark(dark(2, 4), 0, 2, 2)).toBeNear(4);
    expect(countDark(dark(4, 2), 2, 0, 2)).toBeNear(4);
    refuses.countDark(dark(2, 4), 1, 0, 2);
    refuses.countDark(dark(2, 4), 0, 0, 3);
    refuses.countDark(dark(4, 2), 0, 0, 3);
    refuses.countDark(dark(4, 2), -1, 0, 2);
    refuses.countDark(dark(4, 2), 0, 1, 2);
    refuses.countDark(dark(2, 4), 0, -1, 2);
  });

  test('refuses broken pixels, sizes and images', { meta: { points: 0.25 } }, () => {
    expect(countDark(dark(3, 3), 1, 1, 2)).toBeNear(4);
    refuses.countDark.each([dark(3, 3), 0, 0, 2], 'top', 'left', 'size');
    refuses.countDark.each([dark(3, 3), 0, 0, 1], 'image');
  });
});

describe('localityGrid', () => {
  test('agrees with the definition on oblong images', { meta: { points: 0.5 } }, () => {
    const tiled = fc
      .tuple(side(1, 4), side(1, 4), side(1, 3))
      .chain(([rows, columns, size]) =>
        fc.tuple(gridOf(rows * size, columns * size, pixel), fc.constant(size)),
      );
    fc.assert(
      fc.property(tiled, ([image, size]) => {
        expect(localityGrid(image, size)).toBeNear(reference.localityGrid(image, size));
      }),
    );
    for (const size of [2, 9, 64]) {
      const large = largeGrid(size * Math.ceil(64 / size), size * Math.ceil(70 / size), 0, 1);
      expect(localityGrid(large, size)).toBeNear(reference.localityGrid(large, size));
    }
    expect(often((n) => localityGrid([[n % 2]], 1))).toBeNear(often((n) => [[n % 2]]));
  });

  test('refuses a size that does not divide both sides', { meta: { points: 0.25 } }, () => {
    expect(localityGrid(dark(4, 6), 2)).toBeNear([
      [4, 4, 4],
      [4, 4, 4],
    ]);
    refuses.localityGrid(dark(4, 6), 3);
    refuses.localityGrid(dark(4, 3), 2);
    refuses.localityGrid(dark(3, 5), 2);
    refuses.localityGrid(dark(4, 6), 4);
    refuses.localityGrid(dark(4, 6), 12);
    refuses.localityGrid.each([dark(4, 6), 1], 'size', 'image');
  });
});

describe('slideWindow', () => {
  test('agrees with the definition for every size and stride', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(viewed, ([image, size, stride]) => {
        expect(slideWindow(image, size, stride)).toBeNear(reference.slideWindow(image, size, stride));
      }),
    );
    expect(slideWindow(dark(12, 20), 11, 9)).toBeNear([[121, 121]]);
    for (const [size, stride] of [
      [1, 11],
      [9, 5],
      [64, 2],
    ] as const) {
      const large = largeGrid(66, 90, 0, 1);
      expect(slideWindow(large, size, stride)).toBeNear(reference.slideWindow(large, size, stride));
    }
    expect(often((n) => slideWindow([[n % 2]], 1, 1))).toBeNear(often((n) => [[n % 2]]));
  });

  test('refuses a window larger than the image and a stride below 1', { meta: { points: 0.25 } }, () => {
    expect(slideWindow(dark(2, 5), 2, 3)).toBeNear([[4, 4]]);
    refuses.slideWindow(dark(2, 5), 3, 1);
    refuses.slideWindow(dark(5, 2), 3, 1);
    refuses.slideWindow.each([dark(2, 5), 1, 1], 'image', 'size', 'stride');
  });
});

describe('receptiveField', () => {
  test('agrees with the definition for every cell, size and stride', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), side(1, 9), side(1, 9), (row, column, size, stride) => {
        expect(receptiveField(row, column, size, stride)).toBeNear(
          reference.receptiveField(row, column, size, stride),
        );
      }),
    );
    for (const [row, column, size, stride] of [
      [1464, 64, 9, 5],
      [64, 1464, 5, 9],
      [300, 200, 64, 100],
      [11, 1, 100, 64],
      [1, 11, 64, 64],
    ] as const) {
      expect(receptiveField(row, column, size, stride)).toBeNear(
        reference.receptiveField(row, column, size, stride),
      );
    }
    expect(often((n) => receptiveField(n, 0, 1, 1))).toBeNear(
      often((n) => ({ top: n, left: 0, bottom: n + 1, right: 1 })),
    );
  });

  test('refuses cells that cannot be', { meta: { points: 0.25 } }, () => {
    expect(receptiveField(1, 2, 3, 4)).toBeNear({ top: 4, left: 8, bottom: 7, right: 11 });
    refuses.receptiveField.each([0, 0, 2, 2], 'row', 'column');
  });

  test('refuses sizes and strides that cannot be', { meta: { points: 0.25 } }, () => {
    expect(receptiveField(2, 1, 4, 3)).toBeNear({ top: 6, left: 3, bottom: 10, right: 7 });
    refuses.receptiveField.each([0, 0, 2, 2], 'size', 'stride');
  });
});
