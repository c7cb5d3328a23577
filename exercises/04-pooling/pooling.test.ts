import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, side } from '../lib/arbitraries.ts';
import type { Grid } from '../lib/types.ts';
import { pool, poolVolume, shift, translationStability } from './pooling.ts';

const example = [
  [1, 3, 2, 0],
  [4, 6, 1, 5],
  [7, 0, 3, 2],
  [1, 0, 8, 3],
];

const anyKind = fc.constantFrom<'max' | 'average'>('max', 'average');
const positive = fc.integer({ min: 1, max: 9 });

/** Where windows of one size start along one side of a grid. */
const starts = (length: number, size: number, stride: number): number[] =>
  [...Array(length).keys()].filter((start) => start % stride === 0 && start + size <= length);

const covers = (start: number, size: number, position: number): boolean =>
  start <= position && position < start + size;

const constantGrid = (height: number, width: number, value: number): Grid =>
  Array.from({ length: height }, () => Array<number>(width).fill(value));

/** The sides of a grid, of a window that fits it, and the window's strides. */
const placed = fc.tuple(side(1, 7), side(1, 7)).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    height: side(1, Math.min(rows, 4)),
    width: side(1, Math.min(columns, 4)),
    strideY: side(1, 4),
    strideX: side(1, 4),
  }),
);

/** A grid, and a window with strides that fits it. */
const pooled = placed.chain(({ rows, columns, ...pooling }) =>
  fc.record({ grid: gridOf(rows, columns), pooling: fc.constant(pooling) }),
);

/** The number of windows along each side, and the sides of each; windows and windows' sides tile a grid. */
const tiling = (sides: fc.Arbitrary<number>) =>
  fc.record({ rows: side(1, 3), columns: side(1, 3), height: sides, width: sides });

/** Sides whose products divide without rounding in every float format. */
const powerOfTwo = fc.constantFrom(1, 2, 4);

