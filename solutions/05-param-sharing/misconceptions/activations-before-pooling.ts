import { alteredTable, cellsOf } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'The activations of a pooling layer are what it puts out, after the map has shrunk, not what came in.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) =>
    layer.kind === 'pool' ? { activations: cellsOf(shape) } : row,
  );
}
