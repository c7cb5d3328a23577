import type * as reference from './mnist-cnn.ts';
import type { Params, Shape } from './mnist-cnn.ts';
import {
  refuseBatch,
  refuseConv,
  refuseDense,
  refuseImages,
  refuseLogits,
  refusePool,
  refuseRelu,
  refuseSeed,
  refuseStep,
  refuseTraining,
} from './refusals.ts';

/** What one image becomes on its way through the network. */
export interface Activations {
  image: Float32Array;
  maps1: Float32Array;
  active1: Float32Array;
  pooled1: Float32Array;
  maps2: Float32Array;
  active2: Float32Array;
  pooled2: Float32Array;
  logits: Float32Array;
}

export interface Batch {
  images: Float32Array;
  labels: Uint8Array;
}

/** The mean loss, or one image's, and how it changes with every parameter. */
export interface Slopes {
  loss: number;
  gradients: Params;
}

/** The tasks, and into what a plain solution cuts the larger ones. */
export interface Parts extends Readonly<typeof reference> {
  readonly activate: (params: Params, image: Float32Array) => Activations;
  /** From the gradient at the logits to the first layer. */
  readonly backward: (params: Params, seen: Activations, dLogits: Float32Array) => Params;
  /** The loss of one image and its gradients. */
  readonly slopesOf: (params: Params, image: Float32Array, label: number) => Slopes;
  /** The batches of one epoch. */
  readonly batchesOf: (
    images: Float32Array,
    labels: Uint8Array,
    batchSize: number,
    random: () => number,
  ) => Iterable<Batch>;
}

const IMAGE: Shape = { channels: 1, height: 28, width: 28 };
export const MAPS1: Shape = { channels: 8, height: 24, width: 24 };
const POOLED1: Shape = { channels: 8, height: 12, width: 12 };
export const MAPS2: Shape = { channels: 16, height: 8, width: 8 };

/**
 * A plain solution, written apart from the reference, around the functions that are written otherwise: the later
 * tasks call the earlier ones, as a student's would, so that one slip has all its consequences.
 */
