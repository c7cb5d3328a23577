import { alteredTable } from '../altered-table.ts';
import {
  type ConvOptions,
  convWeights as count,
  locallyConnectedWeights as countLocal,
  type Layer,
  type LocallyConnectedOptions,
  type NetworkTable,
  type Shape,
  networkTable as tabulate,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A filter has a slice of its kernel for each input channel: on three channels a 3×3 kernel has 27 weights.';
export const isPublic = true;
export const lesson = 'The second convolution shows 416 parameters, or the dense layer 170.';

export function convWeights(layer: ConvOptions): number {
  return count({ ...layer, channels: 1 });
}

export function locallyConnectedWeights(layer: LocallyConnectedOptions): number {
  return countLocal({ ...layer, channels: 1 });
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, shape) =>
    layer.kind === 'conv' ? tabulate({ ...shape, channels: 1 }, [layer]).rows[0]! : row,
  );
}
