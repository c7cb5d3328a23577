// Asks whether lengths fit before it asks whether sides are whole; the last argument first.
import * as plain from '../parts/layers.ts';
import { networkOf } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const fit = (holds, text) => { if (!holds) throw new RangeError(text); };
export function convForward(input, shape, conv) {
  fit(conv.kernels.length === conv.biases.length * shape.channels * conv.size ** 2, 'conv: lengths do not fit');
  fit(conv.size <= shape.width && conv.size <= shape.height, 'conv: too large');
  fit(input.length === shape.channels * shape.height * shape.width, 'input does not fit');
  return plain.convForward(input, shape, conv);
}
export function convBackward(input, shape, conv, dOutput) {
  fit(dOutput.length === conv.biases.length * (shape.height - conv.size + 1) * (shape.width - conv.size + 1), 'dOutput does not fit');
  fit(conv.kernels.length === conv.biases.length * shape.channels * conv.size ** 2, 'conv: lengths do not fit');
  fit(input.length === shape.channels * shape.height * shape.width, 'input does not fit');
  return plain.convBackward(input, shape, conv, dOutput);
}
export function poolForward(input, shape) {
  fit(input.length === shape.channels * shape.height * shape.width, 'input does not fit');
  return plain.poolForward(input, shape);
}
export function poolBackward(input, shape, dOutput) {
  fit(dOutput.length === (shape.channels * shape.height * shape.width) / 4, 'dOutput does not fit');
  fit(input.length === shape.channels * shape.height * shape.width, 'input does not fit');
  return plain.poolBackward(input, shape, dOutput);
}
export function denseBackward(input, dense, dOutput) {
  fit(dOutput.length === dense.biases.length, 'dOutput does not fit');
  return plain.denseBackward(input, dense, dOutput);
}
export function softmaxCrossEntropy(logits, label) {
  fit(label >= 0 && label < logits.length && label % 1 === 0, 'label is none');
  return plain.softmaxCrossEntropy(logits, label);
}
const network = networkOf({ ...plain, convForward, convBackward, poolForward, poolBackward, denseBackward, softmaxCrossEntropy });
export const { initParams, forward, predict, trainStep } = network;
export function gradients(params, images, labels) {
  fit(labels.length === images.length / 784 && !labels.some((label) => label > 9), 'labels do not fit');
  return network.gradients(params, images, labels);
}
export function train(images, labels, options) {
  fit(Number.isInteger(options.seed) && options.seed >= 0, 'seed');
  fit(options.learningRate > 0, 'learningRate');
  fit(Number.isInteger(options.batchSize) && options.batchSize >= 1, 'batchSize');
  fit(Number.isInteger(options.epochs) && options.epochs >= 1, 'epochs');
  return network.train(images, labels, options);
}
