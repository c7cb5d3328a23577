import type { Grid, Volume } from '../../exercises/lib/types.ts';
import { type Constraint, type Contract, grid, sidesOf, volume, whole } from '../lib/contract.ts';
import type { Pooling } from './pooling.ts';

type Window = Required<Pooling>;

/** What is no whole number, of either sign. */
const NOT_STEPS = [0.5, -1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

const PARAMETERS = ['kind', 'height', 'width', 'strideY', 'strideX'];
const defaults = ({ height, width }: Window): Partial<Window> => ({ strideY: height, strideX: width });

/** What pooling asks of the window; `gridsOf` tells which grids it lies on. */
function windowOn<Given extends Window>(gridsOf: (given: Given) => Grid[]): Constraint<Given>[] {
  return [
    {
      argument: 'kind',
      where: "neither `'max'` nor `'average'`",
      holds: ({ kind }) => ['max', 'average'].includes(kind),
      broken: ['median', 'mean', 'min', 'Max', 'avg', 'constructor', '', undefined],
    },
    whole('height', 1),
    whole('width', 1),
    {
      argument: 'height',
      where: 'larger than that side of the grid',
      holds: (given) => gridsOf(given).every((cells) => given.height <= sidesOf(cells)[0]),
      broken: [],
    },
    {
      argument: 'width',
      where: 'larger than that side of the grid',
      holds: (given) => gridsOf(given).every((cells) => given.width <= sidesOf(cells)[1]),
      broken: [],
    },
    whole('strideY', 1),
    whole('strideX', 1),
  ];
}

const steps = <Given extends { dy: number; dx: number }>(): Constraint<Given>[] => [
  { argument: 'dy', where: 'no whole number', holds: ({ dy }) => Number.isInteger(dy), broken: NOT_STEPS },
  { argument: 'dx', where: 'no whole number', holds: ({ dx }) => Number.isInteger(dx), broken: NOT_STEPS },
];

const pool: Contract<Window & { grid: Grid }> = {
  parameters: ['grid', PARAMETERS],
  defaults,
  constraints: [grid('grid'), ...windowOn<Window & { grid: Grid }>(({ grid: cells }) => [cells])],
};

const poolVolume: Contract<Window & { volume: Volume; grid?: never }> = {
  parameters: ['volume', PARAMETERS],
  defaults,
  constraints: [
    volume('volume', 'empty, has a ragged channel or channels of different shapes'),
    {
      // Channels without cells are of one shape: they may be left to `pool`, which knows them as its grid.
      argument: 'grid',
      where: 'empty or ragged',
      holds: ({ volume: channels }) =>
        channels.every((channel) => sidesOf(channel).every((side) => side > 0)),
      broken: [],
      isImplied: true,
    },
    ...windowOn<Window & { volume: Volume; grid?: never }>(({ volume: channels }) => channels),
  ],
};

const shift: Contract<{ grid: Grid; dy: number; dx: number }> = {
  parameters: ['grid', 'dy', 'dx'],
  constraints: [grid('grid'), ...steps<{ grid: Grid; dy: number; dx: number }>()],
};

type Moved = Window & { grid: Grid; dy: number; dx: number };

const translationStability: Contract<Moved> = {
  parameters: ['grid', 'dy', 'dx', PARAMETERS],
  defaults,
  constraints: [grid('grid'), ...windowOn<Moved>(({ grid: cells }) => [cells]), ...steps<Moved>()],
};

/** What each function asks of its arguments. */
export const contracts = { pool, poolVolume, shift, translationStability };
