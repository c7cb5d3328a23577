/** First the matrix of all windows, one a row; then each row of it becomes one number. */
import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import { completed, requireShift, requireVolume } from '../parts.ts';
import type { Pooling } from '../pooling.ts';

function im2col(grid: Grid, { height, width, strideY, strideX }: Required<Pooling>) {
  const rows = Math.floor((grid.length - height) / strideY) + 1;
  const columns = Math.floor((grid[0]!.length - width) / strideX) + 1;
  const matrix: number[][] = [];
  for (let index = 0; index < rows * columns; index++) {
    const top = Math.floor(index / columns) * strideY;
    const left = (index % columns) * strideX;
    const cells: number[] = [];
    for (let k = 0; k < height * width; k++) {
      cells.push(grid[top + Math.floor(k / width)]![left + (k % width)]!);
    }
    matrix.push(cells);
  }
  return { matrix, columns };
}

export function pool(grid: Grid, pooling: Pooling): Grid {
  const { matrix, columns } = im2col(grid, completed(grid, pooling));
  const weight = 1 / (pooling.height * pooling.width);
  const values = matrix.map((cells) =>
    pooling.kind === 'max'
      ? cells.toSorted((a, b) => b - a)[0]!
      : cells.reduce((sum, cell) => sum + weight * cell, 0),
  );
  const pooled: Grid = [];
  while (values.length > 0) pooled.push(values.splice(0, columns));
  return pooled;
}

export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  requireVolume(volume, pooling);
  const pooled: Volume = [];
  for (const channel of volume) pooled.push(pool(channel, pooling));
  return pooled;
}

export function shift(grid: Grid, dy: number, dx: number): Grid {
  requireShift(grid, dy, dx);
  const columns = grid[0]!.length;
  const cells = grid.flat();
  return grid.map((row, y) =>
    row.map((_, x) => {
      const [fromY, fromX] = [y - dy, x - dx];
      const inside = fromY >= 0 && fromY < grid.length && fromX >= 0 && fromX < columns;
      return inside ? cells[fromY * columns + fromX]! : 0;
    }),
  );
}

export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  let changed = 0;
  for (let index = 0; index < before.length; index++) {
    if (Math.abs(before[index]! - after[index]!) > (pooling.kind === 'max' ? 0 : 1e-9)) changed++;
  }
  return 1 - changed / before.length;
}
