import type { Explanation, Frame, Sum } from '../../grader/checks/call-picture.ts';
import { writeNumber } from '../../grader/checks/write-number.ts';
import type { Grid, Volume } from './types.ts';

/** So many terms are written out. */
const MOST_TERMS = 12;

/** The window of so many rows and columns whose first cell is at `top`, `left`. */
export const frameAt = (top: number, left: number, height: number, width: number): Frame => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
});

/** The cells inside a frame, zeros where it stands out into the padding. */
function cellsIn(grid: Grid, { top, left, bottom, right }: Frame, padding = 0): number[] {
  const cells: number[] = [];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++)
      cells.push(grid[row - padding]?.[column - padding] ?? 0);
  }
  return cells;
}

const factor = (value: number): string => (value < 0 ? `(${writeNumber(value)})` : writeNumber(value));

function listed(terms: string[], joiner: string): string {
  const shown = terms.slice(0, MOST_TERMS);
  return [...shown, ...(terms.length > shown.length ? ['…'] : [])].join(joiner);
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

const counted = (cells: number[]): Sum => ({ text: listed(cells.map(factor), ' + '), value: total(cells) });

/** Weights times cells, one by one. */
function weighted(weights: number[], cells: number[], bias = 0): Sum {
  const products = weights.map((weight, index) => weight * cells[index]!);
  const terms = weights.map((weight, index) => `${factor(weight)}·${factor(cells[index]!)}`);
  return {
    text: listed(terms, ' + ') + (bias === 0 ? '' : ` + ${factor(bias)} (bias)`),
    value: total(products) + bias,
  };
}

/** How a filter moves. */
export interface Sliding {
  stride?: number;
  padding?: number;
  bias?: number;
}

/** The window that pools, and how it moves; by its own size where nothing is said. */
export interface Pooling {
  kind: 'max' | 'average';
  height: number;
  width: number;
  strideY?: number;
  strideX?: number;
}

/** The greatest number of a window, or the mean of its numbers. */
export function pooled(name: string, grid: Grid, pooling: Pooling, [row, column]: number[]): Explanation {
  const { kind, height, width, strideY = height, strideX = width } = pooling;
  const frame = frameAt(row! * strideY, column! * strideX, height, width);
  const cells = cellsIn(grid, frame);
  const mean = { text: `(${counted(cells).text}) / ${cells.length}`, value: total(cells) / cells.length };
  const greatest = {
    text: `max(${listed(
      cells.map((cell) => writeNumber(cell)),
      ', ',
    )})`,
    value: Math.max(...cells),
  };
  return { inputs: [{ name, role: 'input', value: grid, frame }], sum: kind === 'max' ? greatest : mean };
}

/** One filter over a volume, both of one channel or more; every slice sees the same window. */
export function filtered(
  [name, weightsName]: [string, string],
  volume: Volume,
  filter: Volume,
  { stride = 1, padding = 0, bias = 0 }: Sliding,
  [row, column]: number[],
): Explanation {
  const frame = frameAt(row! * stride, column! * stride, filter[0]!.length, filter[0]![0]!.length);
  const single = volume.length === 1;
  return {
    inputs: [
      { name, role: 'input', value: single ? volume[0]! : volume, padding, frame },
      { name: weightsName, role: 'weights', value: single ? filter[0]! : filter },
    ],
    sum: weighted(
      filter.flat(2),
      volume.flatMap((grid) => cellsIn(grid, frame, padding)),
      bias,
    ),
  };
}

/** The sum of a window's cells. */
export const counting = (image: Grid, frame: Frame): Explanation => ({
  inputs: [{ name: 'image', role: 'input', value: image, frame }],
  sum: counted(cellsIn(image, frame)),
});
