import * as reference from '../fast-cnn.ts';
import { tunedNetwork } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'Four windows at a time leave up to three at the end of a row whose width four does not divide. These still have to be computed: here they stay 0.';
export const isPublic = true;

export const { convForward, forward, gradients, trainStep } = tunedNetwork({
  convForward(input, shape, conv) {
    const columns = shape.width - conv.size + 1;
    return reference.convForward(input, shape, conv).map((sum, cell) => {
      const column = cell % columns;
      return column < columns - (columns % 4) ? sum : 0;
    });
  },
});
