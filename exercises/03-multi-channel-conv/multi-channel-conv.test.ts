import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, side, volumeOf, wholeNumber } from '../lib/arbitraries.ts';
import type { Grid, Volume } from '../lib/types.ts';
import { activate, convFilter, convLayer, convolve, crossCorrelate, zeroPad } from './multi-channel-conv.ts';

const tabulate = (height: number, width: number, value: (y: number, x: number) => number): Grid =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => value(y, x)));

/** Enough for laws, most of which take several calls. */
const runs = { numRuns: 50 };

const ones = (height: number, width: number): Grid => tabulate(height, width, () => 1);

/** A cell of an answer, NaN where the answer has no such cell. */
const cell = (answer: Grid | undefined, y: number, x: number): number => answer?.[y]?.[x] ?? Number.NaN;

/** Where windows of `size` cells start that lie wholly within `length` cells. */
const starts = (length: number, size: number, stride: number): number[] =>
  Array.from({ length }, (_, start) => start).filter(
    (start) => start % stride === 0 && start + size <= length,
  );

/** Sides of a grid and of a kernel that fits it when it is padded, and how the kernel moves. */
const shape = fc
  .record({ height: side(1, 6), width: side(1, 6), stride: side(1, 3), padding: fc.nat(2) })
  .chain((outer) =>
    fc
      .record({
        rows: side(1, Math.min(3, outer.height + 2 * outer.padding)),
        columns: side(1, Math.min(4, outer.width + 2 * outer.padding)),
      })
      .map((inner) => ({ ...outer, ...inner })),
  );

type Shape = Record<'height' | 'width' | 'rows' | 'columns' | 'stride' | 'padding', number>;

/** Where the windows of such a kernel start in the padded grid, on each axis. */
const windowsOf = ({ height, width, rows, columns, stride, padding }: Shape) => ({
  tops: starts(height + 2 * padding, rows, stride),
  lefts: starts(width + 2 * padding, columns, stride),
});

const grid = [
  [1, 2, 0, 3],
  [0, 1, 4, 1],
  [3, 0, 1, 5],
];
const kernel = [
  [1, 0, -1],
  [2, 1, 0],
];

