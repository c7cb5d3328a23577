import type { Conv, ConvGradients, Dense, Params, Shape } from './fast-cnn.ts';
import type { Engine } from './open-engine.ts';

/** The layers that an engine without WebAssembly is made of. */
export interface Layers {
  convForward(input: Float32Array, shape: Shape, conv: Conv): Float32Array;
  convBackward(input: Float32Array, shape: Shape, conv: Conv, dOutput: Float32Array): ConvGradients;
  poolForward(input: Float32Array, shape: Shape): Float32Array;
  poolBackward(input: Float32Array, shape: Shape, dOutput: Float32Array): Float32Array;
}

const PIXELS = 784;
const CLASSES = 10;
const IMAGE: Shape = { channels: 1, height: 28, width: 28 };
const MAPS1: Shape = { channels: 8, height: 24, width: 24 };
const POOLED1: Shape = { channels: 8, height: 12, width: 12 };
const MAPS2: Shape = { channels: 16, height: 8, width: 8 };

/** What one image looks like behind each layer. */
interface Seen {
  pixels: Float32Array;
  maps1: Float32Array;
  pooled1: Float32Array;
  maps2: Float32Array;
  pooled2: Float32Array;
  logits: Float32Array;
}

/** Runs the network image by image, layer by layer. The ReLU comes behind the pooling, where it has less to do. */
export class PlainEngine implements Engine {
  readonly #layers: Layers;

  constructor(layers: Layers) {
    this.#layers = layers;
  }

  logits(params: Params, images: Float32Array): Float32Array {
    const logits = new Float32Array((images.length / PIXELS) * CLASSES);
    for (let image = 0; image < images.length / PIXELS; image++) {
      logits.set(this.#see(params, pixelsOf(images, image)).logits, image * CLASSES);
    }
    return logits;
  }

  gradients(params: Params, images: Float32Array, labels: Uint8Array): { loss: number; gradients: Params } {
    const sum = structuredClone(params);
    const totals = numbersOf(sum);
    for (const numbers of totals) numbers.fill(0);
    let loss = 0;
    for (const [image, label] of labels.entries()) {
      const seen = this.#see(params, pixelsOf(images, image));
      loss += turnToSlopes(seen.logits, label);
      for (const [part, slopes] of this.#back(params, seen).entries()) {
        const numbers = totals[part]!;
        for (let at = 0; at < numbers.length; at++) numbers[at]! += slopes[at]! / labels.length;
      }
    }
    return { loss: loss / labels.length, gradients: sum };
  }

  #see({ conv1, conv2, dense }: Params, pixels: Float32Array): Seen {
    const { convForward, poolForward } = this.#layers;
    const maps1 = convForward(pixels, IMAGE, conv1);
    const pooled1 = rectified(poolForward(maps1, MAPS1));
    const maps2 = convForward(pooled1, POOLED1, conv2);
    const pooled2 = rectified(poolForward(maps2, MAPS2));
    return { pixels, maps1, pooled1, maps2, pooled2, logits: connect(pooled2, dense) };
  }

  /** From the gradients of the logits to those of all parameters, in the order of `numbersOf`. */
  #back({ conv1, conv2, dense }: Params, seen: Seen): Float32Array[] {
    const { convBackward, poolBackward } = this.#layers;
    const { pixels, maps1, pooled1, maps2, pooled2, logits } = seen;
    const dWeights = new Float32Array(dense.weights.length);
    const dPooled2 = new Float32Array(pooled2.length);
    let weight = 0;
    for (const slope of logits) {
      for (let from = 0; from < pooled2.length; from++) {
        dWeights[weight] = slope * pooled2[from]!;
        dPooled2[from]! += slope * dense.weights[weight++]!;
      }
    }
    const dMaps2 = poolBackward(maps2, MAPS2, rectifiedBack(pooled2, dPooled2));
    const second = convBackward(pooled1, POOLED1, conv2, dMaps2);
    const dMaps1 = poolBackward(maps1, MAPS1, rectifiedBack(pooled1, second.dInput));
    const first = convBackward(pixels, IMAGE, conv1, dMaps1);
    return [first.dKernels, first.dBiases, second.dKernels, second.dBiases, dWeights, logits];
  }
}

const pixelsOf = (images: Float32Array, image: number): Float32Array =>
  images.subarray(image * PIXELS, (image + 1) * PIXELS);

const numbersOf = ({ conv1, conv2, dense }: Params): Float32Array[] => [
  conv1.kernels,
  conv1.biases,
  conv2.kernels,
  conv2.biases,
  dense.weights,
  dense.biases,
];

/** The ReLU, in place. */
function rectified(numbers: Float32Array): Float32Array {
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! < 0) numbers[at] = 0;
  return numbers;
}

/** The way back through it, in place: it lets the gradient of what is positive pass. */
function rectifiedBack(numbers: Float32Array, slopes: Float32Array): Float32Array {
  for (let at = 0; at < slopes.length; at++) if (!(numbers[at]! > 0)) slopes[at] = 0;
  return slopes;
}

function connect(input: Float32Array, { weights, biases }: Dense): Float32Array {
  const output = new Float32Array(biases.length);
  let weight = 0;
  for (let at = 0; at < output.length; at++) {
    let sum = biases[at]!;
    for (let from = 0; from < input.length; from++) sum += weights[weight++]! * input[from]!;
    output[at] = sum;
  }
  return output;
}

/** Puts the loss's gradients in the place of an image's logits. @returns the loss */
export function turnToSlopes(logits: Float32Array, label: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) largest = Math.max(largest, logit);
  const wanted = logits[label]! - largest;
  let total = 0;
  for (let k = 0; k < logits.length; k++) {
    const power = Math.exp(logits[k]! - largest);
    logits[k] = power;
    total += power;
  }
  for (let k = 0; k < logits.length; k++) logits[k]! /= total;
  logits[label]! -= 1;
  return Math.log(total) - wanted;
}
