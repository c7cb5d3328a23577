import { alteredTable } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A convolution learns its weights once but uses them at every output position: the multiplications are many more than the weights.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, ({ multiplications, output }) => ({
    multiplications: multiplications / (output.height * output.width),
  }));
}
