// Follows the first and the last pixel of a field, and the next field's first, through the stack.
import { requireWhole } from '../../../../exercises/lib/require.ts';
import * as formula from './formula.ts';

export const { outputSize, fitsExactly, samePadding, paddingFor, stackShape } = formula;

export function stackReceptiveField(layers) {
  let [first, last, next] = [0, 0, 1];
  for (let at = layers.length - 1; at >= 0; at--) {
    const { kind, kernel, stride = kind === 'pool' ? kernel : 1 } = layers[at];
    requireWhole('stride', stride, 1);
    requireWhole('kernel', kernel, 1);
    first *= stride;
    last = last * stride + kernel - 1;
    next *= stride;
  }
  return { size: last - first + 1, stride: next - first };
}
