import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'Stretching the sigmoid to −1 … 1 is not yet tanh: it is also half as steep.';
export const isPublic = true;

export const { activate, convLayer } = submission({
  activate(x, name) {
    return name === 'tanh' ? 2 * reference.activate(x, 'sigmoid') - 1 : reference.activate(x, name);
  },
});
