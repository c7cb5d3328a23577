import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pool, poolVolume, shift, translationStability } from '../../exercises/04-pooling/pooling.ts';
import { anyGrid, gridOf, notWhole, quarters, side, volumeOf } from '../../exercises/lib/arbitraries.ts';
import { CLOSE, largeGrid, largeVolume, often } from '../lib/large.ts';
import { refusalsOf } from '../lib/refusals-of.ts';
import { contracts } from './contracts.ts';
import * as reference from './pooling.ts';

const refuses = refusalsOf({ pool, poolVolume, shift, translationStability }, contracts);

const anyKind = fc.constantFrom<'max' | 'average'>('max', 'average');
/** Mostly near; whoever goes far goes further than any grid. */
const step = fc.oneof({ arbitrary: fc.integer({ min: -6, max: 6 }), weight: 9 }, fc.constantFrom(-40, 40));

/**
 * The sides of a grid and a window that fits it; some leave their strides to the defaults. One window in six is as large
 * as its grid.
 */
const placed = fc.tuple(side(1, 9), side(1, 9)).chain(([rows, columns]) => {
  const strides = fc.record({ strideY: side(1, 6), strideX: side(1, 6) }, { requiredKeys: [] });
  const sides = fc.oneof(
    { arbitrary: fc.record({ height: side(1, rows), width: side(1, columns) }), weight: 5 },
    { arbitrary: fc.constant({ height: rows, width: columns }), weight: 1 },
  );
  return fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    pooling: fc.tuple(sides, strides).map(([window, moves]) => ({ ...window, ...moves })),
  });
});

const pooled = placed.chain(({ rows, columns, pooling }) =>
  fc.record({ grid: gridOf(rows, columns, quarters), pooling: fc.constant(pooling) }),
);

/** Windows larger than those that are drawn, for grids of 64×90 cells. */
const LARGE = [
  { height: 2, width: 3 },
  { height: 9, width: 11, strideY: 5, strideX: 7 },
  { height: 10, width: 9, strideY: 6, strideX: 5 },
  { height: 1, width: 64, strideY: 9, strideX: 1 },
  { height: 64, width: 2 },
];

/** For sums in which numbers of a million cancel. */
const LOOSE = { absolute: 10 };

const ramp = [
  [1, 2, 3],
  [4, 5, 6],
];

const square = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
];

