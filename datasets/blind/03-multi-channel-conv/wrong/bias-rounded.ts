// Wrong: the bias is rounded to hundredths. True of it: small parts of the bias are lost. Sentences: nearly, offset.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function convFilter(volume, filter, options = {}) {
  return right.convFilter(volume, filter, { ...options, bias: Math.round((options.bias ?? 0) * 100) / 100 });
}
