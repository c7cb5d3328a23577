import type { Grid, Volume } from '../lib/types.ts';

/** How a grid is pooled: what stands for a window, how large the window is and how far it moves. */
export interface Pooling {
  /** What stands for a window: its greatest cell, or the mean of its cells. */
  kind: 'max' | 'average';
  /** Rows of the window. */
  height: number;
  /** Columns of the window. */
  width: number;
  /** Rows from one window to the next; `height` where it is not given, so that windows tile. */
  strideY?: number;
  /** Columns from one window to the next; `width` where it is not given. */
  strideX?: number;
}

const check = (fine: boolean, message: string): void => {
  if (!fine) throw new RangeError(message);
};

const whole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && min <= value && value <= max;

const checkGrid = (grid: Grid): void => {
  check(grid.length > 0 && grid[0]!.length > 0, 'The grid is empty.');
  check(new Set(grid.map((row) => row.length)).size === 1, 'The grid is ragged.');
};

const multiples = (stride: number, last: number): number[] =>
  [...Array(Math.floor(last / stride) + 1).keys()].map((index) => index * stride);

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = {
    strideY: pooling.height,
    strideX: pooling.width,
    ...pooling,
  };
  checkGrid(grid);
  check(['max', 'average'].includes(kind), `There is no kind ${kind}.`);
  check(whole(height, 1, grid.length), `Invalid height: ${height}.`);
  check(whole(width, 1, grid[0]!.length), `Invalid width: ${width}.`);
  check(whole(strideY, 1, Number.POSITIVE_INFINITY), `Invalid strideY: ${strideY}.`);
  check(whole(strideX, 1, Number.POSITIVE_INFINITY), `Invalid strideX: ${strideX}.`);
  return multiples(strideY, grid.length - height)
    .map((top) => grid.slice(top, top + height))
    .map((band) =>
      multiples(strideX, grid[0]!.length - width)
        .map((left) => band.flatMap((row) => row.slice(left, left + width)))
        .map((cells) =>
          kind === 'max' ? Math.max(...cells) : cells.reduce((sum, cell) => sum + cell / cells.length, 0),
        ),
    );
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  const shapes = new Set(volume.map((channel) => channel.map((row) => row.length).join()));
  check(shapes.size === 1, 'The volume has no channels, or channels that differ.');
  check(new Set(volume[0]!.map((row) => row.length)).size === 1, 'The volume has a channel that is no grid.');
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  checkGrid(grid);
  check(Number.isInteger(dy), 'Rows are whole: dy is not.');
  check(Number.isInteger(dx), 'Columns are whole: dx is not.');
  return [...grid.keys()]
    .map((y) => grid.at(y - dy < 0 ? grid.length : y - dy) ?? grid[0]!.map(() => 0))
    .map((row) => row.map((_, x) => row[x - dx] ?? 0));
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const tolerance = pooling.kind === 'max' ? 0 : 1e-9;
  const before = pool(grid, pooling);
  const after = pool(shift(grid, dy, dx), pooling);
  const same = before.flatMap((row, i) =>
    row.map((value, j): number => (Math.abs(value - after[i]![j]!) <= tolerance ? 1 : 0)),
  );
  return same.reduce((sum, one) => sum + one) / same.length;
}
