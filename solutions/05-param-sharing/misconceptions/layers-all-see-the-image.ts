import { alteredTable } from '../altered-table.ts';
import { type Layer, type NetworkTable, type Shape, networkTable as tabulate } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Each layer works on what the layer before put out; only the first one sees the image.';
export const isPublic = true;
export const lesson = 'The third row shows an output of 24×24.';

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (_row, layer) => tabulate(input, [layer]).rows[0]!);
}
