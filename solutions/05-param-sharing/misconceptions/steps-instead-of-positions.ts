import { alteredTable, cellsOf } from '../altered-table.ts';
import {
  featureCount as checked,
  type FeatureOptions,
  type Layer,
  type NetworkTable,
  type Shape,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'The quotient counts the steps that the window takes; the position where it starts counts as well, so there is one more.';

const steps = (side: number, kernel: number, padding: number, stride: number) =>
  Math.floor((side + 2 * padding - kernel) / stride);

export function featureCount(layer: FeatureOptions): number {
  checked(layer);
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = layer;
  return filters * steps(height, kernelHeight, padding, stride) * steps(width, kernelWidth, padding, stride);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, { height, width }) => {
    if (layer.kind === 'dense') return row;
    const { kernel } = layer;
    const { padding = 0, stride = 1 } = layer.kind === 'pool' ? { stride: layer.stride ?? kernel } : layer;
    const positions = row.output.height * row.output.width;
    const output = {
      channels: row.output.channels,
      height: steps(height, kernel, padding, stride),
      width: steps(width, kernel, padding, stride),
    };
    const multiplications = (row.multiplications / positions) * output.height * output.width;
    return { output, activations: cellsOf(output), multiplications };
  });
}
