import { alteredTable, cellsOf } from '../altered-table.ts';
import { convWeights, type Layer, type NetworkTable, type Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'In `networkTable` the kernel is `kernel` cells high and `kernel` cells wide, so it has their product in weights on each channel.';

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, { channels }) => {
    if (layer.kind !== 'conv') return row;
    const { filters, kernel, bias = true } = layer;
    return {
      parameters: convWeights({ channels, filters, kernelHeight: kernel, kernelWidth: 1, bias }),
      multiplications: cellsOf(row.output) * channels * kernel,
    };
  });
}
