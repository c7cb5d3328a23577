import * as reference from '../multi-channel-conv.ts';
import { mapCells, submission, sum } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The activation is applied to the sum over all channels, not to the map of each channel before they are added.';

export const { convLayer } = submission({
  convLayer(volume, filters, options = {}) {
    reference.convLayer(volume, filters, options);
    const { biases = filters.map(() => 0), activation = 'none', ...sliding } = options;
    return filters.map((filter, f) => {
      const maps = volume.map((channel, c) =>
        reference.convFilter([channel], [filter[c]!], { ...sliding, bias: c === 0 ? biases[f]! : 0 }),
      );
      return sum(maps.map((map) => mapCells(map, (value) => reference.activate(value, activation))));
    });
  },
});
