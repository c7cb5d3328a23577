import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'This sigmoid falls where it should rise: look at the sign in the exponent.';

export const { activate, convLayer } = submission({
  activate(x, name) {
    return reference.activate(name === 'sigmoid' ? -x : x, name);
  },
});
