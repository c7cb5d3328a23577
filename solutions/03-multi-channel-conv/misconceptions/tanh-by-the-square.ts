import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'e²ˣ is infinite from 355 on, and infinity divided by infinity is NaN, where the tanh of so large a number is 1.';

export const { activate, convLayer } = submission({
  activate(x, name) {
    if (name !== 'tanh') return reference.activate(x, name);
    return (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
  },
});
