/** Float64 from the first pixel to the last step, in the network's own layers; the ReLU comes behind the pooling. */

import type { Conv, Dense, Params, Shape, TrainOptions } from '../mnist-cnn.ts';
import { plainNetwork, randomFrom, shuffled } from '../plain-network.ts';
import {
  refuseBatch,
  refuseConv,
  refuseDense,
  refuseImages,
  refuseLogits,
  refusePool,
  refuseStep,
  refuseTraining,
} from '../refusals.ts';

interface Layer {
  weights: Float64Array;
  biases: Float64Array;
}

/** In the order of the way forth: conv1, pooling and ReLU, conv2, pooling and ReLU, dense. */
type Network = [first: Layer, second: Layer, last: Layer];

const double = (numbers: ArrayLike<number>): Float64Array => Float64Array.from(numbers);
const single = (numbers: ArrayLike<number>): Float32Array => Float32Array.from(numbers);

const IMAGE = { channels: 1, height: 28, width: 28 };
const MAPS1 = { channels: 8, height: 24, width: 24 };
const POOLED1 = { channels: 8, height: 12, width: 12 };
const MAPS2 = { channels: 16, height: 8, width: 8 };

/** Row by row of the kernel, over all windows at once: one map of the output. */
function correlate(input: Float64Array, shape: Shape, layer: Layer, size: number): Float64Array {
  const { channels, height, width } = shape;
  const [rows, columns] = [height - size + 1, width - size + 1];
  const output = new Float64Array(layer.biases.length * rows * columns);
  for (const [f, bias] of layer.biases.entries()) {
    const map = output.subarray(f * rows * columns, (f + 1) * rows * columns).fill(bias);
    for (let row = 0; row < channels * size; row++) {
      const weights = layer.weights.subarray((f * channels * size + row) * size);
      const first = Math.floor(row / size) * height + (row % size);
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          let sum = 0;
          for (let j = 0; j < size; j++) sum += weights[j]! * input[(first + y) * width + x + j]!;
          map[y * columns + x]! += sum;
        }
      }
    }
  }
  return output;
}

function correlateBack(
  input: Float64Array,
  shape: Shape,
  { weights, biases }: Layer,
  size: number,
  slopes: Float64Array,
) {
  const { channels, height, width } = shape;
  const [rows, columns] = [height - size + 1, width - size + 1];
  const dInput = new Float64Array(input.length);
  const back: Layer = {
    weights: new Float64Array(weights.length),
    biases: new Float64Array(biases.length),
  };
  for (const [at, slope] of slopes.entries()) {
    if (slope === 0) continue;
    const [f, window] = [Math.floor(at / (rows * columns)), at % (rows * columns)];
    const corner = Math.floor(window / columns) * width + (window % columns);
    back.biases[f]! += slope;
    for (let row = 0; row < channels * size; row++) {
      const start = corner + (Math.floor(row / size) * height + (row % size)) * width;
      const weight = (f * channels * size + row) * size;
      for (let j = 0; j < size; j++) {
        dInput[start + j]! += slope * weights[weight + j]!;
        back.weights[weight + j]! += slope * input[start + j]!;
      }
    }
  }
  return { dInput, back };
}

/** The place of each window's largest number; of several that tie, the last. */
function winnersOf(input: Float64Array, { channels, height, width }: Shape): number[] {
  const winners: number[] = [];
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      let winner = cell;
      for (const other of [cell + 1, cell + width, cell + width + 1]) {
        if (input[other]! >= input[winner]!) winner = other;
      }
      winners.push(winner);
    }
  }
  return winners;
}

function connect(input: Float64Array, { weights, biases }: Layer): Float64Array {
  return biases.map((bias, o) => {
    let sum = bias;
    for (let i = 0; i < input.length; i++) sum += weights[o * input.length + i]! * input[i]!;
    return sum;
  });
}