describe('pool', () => {
  test('max pooling keeps the greatest cell of every window', { meta: { points: 0.5 } }, () => {
    expect(pool(example, { kind: 'max', height: 2, width: 2 })).toBeNear([
      [6, 5],
      [7, 8],
    ]);
  });

  test('average pooling keeps the mean of every window', { meta: { points: 0.5 } }, () => {
    expect(pool(example, { kind: 'average', height: 2, width: 2 })).toBeNear([
      [3.5, 2],
      [2, 4],
    ]);
  });

  test('windows may be oblong, and then so are their steps', { meta: { points: 0.5 } }, () => {
    expect(pool(example, { kind: 'max', height: 1, width: 2 })).toBeNear([
      [3, 2],
      [6, 5],
      [7, 3],
      [1, 8],
    ]);
    expect(pool(example, { kind: 'average', height: 4, width: 1 })).toBeNear([[3.25, 2.25, 3.5, 2.5]]);
  });

  test('strides may differ from the window and from each other', { meta: { points: 0.5 } }, () => {
    expect(pool(example, { kind: 'max', height: 2, width: 2, strideY: 1, strideX: 2 })).toBeNear([
      [6, 5],
      [7, 5],
      [7, 8],
    ]);
    expect(pool(example, { kind: 'average', height: 2, width: 2, strideX: 1 })).toBeNear([
      [3.5, 3, 2],
      [2, 2.75, 4],
    ]);
  });

  test('a grid of one value keeps it, once for every window that fits', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(placed, anyKind, positive, ({ rows, columns, ...pooling }, kind, value) => {
        const high = starts(rows, pooling.height, pooling.strideY).length;
        const wide = starts(columns, pooling.width, pooling.strideX).length;
        const grid = constantGrid(rows, columns, value);
        expect(pool(grid, { kind, ...pooling })).toBeNear(constantGrid(high, wide, value));
      }),
    );
  });

  test('maxima of negative cells are negative', { meta: { points: 0.25 } }, () => {
    const grid = [
      [-4, -2, -9],
      [-3, -7, -5],
    ];
    expect(pool(grid, { kind: 'max', height: 2, width: 2, strideX: 1 })).toBeNear([[-2, -2]]);
    expect(pool(grid, { kind: 'max', height: 1, width: 3 })).toBeNear([[-2], [-3]]);
  });

  test('adding to all cells, or scaling them up, does so to the maxima', { meta: { points: 0.5 } }, () => {
    expect(pool([[5, 7, 6]], { kind: 'max', height: 1, width: 2 })).toBeNear([[7]]);
    fc.assert(
      fc.property(pooled, positive, fc.integer({ min: -30, max: -1 }), ({ grid, pooling }, scale, offset) => {
        const moved = grid.map((row) => row.map((cell) => scale * cell + offset));
        const maxima = pool(grid, { kind: 'max', ...pooling });
        expect(pool(moved, { kind: 'max', ...pooling })).toAgree(
          maxima.map((row) => Array.from(row, (cell) => scale * cell + offset)),
        );
      }),
    );
  });

  test('each maximum is in its window, and no cell there exceeds it', { meta: { points: 0.5 } }, () => {
    expect(pool([[-5], [-3], [-4]], { kind: 'max', height: 2, width: 1 })).toBeNear([[-3]]);
    fc.assert(
      fc.property(pooled, ({ grid, pooling }) => {
        const { height, width, strideY, strideX } = pooling;
        const tops = starts(grid.length, height, strideY);
        const lefts = starts(grid[0]!.length, width, strideX);
        const maxima = pool(grid, { kind: 'max', ...pooling });
        expect(maxima.map((row) => row.length)).toBeNear(tops.map(() => lefts.length));
        const cells = grid.flatMap((row, y) => row.map((value, x) => ({ value, y, x })));
        const verdicts = tops.map((top, i) =>
          lefts.map((left, j) => {
            const maximum = maxima[i]![j]!;
            const seen = cells.filter(({ y, x }) => covers(top, height, y) && covers(left, width, x));
            if (!seen.some(({ value }) => value === maximum)) return `${maximum} is not in the window`;
            const greater = seen.find(({ value }) => value > maximum);
            return greater ? `${greater.value} is greater than ${maximum}` : 'the maximum';
          }),
        );
        expect(verdicts).toBeNear(tops.map(() => lefts.map(() => 'the maximum')));
      }),
    );
  });

  test('the order of the cells in a window does not matter', { meta: { points: 0.5 } }, () => {
    const arranged = tiling(side(1, 3)).chain((sides) => {
      const numbers = [...Array(sides.height * sides.width).keys()].map((index) => index + 1);
      const windows = sides.rows * sides.columns;
      return fc.record({
        sides: fc.constant(sides),
        orders: fc.array(fc.shuffledSubarray(numbers, { minLength: numbers.length }), {
          minLength: windows,
          maxLength: windows,
        }),
      });
    });
    fc.assert(
      fc.property(arranged, ({ sides, orders }) => {
        // Every window holds the numbers from 1 to n, each in its own order.
        const { rows, columns, height, width } = sides;
        const grid = Array.from({ length: rows * height }, (_, y) =>
          Array.from({ length: columns * width }, (_, x) => {
            const order = orders[Math.floor(y / height) * columns + Math.floor(x / width)]!;
            return order[(y % height) * width + (x % width)]!;
          }),
        );
        const n = height * width;
        expect(pool(grid, { kind: 'max', height, width })).toBeNear(constantGrid(rows, columns, n));
        expect(pool(grid, { kind: 'average', height, width })).toBeNear(
          constantGrid(rows, columns, (1 + n) / 2),
        );
      }),
    );
  });

  test('windows that tile share out the sum of the grid', { meta: { points: 0.25 } }, () => {
    const tiled = tiling(powerOfTwo).chain(({ rows, columns, height, width }) =>
      fc.record({
        grid: gridOf(rows * height, columns * width, positive),
        height: fc.constant(height),
        width: fc.constant(width),
      }),
    );
    const total = (grid: Grid): number =>
      grid.flatMap((row) => [...row]).reduce((sum, cell) => sum + cell, 0);
    expect(pool([[1, 4]], { kind: 'average', height: 1, width: 2 })).toBeNear([[2.5]]);
    fc.assert(
      fc.property(tiled, ({ grid, height, width }) => {
        const averages = pool(grid, { kind: 'average', height, width });
        expect(total(averages) * height * width).toBeNear(total(grid), {
          what: 'sum of the averages, times the cells of a window',
        });
      }),
    );
  });

  test('average pooling is a convolution with a constant kernel', { meta: { points: 0.5 } }, () => {
    const impulse = pooled.chain(({ grid, pooling }) =>
      fc.record({
        grid: fc.constant(grid),
        pooling: fc.constant(pooling),
        y: fc.nat(grid.length - 1),
        x: fc.nat(grid[0]!.length - 1),
      }),
    );
    fc.assert(
      fc.property(impulse, ({ grid, pooling, y, x }) => {
        // As much on one cell as makes the mean of every window that covers it greater by 1.
        const { height, width, strideY, strideX } = pooling;
        const lit = grid.map((row) => [...row]);
        lit[y]![x]! += height * width;
        const averages = pool(grid, { kind: 'average', ...pooling });
        expect(pool(lit, { kind: 'average', ...pooling })).toBeNear(
          starts(grid.length, height, strideY).map((top, i) =>
            starts(grid[0]!.length, width, strideX).map(
              (left, j) =>
                (averages[i]?.[j] ?? 0) + (covers(top, height, y) && covers(left, width, x) ? 1 : 0),
            ),
          ),
        );
      }),
    );
  });

  test('windows of one cell give the grid back', { meta: { points: 0.25 } }, () => {
    fc.assert(
      fc.property(pooled, anyKind, ({ grid }, kind) => {
        expect(pool(grid, { kind, height: 1, width: 1 })).toBeNear(grid);
      }),
    );
    expect(pool(example, { kind: 'max', height: 1, width: 1, strideX: 3 })).toBeNear([
      [1, 0],
      [4, 5],
      [7, 2],
      [1, 3],
    ]);
  });
});

