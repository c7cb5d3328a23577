// Plain loops; refuses in the order of the docstring.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';

function requireVolume(name, volume) {
  if (volume.length === 0) throw new RangeError(`${name} is empty`);
  for (const channel of volume) {
    requireGrid(name, channel);
    if (channel.length !== volume[0].length || channel[0].length !== volume[0][0].length) throw new RangeError(`${name}: channels differ in size`);
  }
}
export function zeroPad(grid, padding) {
  requireGrid('grid', grid);
  requireWhole('padding', padding, 0);
  const width = grid[0].length + 2 * padding;
  const zeros = (count) => new Array(count).fill(0);
  const rows = (count) => Array.from({ length: count }, () => zeros(width));
  return [...rows(padding), ...grid.map((row) => [...zeros(padding), ...row, ...zeros(padding)]), ...rows(padding)];
}
export function crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
  requireGrid('grid', grid);
  requireGrid('kernel', kernel);
  requireWhole('stride', stride, 1);
  const padded = zeroPad(grid, padding);
  if (kernel.length > padded.length || kernel[0].length > padded[0].length) throw new RangeError('kernel is larger than the padded grid');
  const map = [];
  for (let top = 0; top + kernel.length <= padded.length; top += stride) {
    const row = [];
    for (let left = 0; left + kernel[0].length <= padded[0].length; left += stride) {
      let sum = 0;
      for (let i = 0; i < kernel.length; i++) for (let j = 0; j < kernel[0].length; j++) sum += kernel[i][j] * padded[top + i][left + j];
      row.push(sum);
    }
    map.push(row);
  }
  return map;
}
export function convolve(grid, kernel, sliding = {}) {
  requireGrid('grid', grid);
  requireGrid('kernel', kernel);
  return crossCorrelate(grid, kernel.map((row) => [...row].reverse()).reverse(), sliding);
}
export function convFilter(volume, filter, { stride = 1, padding = 0, bias = 0 } = {}) {
  requireVolume('volume', volume);
  requireVolume('filter', filter);
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  if (filter.length !== volume.length) throw new RangeError('filter has another number of channels');
  if (filter[0].length > volume[0].length + 2 * padding || filter[0][0].length > volume[0][0].length + 2 * padding) throw new RangeError('filter is larger than the volume');
  const maps = volume.map((channel, c) => crossCorrelate(channel, filter[c], { stride, padding }));
  return maps[0].map((row, y) => row.map((_, x) => maps.reduce((sum, map) => sum + map[y][x], bias)));
}
export function activate(x, name) {
  switch (name) {
    case 'none': return x;
    case 'relu': return x > 0 ? x : 0;
    case 'leakyRelu': return x > 0 ? x : 0.01 * x;
    case 'sigmoid': return 1 / (1 + Math.exp(-x));
    case 'tanh': return Math.tanh(x);
    default: throw new RangeError(`name ${name} is unknown`);
  }
}
export function convLayer(volume, filters, { biases = filters.map(() => 0), stride = 1, padding = 0, activation = 'none' } = {}) {
  if (filters.length === 0) throw new RangeError('filters: there is none');
  requireVolume('volume', volume);
  for (const filter of filters) {
    requireVolume('filters', filter);
    const same = filter.length === filters[0].length && filter[0].length === filters[0][0].length && filter[0][0].length === filters[0][0][0].length;
    if (!same) throw new RangeError('filters differ in shape');
    if (filter.length !== volume.length) throw new RangeError('filters have another number of channels');
    if (filter[0].length > volume[0].length + 2 * padding || filter[0][0].length > volume[0][0].length + 2 * padding) throw new RangeError('filters are larger than the volume');
  }
  if (biases.length !== filters.length) throw new RangeError('biases are not as many as filters');
  if (!['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'].includes(activation)) throw new RangeError('activation is unknown');
  return filters.map((filter, f) => convFilter(volume, filter, { stride, padding, bias: biases[f] }).map((row) => row.map((x) => activate(x, activation))));
}
