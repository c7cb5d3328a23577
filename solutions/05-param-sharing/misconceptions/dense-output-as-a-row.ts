import { alteredTable } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A dense layer puts out `outputs` channels of one cell each, not one channel with `outputs` columns.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer) =>
    layer.kind === 'dense' ? { output: { channels: 1, height: 1, width: layer.outputs } } : row,
  );
}
