// Wrong: a name such as toString is let through. True of it: unknown activations are not refused. Sentences: not-refused, unknown-activation-ignored, crashed, another-error.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

const known = { none: 1, relu: 1, leakyRelu: 1, sigmoid: 1, tanh: 1 };
export function activate(x, name) {
  return name in known && !Object.hasOwn(known, name) ? x : right.activate(x, name);
}