function connectBack(input: Float64Array, { weights }: Layer, slopes: Float64Array) {
  const back: Layer = { weights: new Float64Array(weights.length), biases: slopes };
  const dInput = new Float64Array(input.length);
  for (const [o, slope] of slopes.entries()) {
    for (let i = 0; i < input.length; i++) {
      dInput[i]! += slope * weights[o * input.length + i]!;
      back.weights[o * input.length + i] = slope * input[i]!;
    }
  }
  return { dInput, back };
}

/** The largest number of each window, or 0 where that is negative. */
const poolAndRectify = (maps: Float64Array, winners: number[]): Float64Array =>
  Float64Array.from(winners, (winner) => Math.max(0, maps[winner]!));

function poolAndRectifyBack(maps: Float64Array, winners: number[], slopes: Float64Array): Float64Array {
  const back = new Float64Array(maps.length);
  for (const [window, winner] of winners.entries()) if (maps[winner]! > 0) back[winner] = slopes[window]!;
  return back;
}

function pass([first, second, last]: Network, image: Float64Array) {
  const maps1 = correlate(image, IMAGE, first, 5);
  const winners1 = winnersOf(maps1, MAPS1);
  const pooled1 = poolAndRectify(maps1, winners1);
  const maps2 = correlate(pooled1, POOLED1, second, 5);
  const winners2 = winnersOf(maps2, MAPS2);
  const pooled2 = poolAndRectify(maps2, winners2);
  return { maps1, winners1, pooled1, maps2, winners2, pooled2, logits: connect(pooled2, last) };
}

function probabilitiesOf(logits: Float64Array): { probabilities: Float64Array; logarithm: number } {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  const logarithm = largest + Math.log(total);
  return { probabilities: logits.map((logit) => Math.exp(logit - logarithm)), logarithm };
}

function entropyOf(logits: Float64Array, label: number): { loss: number; slopes: Float64Array } {
  const { probabilities, logarithm } = probabilitiesOf(logits);
  probabilities[label]! -= 1;
  return { loss: logarithm - logits[label]!, slopes: probabilities };
}

function slopesOf(network: Network, images: Float64Array[], labels: ArrayLike<number>) {
  const sum = network.map(({ weights, biases }) => ({
    weights: new Float64Array(weights.length),
    biases: new Float64Array(biases.length),
  })) as Network;
  let loss = 0;
  for (const [at, image] of images.entries()) {
    const seen = pass(network, image);
    const end = entropyOf(seen.logits, labels[at]!);
    const last = connectBack(seen.pooled2, network[2], end.slopes);
    const dMaps2 = poolAndRectifyBack(seen.maps2, seen.winners2, last.dInput);
    const second = correlateBack(seen.pooled1, POOLED1, network[1], 5, dMaps2);
    const dMaps1 = poolAndRectifyBack(seen.maps1, seen.winners1, second.dInput);
    const first = correlateBack(image, IMAGE, network[0], 5, dMaps1);
    loss += end.loss / images.length;
    descend(sum, [first.back, second.back, last.back], -1 / images.length);
  }
  return { loss, slopes: sum };
}

/** Overwrites a network with network − rate · slopes. */
function descend(network: Network, slopes: Network, rate: number): void {
  for (const [at, { weights, biases }] of network.entries()) {
    for (let k = 0; k < weights.length; k++) weights[k]! -= rate * slopes[at]!.weights[k]!;
    for (let k = 0; k < biases.length; k++) biases[k]! -= rate * slopes[at]!.biases[k]!;
  }
}

const layerOf = ({ kernels, biases }: Conv): Layer => ({ weights: double(kernels), biases: double(biases) });
const matrixOf = ({ weights, biases }: Dense): Layer => ({
  weights: double(weights),
  biases: double(biases),
});
const networkOf = ({ conv1, conv2, dense }: Params): Network => [
  layerOf(conv1),
  layerOf(conv2),
  matrixOf(dense),
];

function paramsOf([first, second, last]: Network): Params {
  return {
    conv1: { kernels: single(first.weights), biases: single(first.biases), size: 5 },
    conv2: { kernels: single(second.weights), biases: single(second.biases), size: 5 },
    dense: { weights: single(last.weights), biases: single(last.biases) },
  };
}

