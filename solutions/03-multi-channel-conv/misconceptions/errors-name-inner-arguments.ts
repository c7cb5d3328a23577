import * as reference from '../multi-channel-conv.ts';
import { addBias, mapCells, submission, sum } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'An error should name the argument as its caller knows it: a volume is no `grid`, a filter no `kernel`, and filters that do not match are no `filter`.';

export const { convFilter, convLayer } = submission({
  convFilter(volume, filter, { bias = 0, ...sliding } = {}) {
    const maps = volume.map((channel, c) => reference.crossCorrelate(channel, filter[c] ?? [], sliding));
    return addBias(sum(maps), bias);
  },
  convLayer(volume, filters, { biases = filters.map(() => 0), activation = 'none', ...sliding } = {}) {
    return filters.map((filter, f) => {
      const map = reference.convFilter(volume, filter, { ...sliding, bias: biases[f] ?? 0 });
      return mapCells(map, (value) => reference.activate(value, activation));
    });
  },
});
