// A mean that is moved by each cell, a maximum by sorting.
import * as loops from './loops.ts';

export const { shift, translationStability } = loops;
export function pool(grid, { kind, height, width, strideX, strideY }) {
  strideY ??= height;
  strideX ??= width;
  const wrong = { kind: kind !== 'max' && kind !== 'average', strideX: !(strideX >= 1 && strideX % 1 === 0), strideY: !(strideY >= 1 && strideY % 1 === 0), width: !(width >= 1 && width % 1 === 0), height: !(height >= 1 && height % 1 === 0), grid: !grid[0]?.length || grid.some(({ length }) => length !== grid[0].length) };
  for (const name of Object.keys(wrong)) if (wrong[name]) throw new RangeError(name);
  if (width > grid[0].length) throw new RangeError('width');
  if (height > grid.length) throw new RangeError('height');
  return Array.from({ length: Math.floor((grid.length - height) / strideY) + 1 }, (_, i) =>
    Array.from({ length: Math.floor((grid[0].length - width) / strideX) + 1 }, (_, j) => {
      const cells = [];
      for (let y = 0; y < height; y++) cells.push(...grid[i * strideY + y].slice(j * strideX, j * strideX + width));
      if (kind === 'max') return cells.sort((a, b) => b - a)[0];
      return cells.reduce((mean, cell, n) => mean + (cell - mean) / (n + 1), 0);
    }));
}
export function poolVolume(volume, pooling) {
  const sizes = new Set(volume.flatMap((channel) => [channel.length, ...channel.map((row) => `${row.length}`)]));
  if (volume.length === 0 || sizes.size !== 2 || sizes.has(0) || sizes.has('0')) throw new RangeError('volume');
  return volume.map((channel) => pool(channel, pooling));
}
