import { type Constraint, type Contract, whole } from '../lib/contract.ts';
import type { Conv, Dense, Params, Shape, TrainOptions } from './mnist-cnn.ts';

interface Volume {
  input: Float32Array;
  shape: Shape;
}

const implied = <Given>(constraint: Constraint<Given>): Constraint<Given> => ({
  ...constraint,
  isImplied: true,
});

const isWhole = (value: number, min: number): boolean => Number.isInteger(value) && value >= min;
const cellsOf = ({ channels, height, width }: Shape): number => channels * height * width;

const shape = <Given extends Volume>(): Constraint<Given> => ({
  argument: 'shape',
  where: 'a side is no whole number ≥ 1',
  holds: ({ shape: { channels, height, width } }) =>
    [channels, height, width].every((side) => isWhole(side, 1)),
  broken: [],
});

const input = <Given extends Volume>(): Constraint<Given> => ({
  argument: 'input',
  where: 'its length does not fit the shape',
  holds: (given) => given.input.length === cellsOf(given.shape),
  broken: [],
});

type Filtered = Volume & { conv: Conv };

/** @param isCounted the filters are counted by an output, too */
const conv = <Given extends Filtered>({ isCounted = false } = {}): Constraint<Given>[] => [
  {
    argument: 'conv',
    where: 'its size is no whole number ≥ 1 or larger than a side',
    holds: ({ conv: { size }, shape: { height, width } }) =>
      isWhole(size, 1) && size <= height && size <= width,
    broken: [],
  },
  {
    argument: 'conv',
    where: "its kernels' length is not filters × channels × size × size",
    holds: ({ conv: { kernels, biases, size }, shape: { channels } }) =>
      kernels.length === biases.length * channels * size * size,
    broken: [],
    ...(isCounted ? { isImplied: true } : {}),
  },
];

const convForward: Contract<Filtered> = {
  parameters: ['input', 'shape', 'conv'],
  constraints: [shape(), input(), ...conv<Filtered>()],
};

type Returned = Filtered & { dOutput: Float32Array };

/** Filters may be counted by the biases or by the kernels. */
const mapsOf = ({ conv: { kernels, biases, size }, shape: { channels, height, width } }: Filtered) => {
  const places = (height - size + 1) * (width - size + 1);
  return [biases.length * places, (kernels.length / (channels * size * size)) * places];
};

const convBackward: Contract<Returned> = {
  parameters: ['input', 'shape', 'conv', 'dOutput'],
  constraints: [
    shape(),
    input(),
    ...conv<Returned>({ isCounted: true }),
    {
      argument: 'dOutput',
      where: "its length is not the output's",
      holds: (given) => mapsOf(given).every((cells) => cells === given.dOutput.length),
      broken: [],
    },
  ],
};

const poolOf = <Given extends Volume>(): Constraint<Given>[] => [
  shape(),
  {
    argument: 'shape',
    where: 'height or width is odd',
    holds: ({ shape: { height, width } }) => height % 2 === 0 && width % 2 === 0,
    broken: [],
  },
  input(),
];

const poolForward: Contract<Volume> = { parameters: ['input', 'shape'], constraints: poolOf<Volume>() };

type Pooled = Volume & { dOutput: Float32Array };

const poolBackward: Contract<Pooled> = {
  parameters: ['input', 'shape', 'dOutput'],
  constraints: [
    ...poolOf<Pooled>().map((one) => (one.argument === 'input' ? implied(one) : one)),
    {
      argument: 'dOutput',
      where: "its length is not the output's",
      // Outputs may be counted by the shape or by the input.
      holds: (given) =>
        [cellsOf(given.shape), given.input.length].every((cells) => cells === 4 * given.dOutput.length),
      broken: [],
    },
  ],
};

const reluForward: Contract<{ input: Float32Array }> = { parameters: ['input'], constraints: [] };

const reluBackward: Contract<{ input: Float32Array; dOutput: Float32Array }> = {
  parameters: ['input', 'dOutput'],
  constraints: [
    {
      argument: 'dOutput',
      where: "its length is not the input's",
      holds: (given) => given.dOutput.length === given.input.length,
      broken: [],
    },
  ],
};

