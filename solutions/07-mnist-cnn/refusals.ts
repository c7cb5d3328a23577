import type { Conv, Dense, Shape, TrainOptions } from './mnist-cnn.ts';

// What every task refuses, for the plain network and the variants: written apart from the reference, in other
// words and another order.

function refuseUnless(holds: boolean, argument: string): asserts holds {
  if (!holds) throw new RangeError(`this ${argument} is not allowed`);
}

const isWhole = (value: number, min: number): boolean => Number.isInteger(value) && value >= min;

export function refuseVolume(input: Float32Array, { channels, height, width }: Shape): void {
  refuseUnless(
    [channels, height, width].every((side) => isWhole(side, 1)),
    'shape',
  );
  refuseUnless(input.length === channels * height * width, 'input');
}

export function refuseConv(input: Float32Array, shape: Shape, conv: Conv, dOutput?: Float32Array): void {
  refuseVolume(input, shape);
  const { kernels, biases, size } = conv;
  const [high, wide] = [shape.height - size + 1, shape.width - size + 1];
  refuseUnless(isWhole(size, 1) && high >= 1 && wide >= 1, 'conv');
  refuseUnless(kernels.length === biases.length * shape.channels * size ** 2, 'conv');
  if (dOutput) refuseUnless(dOutput.length === biases.length * high * wide, 'dOutput');
}

export function refusePool(input: Float32Array, shape: Shape, dOutput?: Float32Array): void {
  refuseUnless(shape.height % 2 === 0 && shape.width % 2 === 0, 'shape');
  refuseVolume(input, shape);
  if (dOutput) refuseUnless(dOutput.length * 4 === input.length, 'dOutput');
}

export function refuseRelu(input: Float32Array, dOutput: Float32Array): void {
  refuseUnless(dOutput.length === input.length, 'dOutput');
}

export function refuseDense(input: Float32Array, { weights, biases }: Dense, dOutput?: Float32Array): void {
  refuseUnless(weights.length === input.length * biases.length, 'dense');
  if (dOutput) refuseUnless(dOutput.length === biases.length, 'dOutput');
}

export function refuseLogits(logits: Float32Array, label = 0): void {
  refuseUnless(logits.length > 0, 'logits');
  refuseUnless(isWhole(label, 0) && label < logits.length, 'label');
}

export function refuseSeed(seed: number): void {
  refuseUnless(isWhole(seed, 0), 'seed');
}

export function refuseImages(images: Float32Array): void {
  refuseUnless(isWhole(images.length / 784, 1), 'images');
}

export function refuseBatch(images: Float32Array, labels: Uint8Array): void {
  refuseImages(images);
  refuseUnless(labels.length * 784 === images.length && labels.every((label) => label < 10), 'labels');
}

export function refuseStep(images: Float32Array, labels: Uint8Array, learningRate: number): void {
  refuseUnless(learningRate > 0, 'learningRate');
  refuseBatch(images, labels);
}

export function refuseTraining(images: Float32Array, labels: Uint8Array, options: TrainOptions): void {
  refuseUnless(isWhole(options.epochs, 1), 'epochs');
  refuseUnless(isWhole(options.batchSize, 1), 'batchSize');
  refuseSeed(options.seed);
  refuseStep(images, labels, options.learningRate);
}
