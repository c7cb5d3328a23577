import type { Grid, Volume } from '../../../exercises/lib/types.ts';
import * as reference from '../multi-channel-conv.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'You compare how many rows the channels, slices and filters have. Two of the same height can still differ in width, and then they are no volume.';

/** As if all were as wide as the first, where all are of one height and none is ragged. */
function evened(grids: Grid[]): Grid[] {
  const sides = grids.map((grid) => new Set(grid.map((row) => row.length)));
  const heights = new Set(grids.map((grid) => grid.length));
  if (heights.size !== 1 || sides.some((widths) => widths.size !== 1)) return grids;
  const width = grids[0]![0]!.length;
  return grids.map((grid) => grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? 0)));
}

export const convFilter: typeof reference.convFilter = (volume, filter, options) =>
  reference.convFilter(evened(volume), evened(filter), options);

export const convLayer: typeof reference.convLayer = (volume, filters, options) => {
  const slices = evened(filters.flat());
  const even = filters.map((filter, f): Volume => {
    const before = filters.slice(0, f).flat().length;
    return slices.slice(before, before + filter.length);
  });
  return reference.convLayer(evened(volume), even, options);
};