interface Connected {
  input: Float32Array;
  dense: Dense;
}

const denseOf = <Given extends Connected>(): Constraint<Given> => ({
  argument: 'dense',
  where: "its weights' length is not outputs × inputs",
  holds: (given) => given.dense.weights.length === given.dense.biases.length * given.input.length,
  broken: [],
});

const denseForward: Contract<Connected> = { parameters: ['input', 'dense'], constraints: [denseOf()] };

const denseBackward: Contract<Connected & { dOutput: Float32Array }> = {
  parameters: ['input', 'dense', 'dOutput'],
  constraints: [
    implied(denseOf()),
    {
      argument: 'dOutput',
      where: "its length is not the output's",
      // Outputs may be counted by the biases or by the weights.
      holds: ({ dense, dOutput, ...given }) =>
        dOutput.length === dense.biases.length &&
        dOutput.length === dense.weights.length / given.input.length,
      broken: [],
    },
  ],
};

const logits = <Given extends { logits: Float32Array }>(): Constraint<Given> => ({
  argument: 'logits',
  where: 'there are none',
  holds: (given) => given.logits.length > 0,
  broken: [],
});

const softmax: Contract<{ logits: Float32Array }> = { parameters: ['logits'], constraints: [logits()] };

const softmaxCrossEntropy: Contract<{ logits: Float32Array; label: number }> = {
  parameters: ['logits', 'label'],
  constraints: [
    implied(logits()),
    { ...whole('label', 0), where: 'it is no class' },
    {
      argument: 'label',
      where: 'it is no class',
      holds: ({ logits: numbers, label }) => label < numbers.length,
      broken: [],
    },
  ],
};

const initParams: Contract<{ seed: number }> = { parameters: ['seed'], constraints: [whole('seed', 0)] };

interface Batch {
  images: Float32Array;
  labels: Uint8Array;
}

const images = <Given extends Pick<Batch, 'images'>>(where: string): Constraint<Given> => ({
  argument: 'images',
  where,
  holds: (given) => isWhole(given.images.length / 784, 1),
  broken: [],
});

const labels = <Given extends Batch>(where: string): Constraint<Given> => ({
  argument: 'labels',
  where,
  holds: (given) =>
    given.labels.length > 0 &&
    given.labels.length === given.images.length / 784 &&
    given.labels.every((label) => label <= 9),
  broken: [],
});

const MULTIPLE = 'its length is not a positive multiple of 784';

const seen: Contract<{ params: Params; images: Float32Array }> = {
  parameters: ['params', 'images'],
  constraints: [images(MULTIPLE)],
};

const gradients: Contract<Batch & { params: Params }> = {
  parameters: ['params', 'images', 'labels'],
  constraints: [implied(images(MULTIPLE)), labels('there is not one an image or one is above 9')],
};

const rate = <Given extends { learningRate: number }>(where: string): Constraint<Given> => ({
  argument: 'learningRate',
  where,
  holds: ({ learningRate }) => learningRate > 0,
  broken: [0, -0.1, Number.NaN, Number.NEGATIVE_INFINITY],
});

const trainStep: Contract<Batch & { params: Params; learningRate: number }> = {
  parameters: ['params', 'images', 'labels', 'learningRate'],
  constraints: [
    implied(images('as `gradients` does')),
    labels('as `gradients` does'),
    rate('it is not above 0'),
  ],
};

const train: Contract<Batch & TrainOptions> = {
  parameters: ['images', 'labels', ['epochs', 'batchSize', 'learningRate', 'seed']],
  constraints: [
    implied(images('')),
    labels(''),
    rate(''),
    whole('seed', 0, ''),
    whole('batchSize', 1, ''),
    whole('epochs', 1, ''),
  ],
};

/** What each function asks of its arguments. */
export const contracts = {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
  reluForward,
  reluBackward,
  denseForward,
  denseBackward,
  softmax,
  softmaxCrossEntropy,
  initParams,
  forward: seen,
  gradients,
  trainStep,
  train,
  predict: seen,
};
