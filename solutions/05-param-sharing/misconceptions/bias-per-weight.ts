import { alteredTable } from '../altered-table.ts';
import {
  type ConvOptions,
  convWeights as count,
  denseWeights as countDense,
  locallyConnectedWeights as countLocal,
  type DenseOptions,
  type Layer,
  type LocallyConnectedOptions,
  type NetworkTable,
  type Shape,
} from '../param-sharing.ts';

export * from '../param-sharing.ts';

export const sentence =
  'A unit adds up all its products and then adds one bias: there is one bias for each unit or filter, not one for each weight.';
export const isPublic = true;
export const lesson =
  'Without biases all is right, with them the counts are slightly off, or twice what they should be.';

const factor = (bias = false) => (bias ? 2 : 1);

export function denseWeights({ bias, ...layer }: DenseOptions): number {
  return factor(bias) * countDense(layer);
}

export function convWeights({ bias, ...layer }: ConvOptions): number {
  return factor(bias) * count(layer);
}

export function locallyConnectedWeights({ bias, ...layer }: LocallyConnectedOptions): number {
  return factor(bias) * countLocal(layer);
}

export function networkTable(input: Shape, layers: Layer[]): NetworkTable {
  return alteredTable(input, layers, ({ parameters }, layer, shape) => {
    if (layer.kind === 'conv') {
      const { filters, kernel, bias = true } = layer;
      const { channels } = shape;
      return {
        parameters: convWeights({ channels, filters, kernelHeight: kernel, kernelWidth: kernel, bias }),
      };
    }
    if (layer.kind === 'dense') {
      const inputs = shape.channels * shape.height * shape.width;
      return { parameters: denseWeights({ inputs, outputs: layer.outputs, bias: layer.bias ?? true }) };
    }
    return { parameters };
  });
}
