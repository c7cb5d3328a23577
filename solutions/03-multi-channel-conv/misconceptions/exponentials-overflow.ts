import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'The exponential of a large number is infinite, and infinity divided by infinity is NaN: use a form that never has one both above and below the line, or a function of Math.';

export const { activate, convLayer } = submission({
  activate(x, name) {
    if (name === 'sigmoid') return Math.exp(x) / (1 + Math.exp(x));
    if (name === 'tanh') return (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
    return reference.activate(x, name);
  },
});