describe('poolVolume', () => {
  test('two channels go in, two pooled channels come out', { meta: { points: 0.5 } }, () => {
    const volume = [
      [
        [1, 2, 9, 0],
        [3, 4, 0, 0],
      ],
      [
        [0, 0, 5, 5],
        [0, 8, 5, 5],
      ],
    ];
    expect(poolVolume(volume, { kind: 'max', height: 2, width: 2 })).toBeNear([[[4, 9]], [[8, 5]]]);
    expect(poolVolume(volume, { kind: 'average', height: 2, width: 2 })).toBeNear([[[2.5, 2.25]], [[2, 5]]]);
  });

  test('no channel sees another', { meta: { points: 0.5 } }, () => {
    const channels = fc.array(positive, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(placed, anyKind, channels, ({ rows, columns, ...pooling }, kind, values) => {
        const high = starts(rows, pooling.height, pooling.strideY).length;
        const wide = starts(columns, pooling.width, pooling.strideX).length;
        const volume = values.map((value) => constantGrid(rows, columns, value));
        expect(poolVolume(volume, { kind, ...pooling })).toBeNear(
          values.map((value) => constantGrid(high, wide, value)),
        );
      }),
    );
  });
});

describe('shift', () => {
  const numbered = [
    [1, 2, 3],
    [4, 5, 6],
  ];

  test('positive steps move the content down and to the right', { meta: { points: 0.25 } }, () => {
    expect(shift(numbered, 1, 0)).toBeNear([
      [0, 0, 0],
      [1, 2, 3],
    ]);
    expect(shift(numbered, 0, 2)).toBeNear([
      [0, 0, 1],
      [0, 0, 4],
    ]);
  });

  test('negative steps move the content up and to the left', { meta: { points: 0.25 } }, () => {
    expect(shift(numbered, -1, 0)).toBeNear([
      [4, 5, 6],
      [0, 0, 0],
    ]);
    expect(shift(numbered, 1, -1)).toBeNear([
      [0, 0, 0],
      [2, 3, 0],
    ]);
  });

  test('one lit cell lands where the steps lead, or leaves', { meta: { points: 0.5 } }, () => {
    const step = fc.integer({ min: -4, max: 4 });
    const lit = fc
      .record({ rows: side(1, 5), columns: side(1, 5), y: fc.nat(4), x: fc.nat(4), dy: step, dx: step })
      .filter(({ rows, columns, y, x }) => y < rows && x < columns);
    const lamp = (rows: number, columns: number, y: number, x: number): Grid =>
      constantGrid(rows, columns, 0).map((row, i) => row.map((_, j) => (i === y && j === x ? 7 : 0)));
    fc.assert(
      fc.property(lit, ({ rows, columns, y, x, dy, dx }) => {
        expect(shift(lamp(rows, columns, y, x), dy, dx)).toBeNear(lamp(rows, columns, y + dy, x + dx));
      }),
    );
  });

  test('there and back keeps exactly the cells that never left', { meta: { points: 0.25 } }, () => {
    const step = fc.integer({ min: -3, max: 3 });
    const grids = fc
      .tuple(side(1, 6), side(1, 6))
      .chain(([rows, columns]) => gridOf(rows, columns, positive));
    fc.assert(
      fc.property(grids, step, step, (grid, dy, dx) => {
        const stays = (y: number, x: number): boolean => grid[y + dy]?.[x + dx] !== undefined;
        expect(shift(shift(grid, dy, dx), -dy, -dx)).toBeNear(
          grid.map((row, y) => row.map((cell, x) => (stays(y, x) ? cell : 0))),
        );
      }),
    );
  });
});

