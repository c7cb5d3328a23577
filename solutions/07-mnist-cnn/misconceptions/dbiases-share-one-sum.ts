import * as reference from '../mnist-cnn.ts';
import { submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'Each bias is added in its own map alone, so its gradient is the sum over that map, not over all of them.';

export const { convBackward, gradients, trainStep, train } = submission({
  convBackward(input, shape, conv, dOutput) {
    const slopes = reference.convBackward(input, shape, conv, dOutput);
    const sum = slopes.dBiases.reduce((all, one) => all + one, 0);
    return { ...slopes, dBiases: slopes.dBiases.map(() => sum) };
  },
});
