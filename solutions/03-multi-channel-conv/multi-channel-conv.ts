import { requireGrid, requireWhole } from '../../exercises/lib/require.ts';
import type { Grid, Volume } from '../../exercises/lib/types.ts';

/** How a kernel moves over its input, on both axes alike. */
export interface Sliding {
  /** Cells from one window to the next: a whole number ≥ 1. */
  stride?: number;
  /** Rows and columns of zeros on each of the four sides: a whole number ≥ 0. */
  padding?: number;
}

/** The activations of figure 2-32, and none. */
export type Activation = 'none' | 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh';

/**
 * Task 1. Surrounds a grid with zeros, so that windows can be centred on its border too (figure 2-29).
 *
 * @param grid height × width numbers
 * @param padding rows above, rows below, columns left and columns right: a whole number ≥ 0
 * @returns (height + 2 · padding) × (width + 2 · padding) numbers, the grid in their middle
 * @throws RangeError naming `grid` where it is empty or ragged, `padding` where it is no whole number ≥ 0
 */
export function zeroPad(grid: Grid, padding: number): Grid {
  // #region solution
  requireGrid('grid', grid);
  requireWhole('padding', padding, 0);
  const width = grid[0]!.length + 2 * padding;
  const side = zeros(padding);
  const rows = grid.map((row) => [...side, ...row, ...side]);
  const blank = (): Grid => Array.from({ length: padding }, () => zeros(width));
  return [...blank(), ...rows, ...blank()];
  // #endregion
}

/**
 * Task 2. Slides a kernel over a padded grid and takes the inner product with each window (equation 2-51 and
 * figure 2-28 for the size). With `padded = zeroPad(grid, padding)`:
 *
 * map[y][x] = Σᵢ Σⱼ kernel[i][j] · padded[y · stride + i][x · stride + j]
 *
 * Deep learning calls this a convolution; mathematics calls it a cross-correlation (Goodfellow et al. 2016,
 * section 9.1). Windows that would leave the padded grid are dropped.
 *
 * @param grid height × width numbers
 * @param kernel rows × columns weights, oblong or square, no larger than the padded grid
 * @returns ⌊(height + 2 · padding − rows) / stride⌋ + 1 by ⌊(width + 2 · padding − columns) / stride⌋ + 1 sums
 * @throws RangeError naming `grid` where it is empty or ragged, `kernel` where it is empty, ragged or larger
 *   than the padded grid, `stride` where it is no whole number ≥ 1, `padding` where it is no whole number ≥ 0
 */
export function crossCorrelate(grid: Grid, kernel: Grid, { stride = 1, padding = 0 }: Sliding = {}): Grid {
  // #region solution
  requireGrid('grid', grid);
  requireGrid('kernel', kernel);
  requireSliding(stride, padding);
  requireFit('kernel', kernel, grid, padding);
  const padded = zeroPad(grid, padding);
  const map: Grid = [];
  for (let top = 0; top + kernel.length <= padded.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + kernel[0]!.length <= padded[0]!.length; left += stride) {
      row.push(innerProduct(kernel, padded, top, left));
    }
    map.push(row);
  }
  return map;
  // #endregion
}

/**
 * Task 3. True convolution: the kernel is flipped on both axes, top to bottom and left to right, then slides
 * as in task 2. For kernels of rows × columns:
 *
 * map[y][x] = Σᵢ Σⱼ kernel[rows − 1 − i][columns − 1 − j] · padded[y · stride + i][x · stride + j]
 *
 * @param grid height × width numbers
 * @param kernel rows × columns weights, oblong or square, no larger than the padded grid
 * @returns a map of the same size as `crossCorrelate` gives
 * @throws RangeError as `crossCorrelate` does
 */
export function convolve(grid: Grid, kernel: Grid, { stride = 1, padding = 0 }: Sliding = {}): Grid {
  // #region solution
  requireGrid('kernel', kernel);
  const flipped = kernel.toReversed().map((row) => row.toReversed());
  return crossCorrelate(grid, flipped, { stride, padding });
  // #endregion
}

/**
 * Task 4. One filter over all channels of a volume (figure 2-30). Each channel is cross-correlated with its
 * own slice of the filter; the results are added, and the bias is added once:
 *
 * map[y][x] = bias + Σ_c crossCorrelate(volume[c], filter[c], { stride, padding })[y][x]
 *
 * @param volume channels × height × width numbers
 * @param filter channels × rows × columns weights: one slice for each channel of the volume
 * @returns one map, of the size that `crossCorrelate` gives for one channel
 * @throws RangeError naming `volume` where it is empty, ragged or its channels differ in size, `filter` where
 *   it is so, has another number of channels than the volume or is larger than the padded volume, `stride`
 *   where it is no whole number ≥ 1, `padding` where it is no whole number ≥ 0
 */
export function convFilter(
  volume: Volume,
  filter: Volume,
  { stride = 1, padding = 0, bias = 0 }: Sliding & { bias?: number } = {},
): Grid {
  // #region solution
  requireVolume('volume', volume);
  requireSliding(stride, padding);
  requireFilter('filter', filter, volume, padding);
  const maps = volume.map((channel, c) => crossCorrelate(channel, filter[c]!, { stride, padding }));
  return maps[0]!.map((row, y) => row.map((_, x) => maps.reduce((sum, map) => sum + map[y]![x]!, bias)));
  // #endregion
}

