import { alteredTable } from '../altered-table.ts';
import {
  featureCount as countFeatures,
  type FeatureOptions,
  type Layer,
  type NetworkTable,
  type Shape,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  "Height goes with height and width with width: `kernelHeight` counts rows, and rows lie along the input's height.";
export const isPublic = true;

export function featureCount(layer: FeatureOptions): number {
  return countFeatures({ ...layer, height: layer.width, width: layer.height });
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, ({ output }, layer) =>
    layer.kind === 'dense' ? {} : { output: { ...output, height: output.width, width: output.height } },
  );
}
