// Rows are Float64Arrays inside and plain arrays outside; a layer checks its own arguments, the last first.
import * as loops from './loops.ts';

export const { activate } = loops;
const refuse = (bad, text) => { if (bad) throw new RangeError(text); };
const holes = (grid) => grid.length < 1 || grid[0].length < 1 || grid.some((row) => row.length !== grid[0].length);

export function zeroPad(grid, padding) {
  refuse(!Number.isInteger(padding) || padding < 0, 'padding');
  refuse(holes(grid), 'grid');
  return Array.from({ length: grid.length + 2 * padding }, (_, y) => {
    const row = new Float64Array(grid[0].length + 2 * padding);
    if (grid[y - padding]) row.set(grid[y - padding], padding);
    return [...row];
  });
}
export function crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
  refuse(!Number.isInteger(stride) || stride < 1, 'stride');
  refuse(holes(kernel), 'kernel');
  const padded = zeroPad(grid, padding).map((row) => Float64Array.from(row));
  refuse(padded.length < kernel.length || padded[0].length < kernel[0].length, 'kernel');
  const out = Array.from({ length: Math.floor((padded.length - kernel.length) / stride) + 1 }, () => new Float64Array(Math.floor((padded[0].length - kernel[0].length) / stride) + 1));
  for (let i = kernel.length - 1; i >= 0; i--) for (let j = kernel[0].length - 1; j >= 0; j--) {
    out.forEach((row, y) => { for (let x = 0; x < row.length; x++) row[x] += kernel[i][j] * padded[y * stride + i][x * stride + j]; });
  }
  return out.map((row) => [...row]);
}
export const convolve = (grid, kernel, sliding) => {
  refuse(holes(kernel), 'kernel');
  return crossCorrelate(grid, [...kernel].reverse().map((row) => [...row].reverse()), sliding);
};
export const { convFilter, convLayer } = loops;