describe('zeroPad', () => {
  test('puts zeros on all four sides', { meta: { points: 0.5 } }, () => {
    expect(zeroPad([[1, 2, 3]], 1)).toBeNear([
      [0, 0, 0, 0, 0],
      [0, 1, 2, 3, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(zeroPad([[5]], 2)).toBeNear([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 5, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  test('keeps the grid in the middle, with nothing but zeros around it', { meta: { points: 0.75 } }, () => {
    expect(zeroPad([[4, 5]], 0)).toBeNear([[4, 5]]);
    const padded = fc.tuple(side(1, 5), side(1, 5), side(1, 3));
    const input = padded.chain(([height, width, padding]) =>
      fc.tuple(gridOf(height, width), fc.constant(padding)),
    );
    fc.assert(
      fc.property(input, ([grid, padding]) => {
        const height = grid.length + 2 * padding;
        const width = grid[0]!.length + 2 * padding;
        expect(zeroPad(grid, padding)).toBeNear(
          tabulate(height, width, (y, x) => grid[y - padding]?.[x - padding] ?? 0),
        );
      }),
      runs,
    );
  });
});

describe('crossCorrelate', () => {
  test('takes the inner product of the kernel with each window', { meta: { points: 0.5 } }, () => {
    expect(crossCorrelate(grid, kernel)).toBeNear([
      [2, 5],
      [2, 1],
    ]);
    expect(crossCorrelate(grid, [[1], [-1]])).toBeNear([
      [1, 1, -4, 2],
      [-3, 1, 3, -4],
    ]);
  });

  test('a kernel with a single 1 picks that cell of each window', { meta: { points: 0.75 } }, () => {
    const input = shape.chain((sides) =>
      fc.tuple(
        fc.constant(sides),
        gridOf(sides.height, sides.width),
        fc.nat(sides.rows - 1),
        fc.nat(sides.columns - 1),
      ),
    );
    fc.assert(
      fc.property(input, ([sides, grid, i, j]) => {
        const { rows, columns, stride, padding } = sides;
        const { tops, lefts } = windowsOf(sides);
        const single = tabulate(rows, columns, (y, x) => (y === i && x === j ? 1 : 0));
        expect(crossCorrelate(grid, single, { stride, padding })).toBeNear(
          tops.map((top) => lefts.map((left) => grid[top + i - padding]?.[left + j - padding] ?? 0)),
        );
      }),
      runs,
    );
  });

  test('a single 1 in the grid returns the kernel upside down and reversed', {
    meta: { points: 0.5 },
  }, () => {
    const kernels = fc.tuple(side(1, 3), side(1, 4)).chain(([rows, columns]) => gridOf(rows, columns));
    fc.assert(
      fc.property(kernels, (kernel) => {
        const [rows, columns] = [kernel.length, kernel[0]!.length];
        const impulse = tabulate(2 * rows - 1, 2 * columns - 1, (y, x) =>
          y === rows - 1 && x === columns - 1 ? 1 : 0,
        );
        const map = crossCorrelate(impulse, kernel);
        expect(map).toAgree(tabulate(rows, columns, (y, x) => cell(map, y, x)));
        const seen = Array.from(map).flatMap((row) => Array.from(row));
        expect(seen.reverse()).toBeNear(kernel.flat());
      }),
      runs,
    );
  });

  test('over ones, a kernel of ones counts the cells of the grid in its window', {
    meta: { points: 0.75 },
  }, () => {
    const covered = (start: number, size: number, length: number, padding: number) =>
      Math.max(0, Math.min(start + size, padding + length) - Math.max(start, padding));
    fc.assert(
      fc.property(shape, (sides) => {
        const { height, width, rows, columns, stride, padding } = sides;
        const { tops, lefts } = windowsOf(sides);
        expect(crossCorrelate(ones(height, width), ones(rows, columns), { stride, padding })).toBeNear(
          tops.map((top) =>
            lefts.map((left) => covered(top, rows, height, padding) * covered(left, columns, width, padding)),
          ),
        );
      }),
      runs,
    );
  });

  test('is linear in the grid', { meta: { points: 0.25 } }, () => {
    expect(crossCorrelate([[1, 2, -4]], [[3, 1]])).toBeNear([[5, 2]]);
    const input = shape.chain((sides) =>
      fc.tuple(
        fc.constant(sides),
        gridOf(sides.height, sides.width),
        gridOf(sides.height, sides.width),
        gridOf(sides.rows, sides.columns),
        wholeNumber,
      ),
    );
    fc.assert(
      fc.property(input, ([sides, a, b, kernel, factor]) => {
        const { height, width, stride, padding } = sides;
        const { tops, lefts } = windowsOf(sides);
        const mixed = tabulate(height, width, (y, x) => a[y]![x]! + factor * b[y]![x]!);
        const mapA = crossCorrelate(a, kernel, { stride, padding });
        const mapB = crossCorrelate(b, kernel, { stride, padding });
        expect(crossCorrelate(mixed, kernel, { stride, padding })).toAgree(
          tabulate(tops.length, lefts.length, (y, x) => cell(mapA, y, x) + factor * cell(mapB, y, x)),
        );
      }),
      runs,
    );
  });

  test('is linear in the kernel', { meta: { points: 0.25 } }, () => {
    expect(crossCorrelate([[1, 2, 4]], [[3, -1]])).toBeNear([[1, 2]]);
    const input = shape.chain((sides) =>
      fc.tuple(
        fc.constant(sides),
        gridOf(sides.height, sides.width),
        gridOf(sides.rows, sides.columns),
        gridOf(sides.rows, sides.columns),
        wholeNumber,
      ),
    );
    fc.assert(
      fc.property(input, ([sides, grid, a, b, factor]) => {
        const { rows, columns, stride, padding } = sides;
        const { tops, lefts } = windowsOf(sides);
        const mixed = tabulate(rows, columns, (y, x) => a[y]![x]! + factor * b[y]![x]!);
        const mapA = crossCorrelate(grid, a, { stride, padding });
        const mapB = crossCorrelate(grid, b, { stride, padding });
        expect(crossCorrelate(grid, mixed, { stride, padding })).toAgree(
          tabulate(tops.length, lefts.length, (y, x) => cell(mapA, y, x) + factor * cell(mapB, y, x)),
        );
      }),
      runs,
    );
  });

  test('moving the grid moves the map', { meta: { points: 0.5 } }, () => {
    expect(crossCorrelate([[1, 2, 4]], [[1, 1]])).toBeNear([[3, 6]]);
    const moves = fc.record({
      rows: side(1, 3),
      columns: side(1, 3),
      stride: side(1, 3),
      down: side(1, 2),
      right: side(1, 2),
    });
    const input = moves.chain((move) =>
      fc.tuple(
        fc.constant(move),
        gridOf(move.rows + 2 + move.down * move.stride, move.columns + 1 + move.right * move.stride),
        gridOf(move.rows, move.columns),
      ),
    );
    fc.assert(
      fc.property(input, ([{ rows, columns, stride, down, right }, grid, kernel]) => {
        const part = grid.slice(down * stride).map((row) => row.slice(right * stride));
        const whole = crossCorrelate(grid, kernel, { stride });
        expect(crossCorrelate(part, kernel, { stride })).toAgree(
          tabulate(
            starts(rows + 2, rows, stride).length,
            starts(columns + 1, columns, stride).length,
            (y, x) => cell(whole, y + down, x + right),
          ),
        );
      }),
      runs,
    );
  });
});

describe('convolve', () => {
  test('flips the kernel on both axes before it slides', { meta: { points: 0.5 } }, () => {
    expect(convolve(grid, kernel)).toBeNear([
      [6, 6],
      [7, 11],
    ]);
    expect(convolve(grid, kernel, { stride: 2, padding: 1 })).toBeNear([
      [2, 1],
      [2, 11],
    ]);
  });

  test('a single 1 in the grid returns the kernel', { meta: { points: 0.5 } }, () => {
    const kernels = fc.tuple(side(1, 3), side(1, 4)).chain(([rows, columns]) => gridOf(rows, columns));
    fc.assert(
      fc.property(kernels, (kernel) => {
        const [rows, columns] = [kernel.length, kernel[0]!.length];
        const impulse = tabulate(2 * rows - 1, 2 * columns - 1, (y, x) =>
          y === rows - 1 && x === columns - 1 ? 1 : 0,
        );
        expect(convolve(impulse, kernel)).toBeNear(kernel);
      }),
      runs,
    );
  });

  test('grid and kernel may change places', { meta: { points: 0.5 } }, () => {
    expect(convolve([[1, 2]], [[3, 4]], { padding: 1 })).toBeNear([
      [0, 0, 0],
      [3, 10, 8],
      [0, 0, 0],
    ]);
    // Where both sides of the kernel exceed the grid's by `more`, so must the padding: the maps then have one size.
    const input = fc
      .tuple(side(1, 3), side(1, 4), fc.nat(2), side(1, 2))
      .chain(([height, width, more, padding]) =>
        fc.tuple(
          gridOf(height, width),
          gridOf(height + more, width + more),
          fc.constant(padding),
          fc.constant(padding + more),
        ),
      );
    fc.assert(
      fc.property(input, ([small, large, padding, widerPadding]) => {
        const map = convolve(small, large, { padding: widerPadding });
        expect(convolve(large, small, { padding })).toAgree(
          tabulate(
            large.length + 2 * padding - small.length + 1,
            large[0]!.length + 2 * padding - small[0]!.length + 1,
            (y, x) => cell(map, y, x),
          ),
        );
      }),
      runs,
    );
  });

  test('half a turn of the kernel is all that tells it from crossCorrelate', {
    meta: { points: 0.25 },
  }, () => {
    expect(convolve([[1, 2, 4]], [[-1, 0, 1]])).toBeNear([[-3]]);
    const input = shape.chain((sides) =>
      fc.tuple(
        fc.constant(sides),
        gridOf(sides.height, sides.width),
        gridOf(1, sides.rows * sides.columns),
        fc.constantFrom(1, -1),
      ),
    );
    fc.assert(
      fc.property(input, ([sides, grid, [values], sign]) => {
        const { columns, rows, stride, padding } = sides;
        const { tops, lefts } = windowsOf(sides);
        const weights = values!.map((value, index) => value + sign * values!.at(-1 - index)!);
        const kernel = tabulate(rows, columns, (y, x) => weights[y * columns + x]!);
        const map = crossCorrelate(grid, kernel, { stride, padding });
        expect(convolve(grid, kernel, { stride, padding })).toAgree(
          tabulate(tops.length, lefts.length, (y, x) => sign * cell(map, y, x)),
        );
      }),
      runs,
    );
  });
});

/** Two channels and a filter with a slice for each. */
const volume = [
  [
    [1, 0, 2],
    [3, 1, 0],
  ],
  [
    [0, 2, 1],
    [1, 1, 4],
  ],
];
const filter = [
  [
    [1, 2],
    [0, -1],
  ],
  [
    [-1, 1],
    [3, 0],
  ],
];

describe('convFilter', () => {
  test('adds up the channels, each under its own slice', { meta: { points: 0.5 } }, () => {
    expect(convFilter(volume, filter)).toBeNear([[5, 6]]);
    expect(convFilter(volume, filter, { bias: 10 })).toBeNear([[15, 16]]);
  });

  test('makes one 4×4 map of 6×6×3 values with one 3×3×3 filter', { meta: { points: 0.5 } }, () => {
    const channels = [1, 2, 3].map((value) => tabulate(6, 6, () => value));
    const slices = [1, 10, 100].map((weight) => tabulate(3, 3, () => weight));
    // Nine cells under every slice: 9 · (1 · 1 + 2 · 10 + 3 · 100).
    expect(convFilter(channels, slices)).toBeNear(tabulate(4, 4, () => 2889));
  });

  test('stride and padding hold for every channel', { meta: { points: 0.5 } }, () => {
    expect(convFilter(volume, filter, { stride: 2, padding: 1 })).toBeNear([
      [-1, 4],
      [7, 4],
    ]);
  });

  test('the maps of the channels add up to the map of the volume', { meta: { points: 0.5 } }, () => {
    expect(convFilter([[[1, 2]], [[3, 4]]], [[[1, 1]], [[2, 1]]])).toBeNear([[13]]);
    const input = fc
      .tuple(side(1, 3), shape)
      .chain(([channels, sides]) =>
        fc.tuple(
          fc.constant(sides),
          volumeOf(channels, sides.height, sides.width),
          volumeOf(channels, sides.rows, sides.columns),
        ),
      );
    fc.assert(
      fc.property(input, ([sides, volume, filter]) => {
        const { stride, padding } = sides;
        const { tops, lefts } = windowsOf(sides);
        const maps = volume.map((channel, c) => convFilter([channel], [filter[c]!], { stride, padding }));
        expect(convFilter(volume, filter, { stride, padding })).toAgree(
          tabulate(tops.length, lefts.length, (y, x) => maps.reduce((sum, map) => sum + cell(map, y, x), 0)),
        );
      }),
      runs,
    );
  });

  test('a 1×1 filter is a weighted sum of the channels', { meta: { points: 0.5 } }, () => {
    const input = fc
      .tuple(side(1, 4), side(1, 4), side(1, 4))
      .chain(([channels, height, width]) =>
        fc.tuple(volumeOf(channels, height, width), volumeOf(channels, 1, 1)),
      );
    fc.assert(
      fc.property(input, ([volume, filter]) => {
        const weighted = (y: number, x: number) =>
          volume.reduce((sum, channel, c) => sum + filter[c]![0]![0]! * channel[y]![x]!, 0);
        expect(convFilter(volume, filter)).toBeNear(
          tabulate(volume[0]!.length, volume[0]![0]!.length, weighted),
        );
      }),
      runs,
    );
  });

  test('the bias raises every sum once, however many channels there are', { meta: { points: 0.5 } }, () => {
    const input = fc
      .tuple(side(1, 3), side(1, 4), side(1, 4))
      .chain(([channels, height, width]) =>
        fc.tuple(
          volumeOf(channels, height + 1, width),
          volumeOf(channels, 2, 1),
          fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: -1 })),
        ),
      );
    fc.assert(
      fc.property(input, ([volume, filter, bias]) => {
        const map = convFilter(volume, filter);
        expect(convFilter(volume, filter, { bias })).toAgree(
          tabulate(volume[0]!.length - 1, volume[0]![0]!.length, (y, x) => cell(map, y, x) + bias),
        );
      }),
      runs,
    );
  });
});

describe('activate', () => {
  test('none keeps every number, relu the positive ones', { meta: { points: 0.5 } }, () => {
    expect(activate(-3, 'relu')).toBeNear(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (x) => {
        expect(activate(-x, 'none')).toBeNear(-x);
        expect(activate(x, 'none')).toBeNear(x);
        expect(activate(x, 'relu')).toBeNear(x);
        expect(activate(-x, 'relu')).toBeNear(0);
      }),
      runs,
    );
  });

  test('leakyRelu keeps a hundredth of negative numbers', { meta: { points: 0.5 } }, () => {
    expect(activate(-300, 'leakyRelu')).toBeNear(-3);
    expect(activate(300, 'leakyRelu')).toBeNear(300);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (x) => {
        expect(activate(-100 * x, 'leakyRelu')).toBeNear(-x);
        expect(activate(x, 'leakyRelu')).toBeNear(x);
      }),
      runs,
    );
  });

  test('sigmoid rises from 0 to 1 through a half', { meta: { points: 0.5 } }, () => {
    expect(activate(0, 'sigmoid')).toBeNear(0.5);
    expect(activate(Math.log(3), 'sigmoid')).toBeNear(0.75);
    expect(activate(-Math.log(3), 'sigmoid')).toBeNear(0.25);
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), (x) => {
        expect(activate(-x, 'sigmoid')).toAgree(1 - activate(x, 'sigmoid'));
      }),
      runs,
    );
  });

  test('tanh rises from −1 to 1 through 0', { meta: { points: 0.25 } }, () => {
    expect(activate(0, 'tanh')).toBeNear(0);
    expect(activate(Math.log(2), 'tanh')).toBeNear(0.6);
    expect(activate(-Math.log(3), 'tanh')).toBeNear(-0.8);
  });
});

