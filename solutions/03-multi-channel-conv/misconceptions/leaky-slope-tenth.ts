import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'The slope of this leakyRelu below zero is 0.1; it should be 0.01.';

export const { activate, convLayer } = submission({
  activate(x, name) {
    return name === 'leakyRelu' && x < 0 ? 0.1 * x : reference.activate(x, name);
  },
});