const imagesOf = (images: Float32Array): Float64Array[] =>
  Array.from({ length: images.length / 784 }, (_, at) => double(images.subarray(at * 784, (at + 1) * 784)));

export const { reluForward, reluBackward, initParams } = plainNetwork({});

export function convForward(input: Float32Array, shape: Shape, conv: Conv): Float32Array {
  refuseConv(input, shape, conv);
  return single(correlate(double(input), shape, layerOf(conv), conv.size));
}

export function convBackward(input: Float32Array, shape: Shape, conv: Conv, dOutput: Float32Array) {
  refuseConv(input, shape, conv, dOutput);
  const { dInput, back } = correlateBack(double(input), shape, layerOf(conv), conv.size, double(dOutput));
  return { dInput: single(dInput), dKernels: single(back.weights), dBiases: single(back.biases) };
}

export function poolForward(input: Float32Array, shape: Shape): Float32Array {
  refusePool(input, shape);
  return single(winnersOf(double(input), shape).map((winner) => input[winner]!));
}

export function poolBackward(input: Float32Array, shape: Shape, dOutput: Float32Array): Float32Array {
  refusePool(input, shape, dOutput);
  const dInput = new Float32Array(input.length);
  for (const [window, winner] of winnersOf(double(input), shape).entries()) dInput[winner] = dOutput[window]!;
  return dInput;
}

export function denseForward(input: Float32Array, dense: Dense): Float32Array {
  refuseDense(input, dense);
  return single(connect(double(input), matrixOf(dense)));
}

export function denseBackward(input: Float32Array, dense: Dense, dOutput: Float32Array) {
  refuseDense(input, dense, dOutput);
  const { dInput, back } = connectBack(double(input), matrixOf(dense), double(dOutput));
  return { dInput: single(dInput), dWeights: single(back.weights), dBiases: single(back.biases) };
}

export function softmax(logits: Float32Array): Float32Array {
  refuseLogits(logits);
  return single(probabilitiesOf(double(logits)).probabilities);
}

export function softmaxCrossEntropy(logits: Float32Array, label: number) {
  refuseLogits(logits, label);
  const { loss, slopes } = entropyOf(double(logits), label);
  return { loss, dLogits: single(slopes) };
}

export function forward(params: Params, images: Float32Array): Float32Array {
  refuseImages(images);
  const network = networkOf(params);
  return single(imagesOf(images).flatMap((image) => [...pass(network, image).logits]));
}

export function gradients(params: Params, images: Float32Array, labels: Uint8Array) {
  refuseBatch(images, labels);
  const { loss, slopes } = slopesOf(networkOf(params), imagesOf(images), labels);
  return { loss, gradients: paramsOf(slopes) };
}

export function trainStep(params: Params, images: Float32Array, labels: Uint8Array, learningRate: number) {
  refuseStep(images, labels, learningRate);
  const network = networkOf(params);
  const { loss, slopes } = slopesOf(network, imagesOf(images), labels);
  descend(network, slopes, learningRate);
  return { params: paramsOf(network), loss };
}

export function train(images: Float32Array, labels: Uint8Array, options: TrainOptions) {
  refuseTraining(images, labels, options);
  const { epochs, batchSize, learningRate, seed } = options;
  const network = networkOf(initParams(seed));
  const doubles = imagesOf(images);
  const random = randomFrom(seed + 2);
  const steps = epochs * Math.ceil(labels.length / batchSize);
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(labels.length, random);
    while (order.length > 0) {
      const batch = order.splice(0, batchSize);
      const batchLabels = batch.map((image) => labels[image]!);
      const { loss, slopes } = slopesOf(
        network,
        batch.map((image) => doubles[image]!),
        batchLabels,
      );
      descend(network, slopes, learningRate * (1 - losses.length / steps));
      losses.push(loss);
    }
  }
  return { params: paramsOf(network), losses };
}

export function predict(params: Params, images: Float32Array): Uint8Array {
  refuseImages(images);
  const network = networkOf(params);
  return Uint8Array.from(imagesOf(images), (image) => {
    const { logits } = pass(network, image);
    return logits.indexOf(Math.max(...logits));
  });
}
