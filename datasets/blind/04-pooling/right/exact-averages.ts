// Means by summing from the last cell to the first; compared as in the lesson.
import * as loops from './loops.ts';

export const { shift } = loops;
export const pool = (grid, pooling) => {
  const { kind, height, width, strideY = height, strideX = width } = pooling;
  const plain = loops.pool(grid, pooling);
  if (kind === 'max') return plain;
  return plain.map((row, i) => row.map((_, j) => {
    let sum = 0;
    for (let y = height - 1; y >= 0; y--) for (let x = width - 1; x >= 0; x--) sum += grid[i * strideY + y][j * strideX + x] / (height * width);
    return sum;
  }));
};
export const poolVolume = (volume, pooling) => {
  loops.poolVolume(volume, pooling);
  return volume.map((channel) => pool(channel, pooling));
};
export const translationStability = (grid, dy, dx, pooling) => {
  const moved = shift(grid, dy, dx);
  const before = pool(grid, pooling).flat();
  const after = pool(moved, pooling).flat();
  return before.filter((value, at) => (pooling.kind === 'max' ? Object.is(value + 0, after[at] + 0) : Math.abs(value - after[at]) <= 1e-9)).length / before.length;
};
