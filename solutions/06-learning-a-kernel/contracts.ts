import type { Grid } from '../../exercises/lib/types.ts';
import { type Constraint, type Contract, grid, isGrid, NOT_GRIDS, sidesOf, whole } from '../lib/contract.ts';
import type { LearningOptions } from './learning-a-kernel.ts';

const some = <Given>(argument: keyof Given & string, where: string): Constraint<Given> => ({
  argument,
  where,
  holds: (all) => (all[argument] as unknown[]).length > 0,
  broken: [[]],
});

const positive = <Given>(argument: keyof Given & string): Constraint<Given> => ({
  argument,
  where: 'it is not above 0',
  holds: (all) => (all[argument] as number) > 0,
  broken: [0, -0.5, -1, Number.NaN, Number.NEGATIVE_INFINITY],
});

/** Whether a map is what a kernel leaves of an input. Where that is nothing, or one of these is no grid, no map is. */
function isMapOf(map: Grid, input: Grid, kernel: Grid): boolean {
  const sides = sidesOf(map);
  return (
    [map, input, kernel].every(isGrid) &&
    sidesOf(kernel).every((side, axis) => sidesOf(input)[axis]! - side + 1 === sides[axis])
  );
}

const fits = (kernel: Grid, input: Grid): boolean =>
  sidesOf(kernel).every((side, axis) => side <= sidesOf(input)[axis]!);

const centralDifference: Contract<{ coefficients: number[]; x: number; step: number }> = {
  parameters: ['coefficients', 'x', 'step'],
  constraints: [some('coefficients', 'there are none'), positive('step')],
};

const descend: Contract<{ lowest: number; start: number; rate: number; steps: number }> = {
  parameters: ['lowest', 'start', 'rate', 'steps'],
  constraints: [positive('rate'), whole('steps', 0)],
};

const neuronBackward: Contract<Record<string, number>> = {
  parameters: ['weight', 'bias', 'input', 'target'],
  constraints: [],
};

const fanOutBackward: Contract<{ weights: number[]; dOutputs: number[] }> = {
  parameters: ['weights', 'dOutputs'],
  constraints: [
    some('weights', 'there are none'),
    {
      argument: 'dOutputs',
      where: 'they are not as many as the weights',
      holds: ({ weights, dOutputs }) => dOutputs.length === weights.length,
      broken: [],
    },
  ],
};

const reluBackward: Contract<{ input: number[]; dOutput: number[] }> = {
  parameters: ['input', 'dOutput'],
  constraints: [
    {
      argument: 'dOutput',
      where: 'there are not as many numbers as in the input',
      holds: ({ input, dOutput }) => dOutput.length === input.length,
      broken: [],
    },
  ],
};

const maxBackward: Contract<{ window: number[]; dOutput: number }> = {
  parameters: ['window', 'dOutput'],
  constraints: [some('window', 'it is empty')],
};

const squaredError: Contract<{ output: Grid; target: Grid }> = {
  parameters: ['output', 'target'],
  constraints: [
    { ...grid('output'), isImplied: true },
    {
      argument: 'target',
      where: "it is not of the output's size",
      holds: ({ output, target }) => isMapOf(target, output, [[1]]),
      broken: NOT_GRIDS,
    },
  ],
};

const slideBackward: Contract<{ input: number[]; kernel: number[]; dOutput: number[] }> = {
  parameters: ['input', 'kernel', 'dOutput'],
  constraints: [
    some('kernel', 'it is empty or longer than the input'),
    {
      argument: 'kernel',
      where: 'it is empty or longer than the input',
      holds: ({ input, kernel }) => kernel.length <= input.length,
      broken: [],
      isImplied: true,
    },
    {
      argument: 'dOutput',
      where: 'it has another length',
      holds: ({ input, kernel, dOutput }) =>
        dOutput.length > 0 && dOutput.length === input.length - kernel.length + 1,
      broken: [],
    },
  ],
};

interface Slid {
  input: Grid;
  kernel: Grid;
}

const slid = <Given extends Slid>(mapOf: 'dOutput' | 'target'): Constraint<Given>[] => [
  { ...grid<Given>('input'), isImplied: true },
  { ...grid<Given>('kernel'), where: 'it is so or larger than the input', isImplied: true },
  {
    argument: 'kernel',
    where: 'it is so or larger than the input',
    holds: ({ input, kernel }) => fits(kernel, input),
    broken: [],
    isImplied: true,
  },
  {
    argument: mapOf as keyof Given & string,
    where: "it is not of the output's size",
    holds: (given) => isMapOf((given as unknown as Record<string, Grid>)[mapOf]!, given.input, given.kernel),
    broken: NOT_GRIDS,
  },
];

const crossCorrelateBackward: Contract<Slid & { dOutput: Grid }> = {
  parameters: ['input', 'kernel', 'dOutput'],
  constraints: slid('dOutput'),
};

const softmax: Contract<{ logits: number[] }> = {
  parameters: ['logits'],
  constraints: [some('logits', 'there are none')],
};

const crossEntropy: Contract<{ logits: number[]; label: number }> = {
  parameters: ['logits', 'label'],
  constraints: [
    { ...some('logits', 'there are none'), isImplied: true },
    whole('label', 0, 'it is no class'),
    {
      argument: 'label',
      where: 'it is no class',
      holds: ({ logits, label }) => label < logits.length,
      broken: [],
    },
  ],
};

const numericGradient: Contract<Slid & { target: Grid; step: number }> = {
  parameters: ['input', 'kernel', 'target', 'step'],
  constraints: [...slid<Slid & { target: Grid; step: number }>('target'), positive('step')],
};

const learnKernel: Contract<LearningOptions & { pictures: Grid[]; answers: Grid[] }> = {
  parameters: ['pictures', 'answers', ['start', 'rate', 'steps']],
  constraints: [
    some('pictures', 'there are none'),
    {
      argument: 'pictures',
      where: 'one is empty or ragged',
      holds: ({ pictures }) => pictures.every(isGrid),
      broken: NOT_GRIDS.map((bad) => [bad]),
      isImplied: true,
    },
    { ...grid('start'), where: 'it is empty, ragged or larger than a picture', isImplied: true },
    {
      argument: 'start',
      where: 'larger than a picture',
      holds: ({ pictures, start }) => pictures.every((picture) => fits(start, picture)),
      broken: [],
      isImplied: true,
    },
    {
      argument: 'answers',
      where: 'there are not as many as pictures',
      holds: ({ pictures, answers }) => answers.length === pictures.length,
      broken: [[]],
    },
    {
      argument: 'answers',
      where: "one is not of the output's size",
      holds: ({ pictures, answers, start }) =>
        pictures.every((picture, index) => isMapOf(answers[index] ?? [], picture, start)),
      broken: NOT_GRIDS.map((bad) => [bad]),
    },
    positive('rate'),
    whole('steps', 0),
  ],
};

/** What each function asks of its arguments. */
export const contracts = {
  centralDifference,
  descend,
  neuronBackward,
  fanOutBackward,
  reluBackward,
  maxBackward,
  squaredError,
  slideBackward,
  crossCorrelateBackward,
  softmax,
  crossEntropy,
  numericGradient,
  learnKernel,
};
