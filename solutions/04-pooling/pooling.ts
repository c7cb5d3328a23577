import { requireGrid, requireWhole } from '../../exercises/lib/require.ts';
import type { Grid, Volume } from '../../exercises/lib/types.ts';

/** How a grid is pooled: what stands for a window, how large the window is and how far it moves. */
export interface Pooling {
  /** What stands for a window: its greatest cell, or the mean of its cells. */
  kind: 'max' | 'average';
  /** Rows of the window. */
  height: number;
  /** Columns of the window. */
  width: number;
  /** Rows from one window to the next; `height` where it is not given, so that windows tile. */
  strideY?: number;
  /** Columns from one window to the next; `width` where it is not given. */
  strideX?: number;
}

/**
 * Task 1. Lets one number stand for each window of a grid (figure 2-33).
 *
 * `pooled[i][j]` is the maximum or the mean of the `height` × `width` cells whose upper left one is
 * `grid[i · strideY][j · strideX]`. Windows that would leave the grid are dropped.
 *
 * @param grid one feature map, H × W numbers of any sign
 * @param pooling the kind of pooling, the window's sides and its strides, which default to its sides
 * @returns (⌊(H − height) / strideY⌋ + 1) × (⌊(W − width) / strideX⌋ + 1) numbers
 * @throws RangeError naming `grid` where it is empty or ragged, `kind` where it is neither `'max'` nor
 *   `'average'`, `height` or `width` where it is no whole number ≥ 1 or larger than that side of the grid,
 *   `strideY` or `strideX` where it is no whole number ≥ 1
 */
export function pool(grid: Grid, { kind, height, width, strideY = height, strideX = width }: Pooling): Grid {
  // #region solution
  requireGrid('grid', grid);
  if (kind !== 'max' && kind !== 'average') {
    throw new RangeError(`kind must be 'max' or 'average', got ${kind}`);
  }
  requireSide('height', height, grid.length);
  requireSide('width', width, grid[0]!.length);
  requireWhole('strideY', strideY, 1);
  requireWhole('strideX', strideX, 1);
  const summary = kind === 'max' ? greatest : mean;
  const pooled: Grid = [];
  for (let top = 0; top + height <= grid.length; top += strideY) {
    const row: number[] = [];
    for (let left = 0; left + width <= grid[0]!.length; left += strideX) {
      const window = grid.slice(top, top + height).flatMap((cells) => cells.slice(left, left + width));
      row.push(summary(window));
    }
    pooled.push(row);
  }
  return pooled;
  // #endregion
}

/**
 * Task 2. Pools each channel of a volume on its own: as many channels come out as went in.
 *
 * @param volume the feature maps of one layer, channels × H × W numbers
 * @param pooling as for `pool`, the same for every channel
 * @returns one pooled grid a channel, in the same order
 * @throws RangeError naming `volume` where it is empty, has a ragged channel or channels of different shapes;
 *   otherwise as `pool` does
 */
export function poolVolume(volume: Volume, pooling: Pooling): Volume {
  // #region solution
  requireGrid('volume', volume.flat());
  if (volume.some((channel) => channel.length !== volume[0]!.length)) {
    throw new RangeError('volume must have channels of one shape');
  }
  return volume.map((channel) => pool(channel, pooling));
  // #endregion
}

/**
 * Task 3. Moves the content of a grid, as if the camera had moved. The grid keeps its size: what leaves it is
 * lost, and zeros stand where nothing moved in.
 *
 * @param grid H × W numbers
 * @param dy rows by which the content moves down; negative moves it up
 * @param dx columns by which the content moves to the right; negative moves it to the left
 * @returns H × W numbers; all of them are 0 where the content moved out of sight
 * @throws RangeError naming `grid` where it is empty or ragged, `dy` or `dx` where it is no whole number
 */
export function shift(grid: Grid, dy: number, dx: number): Grid {
  // #region solution
  requireGrid('grid', grid);
  requireSteps('dy', dy);
  requireSteps('dx', dx);
  return grid.map((row, y) => row.map((_, x) => grid[y - dy]?.[x - dx] ?? 0));
  // #endregion
}

/**
 * Task 4. Measures how far pooling hides a small move of its input (figure 2-34): the grid is pooled as it
 * is and again after `shift(grid, dy, dx)`, and the two results are compared cell by cell.
 *
 * Maxima are unchanged where they are equal, averages where they differ by at most 1e-9.
 *
 * @param grid H × W numbers
 * @param dy rows by which the content moves down, as for `shift`
 * @param dx columns by which the content moves to the right, as for `shift`
 * @param pooling as for `pool`
 * @returns the unchanged pooled outputs as a fraction of all pooled outputs, from 0 to 1
 * @throws RangeError as `pool` and `shift` do
 */
export function translationStability(grid: Grid, dy: number, dx: number, pooling: Pooling): number {
  // #region solution
  const before = pool(grid, pooling).flat();
  const after = pool(shift(grid, dy, dx), pooling).flat();
  // Stryker disable next-line ConditionalExpression, StringLiteral: maxima may be allowed what averages are allowed
  const tolerance = pooling.kind === 'max' ? 0 : 1e-9;
  const unchanged = before.filter((value, index) => Math.abs(value - after[index]!) <= tolerance);
  return unchanged.length / before.length;
  // #endregion
}

// #region solution
const greatest = (cells: number[]): number => cells.reduce((best, cell) => Math.max(best, cell));

const mean = (cells: number[]): number => cells.reduce((sum, cell) => sum + cell) / cells.length;

function requireSide(name: string, side: number, limit: number): void {
  requireWhole(name, side, 1);
  if (side > limit)
    throw new RangeError(`${name} must be at most ${limit}, the side of the grid, got ${side}`);
}

function requireSteps(name: string, steps: number): void {
  if (!Number.isInteger(steps)) throw new RangeError(`${name} must be a whole number, got ${steps}`);
}
// #endregion
