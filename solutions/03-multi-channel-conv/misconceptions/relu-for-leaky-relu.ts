import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'leakyRelu does not cut negative numbers off, it shrinks them.';
export const isPublic = true;

export const { activate, convLayer } = submission({
  activate(x, name) {
    return reference.activate(x, name === 'leakyRelu' ? 'relu' : name);
  },
});
