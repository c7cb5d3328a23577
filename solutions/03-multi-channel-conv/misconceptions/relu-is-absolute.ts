import * as reference from '../multi-channel-conv.ts';
import { submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'relu makes negative numbers 0; this one only takes away their sign.';
export const isPublic = true;

export const { activate, convLayer } = submission({
  activate(x, name) {
    return name === 'relu' ? Math.abs(x) : reference.activate(x, name);
  },
});
