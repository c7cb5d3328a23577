import { alteredTable, cellsOf } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'The total of a column is the sum of its rows. The image is given: no layer puts it out.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  const { rows, totals } = alteredTable(input, layers, (row) => row);
  return { rows, totals: { ...totals, activations: totals.activations + cellsOf(input) } };
}
