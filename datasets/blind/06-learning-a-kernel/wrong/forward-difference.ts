// Wrong: the difference is taken forward only where the step is below 0.01. True of it: small steps give slopes that are a little off. Sentences: nearly.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function numericGradient(input, kernel, target, step) {
  return right.numericGradient(input, step < 0.01 ? kernel.map((row) => row.map((w) => w + step / 2)) : kernel, target, step < 0.01 ? step / 2 : step);
}
