// Windows become the rows of a matrix, filters the columns; one product makes all maps.
import { requireGrid, requireWhole } from '../../../../exercises/lib/require.ts';
import { zeroPad, activate } from './loops.ts';

export { activate, zeroPad };

function windows(volume, rows, columns, stride, padding) {
  const padded = volume.map((channel) => zeroPad(channel, padding));
  const down = Math.floor((padded[0].length - rows) / stride) + 1;
  const across = Math.floor((padded[0][0].length - columns) / stride) + 1;
  const list = [];
  for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) {
    list.push(padded.flatMap((channel) => channel.slice(y * stride, y * stride + rows).flatMap((row) => row.slice(x * stride, x * stride + columns))));
  }
  return { list, across };
}
function product({ list, across }, weights, bias) {
  const flat = list.map((window) => window.reduce((sum, cell, at) => sum + cell * weights[at], 0) + bias);
  const map = [];
  for (let at = 0; at < flat.length; at += across) map.push(flat.slice(at, at + across));
  return map;
}
function examine(name, volume) {
  if (volume.length === 0) throw new RangeError(`${name} must have a channel`);
  volume.forEach((channel) => requireGrid(name, channel));
  if (volume.some((channel) => channel.length !== volume[0].length || channel[0].length !== volume[0][0].length)) throw new RangeError(`${name} must have channels of one size`);
}
function room(name, kernel, grid, padding) {
  if (kernel.length > grid.length + 2 * padding || kernel[0].length > grid[0].length + 2 * padding) throw new RangeError(`${name} must fit`);
}
export function crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  requireGrid('kernel', kernel);
  requireGrid('grid', grid);
  room('kernel', kernel, grid, padding);
  return product(windows([grid], kernel.length, kernel[0].length, stride, padding), kernel.flat(), 0);
}
export function convolve(grid, kernel, { stride = 1, padding = 0 } = {}) {
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  requireGrid('kernel', kernel);
  requireGrid('grid', grid);
  room('kernel', kernel, grid, padding);
  return product(windows([grid], kernel.length, kernel[0].length, stride, padding), kernel.flat().reverse(), 0);
}
export function convFilter(volume, filter, { stride = 1, padding = 0, bias = 0 } = {}) {
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  examine('filter', filter);
  examine('volume', volume);
  if (filter.length !== volume.length) throw new RangeError('filter must have a slice a channel');
  room('filter', filter[0], volume[0], padding);
  return product(windows(volume, filter[0].length, filter[0][0].length, stride, padding), filter.flat(2), bias);
}
export function convLayer(volume, filters, { biases = new Array(filters.length).fill(0), stride = 1, padding = 0, activation = 'none' } = {}) {
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
  if (biases.length !== filters.length) throw new RangeError('biases must be one a filter');
  try {
    activate(0, activation);
  } catch {
    throw new RangeError('activation must be known');
  }
  if (filters.length === 0) throw new RangeError('filters must be at least one');
  filters.forEach((filter) => examine('filters', filter));
  examine('volume', volume);
  const shape = (filter) => `${filter.length}×${filter[0].length}×${filter[0][0].length}`;
  if (filters.some((filter) => shape(filter) !== shape(filters[0]))) throw new RangeError('filters must have one shape');
  if (filters[0].length !== volume.length) throw new RangeError('filters must have a slice a channel');
  room('filters', filters[0][0], volume[0], padding);
  const seen = windows(volume, filters[0][0].length, filters[0][0][0].length, stride, padding);
  return filters.map((filter, f) => product(seen, filter.flat(2), biases[f]).map((row) => row.map((x) => activate(x, activation))));
}
