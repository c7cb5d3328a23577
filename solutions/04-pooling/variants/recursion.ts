/** A window is halved until one cell is left; positions are found by recursion too. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

const reduceHalves = (cells: number[], join: (a: number, b: number) => number): number => {
  if (cells.length === 1) return cells[0]!;
  const middle = Math.floor(cells.length / 2);
  return join(reduceHalves(cells.slice(0, middle), join), reduceHalves(cells.slice(middle), join));
};

const slide = <T>(items: T[], size: number, stride: number): T[][] =>
  items.length < size ? [] : [items.slice(0, size), ...slide(items.slice(stride), size, stride)];

const columnsOf = (band: Grid): number[][] => band[0]!.map((_, x) => band.map((row) => row[x]!));

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { kind, height, width, strideY, strideX } = completed(grid, pooling);
  return slide(grid, height, strideY).map((band) =>
    slide(columnsOf(band), width, strideX).map((columns) =>
      kind === 'max'
        ? reduceHalves(columns.flat(), (a, b) => Math.max(a, b))
        : reduceHalves(columns.flat(), (a, b) => a + b) / (height * width),
    ),
  );
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  const each = ([first, ...rest]: Volume): Volume => (first ? [pool(first, pooling), ...each(rest)] : []);
  return each(volume);
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  if (dy > 0) return shift([grid[0]!.map(() => 0), ...grid.slice(0, -1)], dy - 1, dx);
  if (dy < 0) return shift([...grid.slice(1), grid[0]!.map(() => 0)], dy + 1, dx);
  if (dx > 0)
    return shift(
      grid.map((row) => [0, ...row.slice(0, -1)]),
      dy,
      dx - 1,
    );
  if (dx < 0)
    return shift(
      grid.map((row) => [...row.slice(1), 0]),
      dy,
      dx + 1,
    );
  return grid;
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  const count = (index: number): number =>
    index === before.length
      ? 0
      : (Math.abs(before[index]! - after[index]!) <= (pooling.kind === 'max' ? 0 : 1e-9) ? 1 : 0) +
        count(index + 1);
  return count(0) / before.length;
}
