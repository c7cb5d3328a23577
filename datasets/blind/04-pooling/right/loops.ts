// Plain loops; refuses in the order of the docstring.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';

export function pool(grid, { kind, height, width, strideY = height, strideX = width }) {
  requireGrid('grid', grid);
  if (kind !== 'max' && kind !== 'average') throw new RangeError('kind is unknown');
  requireWhole('height', height, 1);
  requireWhole('width', width, 1);
  requireWhole('strideY', strideY, 1);
  requireWhole('strideX', strideX, 1);
  if (height > grid.length) throw new RangeError('height is larger than the grid');
  if (width > grid[0].length) throw new RangeError('width is larger than the grid');
  const pooled = [];
  for (let top = 0; top + height <= grid.length; top += strideY) {
    const row = [];
    for (let left = 0; left + width <= grid[0].length; left += strideX) {
      let greatest = grid[top][left];
      let sum = 0;
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
        greatest = Math.max(greatest, grid[top + y][left + x]);
        sum += grid[top + y][left + x];
      }
      row.push(kind === 'max' ? greatest : sum / (height * width));
    }
    pooled.push(row);
  }
  return pooled;
}
export function poolVolume(volume, pooling) {
  if (volume.length === 0) throw new RangeError('volume is empty');
  for (const channel of volume) {
    requireGrid('volume', channel);
    if (channel.length !== volume[0].length || channel[0].length !== volume[0][0].length) throw new RangeError('volume: channels differ');
  }
  return volume.map((channel) => pool(channel, pooling));
}
export function shift(grid, dy, dx) {
  requireGrid('grid', grid);
  if (!Number.isInteger(dy)) throw new RangeError('dy is not whole');
  if (!Number.isInteger(dx)) throw new RangeError('dx is not whole');
  return grid.map((row, y) => row.map((_, x) => grid[y - dy]?.[x - dx] ?? 0));
}
export function translationStability(grid, dy, dx, pooling) {
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  const near = pooling.kind === 'max' ? 0 : 1e-9;
  return before.filter((value, at) => Math.abs(value - after[at]) <= near).length / before.length;
}