describe('pool', () => {
  test('max pooling agrees with the definition', { meta: { points: 0.75 } }, () => {
    expect(pool(ramp, { kind: 'max', height: 2, width: 2, strideX: 1 })).toBeNear([[5, 6]]);
    // A stride given alone says nothing of the other.
    const tile = { kind: 'max', height: 2, width: 2 } as const;
    expect(pool(square, { ...tile, strideY: 1 })).toBeNear([
      [6, 8],
      [10, 12],
      [14, 16],
    ]);
    expect(pool(square, { ...tile, strideX: 1 })).toBeNear([
      [6, 7, 8],
      [14, 15, 16],
    ]);
    // Below whatever a maximum might start from, other than a cell or minus infinity.
    expect(pool([[-2e12, -3e12]], { kind: 'max', height: 1, width: 2 })).toBeNear([[-2e12]]);
    fc.assert(
      fc.property(pooled, ({ grid, pooling }) => {
        expect(pool(grid, { kind: 'max', ...pooling })).toBeNear(
          reference.pool(grid, { kind: 'max', ...pooling }),
        );
      }),
    );
    for (const pooling of LARGE) {
      const grid = largeGrid(64, 90, -1e6, -1000);
      expect(pool(grid, { kind: 'max', ...pooling })).toBeNear(
        reference.pool(grid, { kind: 'max', ...pooling }),
      );
    }
    const tiny = [[-(2 ** -10), -(2 ** -11), -(2 ** -12)]];
    expect(pool(tiny, { kind: 'max', height: 1, width: 3 })).toBeNear([[-(2 ** -12)]], CLOSE);
  });

  test('average pooling agrees with the definition', { meta: { points: 0.75 } }, () => {
    expect(pool(ramp, { kind: 'average', height: 2, width: 3 })).toBeNear([[3.5]]);
    const pair = { kind: 'average', height: 1, width: 2 } as const;
    expect(pool(square, { ...pair, strideY: 3 })).toBeNear([
      [1.5, 3.5],
      [13.5, 15.5],
    ]);
    expect(pool(square, { kind: 'average', height: 2, width: 1, strideX: 3 })).toBeNear([
      [3, 6],
      [11, 14],
    ]);
    expect(pool([[1000, -3000, 9000]], { ...pair, strideX: 1 })).toBeNear([[-1000, 3000]]);
    fc.assert(
      fc.property(pooled, ({ grid, pooling }) => {
        expect(pool(grid, { kind: 'average', ...pooling })).toBeNear(
          reference.pool(grid, { kind: 'average', ...pooling }),
        );
      }),
    );
    for (const pooling of LARGE) {
      const grid = largeGrid(64, 90, 1, 1e6);
      expect(pool(grid, { kind: 'average', ...pooling })).toBeNear(
        reference.pool(grid, { kind: 'average', ...pooling }),
      );
    }
    expect(pool([[2 ** -10, 0]], { ...pair })).toBeNear([[2 ** -11]], CLOSE);
    expect(often((n) => pool([[n, n]], pair), 200)).toBeNear(often((n) => [[n]], 200));
  });

  test('refuses windows that are none or larger than the grid', { meta: { points: 0.25 } }, () => {
    const window = { kind: 'max', height: 1, width: 1, strideY: 1, strideX: 1 } as const;
    expect(pool(ramp, { ...window, height: 2, width: 3 })).toBeNear([[6]]);
    refuses.pool(ramp, { ...window, height: 3 });
    refuses.pool(ramp, { ...window, width: 4 });
    const tall = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    refuses.pool(tall, { ...window, width: 3 });
    refuses.pool.each([ramp, window], 'height', 'width');
  });

  test('refuses other kinds, strides below 1 and ragged grids', { meta: { points: 0.25 } }, () => {
    const window = { kind: 'average', height: 1, width: 2, strideY: 1, strideX: 1 } as const;
    expect(pool(ramp, window)).toBeNear([
      [1.5, 2.5],
      [4.5, 5.5],
    ]);
    refuses.pool.each([ramp, window], 'kind', 'strideY', 'strideX');
    refuses.pool.each([ramp, { ...window, width: 1 }], 'grid');
  });
});

describe('poolVolume', () => {
  test('agrees with the definition on every channel', { meta: { points: 0.5 } }, () => {
    const volumes = fc
      .tuple(side(1, 6), placed)
      .chain(([channels, { rows, columns, pooling }]) =>
        fc.record({ volume: volumeOf(channels, rows, columns, quarters), pooling: fc.constant(pooling) }),
      );
    expect(poolVolume([ramp, ramp], { kind: 'average', height: 2, width: 1 })).toBeNear([
      [[2.5, 3.5, 4.5]],
      [[2.5, 3.5, 4.5]],
    ]);
    expect(poolVolume([[[-3e12, -2e12]]], { kind: 'max', height: 1, width: 2 })).toBeNear([[[-2e12]]]);
    for (const kind of ['max', 'average'] as const) {
      const large = largeVolume(17, 64, 22, -1e6, 1e6);
      const pooling = { kind, height: 9, width: 10, strideY: 5, strideX: 6 };
      expect(poolVolume(large, pooling)).toBeNear(reference.poolVolume(large, pooling), LOOSE);
    }
    // Channels that begin alike, and end alike, are not the same.
    const begun = [7, 8, 9].map((cell) => [
      [1, 2],
      [cell, 4],
      [5, 6],
    ]);
    expect(poolVolume(begun, { kind: 'max', height: 3, width: 1 })).toBeNear([[[7, 6]], [[8, 6]], [[9, 6]]]);
    const wide = largeVolume(2, 10, 66);
    const across = { kind: 'max', height: 2, width: 9 } as const;
    expect(poolVolume(wide, across)).toBeNear(reference.poolVolume(wide, across));
    const cell = { kind: 'max', height: 1, width: 1 } as const;
    expect(poolVolume([[[2 ** -10]]], cell)).toBeNear([[[2 ** -10]]], CLOSE);
    expect(often((n) => poolVolume([[[n]]], cell))).toBeNear(often((n) => [[[n]]]));
    fc.assert(
      fc.property(volumes, anyKind, ({ volume, pooling }, kind) => {
        expect(poolVolume(volume, { kind, ...pooling })).toBeNear(
          reference.poolVolume(volume, { kind, ...pooling }),
        );
      }),
    );
  });

  test('refuses no channels and channels that differ in shape', { meta: { points: 0.25 } }, () => {
    const cells = { kind: 'max', height: 1, width: 1 } as const;
    expect(poolVolume([ramp], { ...cells, height: 2 })).toBeNear([[[4, 5, 6]]]);
    refuses.poolVolume([], cells);
    refuses.poolVolume([[[1], [2]], [[3]]], cells);
    refuses.poolVolume([[[1, 2]], [[3]]], cells);
    refuses.poolVolume([[[1, 2]], [[1], [2]]], cells);
    refuses.poolVolume([[[1]], [[2]], [[3], [4]]], cells);
    refuses.poolVolume.each([[ramp], cells], 'volume');
    // Of as many rows, or as many cells, as the channel before.
    refuses.poolVolume(
      [
        [[1], [2]],
        [[1], [2, 3]],
      ],
      cells,
    );
    refuses.poolVolume(
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 2, 3], [4]],
      ],
      cells,
    );
    refuses.poolVolume([ramp, ramp], { ...cells, width: 4, strideX: 1 });
    refuses.poolVolume([ramp, ramp], { ...cells, height: 3, strideY: 1 });
    refuses.poolVolume([ramp], { ...cells, kind: 'median' as 'max' });
    refuses.poolVolume.each(
      [[ramp], { ...cells, strideY: 1, strideX: 1 }],
      'height',
      'width',
      'strideY',
      'strideX',
    );
  });
});

