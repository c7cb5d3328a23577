import { randomNumbers } from '../../datasets/mnist/shuffle.ts';
import type { Params } from './mnist-cnn.ts';
import * as reference from './mnist-cnn.ts';
import { checked } from './refusals.ts';

/** All that the exercise asks for. */
export type Tasks = typeof reference;

/** What one image looks like after each layer. */
export interface Seen {
  pixels: Float32Array;
  maps1: Float32Array;
  rectified1: Float32Array;
  pooled1: Float32Array;
  maps2: Float32Array;
  rectified2: Float32Array;
  pooled2: Float32Array;
  logits: Float32Array;
}

/** The tasks, and the steps inside them in which submissions differ. */
export interface Parts extends Tasks {
  /** One image through the network. */
  see(params: Params, pixels: Float32Array): Seen;
  /** One image's gradients, from what reaches its logits. */
  back(params: Params, seen: Seen, dLogits: Float32Array): Params;
  /** What one step does to one number. */
  descend(value: number, slope: number, learningRate: number): number;
  /** The images of each step of an epoch. */
  batches(count: number, batchSize: number, random: () => number): number[][];
  /** The learning rate of a step. */
  rateAt(step: number, steps: number, learningRate: number): number;
}

export const IMAGE = { channels: 1, height: 28, width: 28 };
export const MAPS1 = { channels: 8, height: 24, width: 24 };
export const POOLED1 = { channels: 8, height: 12, width: 12 };
export const MAPS2 = { channels: 16, height: 8, width: 8 };

/** One image of many. */
export const pixelsOf = (images: Float32Array, image: number): Float32Array =>
  images.slice(784 * image, 784 * (image + 1));

/** Chosen images in a row. */
export function gather(images: Float32Array, chosen: number[]): Float32Array {
  const gathered = new Float32Array(784 * chosen.length);
  for (const [at, image] of chosen.entries()) gathered.set(pixelsOf(images, image), 784 * at);
  return gathered;
}

/** A network of which each parameter comes from those of two others. */
export function combine(one: Params, other: Params, number: (a: number, b: number) => number): Params {
  const join = (as: Float32Array, bs: Float32Array) => as.map((a, at) => number(a, bs[at]!));
  const conv = (name: 'conv1' | 'conv2') => ({
    kernels: join(one[name].kernels, other[name].kernels),
    biases: join(one[name].biases, other[name].biases),
    size: one[name].size,
  });
  return {
    conv1: conv('conv1'),
    conv2: conv('conv2'),
    dense: {
      weights: join(one.dense.weights, other.dense.weights),
      biases: join(one.dense.biases, other.dense.biases),
    },
  };
}

/** A random order of 0 … count − 1. */
export function shuffled(count: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, image) => ({ image, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ image }) => image);
}

/**
 * A whole submission around the parts that are written otherwise: the later tasks call the earlier ones, as a
 * student's would, so that one slip has all its consequences. Arguments are not looked at.
 */
export function network(own: Partial<Parts>): Parts {
  const parts: Parts = {
    ...reference,

    see({ conv1, conv2, dense }, pixels) {
      const maps1 = parts.convForward(pixels, IMAGE, conv1);
      const rectified1 = parts.reluForward(maps1);
      const pooled1 = parts.poolForward(rectified1, MAPS1);
      const maps2 = parts.convForward(pooled1, POOLED1, conv2);
      const rectified2 = parts.reluForward(maps2);
      const pooled2 = parts.poolForward(rectified2, MAPS2);
      const logits = parts.denseForward(pooled2, dense);
      return { pixels, maps1, rectified1, pooled1, maps2, rectified2, pooled2, logits };
    },

    back({ conv1, conv2, dense }, seen, dLogits) {
      const last = parts.denseBackward(seen.pooled2, dense, dLogits);
      const dRectified2 = parts.poolBackward(seen.rectified2, MAPS2, last.dInput);
      const dMaps2 = parts.reluBackward(seen.maps2, dRectified2);
      const second = parts.convBackward(seen.pooled1, POOLED1, conv2, dMaps2);
      const dRectified1 = parts.poolBackward(seen.rectified1, MAPS1, second.dInput);
      const dMaps1 = parts.reluBackward(seen.maps1, dRectified1);
      const first = parts.convBackward(seen.pixels, IMAGE, conv1, dMaps1);
      return {
        conv1: { kernels: first.dKernels, biases: first.dBiases, size: conv1.size },
        conv2: { kernels: second.dKernels, biases: second.dBiases, size: conv2.size },
        dense: { weights: last.dWeights, biases: last.dBiases },
      };
    },

    forward(params, images) {
      const logits = new Float32Array((10 * images.length) / 784);
      for (let image = 0; 784 * image < images.length; image++) {
        logits.set(parts.see(params, pixelsOf(images, image)).logits, 10 * image);
      }
      return logits;
    },

    gradients(params, images, labels) {
      let loss = 0;
      let sum = combine(params, params, () => 0);
      for (const [image, label] of labels.entries()) {
        const seen = parts.see(params, pixelsOf(images, image));
        const one = parts.softmaxCrossEntropy(seen.logits, label);
        loss += one.loss / labels.length;
        const slopes = parts.back(params, seen, one.dLogits);
        sum = combine(sum, slopes, (total, slope) => total + slope / labels.length);
      }
      return { loss, gradients: sum };
    },

    descend: (value, slope, learningRate) => value - learningRate * slope,

    trainStep(params, images, labels, learningRate) {
      const { loss, gradients } = parts.gradients(params, images, labels);
      return {
        params: combine(params, gradients, (value, slope) => parts.descend(value, slope, learningRate)),
        loss,
      };
    },

    batches(count, batchSize, random) {
      const order = shuffled(count, random);
      return Array.from({ length: Math.ceil(count / batchSize) }, (_, batch) =>
        order.slice(batch * batchSize, (batch + 1) * batchSize),
      );
    },

    rateAt: (step, steps, learningRate) => learningRate * (1 - step / steps),

    train(images, labels, { epochs, batchSize, learningRate, seed }) {
      let params = parts.initParams(seed);
      const random = randomNumbers(seed + 1);
      const steps = epochs * Math.ceil(labels.length / batchSize);
      const losses: number[] = [];
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (const batch of parts.batches(labels.length, batchSize, random)) {
          const step = parts.trainStep(
            params,
            gather(images, batch),
            Uint8Array.from(batch, (image) => labels[image]!),
            parts.rateAt(losses.length, steps, learningRate),
          );
          params = step.params;
          losses.push(step.loss);
        }
      }
      return { params, losses };
    },

    predict(params, images) {
      const logits = parts.forward(params, images);
      return Uint8Array.from({ length: images.length / 784 }, (_, image) => {
        const row = [...logits.slice(10 * image, 10 * (image + 1))];
        return row.indexOf(Math.max(...row));
      });
    },

    ...own,
  };
  return parts;
}

/** The same, with arguments looked at. */
export const submission = (own: Partial<Parts>): Tasks => checked(network(own));
