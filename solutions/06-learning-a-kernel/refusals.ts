import type { Grid } from '../../exercises/lib/types.ts';

// What every task refuses, for the variants: written apart from the reference, in other words and another order.

function refuseUnless(holds: boolean, argument: string): asserts holds {
  if (!holds) throw new RangeError(`this ${argument} is not allowed`);
}

type Sides = [height: number, width: number];

function sidesOf(argument: string, grid: Grid): Sides {
  const widths = new Set(grid.map((row) => row.length));
  refuseUnless(widths.size === 1 && !widths.has(0), argument);
  return [grid.length, grid[0]!.length];
}

const isSized = (grid: Grid, [height, width]: Sides): boolean =>
  grid.length === height && grid.every((row) => row.length === width);

export const refuseStep = (argument: string, value: number): void =>
  refuseUnless(Number.isNaN(value) === false && value > 0, argument);

export const refuseCount = (argument: string, value: number): void =>
  refuseUnless(Number.isSafeInteger(value) && value >= 0, argument);

export const refuseEmpty = (argument: string, list: number[]): void =>
  refuseUnless(list.length > 0, argument);

export const refuseOthers = (argument: string, list: unknown[], length: number): void =>
  refuseUnless(list.length === length, argument);

export function refuseTarget(output: Grid, target: Grid): void {
  refuseUnless(isSized(target, sidesOf('output', output)), 'target');
}

/** Refuses a kernel that does not fit, and a map that is not of the output's size. */
export function refuseMap(
  [inputName, input]: [string, Grid],
  [kernelName, kernel]: [string, Grid],
  [mapName, map]: [string, Grid],
): void {
  const [rows, columns] = sidesOf(kernelName, kernel);
  const [height, width] = sidesOf(inputName, input);
  refuseUnless(rows <= height && columns <= width, kernelName);
  refuseUnless(isSized(map, [height - rows + 1, width - columns + 1]), mapName);
}

export function refuseSlide(input: number[], kernel: number[], dOutput: number[]): void {
  refuseUnless(kernel.length >= 1 && input.length >= kernel.length, 'kernel');
  refuseUnless(dOutput.length === input.length + 1 - kernel.length, 'dOutput');
}

export function refuseLabel(logits: number[], label: number): void {
  refuseUnless(logits.length > 0, 'logits');
  refuseUnless(Object.keys(logits).includes(String(label)), 'label');
}

export function refuseLesson(
  pictures: Grid[],
  answers: Grid[],
  { start, rate, steps }: { start: Grid; rate: number; steps: number },
): void {
  refuseCount('steps', steps);
  refuseStep('rate', rate);
  refuseUnless(pictures.length > 0, 'pictures');
  refuseUnless(answers.length === pictures.length, 'answers');
  for (const [index, picture] of pictures.entries()) {
    refuseMap(['pictures', picture], ['start', start], ['answers', answers[index]!]);
  }
}
