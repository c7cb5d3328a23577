// Asks whether things fit before it asks whether they are whole or of one form.
const whole = (name, value, least) => {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(`${name} is not a whole number of at least ${least}`);
};
const formed = (name, grid) => {
  if (!grid.length || !grid[0].length || grid.some((row) => row.length !== grid[0].length)) throw new RangeError(`${name} has no form`);
};
const size = (grid) => [grid.length, grid[0]?.length ?? 0];
const formedVolume = (name, volume) => {
  if (!volume.length) throw new RangeError(`${name} has no channels`);
  for (const channel of volume) {
    if (String(size(channel)) !== String(size(volume[0]))) throw new RangeError(`${name} has channels of several sizes`);
    formed(name, channel);
  }
};
const fits = (name, kernel, grid, padding) => {
  const [height, width] = size(grid);
  const [rows, columns] = size(kernel);
  if (!(rows <= height + 2 * padding && columns <= width + 2 * padding)) throw new RangeError(`${name} does not fit`);
};
export const zeroPad = (grid, padding) => {
  whole('padding', padding, 0);
  formed('grid', grid);
  return Array.from({ length: grid.length + 2 * padding }, (_, y) =>
    Array.from({ length: grid[0].length + 2 * padding }, (_, x) => grid[y - padding]?.[x - padding] ?? 0));
};
const slide = (grid, kernel, stride, padding) => {
  const padded = zeroPad(grid, padding);
  const starts = (length, window) => Array.from({ length: Math.floor((length - window) / stride) + 1 }, (_, at) => at * stride);
  return starts(padded.length, kernel.length).map((top) =>
    starts(padded[0].length, kernel[0].length).map((left) =>
      kernel.reduce((sum, row, i) => row.reduce((part, weight, j) => part + weight * padded[top + i][left + j], sum), 0)));
};
export const crossCorrelate = (grid, kernel, { stride = 1, padding = 0 } = {}) => {
  fits('kernel', kernel, grid, padding);
  whole('padding', padding, 0);
  whole('stride', stride, 1);
  formed('kernel', kernel);
  formed('grid', grid);
  return slide(grid, kernel, stride, padding);
};
export const convolve = (grid, kernel, { stride = 1, padding = 0 } = {}) => {
  fits('kernel', kernel, grid, padding);
  whole('stride', stride, 1);
  whole('padding', padding, 0);
  formed('kernel', kernel);
  formed('grid', grid);
  return slide(grid, kernel.toReversed().map((row) => row.toReversed()), stride, padding);
};
const filtered = (named, volume, filter, stride, padding, bias) => {
  if (filter.length !== volume.length) throw new RangeError(`${named} has not as many channels as the volume`);
  if (volume.length) fits(named, filter[0], volume[0], padding);
  whole('stride', stride, 1);
  whole('padding', padding, 0);
  formedVolume(named, filter);
  formedVolume('volume', volume);
  const maps = volume.map((channel, c) => slide(channel, filter[c], stride, padding));
  return maps[0].map((row, y) => row.map((_, x) => bias + maps.reduce((sum, map) => sum + map[y][x], 0)));
};
export const convFilter = (volume, filter, { stride = 1, padding = 0, bias = 0 } = {}) => filtered('filter', volume, filter, stride, padding, bias);
const functions = {
  none: (x) => x,
  relu: (x) => Math.max(x, 0),
  leakyRelu: (x) => Math.max(x, x / 100),
  sigmoid: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))),
  tanh: (x) => Math.tanh(x),
};
export const activate = (x, name) => {
  if (!Object.hasOwn(functions, name)) throw new RangeError(`no such name: ${name}`);
  return functions[name](x);
};
export const convLayer = (volume, filters, options = {}) => {
  const { stride = 1, padding = 0, activation = 'none', biases } = options;
  if (!Object.hasOwn(functions, activation)) throw new RangeError(`no such activation: ${activation}`);
  if (biases && biases.length !== filters.length) throw new RangeError('too many or too few biases');
  if (filters.length === 0) throw new RangeError('no filters');
  for (const filter of filters) if (String([filter.length, ...size(filter[0] ?? [])]) !== String([filters[0].length, ...size(filters[0][0] ?? [])])) throw new RangeError('filters differ');
  return filters.map((filter, f) => filtered('filters', volume, filter, stride, padding, biases?.[f] ?? 0).map((row) => row.map(functions[activation])));
};
