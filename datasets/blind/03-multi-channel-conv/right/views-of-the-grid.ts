// Never makes the padded grid: cells outside are 0 where they are asked for.
import * as loops from './loops.ts';

export const { zeroPad, convolve, convFilter } = loops;

const good = (value, least) => Number.isInteger(value) && value >= least;
const flawed = (grid) => !grid[0]?.length || !grid.every(({ length }) => length === grid[0].length);

export function crossCorrelate(grid, kernel, { padding = 0, stride = 1 } = {}) {
  const problem =
    (!good(padding, 0) && 'padding') || (flawed(kernel) && 'kernel') || (flawed(grid) && 'grid') || (!good(stride, 1) && 'stride') ||
    ((kernel.length > grid.length + 2 * padding || kernel[0].length > grid[0].length + 2 * padding) && 'kernel');
  if (problem) throw new RangeError(`${problem} cannot be used`);
  const at = (y, x) => (y >= 0 && x >= 0 && y < grid.length && x < grid[0].length ? grid[y][x] : 0);
  const map = [];
  for (let y = -padding; y + kernel.length <= grid.length + padding; y += stride) {
    map.push([]);
    for (let x = -padding; x + kernel[0].length <= grid[0].length + padding; x += stride) {
      let sum = 0;
      kernel.forEach((weights, i) => weights.forEach((weight, j) => { sum += weight * at(y + i, x + j); }));
      map.at(-1).push(sum);
    }
  }
  return map;
}
export function activate(x, name) {
  if (name === 'none') return x;
  if (name === 'relu') return (x + Math.abs(x)) / 2;
  if (name === 'leakyRelu') return x >= 0 ? x : x * 0.01;
  if (name === 'sigmoid') return (1 + Math.tanh(x / 2)) / 2;
  if (name === 'tanh') return x > 20 ? 1 : x < -20 ? -1 : (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
  throw new RangeError('name must be none, relu, leakyRelu, sigmoid or tanh');
}
export function convLayer(volume, filters, options) {
  const plain = loops.convLayer(volume, filters, options);
  return plain.map((map) => map.map((row) => [...row]));
}
