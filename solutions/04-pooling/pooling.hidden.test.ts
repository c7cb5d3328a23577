import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pool, poolVolume, shift, translationStability } from '../../exercises/04-pooling/pooling.ts';
import { gridOf, side, volumeOf } from '../../exercises/lib/arbitraries.ts';
import * as reference from './pooling.ts';

const anyKind = fc.constantFrom<'max' | 'average'>('max', 'average');
const step = fc.integer({ min: -6, max: 6 });

/** The sides of a grid and a window that fits it; some leave their strides to the defaults. */
const placed = fc.tuple(side(1, 9), side(1, 9)).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    pooling: fc.record(
      {
        height: side(1, Math.min(rows, 5)),
        width: side(1, Math.min(columns, 5)),
        strideY: side(1, 5),
        strideX: side(1, 5),
      },
      { requiredKeys: ['height', 'width'] },
    ),
  }),
);

const pooled = placed.chain(({ rows, columns, pooling }) =>
  fc.record({ grid: gridOf(rows, columns), pooling: fc.constant(pooling) }),
);

const ramp = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('pool', () => {
  test('max pooling agrees with the definition', { meta: { points: 0.75 } }, () => {
    expect(pool(ramp, { kind: 'max', height: 2, width: 2, strideX: 1 })).toBeNear([[5, 6]]);
    fc.assert(
      fc.property(pooled, ({ grid, pooling }) => {
        expect(pool(grid, { kind: 'max', ...pooling })).toBeNear(
          reference.pool(grid, { kind: 'max', ...pooling }),
        );
      }),
    );
  });

  test('average pooling agrees with the definition', { meta: { points: 0.75 } }, () => {
    expect(pool(ramp, { kind: 'average', height: 2, width: 3 })).toBeNear([[3.5]]);
    fc.assert(
      fc.property(pooled, ({ grid, pooling }) => {
        expect(pool(grid, { kind: 'average', ...pooling })).toBeNear(
          reference.pool(grid, { kind: 'average', ...pooling }),
        );
      }),
    );
  });

  test('refuses windows that are none or larger than the grid', { meta: { points: 0.25 } }, () => {
    const window = { kind: 'max', height: 1, width: 1, strideY: 1, strideX: 1 } as const;
    expect(pool(ramp, { ...window, height: 2, width: 3 })).toBeNear([[6]]);
    expect(() => pool(ramp, { ...window, height: 3 })).toRefuse('height');
    expect(() => pool(ramp, { ...window, height: 0 })).toRefuse('height');
    expect(() => pool(ramp, { ...window, height: 1.5 })).toRefuse('height');
    expect(() => pool(ramp, { ...window, width: 4 })).toRefuse('width');
    expect(() => pool(ramp, { ...window, width: -1 })).toRefuse('width');
    expect(() => pool(ramp, { ...window, width: Number.NaN })).toRefuse('width');
  });

  test('refuses other kinds, strides below 1 and ragged grids', { meta: { points: 0.25 } }, () => {
    const window = { kind: 'average', height: 1, width: 2, strideY: 1, strideX: 1 } as const;
    expect(pool(ramp, window)).toBeNear([
      [1.5, 2.5],
      [4.5, 5.5],
    ]);
    expect(() => pool(ramp, { ...window, kind: 'median' as 'max' })).toRefuse('kind');
    expect(() => pool(ramp, { ...window, strideY: 0 })).toRefuse('strideY');
    expect(() => pool(ramp, { ...window, strideX: 0.5 })).toRefuse('strideX');
    expect(() => pool([[1, 2], [3]], { ...window, width: 1 })).toRefuse('grid');
  });
});

describe('poolVolume', () => {
  test('agrees with the definition on every channel', { meta: { points: 0.5 } }, () => {
    const volumes = fc
      .tuple(side(1, 4), placed)
      .chain(([channels, { rows, columns, pooling }]) =>
        fc.record({ volume: volumeOf(channels, rows, columns), pooling: fc.constant(pooling) }),
      );
    expect(poolVolume([ramp, ramp], { kind: 'average', height: 2, width: 1 })).toBeNear([
      [[2.5, 3.5, 4.5]],
      [[2.5, 3.5, 4.5]],
    ]);
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
    expect(() => poolVolume([], cells)).toRefuse('volume');
    expect(() => poolVolume([[[1], [2]], [[3]]], cells)).toRefuse('volume');
    expect(() => poolVolume([[[1, 2]], [[3]]], cells)).toRefuse('volume');
    expect(() => poolVolume([ramp, ramp], { ...cells, width: 4, strideX: 1 })).toRefuse('width');
  });
});

describe('shift', () => {
  test('agrees with the definition, also beyond the grid', { meta: { points: 0.5 } }, () => {
    const grids = fc.tuple(side(1, 7), side(1, 7)).chain(([rows, columns]) => gridOf(rows, columns));
    expect(shift(ramp, -1, 1)).toBeNear([
      [0, 4, 5],
      [0, 0, 0],
    ]);
    fc.assert(
      fc.property(grids, step, step, (grid, dy, dx) => {
        expect(shift(grid, dy, dx)).toBeNear(reference.shift(grid, dy, dx));
      }),
    );
  });

  test('refuses half steps, and grids that are none', { meta: { points: 0.25 } }, () => {
    expect(shift([[1, 2, 3]], 0, -2)).toBeNear([[3, 0, 0]]);
    expect(() => shift(ramp, 0.5, 0)).toRefuse('dy');
    expect(() => shift(ramp, Number.POSITIVE_INFINITY, 0)).toRefuse('dy');
    expect(() => shift(ramp, 0, -1.5)).toRefuse('dx');
    expect(() => shift(ramp, 0, Number.NaN)).toRefuse('dx');
    expect(() => shift([], 0, 0)).toRefuse('grid');
    expect(() => shift([[1, 2], [3]], 0, 0)).toRefuse('grid');
  });
});

describe('translationStability', () => {
  // A move by a window or less leaves some outputs as they were and changes others.
  const nearby = fc.integer({ min: -2, max: 2 });

  test('agrees with the definition for maxima', { meta: { points: 0.5 } }, () => {
    expect(translationStability(ramp, 0, 1, { kind: 'max', height: 1, width: 2, strideX: 1 })).toBeNear(0);
    expect(translationStability(ramp, 1, 0, { kind: 'max', height: 1, width: 1 })).toBeNear(0);
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
    expect(() => translationStability(ramp, 0.5, 0, window)).toRefuse('dy');
    expect(() => translationStability(ramp, 0, 0.5, window)).toRefuse('dx');
    expect(() => translationStability(ramp, 0, 0, { ...window, height: 3, strideY: 1 })).toRefuse('height');
    expect(() => translationStability(ramp, 0, 0, { ...window, strideX: 0 })).toRefuse('strideX');
  });
});