describe('convLayer', () => {
  test('makes four 4×4 maps of 6×6×3 values with four 3×3×3 filters', { meta: { points: 0.5 } }, () => {
    const channels = [1, 2, 3].map((value) => tabulate(6, 6, () => value));
    // Three filters that each look at one channel, and one that looks at all.
    const looks = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 1, 1],
    ];
    const filters = looks.map((weights) => weights.map((weight) => tabulate(3, 3, () => weight)));
    expect(convLayer(channels, filters)).toBeNear([9, 18, 27, 54].map((sum) => tabulate(4, 4, () => sum)));
  });

  test('each map comes from its own filter and its own bias', { meta: { points: 0.5 } }, () => {
    expect(convLayer([[[1, 2]]], [[[[3]]], [[[4]]]], { biases: [10, 20] })).toBeNear([
      [[13, 16]],
      [[24, 28]],
    ]);
    const input = fc
      .tuple(side(1, 3), side(1, 2), shape)
      .chain(([count, channels, sides]) =>
        fc.tuple(
          fc.constant(sides),
          volumeOf(channels, sides.height, sides.width),
          fc.array(volumeOf(channels, sides.rows, sides.columns), { minLength: count, maxLength: count }),
          fc.array(wholeNumber, { minLength: count, maxLength: count }),
          fc.constantFrom('none' as const, 'relu' as const),
        ),
      );
    fc.assert(
      fc.property(input, ([sides, volume, filters, biases, activation]) => {
        const options = { stride: sides.stride, padding: sides.padding, activation };
        const { tops, lefts } = windowsOf(sides);
        const alone = filters.map(
          (filter, f): Volume => convLayer(volume, [filter], { ...options, biases: [biases[f]!] }),
        );
        expect(convLayer(volume, filters, { ...options, biases })).toAgree(
          alone.map((maps) => tabulate(tops.length, lefts.length, (y, x) => cell(maps?.[0], y, x))),
        );
      }),
      runs,
    );
  });

  test('the bias comes before the activation', { meta: { points: 0.5 } }, () => {
    const filters = [[[[1, 1]]], [[[-1, 1]]]];
    expect(convLayer([[[1, 3, -2]]], filters, { biases: [-3, 4], activation: 'relu' })).toBeNear([
      [[1, 0]],
      [[6, 0]],
    ]);
  });

  test('the activation sees the sum over all channels', { meta: { points: 0.5 } }, () => {
    const volume = [[[-2, 0, 4]], [[1, 0, -1]]];
    const filters = [[[[1]], [[1]]]];
    expect(convLayer(volume, filters)).toBeNear([[[-1, 0, 3]]]);
    expect(convLayer(volume, filters, { activation: 'relu' })).toBeNear([[[0, 0, 3]]]);
    expect(convLayer(volume, filters, { activation: 'leakyRelu' })).toBeNear([[[-0.01, 0, 3]]]);
    expect(convLayer(volume, filters, { activation: 'sigmoid' })).toBeNear([[[0.268941, 0.5, 0.952574]]]);
    expect(convLayer(volume, filters, { activation: 'tanh' })).toBeNear([[[-0.761594, 0, 0.995055]]]);
  });

  test('stride and padding hold for every filter', { meta: { points: 0.25 } }, () => {
    const volume = [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ];
    expect(convLayer(volume, [[[[1, 1]]], [[[0, 1]]]], { stride: 2, padding: 1 })).toBeNear([
      [
        [0, 0],
        [4, 11],
      ],
      [
        [0, 0],
        [4, 6],
      ],
    ]);
  });
});
