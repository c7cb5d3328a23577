import { alteredTable, cellsOf } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Pooling only picks or averages what it sees: it learns no weights, and so it multiplies with none.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, { channels }) =>
    layer.kind === 'pool'
      ? { parameters: channels * layer.kernel ** 2, multiplications: cellsOf(row.output) * layer.kernel ** 2 }
      : row,
  );
}