describe('shift', () => {
  test('agrees with the definition, also beyond the grid', { meta: { points: 0.5 } }, () => {
    const grids = anyGrid({ value: quarters });
    expect(shift(ramp, -1, 1)).toBeNear([
      [0, 4, 5],
      [0, 0, 0],
    ]);
    expect(shift([[1000, -1000]], 0, -1)).toBeNear([[-1000, 0]]);
    for (const [dy, dx] of [
      [11, 1],
      [1, 11],
      [-60, 40],
      [0, -64],
      [640, 0],
      [0, -1000],
    ] as const) {
      const large = largeGrid(66, 70, 1, 1e6);
      expect(shift(large, dy, dx)).toBeNear(reference.shift(large, dy, dx));
    }
    expect(shift([[2 ** -10, 1e6]], 0, 0)).toBeNear([[2 ** -10, 1e6]], CLOSE);
    expect(often((n) => shift([[n]], 0, 0))).toBeNear(often((n) => [[n]]));
    fc.assert(
      fc.property(grids, step, step, (grid, dy, dx) => {
        expect(shift(grid, dy, dx)).toBeNear(reference.shift(grid, dy, dx));
      }),
    );
  });

  test('refuses half steps, and grids that are none', { meta: { points: 0.25 } }, () => {
    expect(shift([[1, 2, 3]], 0, -2)).toBeNear([[3, 0, 0]]);
    refuses.shift.each([ramp, 0, 0], 'dy', 'dx', 'grid');
  });
});

