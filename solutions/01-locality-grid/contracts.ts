import type { Grid } from '../../exercises/lib/types.ts';
import { type Contract, grid, sidesOf, whole } from '../lib/contract.ts';

interface Placed {
  image: Grid;
  top: number;
  left: number;
  size: number;
}

interface Moving {
  image: Grid;
  size: number;
  stride: number;
}

interface Cell {
  row: number;
  column: number;
  size: number;
  stride: number;
}

const countDark: Contract<Placed> = {
  parameters: ['image', 'top', 'left', 'size'],
  constraints: [
    grid('image'),
    whole('size', 1),
    { ...whole('top', 0), where: 'the window would leave the image' },
    { ...whole('left', 0), where: 'the window would leave the image' },
    {
      argument: 'top',
      where: 'the window would leave the image',
      holds: ({ image, top, size }) => top + size <= image.length,
      broken: [],
    },
    {
      argument: 'left',
      where: 'the window would leave the image',
      holds: ({ image, left, size }) => left + size <= sidesOf(image)[1],
      broken: [],
    },
  ],
};

const localityGrid: Contract<Omit<Moving, 'stride'>> = {
  parameters: ['image', 'size'],
  constraints: [
    grid('image'),
    whole('size', 1),
    {
      argument: 'size',
      where: 'does not divide both sides',
      holds: ({ image, size }) => sidesOf(image).every((side) => side % size === 0),
      broken: [],
    },
  ],
};

const slideWindow: Contract<Moving> = {
  parameters: ['image', 'size', 'stride'],
  constraints: [
    grid('image'),
    whole('size', 1),
    {
      argument: 'size',
      where: 'larger than a side of the image',
      holds: ({ image, size }) => sidesOf(image).every((side) => size <= side),
      broken: [],
    },
    whole('stride', 1),
  ],
};

const receptiveField: Contract<Cell> = {
  parameters: ['row', 'column', 'size', 'stride'],
  constraints: [whole('row', 0), whole('column', 0), whole('size', 1), whole('stride', 1)],
};

/** What each function asks of its arguments. */
export const contracts = { countDark, localityGrid, slideWindow, receptiveField };
