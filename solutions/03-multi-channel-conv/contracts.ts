import type { Grid, Volume } from '../../exercises/lib/types.ts';
import { type Contract, grid, isVolume, sidesOf, volume, whole } from '../lib/contract.ts';
import type { Sliding } from './multi-channel-conv.ts';

type Moving = Required<Sliding>;

const NAMES = ['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'];
const OTHER_NAMES = ['softplus', 'ReLU', 'identity', '', 'toString', 'prelu', 'relu6', 'constructor'];

const fits = (inner: Grid | undefined, outer: Grid | undefined, padding: number): boolean => {
  const room = sidesOf(outer);
  return sidesOf(inner).every((side, axis) => side <= room[axis]! + 2 * padding);
};

const zeroPad: Contract<{ grid: Grid; padding: number }> = {
  parameters: ['grid', 'padding'],
  constraints: [grid('grid'), whole('padding', 0)],
};

const crossCorrelate: Contract<{ grid: Grid; kernel: Grid } & Moving> = {
  parameters: ['grid', 'kernel', ['stride', 'padding']],
  defaults: () => ({ stride: 1, padding: 0 }),
  constraints: [
    grid('grid'),
    { ...grid('kernel'), where: 'empty, ragged or larger than the padded grid' },
    {
      argument: 'kernel',
      where: 'empty, ragged or larger than the padded grid',
      holds: ({ grid: cells, kernel, padding }) => fits(kernel, cells, padding),
      broken: [],
    },
    whole('stride', 1),
    whole('padding', 0),
  ],
};

const convFilter: Contract<{ volume: Volume; filter: Volume } & Moving> = {
  parameters: ['volume', 'filter', ['stride', 'padding', 'bias']],
  defaults: () => ({ stride: 1, padding: 0 }),
  constraints: [
    volume('volume', 'empty, ragged or its channels differ in size'),
    volume('filter', 'it is so'),
    {
      argument: 'filter',
      where: 'has another number of channels than the volume or is larger than the padded volume',
      holds: ({ volume: channels, filter, padding }) =>
        filter.length === channels.length && filter.every((slice, c) => fits(slice, channels[c], padding)),
      broken: [],
    },
    whole('stride', 1),
    whole('padding', 0),
  ],
};

const activate: Contract<{ x: number; name: string }> = {
  parameters: ['x', 'name'],
  constraints: [
    {
      argument: 'name',
      where: 'none of the five',
      holds: ({ name }) => NAMES.includes(name),
      broken: OTHER_NAMES,
    },
  ],
};

interface Layer extends Moving {
  volume: Volume;
  filters: Volume[];
  biases: number[];
  activation: string;
}

const shapeOf = (filter: Volume): string => `${filter.length}, ${sidesOf(filter[0])}`;

const convLayer: Contract<Layer> = {
  parameters: ['volume', 'filters', ['biases', 'stride', 'padding', 'activation']],
  defaults: ({ filters }) => ({ biases: filters.map(() => 0), stride: 1, padding: 0, activation: 'none' }),
  constraints: [
    volume('volume', 'as `convFilter` does'),
    whole('stride', 1, 'as `convFilter` does'),
    whole('padding', 0, 'as `convFilter` does'),
    {
      argument: 'filters',
      where: 'there is none, they differ in shape or do not fit the volume',
      holds: ({ volume: channels, filters, padding }) =>
        filters.length > 0 &&
        filters.every(
          (filter) =>
            isVolume(filter) &&
            shapeOf(filter) === shapeOf(filters[0]!) &&
            filter.length === channels.length &&
            filter.every((slice, c) => fits(slice, channels[c], padding)),
        ),
      broken: [[]],
    },
    {
      argument: 'biases',
      where: 'there are not as many as filters',
      holds: ({ filters, biases }) => biases.length === filters.length,
      broken: [],
    },
    {
      argument: 'activation',
      where: '`activate` does not know it',
      holds: ({ activation }) => NAMES.includes(activation),
      broken: OTHER_NAMES,
    },
  ],
};

/** What each function asks of its arguments. */
export const contracts = {
  zeroPad,
  crossCorrelate,
  convolve: crossCorrelate,
  convFilter,
  activate,
  convLayer,
};
