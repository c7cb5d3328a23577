// Each cell is handed to every place whose window it is in; sums in float64, channels last to first.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';
import * as loops from './loops.ts';

export const { zeroPad, activate } = loops;

export function crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
  requireGrid('kernel', kernel);
  requireGrid('grid', grid);
  requireWhole('padding', padding, 0);
  requireWhole('stride', stride, 1);
  const rows = Math.floor((grid.length + 2 * padding - kernel.length) / stride) + 1;
  const columns = Math.floor((grid[0].length + 2 * padding - kernel[0].length) / stride) + 1;
  if (rows < 1 || columns < 1) throw new RangeError('the kernel is too large');
  const map = Array.from({ length: rows }, () => new Array(columns).fill(0));
  for (let y = 0; y < grid.length; y++) for (let x = 0; x < grid[0].length; x++) {
    for (let i = 0; i < kernel.length; i++) for (let j = 0; j < kernel[0].length; j++) {
      const down = y + padding - i, across = x + padding - j;
      if (down < 0 || across < 0 || down % stride || across % stride) continue;
      if (down / stride < rows && across / stride < columns) map[down / stride][across / stride] += kernel[i][j] * grid[y][x];
    }
  }
  return map;
}
export function convolve(grid, kernel, sliding) {
  requireGrid('kernel', kernel);
  return crossCorrelate(grid, kernel.map((row, i) => row.map((_, j) => kernel.at(-1 - i).at(-1 - j))), sliding);
}
export function convFilter(volume, filter, options = {}) {
  loops.convFilter(volume, filter, options);
  const map = crossCorrelate(volume.at(-1), filter.at(-1), options);
  for (let c = volume.length - 2; c >= 0; c--) crossCorrelate(volume[c], filter[c], options).forEach((row, y) => row.forEach((sum, x) => { map[y][x] += sum; }));
  return map.map((row) => row.map((sum) => sum + (options.bias ?? 0)));
}
export function convLayer(volume, filters, options = {}) {
  loops.convLayer(volume, filters, options);
  const { biases, activation = 'none', ...sliding } = options;
  return filters.map((filter, f) => convFilter(volume, filter, { ...sliding, bias: biases?.[f] ?? 0 }).map((row) => row.map((x) => activate(x, activation))));
}