describe('translationStability', () => {
  test('one step to the right changes some windows of a digit', { meta: { points: 0.5 } }, () => {
    const seven = [
      [0, 0, 0, 0, 0, 0],
      [0, 3, 3, 3, 3, 0],
      [0, 0, 0, 0, 3, 0],
      [0, 0, 0, 3, 0, 0],
      [0, 0, 3, 0, 0, 0],
      [0, 0, 3, 0, 0, 0],
    ];
    expect(translationStability(seven, 0, 1, { kind: 'max', height: 2, width: 2 })).toBeNear(7 / 9);
    expect(translationStability(seven, 0, 1, { kind: 'average', height: 2, width: 2 })).toBeNear(5 / 9);
  });

  test('nothing moved: all stays; all moved out of sight: nothing does', { meta: { points: 0.25 } }, () => {
    const bright = placed.chain(({ rows, columns, ...pooling }) =>
      fc.record({ grid: gridOf(rows, columns, positive), pooling: fc.constant(pooling) }),
    );
    fc.assert(
      fc.property(bright, anyKind, ({ grid, pooling }, kind) => {
        expect(translationStability(grid, 0, 0, { kind, ...pooling })).toBeNear(1);
        expect(translationStability(grid, -grid.length, 0, { kind, ...pooling })).toBeNear(0);
      }),
    );
  });

  test('a whole stride moves the pooled map by one cell', { meta: { points: 0.5 } }, () => {
    const direction = fc.integer({ min: -1, max: 1 });
    const blocks = tiling(side(1, 3)).chain(({ rows, columns, height, width }) =>
      fc.record({
        map: gridOf(rows, columns, fc.integer({ min: 1, max: 3 })),
        height: fc.constant(height),
        width: fc.constant(width),
      }),
    );
    fc.assert(
      fc.property(blocks, direction, direction, anyKind, ({ map, height, width }, down, right, kind) => {
        // Every cell of the map becomes a block, so that pooling gives the map.
        const grid = map.flatMap((row) =>
          Array.from({ length: height }, () => row.flatMap((cell) => Array<number>(width).fill(cell))),
        );
        const came = map.flatMap((row, i) => row.map((_, j) => map[i - down]?.[j - right] ?? 0));
        const unchanged = map.flat().filter((cell, index) => cell === came[index]);
        expect(translationStability(grid, down * height, right * width, { kind, height, width })).toBeNear(
          unchanged.length / came.length,
        );
      }),
    );
  });

  test('a lit cell matters to no window until it crosses a border', { meta: { points: 0.5 } }, () => {
    const step = fc.integer({ min: -3, max: 3 });
    const lit = tiling(side(1, 4)).chain((sides) =>
      fc.record({
        sides: fc.constant(sides),
        y: fc.nat(sides.rows * sides.height - 1),
        x: fc.nat(sides.columns * sides.width - 1),
        dy: step,
        dx: step,
      }),
    );
    fc.assert(
      fc.property(lit, anyKind, ({ sides, y, x, dy, dx }, kind) => {
        const { rows, columns, height, width } = sides;
        const grid = constantGrid(rows * height, columns * width, 0);
        grid[y]![x] = 5;
        const windowOf = (row: number, column: number): string =>
          `${Math.floor(row / height)}, ${Math.floor(column / width)}`;
        const inSight = grid[y + dy]?.[x + dx] !== undefined;
        const same = inSight && windowOf(y, x) === windowOf(y + dy, x + dx);
        const changed = same ? 0 : inSight ? 2 : 1;
        expect(translationStability(grid, dy, dx, { kind, height, width })).toBeNear(
          1 - changed / (rows * columns),
        );
      }),
    );
  });
});
