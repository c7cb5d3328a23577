import { type Contract, whole } from '../lib/contract.ts';
import type {
  ConvOptions,
  DenseOptions,
  FeatureOptions,
  Layer,
  LocallyConnectedOptions,
  Shape,
} from './param-sharing.ts';

const WINDOW = ['channels', 'filters', 'kernelHeight', 'kernelWidth'] as const;

const denseWeights: Contract<DenseOptions> = {
  parameters: [['inputs', 'outputs', 'bias']],
  constraints: [whole('inputs', 1), whole('outputs', 1)],
};

const convWeights: Contract<ConvOptions> = {
  parameters: [[...WINDOW, 'bias']],
  constraints: WINDOW.map((name) => whole(name, 1)),
};

const locallyConnectedWeights: Contract<LocallyConnectedOptions> = {
  parameters: [[...WINDOW, 'outputHeight', 'outputWidth', 'bias']],
  constraints: [...WINDOW, 'outputHeight' as const, 'outputWidth' as const].map((name) => whole(name, 1)),
};

const LARGER = 'larger than that side of the padded input';

const featureCount: Contract<Required<FeatureOptions>> = {
  parameters: [['height', 'width', 'filters', 'kernelHeight', 'kernelWidth', 'padding', 'stride']],
  defaults: () => ({ padding: 0, stride: 1 }),
  constraints: [
    whole('height', 1),
    whole('width', 1),
    whole('filters', 1),
    whole('kernelHeight', 1),
    whole('kernelWidth', 1),
    whole('stride', 1),
    whole('padding', 0),
    {
      argument: 'kernelHeight',
      where: LARGER,
      holds: ({ height, kernelHeight, padding }) => kernelHeight <= height + 2 * padding,
      broken: [],
    },
    {
      argument: 'kernelWidth',
      where: LARGER,
      holds: ({ width, kernelWidth, padding }) => kernelWidth <= width + 2 * padding,
      broken: [],
    },
  ],
};

/** What a layer is given: its own numbers, and the sides that come in. */
interface LayerGiven {
  kind: string;
  filters?: number;
  outputs?: number;
  kernel?: number;
  padding?: number;
  stride?: number;
  sides: number[];
}

function layersOf({ height, width, layers }: Shape & { layers: Layer[] }): LayerGiven[] {
  let sides = [height, width];
  return layers.map((layer): LayerGiven => {
    const came = sides;
    if (layer.kind === 'dense') {
      sides = [1, 1];
      return { kind: layer.kind, outputs: layer.outputs, sides: came };
    }
    if (layer.kind !== 'conv' && layer.kind !== 'pool') return { kind: (layer as Layer).kind, sides: came };
    const { kernel } = layer;
    const stride = layer.stride ?? (layer.kind === 'pool' ? kernel : 1);
    const padding = layer.kind === 'conv' ? (layer.padding ?? 0) : 0;
    sides = came.map((side) => Math.floor((side + 2 * padding - kernel) / stride) + 1);
    const filters = layer.kind === 'conv' ? { filters: layer.filters } : {};
    return { kind: layer.kind, kernel, stride, padding, sides: came, ...filters };
  });
}

const networkTable: Contract<Shape & { layers: Layer[] }, LayerGiven> = {
  parameters: [['channels', 'height', 'width'], 'layers'],
  constraints: [whole('channels', 1), whole('height', 1), whole('width', 1)],
  layersOf,
  layers: [
    whole('filters', 1),
    whole('kernel', 1),
    whole('stride', 1),
    whole('outputs', 1),
    whole('padding', 0),
    {
      argument: 'kernel',
      where: 'larger than a side of what comes in, padding included',
      holds: ({ kernel = 1, padding = 0, sides }) => sides.every((side) => kernel <= side + 2 * padding),
      broken: [],
    },
    {
      argument: 'kind',
      where: 'none of the three',
      holds: ({ kind }) => ['conv', 'pool', 'dense'].includes(kind),
      broken: ['norm', 'fc', 'constructor', '', undefined],
    },
  ],
};

/** What each function asks of its arguments. */
export const contracts = {
  denseWeights,
  convWeights,
  locallyConnectedWeights,
  featureCount,
  networkTable,
};