export function plainNetwork(own: Partial<Parts>): Parts {
  const parts: Parts = {
    convForward(input, shape, conv) {
      refuseConv(input, shape, conv);
      const { height, width, channels } = shape;
      const { kernels, biases, size } = conv;
      const [high, wide] = [height - size + 1, width - size + 1];
      const output = new Float32Array(biases.length * high * wide);
      let cell = 0;
      for (let f = 0; f < biases.length; f++) {
        for (let y = 0; y < high; y++) {
          for (let x = 0; x < wide; x++) {
            let sum = biases[f]!;
            let weight = f * channels * size * size;
            for (let c = 0; c < channels; c++) {
              for (let i = 0; i < size; i++) {
                const from = (c * height + y + i) * width + x;
                for (let j = 0; j < size; j++) sum += kernels[weight++]! * input[from + j]!;
              }
            }
            output[cell++] = sum;
          }
        }
      }
      return output;
    },

    convBackward(input, shape, conv, dOutput) {
      refuseConv(input, shape, conv, dOutput);
      const { height, width, channels } = shape;
      const { kernels, biases, size } = conv;
      const [high, wide] = [height - size + 1, width - size + 1];
      const dInput = new Float32Array(input.length);
      const dKernels = new Float32Array(kernels.length);
      const dBiases = new Float32Array(biases.length);
      let cell = 0;
      for (let f = 0; f < biases.length; f++) {
        for (let y = 0; y < high; y++) {
          for (let x = 0; x < wide; x++) {
            const slope = dOutput[cell++]!;
            // Behind a pooling most gradients are 0.
            if (slope === 0) continue;
            dBiases[f]! += slope;
            let weight = f * channels * size * size;
            for (let c = 0; c < channels; c++) {
              for (let i = 0; i < size; i++) {
                const from = (c * height + y + i) * width + x;
                for (let j = 0; j < size; j++, weight++) {
                  dInput[from + j]! += slope * kernels[weight]!;
                  dKernels[weight]! += slope * input[from + j]!;
                }
              }
            }
          }
        }
      }
      return { dInput, dKernels, dBiases };
    },

    poolForward(input, shape) {
      refusePool(input, shape);
      const { channels, height, width } = shape;
      const output = new Float32Array(input.length / 4);
      let window = 0;
      for (let row = 0; row < channels * height; row += 2) {
        for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
          const below = cell + width;
          output[window++] = Math.max(input[cell]!, input[cell + 1]!, input[below]!, input[below + 1]!);
        }
      }
      return output;
    },

    poolBackward(input, shape, dOutput) {
      refusePool(input, shape, dOutput);
      const { channels, height, width } = shape;
      const dInput = new Float32Array(input.length);
      let window = 0;
      for (let row = 0; row < channels * height; row += 2) {
        for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
          let winner = cell;
          if (input[cell + 1]! > input[winner]!) winner = cell + 1;
          if (input[cell + width]! > input[winner]!) winner = cell + width;
          if (input[cell + width + 1]! > input[winner]!) winner = cell + width + 1;
          dInput[winner] = dOutput[window++]!;
        }
      }
      return dInput;
    },

    reluForward(input) {
      const output = input.slice();
      for (let at = 0; at < output.length; at++) if (output[at]! < 0) output[at] = 0;
      return output;
    },

    reluBackward(input, dOutput) {
      refuseRelu(input, dOutput);
      const dInput = new Float32Array(input.length);
      for (let at = 0; at < input.length; at++) if (input[at]! > 0) dInput[at] = dOutput[at]!;
      return dInput;
    },

    denseForward(input, dense) {
      refuseDense(input, dense);
      return dense.biases.map((bias, o) => {
        let sum = bias;
        for (let i = 0; i < input.length; i++) sum += dense.weights[o * input.length + i]! * input[i]!;
        return sum;
      });
    },

    denseBackward(input, dense, dOutput) {
      refuseDense(input, dense, dOutput);
      const dInput = new Float32Array(input.length);
      const dWeights = new Float32Array(dense.weights.length);
      for (let o = 0; o < dOutput.length; o++) {
        for (let i = 0; i < input.length; i++) {
          dInput[i]! += dOutput[o]! * dense.weights[o * input.length + i]!;
          dWeights[o * input.length + i] = dOutput[o]! * input[i]!;
        }
      }
      return { dInput, dWeights, dBiases: dOutput.slice() };
    },

    softmax(logits) {
      refuseLogits(logits);
      const largest = Math.max(...logits);
      const powers = logits.map((logit) => Math.exp(logit - largest));
      const total = powers.reduce((sum, power) => sum + power, 0);
      return powers.map((power) => power / total);
    },

    softmaxCrossEntropy(logits, label) {
      refuseLogits(logits, label);
      const largest = Math.max(...logits);
      const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
      const probabilities = parts.softmax(logits);
      const dLogits = probabilities.map((probability, k) => (k === label ? probability - 1 : probability));
      return { loss: largest + Math.log(total) - logits[label]!, dLogits };
    },

    initParams(seed) {
      refuseSeed(seed);
      const random = randomFrom(seed);
      return paramsOf((fanIn) => Math.sqrt(3 / fanIn) * (2 * random() - 1));
    },

    activate(params, image) {
      const maps1 = parts.convForward(image, IMAGE, params.conv1);
      const active1 = parts.reluForward(maps1);
      const pooled1 = parts.poolForward(active1, MAPS1);
      const maps2 = parts.convForward(pooled1, POOLED1, params.conv2);
      const active2 = parts.reluForward(maps2);
      const pooled2 = parts.poolForward(active2, MAPS2);
      const logits = parts.denseForward(pooled2, params.dense);
      return { image, maps1, active1, pooled1, maps2, active2, pooled2, logits };
    },

    backward({ conv1, conv2, dense }, seen, dLogits) {
      const last = parts.denseBackward(seen.pooled2, dense, dLogits);
      const dActive2 = parts.poolBackward(seen.active2, MAPS2, last.dInput);
      const dMaps2 = parts.reluBackward(seen.maps2, dActive2);
      const second = parts.convBackward(seen.pooled1, POOLED1, conv2, dMaps2);
      const dActive1 = parts.poolBackward(seen.active1, MAPS1, second.dInput);
      const dMaps1 = parts.reluBackward(seen.maps1, dActive1);
      const first = parts.convBackward(seen.image, IMAGE, conv1, dMaps1);
      return {
        conv1: { kernels: first.dKernels, biases: first.dBiases, size: conv1.size },
        conv2: { kernels: second.dKernels, biases: second.dBiases, size: conv2.size },
        dense: { weights: last.dWeights, biases: last.dBiases },
      };
    },

    forward(params, images) {
      refuseImages(images);
      const logits = new Float32Array((images.length / 784) * 10);
      for (const [at, image] of rowsOf(images, 784).entries()) {
        logits.set(parts.activate(params, image).logits, at * 10);
      }
      return logits;
    },

    slopesOf(params, image, label) {
      const seen = parts.activate(params, image);
      const { loss, dLogits } = parts.softmaxCrossEntropy(seen.logits, label);
      return { loss, gradients: parts.backward(params, seen, dLogits) };
    },

    gradients(params, images, labels) {
      refuseBatch(images, labels);
      const share = 1 / labels.length;
      let loss = 0;
      let gradients = merge(params, params, () => 0);
      for (const [at, image] of rowsOf(images, 784).entries()) {
        const one = parts.slopesOf(params, image, labels[at]!);
        loss += share * one.loss;
        gradients = merge(gradients, one.gradients, (sum, slope) => sum + share * slope);
      }
      return { loss, gradients };
    },

    trainStep(params, images, labels, learningRate) {
      refuseStep(images, labels, learningRate);
      const { loss, gradients } = parts.gradients(params, images, labels);
      return { params: merge(params, gradients, (number, slope) => number - learningRate * slope), loss };
    },

    *batchesOf(images, labels, batchSize, random) {
      const order = shuffled(labels.length, random);
      for (let start = 0; start < order.length; start += batchSize) {
        yield batchOf(images, labels, order.slice(start, start + batchSize));
      }
    },

    train(images, labels, options) {
      refuseTraining(images, labels, options);
      const { epochs, batchSize, learningRate, seed } = options;
      const random = randomFrom(seed + 1);
      const steps = epochs * Math.ceil(labels.length / batchSize);
      const losses: number[] = [];
      let params = parts.initParams(seed);
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (const batch of parts.batchesOf(images, labels, batchSize, random)) {
          const rate = learningRate * (1 - losses.length / steps);
          const step = parts.trainStep(params, batch.images, batch.labels, rate);
          params = step.params;
          losses.push(step.loss);
        }
      }
      return { params, losses };
    },

    predict(params, images) {
      const logits = rowsOf(parts.forward(params, images), 10);
      return Uint8Array.from(logits, (row) => row.indexOf(Math.max(...row)));
    },

    ...own,
  };
  return parts;
}

