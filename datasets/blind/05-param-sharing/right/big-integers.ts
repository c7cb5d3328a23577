// Products in bigint, given back as numbers.
import * as formula from './formula.ts';

const product = (...numbers) => numbers.reduce((all, each) => all * BigInt(each), 1n);
export const { networkTable } = formula;
export function denseWeights(options) {
  formula.denseWeights(options);
  return Number(product(options.inputs, options.outputs) + (options.bias ? BigInt(options.outputs) : 0n));
}
export function convWeights(options) {
  formula.convWeights(options);
  const { channels, filters, kernelHeight, kernelWidth, bias = false } = options;
  return Number(product(channels, filters, kernelHeight, kernelWidth) + (bias ? BigInt(filters) : 0n));
}
export function locallyConnectedWeights(options) {
  formula.locallyConnectedWeights(options);
  return Number(product(convWeights(options), options.outputHeight, options.outputWidth));
}
export function featureCount(options) {
  formula.featureCount(options);
  const { height, width, filters, kernelHeight, kernelWidth, padding = 0, stride = 1 } = options;
  const places = (side, kernel) => (BigInt(side) + 2n * BigInt(padding) - BigInt(kernel)) / BigInt(stride) + 1n;
  return Number(BigInt(filters) * places(height, kernelHeight) * places(width, kernelWidth));
}
