import { alteredTable } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'Each multiplication counts once. Twice as many are floating-point operations, which count the additions too.';
export const isPublic = true;

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, ({ multiplications }) => ({ multiplications: 2 * multiplications }));
}
