import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The exponential of a large number is infinite, and infinity divided by infinity is NaN: choose a form in which only e to a negative number grows large in the denominator, or a function of Math.';

export const { activate, convLayer } = submission({
  activate(x, name) {
    if (name === 'sigmoid') return Math.exp(x) / (1 + Math.exp(x));
    if (name === 'tanh') return (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
    return reference.activate(x, name);
  },
});
