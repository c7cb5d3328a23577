import { type Contract, whole } from '../lib/contract.ts';
import type { Axis, Layer, Shape } from './conv-output-size.ts';

/** "in its range": the docstring gives the range beside each parameter. */
const RANGE = 'no whole number in its range';

const axis: Contract<Required<Axis>> = {
  parameters: [['input', 'kernel', 'padding', 'stride']],
  defaults: () => ({ padding: 0, stride: 1 }),
  constraints: [
    whole('input', 1, RANGE),
    whole('kernel', 1, RANGE),
    whole('padding', 0, RANGE),
    whole('stride', 1, RANGE),
    {
      argument: 'kernel',
      where: 'larger than the padded input',
      holds: ({ input, kernel, padding }) => kernel <= input + 2 * padding,
      broken: [],
    },
  ],
};

const samePadding: Contract<{ kernel: number }> = {
  parameters: ['kernel'],
  constraints: [
    { ...whole('kernel', 1), isImplied: true },
    { argument: 'kernel', where: 'even', holds: ({ kernel }) => kernel % 2 === 1, broken: [2, 8, 200] },
  ],
};

const paddingFor: Contract<{ input: number; kernel: number; stride: number; output: number }> = {
  parameters: [['input', 'kernel', 'stride', 'output']],
  constraints: [
    whole('input', 1, RANGE),
    whole('kernel', 1, RANGE),
    whole('stride', 1, RANGE),
    whole('output', 1, RANGE),
  ],
};

/** What a layer is given: its own numbers, and the sides that the layers before have left. */
interface LayerGiven {
  filters?: number;
  kernel: number;
  padding?: number;
  stride: number;
  sides: [height: number, width: number];
}

const strideOf = (layer: Layer): number => layer.stride ?? (layer.kind === 'pool' ? layer.kernel : 1);

function layersOf({ height, width, layers }: Shape & { layers: Layer[] }): LayerGiven[] {
  let sides: [number, number] = [height, width];
  return layers.map((layer) => {
    const [own, stride] = [layer.kind === 'conv' ? layer : undefined, strideOf(layer)];
    const padding = own?.padding ?? 0;
    const { kernel } = layer;
    const given = { kernel, stride, sides, ...(own ? { filters: own.filters, padding } : {}) };
    sides = sides.map((side) => Math.floor((side + 2 * padding - kernel) / stride) + 1) as [number, number];
    return given;
  });
}

const stackShape: Contract<Shape & { layers: Layer[] }, LayerGiven> = {
  parameters: [['channels', 'height', 'width'], 'layers'],
  constraints: [whole('channels', 1, RANGE), whole('height', 1, RANGE), whole('width', 1, RANGE)],
  layersOf,
  layers: [
    whole('filters', 1, RANGE),
    whole('kernel', 1, RANGE),
    whole('padding', 0, RANGE),
    whole('stride', 1, RANGE),
    {
      argument: 'kernel',
      where: 'a window does not fit what the layers before have left',
      holds: ({ kernel, padding = 0, sides }) => sides.every((side) => kernel <= side + 2 * padding),
      broken: [],
    },
  ],
};

const stackReceptiveField: Contract<{ layers: Layer[] }, { kernel: number; stride: number }> = {
  parameters: ['layers'],
  constraints: [],
  layersOf: ({ layers }) => layers.map((layer) => ({ kernel: layer.kernel, stride: strideOf(layer) })),
  layers: [whole('kernel', 1), whole('stride', 1)],
};

/** What each function asks of its arguments. */
export const contracts = {
  outputSize: axis,
  fitsExactly: axis,
  samePadding,
  paddingFor,
  stackShape,
  stackReceptiveField,
};