/**
 * Task 5. What an activation makes of one number (figure 2-32).
 *
 * | name | value |
 * |---|---|
 * | `none` | x |
 * | `relu` | x where x > 0, else 0 |
 * | `leakyRelu` | x where x > 0, else 0.01 · x |
 * | `sigmoid` | 1 / (1 + e⁻ˣ), between 0 and 1 |
 * | `tanh` | (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), between −1 and 1 |
 *
 * @param x any finite number, however large: the result is finite too
 * @throws RangeError naming `name` where it is none of the five
 */
export function activate(x: number, name: Activation): number {
  // #region solution
  requireActivation('name', name);
  switch (name) {
    case 'none':
      return x;
    case 'relu':
      return Math.max(0, x);
    case 'leakyRelu':
      // Stryker disable next-line EqualityOperator: at 0 both branches give 0
      return x > 0 ? x : 0.01 * x;
    case 'sigmoid':
      return 1 / (1 + Math.exp(-x));
    case 'tanh':
      return Math.tanh(x);
  }
  // #endregion
}

/**
 * Task 6. A convolution layer: one feature map for each filter (figure 2-31), its bias added to every sum,
 * then the activation (figure 2-32).
 *
 * maps[f][y][x] = activate(convFilter(volume, filters[f], { stride, padding, bias: biases[f] })[y][x])
 *
 * @param volume channels × height × width numbers
 * @param filters one or more filters, all of the same shape: channels × rows × columns weights each
 * @returns one map a filter, in the filters' order: a volume of depth `filters.length`
 * @throws RangeError naming `volume`, `stride` and `padding` as `convFilter` does, `filters` where there is
 *   none, they differ in shape or do not fit the volume, `biases` where there are not as many as filters,
 *   `activation` where `activate` does not know it
 */
export function convLayer(
  volume: Volume,
  filters: Volume[],
  {
    // Stryker disable next-line ArrowFunction: a bias that is undefined becomes convFilter's own default, 0
    biases = filters.map(() => 0),
    stride = 1,
    padding = 0,
    activation = 'none',
  }: Sliding & { biases?: number[]; activation?: Activation } = {},
): Volume {
  // #region solution
  requireVolume('volume', volume);
  // Stryker disable next-line CallExpression: with a padding below 0 no filter fits, and either may be named
  requireSliding(stride, padding);
  requireFilters('filters', filters, volume, padding);
  if (biases.length !== filters.length) {
    throw new RangeError(`biases must be as many as the ${filters.length} filters, got ${biases.length}`);
  }
  requireActivation('activation', activation);
  return filters.map((filter, f) => {
    const map = convFilter(volume, filter, { stride, padding, bias: biases[f]! });
    return map.map((row) => row.map((sum) => activate(sum, activation)));
  });
  // #endregion
}

// #region solution
const ACTIVATIONS: readonly Activation[] = ['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'];

const zeros = (length: number): number[] => Array<number>(length).fill(0);

/** The kernel's inner product with the window of its size whose upper left cell is `grid[top][left]`. */
function innerProduct(kernel: Grid, grid: Grid, top: number, left: number): number {
  let sum = 0;
  for (const [i, weights] of kernel.entries()) {
    for (const [j, weight] of weights.entries()) sum += weight * grid[top + i]![left + j]!;
  }
  return sum;
}

function requireSliding(stride: number, padding: number): void {
  requireWhole('stride', stride, 1);
  requireWhole('padding', padding, 0);
}

const sizeOf = (grid: Grid): string => `${grid.length}×${grid[0]!.length}`;

function requireFit(name: string, kernel: Grid, grid: Grid, padding: number): void {
  if (kernel.length > grid.length + 2 * padding || kernel[0]!.length > grid[0]!.length + 2 * padding) {
    throw new RangeError(
      `${name} must fit into ${sizeOf(grid)} cells padded by ${padding}, got ${sizeOf(kernel)}`,
    );
  }
}

function requireVolume(name: string, volume: Volume): void {
  // Stryker disable next-line ConditionalExpression: no filter fits a volume without channels, and either may be named
  if (volume.length === 0) throw new RangeError(`${name} must have at least one channel`);
  for (const channel of volume) requireGrid(name, channel);
  if (volume.some((channel) => sizeOf(channel) !== sizeOf(volume[0]!))) {
    throw new RangeError(`${name} must have channels of one size`);
  }
}

function requireFilter(name: string, filter: Volume, volume: Volume, padding: number): void {
  requireVolume(name, filter);
  if (filter.length !== volume.length) {
    throw new RangeError(
      `${name} must have one slice for each of ${volume.length} channels, got ${filter.length}`,
    );
  }
  requireFit(name, filter[0]!, volume[0]!, padding);
}

function requireFilters(name: string, filters: Volume[], volume: Volume, padding: number): void {
  if (filters.length === 0) throw new RangeError(`${name} must be at least one`);
  for (const filter of filters) requireFilter(name, filter, volume, padding);
  if (filters.some((filter) => sizeOf(filter[0]!) !== sizeOf(filters[0]![0]!))) {
    throw new RangeError(`${name} must be of one shape`);
  }
}

function requireActivation(name: string, activation: Activation): void {
  if (!ACTIVATIONS.includes(activation)) {
    // Stryker disable next-line StringLiteral: beyond the argument's name, what a refusal says is free
    const known = ACTIVATIONS.join(', ');
    throw new RangeError(`${name} must be one of ${known}, got ${activation}`);
  }
}
// #endregion
