import { alteredTable } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence = 'A bias is added, not multiplied: only weights take part in multiplications.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, ({ parameters, output }) => ({
    multiplications: parameters * output.height * output.width,
  }));
}
