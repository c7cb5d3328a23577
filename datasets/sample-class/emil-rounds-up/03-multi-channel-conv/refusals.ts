import type { Grid, Volume } from '../lib/types.ts';

// What every task refuses, for the variants: written apart from the reference, in other words and another order.

type Sides = [rows: number, columns: number];

function refuseUnless(holds: boolean, argument: string): asserts holds {
  if (!holds) throw new RangeError(`this ${argument} is not allowed`);
}

function sidesOf(argument: string, grid: Grid): Sides {
  const widths = new Set(grid.map((row) => row.length));
  refuseUnless(widths.size === 1 && !widths.has(0), argument);
  return [grid.length, grid[0]!.length];
}

function sidesOfVolume(argument: string, volume: Volume): Sides {
  const sides = volume.map((channel) => sidesOf(argument, channel));
  refuseUnless(new Set(sides.map(String)).size === 1, argument);
  return sides[0]!;
}

function refuseSliding(argument: string, outer: Sides, inner: Sides, stride: number, padding: number): void {
  refuseUnless(Number.isInteger(padding) && padding >= 0, 'padding');
  refuseUnless(Number.isInteger(stride) && stride >= 1, 'stride');
  refuseUnless(
    inner.every((side, axis) => side <= outer[axis]! + 2 * padding),
    argument,
  );
}

export function refusePadding(grid: Grid, padding: number): void {
  refuseUnless(Number.isInteger(padding) && padding >= 0, 'padding');
  sidesOf('grid', grid);
}

export function refuseKernel(grid: Grid, kernel: Grid, stride: number, padding: number): void {
  refuseSliding('kernel', sidesOf('grid', grid), sidesOf('kernel', kernel), stride, padding);
}

export function refuseFilter(volume: Volume, filter: Volume, stride: number, padding: number): void {
  const sides = sidesOfVolume('volume', volume);
  refuseUnless(filter.length === volume.length, 'filter');
  refuseSliding('filter', sides, sidesOfVolume('filter', filter), stride, padding);
}

export function refuseName(argument: string, name: string): void {
  refuseUnless(/^(none|relu|leakyRelu|sigmoid|tanh)$/.test(name), argument);
}

export function refuseLayer(
  volume: Volume,
  filters: Volume[],
  biases: number[],
  stride: number,
  padding: number,
  activation: string,
): void {
  refuseName('activation', activation);
  refuseUnless(biases.length === filters.length || filters.length === 0, 'biases');
  const sides = sidesOfVolume('volume', volume);
  refuseUnless(
    filters.every((filter) => filter.length === volume.length),
    'filters',
  );
  const inner = sidesOfVolume('filters', filters.flat());
  refuseSliding('filters', sides, inner, stride, padding);
}
