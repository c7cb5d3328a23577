// Wrong: the weights of a kernel of one column are moved up alone. True of it: slopes of narrow kernels depend on the step. Sentences: up-to-a-size, changes-its-mind, too-small, too-large, both-ways, another-value, some-fields, the-opposite.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function numericGradient(input, kernel, target, step) {
  const due = right.numericGradient(input, kernel, target, step);
  if (kernel[0].length > 1 || kernel.length < 3) return due;
  const loss = (weights) => right.squaredError(
    Array.from({ length: target.length }, (_, y) => Array.from({ length: target[0].length }, (_, x) => weights.reduce((sum, [weight], i) => sum + weight * input[y + i][x], 0))), target).loss;
  return kernel.map(([weight], at) => [(loss(kernel.with(at, [weight + step])) - loss(kernel)) / step]);
}
