import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence =
  'A name that is none of the five must be refused, not passed over: a misspelt activation would go unnoticed.';

const isActivation = (name: string): boolean =>
  ['none', 'relu', 'leakyRelu', 'sigmoid', 'tanh'].includes(name);

export const { activate, convLayer } = submission({
  activate(x, name) {
    return isActivation(name) ? reference.activate(x, name) : x;
  },
  convLayer(volume, filters, options = {}) {
    const { activation = 'none', ...others } = options;
    return reference.convLayer(volume, filters, {
      ...others,
      activation: isActivation(activation) ? activation : 'none',
    });
  },
});
