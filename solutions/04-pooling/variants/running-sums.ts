/** Means from a summed-area table, maxima from queues that slide along rows, then along columns. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

/** The sums of all cells above and to the left of each corner between cells. */
function summedArea(grid: Grid): Grid {
  const table = Array.from({ length: grid.length + 1 }, () => Array<number>(grid[0]!.length + 1).fill(0));
  for (const [y, row] of grid.entries()) {
    for (const [x, cell] of row.entries()) {
      table[y + 1]![x + 1] = cell + table[y]![x + 1]! + table[y + 1]![x]! - table[y]![x]!;
    }
  }
  return table;
}

/** The maximum of every run of `size` values, in one pass. */
function slidingMax(values: number[], size: number): number[] {
  const queue: number[] = [];
  const maxima: number[] = [];
  for (const [index, value] of values.entries()) {
    while (queue.length > 0 && values[queue.at(-1)!]! <= value) queue.pop();
    queue.push(index);
    if (queue[0]! <= index - size) queue.shift();
    if (index >= size - 1) maxima.push(values[queue[0]!]!);
  }
  return maxima;
}

const transpose = (grid: Grid): Grid => grid[0]!.map((_, x) => grid.map((row) => row[x]!));

const every = <T>(items: T[], stride: number): T[] => items.filter((_, index) => index % stride === 0);

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  let dense: Grid;
  if (kind === 'max') {
    const along = grid.map((row) => slidingMax(row, width));
    dense = transpose(transpose(along).map((column) => slidingMax(column, height)));
  } else {
    const table = summedArea(grid);
    dense = table.slice(height).map((below, y) =>
      below.slice(width).map((corner, x) => {
        const above = table[y]!;
        return (corner - above[x + width]! - below[x]! + above[x]!) / (height * width);
      }),
    );
  }
  return every(dense, strideY).map((row) => every(row, strideX));
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const [rows, columns] = [grid.length, grid[0]!.length];
  const framed = Array.from({ length: 3 * rows }, (_, y) =>
    Array.from({ length: 3 * columns }, (_, x) => grid[y - rows]?.[x - columns] ?? 0),
  );
  const top = Math.min(Math.max(rows - dy, 0), 2 * rows);
  const left = Math.min(Math.max(columns - dx, 0), 2 * columns);
  return framed.slice(top, top + rows).map((row) => row.slice(left, left + columns));
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  const near = (a: number, b: number): boolean =>
    a - b <= (pooling.kind === 'max' ? 0 : 1e-9) && b - a <= (pooling.kind === 'max' ? 0 : 1e-9);
  return before.filter((value, index) => near(value, after[index]!)).length / before.length;
}
