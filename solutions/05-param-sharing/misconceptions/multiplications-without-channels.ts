import { alteredTable, cellsOf } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'One cell of a feature map takes a product for each cell of the kernel on each input channel: do not forget the channels.';

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer) =>
    layer.kind === 'conv' ? { multiplications: cellsOf(row.output) * layer.kernel ** 2 } : row,
  );
}
