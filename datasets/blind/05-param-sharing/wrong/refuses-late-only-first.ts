// Wrong: arguments of layers behind the third are not looked at. True of it: a bad number in a late layer is let through. Sentences: not-refused.
import * as right from '../right/formula.ts';

export * from '../right/formula.ts';

export function networkTable(input, layers) {
  try {
    return right.networkTable(input, layers);
  } catch (error) {
    try {
      return right.networkTable(input, layers.slice(0, 3));
    } catch {
      throw error;
    }
  }
}