/** The cells of every pooling window, in the order of the output. */
export function windowsOf({ channels, height, width }: Shape): number[][] {
  const windows: number[][] = [];
  for (let row = 0; row < channels * height; row += 2) {
    for (let cell = row * width; cell < (row + 1) * width; cell += 2) {
      windows.push([cell, cell + 1, cell + width, cell + width + 1]);
    }
  }
  return windows;
}

/** Cuts flat numbers into rows of one length. */
export function rowsOf(numbers: Float32Array, length: number): Float32Array[] {
  return Array.from({ length: numbers.length / length }, (_, row) =>
    numbers.subarray(row * length, (row + 1) * length),
  );
}

/** A network of such weights, with biases of 0. */
export function paramsOf(weight: (fanIn: number, fanOut: number) => number): Params {
  const weights = (length: number, fanIn: number, fanOut: number) =>
    Float32Array.from({ length }, () => weight(fanIn, fanOut));
  return {
    conv1: { kernels: weights(8 * 25, 25, 8 * 25), biases: new Float32Array(8), size: 5 },
    conv2: { kernels: weights(16 * 8 * 25, 8 * 25, 16 * 25), biases: new Float32Array(16), size: 5 },
    dense: { weights: weights(10 * 256, 256, 10), biases: new Float32Array(10) },
  };
}

/** Computes a network from two, number by number. */
export function merge(a: Params, b: Params, number: (a: number, b: number) => number): Params {
  const zip = (left: Float32Array, right: Float32Array) => {
    const both = new Float32Array(left.length);
    for (let at = 0; at < both.length; at++) both[at] = number(left[at]!, right[at]!);
    return both;
  };
  return {
    conv1: {
      kernels: zip(a.conv1.kernels, b.conv1.kernels),
      biases: zip(a.conv1.biases, b.conv1.biases),
      size: a.conv1.size,
    },
    conv2: {
      kernels: zip(a.conv2.kernels, b.conv2.kernels),
      biases: zip(a.conv2.biases, b.conv2.biases),
      size: a.conv2.size,
    },
    dense: {
      weights: zip(a.dense.weights, b.dense.weights),
      biases: zip(a.dense.biases, b.dense.biases),
    },
  };
}

/** These images and their labels. */
export function batchOf(images: Float32Array, labels: Uint8Array, chosen: number[]): Batch {
  const batch = { images: new Float32Array(chosen.length * 784), labels: new Uint8Array(chosen.length) };
  for (const [at, image] of chosen.entries()) {
    batch.images.set(images.subarray(image * 784, (image + 1) * 784), at * 784);
    batch.labels[at] = labels[image]!;
  }
  return batch;
}

/** 0 to count − 1 in a random order. */
export function shuffled(count: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, at) => ({ at, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);
}

/** Numbers from 0 up to 1, always the same for the same seed (a counter, mixed as MurmurHash3 does). */
export function randomFrom(seed: number): () => number {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
