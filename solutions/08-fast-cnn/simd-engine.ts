import type { Params } from './fast-cnn.ts';
import type { Engine } from './open-engine.ts';
import { turnToSlopes } from './plain-engine.ts';
import { networkModule, PADDED_ROW, type Part, partOf, TILE } from './simd-network.ts';

type Pass = (count: number) => void;

const PIXELS = 784;
const CLASSES = 10;
const SIZE = 5;

/** For each number of a part of the memory, where it stands among the network's own. */
const order = (sides: number[], place: (...at: number[]) => number): Int32Array => {
  const places: number[] = [];
  const go = (at: number[]): void => {
    if (at.length === sides.length) places.push(place(...at));
    else for (let next = 0; next < sides[at.length]!; next++) go([...at, next]);
  };
  go([]);
  return Int32Array.from(places);
};

const inFirst = (filter: number, row: number, column: number): number =>
  (filter * SIZE + row) * SIZE + column;
const inSecond = (filter: number, channel: number, row: number, column: number): number =>
  ((filter * 8 + channel) * SIZE + row) * SIZE + column;

const FIRST = order([SIZE, SIZE, 8], (row, column, filter) => inFirst(filter!, row!, column!));
/** What lies behind the fifth number of a row belongs nowhere. */
const FIRST_BACK = order([8, SIZE, PADDED_ROW], (filter, row, column) =>
  column! < SIZE ? inFirst(filter!, row!, column!) : -1,
);
const SECOND = order([SIZE, SIZE, 8, 16], (row, column, channel, filter) =>
  inSecond(filter!, channel!, row!, column!),
);
const TURNED = order([16, SIZE, SIZE, 8], (filter, row, column, channel) =>
  inSecond(filter!, channel!, row!, column!),
);
const DENSE = order([CLASSES, 16, 16], (output, pixel, channel) => (output! * 16 + channel!) * 16 + pixel!);

/** Runs the network in WebAssembly, a tile of images at a time. */
export class SimdEngine implements Engine {
  readonly #forward: Pass;
  readonly #infer: Pass;
  readonly #backward: Pass;
  readonly #parts: (part: Part) => Float32Array;

  /** @param relaxed whether the processor's own multiply-add may be used: see `networkModule` */
  constructor(relaxed: boolean) {
    const module = new WebAssembly.Module(networkModule(relaxed));
    const { exports } = new WebAssembly.Instance(module);
    const { buffer } = exports.memory as WebAssembly.Memory;
    const parts = new Map<Part, Float32Array>();
    this.#parts = (part) => {
      const numbers = parts.get(part) ?? partOf(buffer, part);
      parts.set(part, numbers);
      return numbers;
    };
    this.#forward = exports.forward as Pass;
    this.#infer = exports.infer as Pass;
    this.#backward = exports.backward as Pass;
  }

  /** N × 10 logits of N images. */
  logits(params: Params, images: Float32Array): Float32Array {
    this.#load(params);
    const count = images.length / PIXELS;
    const logits = new Float32Array(count * CLASSES);
    for (let first = 0; first < count; first += TILE) {
      const tile = Math.min(TILE, count - first);
      this.#show(images, first, tile);
      this.#infer(tile);
      logits.set(this.#parts('logits').subarray(0, tile * CLASSES), first * CLASSES);
    }
    for (let at = 0; at < logits.length; at++) logits[at]! += params.dense.biases[at % CLASSES]!;
    return logits;
  }

  /** The mean loss, and the gradients of everything that is learnt. */
  gradients(params: Params, images: Float32Array, labels: Uint8Array): { loss: number; gradients: Params } {
    this.#load(params);
    const sums = ['dKernels1', 'dBiases1', 'dKernels2', 'dBiases2', 'dWeights'] as const;
    for (const part of sums) this.#parts(part).fill(0);
    const dBiases = new Float64Array(CLASSES);
    let loss = 0;
    for (let first = 0; first < labels.length; first += TILE) {
      const tile = Math.min(TILE, labels.length - first);
      this.#show(images, first, tile);
      this.#forward(tile);
      for (let image = 0; image < tile; image++) {
        const logits = this.#parts('logits').subarray(image * CLASSES, (image + 1) * CLASSES);
        for (let k = 0; k < CLASSES; k++) logits[k]! += params.dense.biases[k]!;
        loss += turnToSlopes(logits, labels[first + image]!);
        for (let k = 0; k < CLASSES; k++) {
          logits[k]! /= labels.length;
          dBiases[k]! += logits[k]!;
        }
      }
      this.#backward(tile);
    }
    return { loss: loss / labels.length, gradients: this.#collect(params, dBiases) };
  }

  #show(images: Float32Array, first: number, count: number): void {
    this.#parts('images').set(images.subarray(first * PIXELS, (first + count) * PIXELS));
  }

  #load({ conv1, conv2, dense }: Params): void {
    const put = (part: Part, from: Float32Array, places: Int32Array): void => {
      const numbers = this.#parts(part);
      for (let at = 0; at < places.length; at++) numbers[at] = from[places[at]!]!;
    };
    put('kernels1', conv1.kernels, FIRST);
    put('kernels2', conv2.kernels, SECOND);
    put('turned2', conv2.kernels, TURNED);
    put('weights', dense.weights, DENSE);
    this.#parts('biases1').set(conv1.biases);
    this.#parts('biases2').set(conv2.biases);
  }

  #collect({ conv1, conv2, dense }: Params, dBiases: Float64Array): Params {
    const take = (part: Part, { length }: Float32Array, places: Int32Array): Float32Array => {
      const numbers = this.#parts(part);
      const taken = new Float32Array(length);
      for (let at = 0; at < places.length; at++) if (places[at]! >= 0) taken[places[at]!] = numbers[at]!;
      return taken;
    };
    return {
      conv1: {
        kernels: take('dKernels1', conv1.kernels, FIRST_BACK),
        biases: this.#parts('dBiases1').slice(),
        size: conv1.size,
      },
      conv2: {
        kernels: take('dKernels2', conv2.kernels, TURNED),
        biases: this.#parts('dBiases2').slice(),
        size: conv2.size,
      },
      dense: { weights: take('dWeights', dense.weights, DENSE), biases: Float32Array.from(dBiases) },
    };
  }
}
