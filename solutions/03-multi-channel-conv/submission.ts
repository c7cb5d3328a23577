import type { Grid } from '../../exercises/lib/types.ts';
import * as reference from './multi-channel-conv.ts';

type Tasks = Pick<
  typeof reference,
  'zeroPad' | 'crossCorrelate' | 'convolve' | 'convFilter' | 'activate' | 'convLayer'
>;

/**
 * A whole submission around the functions that are written otherwise: the later tasks call the earlier ones,
 * as a student's would, so that one slip has all its consequences. The reference is called for its refusals.
 */
export function submission(own: Partial<Tasks>): Tasks {
  const tasks: Tasks = {
    zeroPad: reference.zeroPad,

    crossCorrelate(grid, kernel, { stride = 1, padding = 0 } = {}) {
      reference.crossCorrelate(grid, kernel, { stride, padding });
      return reference.crossCorrelate(tasks.zeroPad(grid, padding), kernel, { stride });
    },

    convolve(grid, kernel, options) {
      reference.convolve(grid, kernel, options);
      const flipped = kernel.map((row) => [...row].reverse()).reverse();
      return tasks.crossCorrelate(grid, flipped, options);
    },

    convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
      reference.convFilter(volume, filter, sliding);
      const maps = volume.map((channel, c) => tasks.crossCorrelate(channel, filter[c]!, sliding));
      return addBias(sum(maps), bias);
    },

    activate: reference.activate,

    convLayer(volume, filters, options = {}) {
      reference.convLayer(volume, filters, options);
      const { biases = filters.map(() => 0), activation = 'none', ...sliding } = options;
      return filters.map((filter, f) =>
        mapCells(tasks.convFilter(volume, filter, { ...sliding, bias: biases[f]! }), (value) =>
          tasks.activate(value, activation),
        ),
      );
    },

    ...own,
  };
  return tasks;
}

/** The grid with every cell's value exchanged. */
export const mapCells = (grid: Grid, value: (old: number, y: number, x: number) => number): Grid =>
  grid.map((row, y) => row.map((old, x) => value(old, y, x)));

/** Maps of one size, added up cell by cell. */
export const sum = (maps: Grid[]): Grid =>
  maps.reduce((total, map) => mapCells(total, (value, y, x) => value + map[y]![x]!));

/** A map with the bias added to every cell. */
export const addBias = (map: Grid, bias: number): Grid => mapCells(map, (value) => value + bias);

/** Rows as columns and columns as rows. */
export const transposed = (grid: Grid): Grid => grid[0]!.map((_, x) => grid.map((row) => row[x]!));
