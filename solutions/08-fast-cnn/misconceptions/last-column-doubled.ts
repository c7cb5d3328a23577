import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Where a row ends within a step of four, the last full window is written in place of those that remain.';

export const { convForward, forward, gradients, trainStep } = tunedNetwork({
  convForward(input, shape, conv) {
    const columns = shape.width - conv.size + 1;
    const maps = reference.convForward(input, shape, conv);
    return maps.map((sum, cell) => {
      const rest = columns % 4;
      const beyond = (cell % columns) - (columns - rest);
      return beyond > 0 ? maps[cell - beyond]! : sum;
    });
  },
});