describe('translationStability', () => {
  // A move by a window or less leaves some outputs as they were and changes others.
  const nearby = fc.integer({ min: -2, max: 2 });

  test('agrees with the definition for maxima', { meta: { points: 0.5 } }, () => {
    expect(translationStability(ramp, 0, 1, { kind: 'max', height: 1, width: 2, strideX: 1 })).toBeNear(0);
    expect(translationStability(ramp, 1, 0, { kind: 'max', height: 1, width: 1 })).toBeNear(0);
    // However little a maximum changes, it is another one.
    const [cell, close] = [{ kind: 'max', height: 1, width: 1 } as const, [[1, 1 + 1e-6, 1 + 2e-6]]];
    expect(translationStability(close, 0, 1, cell)).toBeNear(0);
    expect(translationStability(close, 0, 40, cell)).toBeNear(0);
    // Not even where averages would be the same.
    expect(translationStability([[1e-10, 2e-10, 3e-10]], 0, 1, cell)).toBeNear(0);
    // More outputs than are drawn, few numbers, so that some stay.
    for (const pooling of LARGE) {
      const many = largeGrid(64, 90, 1, 3);
      const max = { kind: 'max', ...pooling } as const;
      expect(translationStability(many, 0, 1, max)).toBeNear(
        reference.translationStability(many, 0, 1, max),
        CLOSE,
      );
      const average = { kind: 'average', ...pooling } as const;
      // Whose averages no float format rounds.
      if (Number.isInteger(Math.log2(pooling.height * pooling.width))) {
        expect(translationStability(many, 1, -1, average)).toBeNear(
          reference.translationStability(many, 1, -1, average),
          CLOSE,
        );
      }
    }
    expect(translationStability([[5, -5, 5, -5]], 0, 1, cell)).toBeNear(0);
    expect(translationStability([[1e6, 1e6, 0, 0]], 0, 1, cell)).toBeNear(0.5);
    expect(translationStability([[1, 0]], -1000, 1000, cell)).toBeNear(0.5);
    expect(often((n) => translationStability([[1, n % 2]], 0, 1, cell), 200)).toBeNear(
      often((n) => (n % 2) / 2, 200),
    );
    expect(
      translationStability(
        [
          [0, 0],
          [0, 7],
        ],
        40,
        -40,
        cell,
      ),
    ).toBeNear(0.75);
    fc.assert(
      fc.property(pooled, nearby, nearby, ({ grid, pooling }, dy, dx) => {
        expect(translationStability(grid, dy, dx, { kind: 'max', ...pooling })).toBeNear(
          reference.translationStability(grid, dy, dx, { kind: 'max', ...pooling }),
        );
      }),
    );
  });

  test('agrees with the definition for averages', { meta: { points: 0.25 } }, () => {
    // Few values, so that averages are often equal, and windows whose averages no float format rounds.
    const sides = fc.constantFrom(1, 2, 4);
    const few = fc.integer({ min: 0, max: 2 });
    const exact = fc
      .record({ height: sides, width: sides, more: side(0, 4), wider: side(0, 4) })
      .chain(({ height, width, more, wider }) =>
        fc.record({
          grid: gridOf(height + more, width + wider, few),
          pooling: fc.record(
            {
              height: fc.constant(height),
              width: fc.constant(width),
              strideY: side(1, 3),
              strideX: side(1, 3),
            },
            { requiredKeys: ['height', 'width'] },
          ),
        }),
      );
    fc.assert(
      fc.property(exact, nearby, nearby, ({ grid, pooling }, dy, dx) => {
        expect(translationStability(grid, dy, dx, { kind: 'average', ...pooling })).toBeNear(
          reference.translationStability(grid, dy, dx, { kind: 'average', ...pooling }),
        );
      }),
    );
    // The same three numbers in another order: in float64 their sums differ by rounding.
    const thrice = [[0.002, 0.007, 0.001, 0.002, 0.007, 0.001]];
    expect(translationStability(thrice, 0, 1, { kind: 'average', height: 1, width: 3 })).toBeNear(0.5);
    // Averages that differ by a millionth are no longer the same.
    const window = { kind: 'average', height: 1, width: 2 } as const;
    expect(translationStability([[0, 2e-6, 0, 2e-6]], 0, 1, window)).toBeNear(0.5);
    expect(translationStability([[0, 1e-9, 0, 1e-9]], 0, 1, window)).toBeNear(1);
  });

  test('an even image changes at its border alone', { meta: { points: 0.25 } }, () => {
    const even = Array.from({ length: 6 }, () => Array<number>(4).fill(2));
    const window = { height: 2, width: 2 };
    expect(translationStability(even, 1, 0, { kind: 'average', ...window })).toBeNear(2 / 3);
    expect(translationStability(even, 1, -1, { kind: 'average', ...window })).toBeNear(1 / 3);
    expect(translationStability(even, 1, 1, { kind: 'max', ...window })).toBeNear(1);
    expect(translationStability(even, -2, 0, { kind: 'max', ...window })).toBeNear(2 / 3);
  });

  test('refuses what pooling and shifting refuse', { meta: { points: 0.25 } }, () => {
    const window = { kind: 'max', height: 2, width: 1 } as const;
    expect(translationStability(ramp, 0, 1, window)).toBeNear(0);
    expect(translationStability(ramp, -1, 0, { ...window, strideX: 2 })).toBeNear(1);
    refuses.translationStability.each([ramp, 0, 0, { ...window, height: 1 }], 'dy', 'dx', 'kind', 'grid');
    refuses.translationStability(ramp, 0, 0, { ...window, width: 4, strideX: 1 });
    refuses.translationStability(ramp, 0, 0, { ...window, height: 3, strideY: 1 });
    refuses.translationStability.each(
      [ramp, 0, 0, { ...window, strideY: 1, strideX: 1 }],
      'height',
      'width',
      'strideY',
      'strideX',
    );
  });
});
