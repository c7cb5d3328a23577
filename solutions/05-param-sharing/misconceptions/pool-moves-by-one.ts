import { type Layer, type NetworkTable, type Shape, networkTable as tabulate } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  "Where a pooling layer names no stride, its windows lie side by side: the stride is the kernel's side, not 1.";

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return tabulate(
    input,
    layers.map((layer) => (layer.kind === 'pool' ? { stride: 1, ...layer } : layer)),
  );
}
