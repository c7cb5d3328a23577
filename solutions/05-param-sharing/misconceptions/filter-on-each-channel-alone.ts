import { alteredTable, cellsOf } from '../altered-table.ts';
import type { Layer, NetworkTable, Shape } from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A filter adds up its slices over all channels into one feature map: the output has as many channels as the layer has filters.';

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, (row, layer, { channels }) => {
    if (layer.kind !== 'conv') return row;
    const output = { ...row.output, channels: channels * layer.filters };
    return { output, activations: cellsOf(output) };
  });
}
