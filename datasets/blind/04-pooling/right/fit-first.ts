// Asks whether the window fits before anything else; moves before it pools.
const whole = (name, value, least = -Infinity) => { if (!Number.isInteger(value) || value < least) throw new RangeError(`${name} is no such number`); };
const formed = (name, grid) => { if (!grid.length || !grid[0].length || grid.some((row) => row.length !== grid[0].length)) throw new RangeError(`${name} has no form`); };
const reduce = { max: (cells) => cells.reduce((a, b) => (a > b ? a : b)), average: (cells) => cells.reduce((a, b) => a + b, 0) / cells.length };

export const pool = (grid, { kind, height, width, strideY = height, strideX = width }) => {
  if (!(width <= (grid[0]?.length ?? 0))) throw new RangeError('width does not fit');
  if (!(height <= grid.length)) throw new RangeError('height does not fit');
  whole('strideX', strideX, 1);
  whole('strideY', strideY, 1);
  whole('width', width, 1);
  whole('height', height, 1);
  if (!Object.hasOwn(reduce, kind)) throw new RangeError('kind is neither');
  formed('grid', grid);
  const starts = (side, window, stride) => Array.from({ length: Math.floor((side - window) / stride) + 1 }, (_, at) => at * stride);
  return starts(grid.length, height, strideY).map((top) => starts(grid[0].length, width, strideX).map((left) =>
    reduce[kind](grid.slice(top, top + height).flatMap((row) => row.slice(left, left + width)))));
};
export const poolVolume = (volume, pooling) => {
  if (!volume.length) throw new RangeError('no volume');
  const pooled = volume.map((channel) => {
    if (channel.length !== volume[0].length || channel.some((row) => row.length !== (volume[0][0]?.length ?? 0))) throw new RangeError('volume is not of one form');
    if (!channel.length || !channel[0].length) throw new RangeError('volume is empty');
    return pool(channel, pooling);
  });
  return pooled;
};
export const shift = (grid, dy, dx) => {
  whole('dx', dx);
  whole('dy', dy);
  formed('grid', grid);
  const moved = grid.map((row) => row.map(() => 0));
  grid.forEach((row, y) => row.forEach((cell, x) => { if (moved[y + dy]?.[x + dx] !== undefined) moved[y + dy][x + dx] = cell; }));
  return moved;
};
export const translationStability = (grid, dy, dx, pooling) => {
  const after = pool(shift(grid, dy, dx), pooling);
  const before = pool(grid, pooling);
  let same = 0;
  before.forEach((row, i) => row.forEach((value, j) => { if (pooling.kind === 'max' ? value === after[i][j] : Math.abs(value - after[i][j]) <= 1e-9) same += 1; }));
  return same / (before.length * before[0].length);
};
