/** Convolution as a product of two matrices: kernels by unrolled windows (im2col), and back (col2im). */

import type { Shape } from '../mnist-cnn.ts';
import { plainNetwork } from '../plain-network.ts';
import { refuseConv } from '../refusals.ts';

/** Sides of a product: rows × inner by inner × columns. */
interface Sides {
  rows: number;
  inner: number;
  columns: number;
}

/** For each weight of a kernel, where the windows look with it: one index a window. */
function placesOf({ channels, height, width }: Shape, size: number): Uint32Array[] {
  const [rows, columns] = [height - size + 1, width - size + 1];
  const places: Uint32Array[] = [];
  for (let c = 0; c < channels; c++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const place = new Uint32Array(rows * columns);
        let window = 0;
        for (let y = i; y < i + rows; y++) {
          for (let x = j; x < j + columns; x++) place[window++] = (c * height + y) * width + x;
        }
        places.push(place);
      }
    }
  }
  return places;
}

function unrolled(input: Float32Array, places: Uint32Array[]): Float32Array {
  const windows = places[0]!.length;
  const matrix = new Float32Array(places.length * windows);
  for (const [weight, place] of places.entries()) {
    for (let window = 0; window < windows; window++) {
      matrix[weight * windows + window] = input[place[window]!]!;
    }
  }
  return matrix;
}

function product(a: Float32Array, b: Float32Array, { rows, inner, columns }: Sides): Float32Array {
  const c = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[row * inner + k]!;
      if (factor === 0) continue;
      for (let column = 0; column < columns; column++) {
        c[row * columns + column]! += factor * b[k * columns + column]!;
      }
    }
  }
  return c;
}

function transposed(a: Float32Array, rows: number): Float32Array {
  const columns = a.length / rows;
  const b = new Float32Array(a.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) b[column * rows + row] = a[row * columns + column]!;
  }
  return b;
}

export const {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
  reluForward,
  reluBackward,
  denseForward,
  denseBackward,
  softmax,
  softmaxCrossEntropy,
  initParams,
  forward,
  gradients,
  trainStep,
  train,
  predict,
} = plainNetwork({
  convForward(input, shape, conv) {
    refuseConv(input, shape, conv);
    const places = placesOf(shape, conv.size);
    const columns = places[0]!.length;
    const sides = { rows: conv.biases.length, inner: places.length, columns };
    const maps = product(conv.kernels, unrolled(input, places), sides);
    return maps.map((sum, cell) => sum + conv.biases[Math.floor(cell / columns)]!);
  },

  convBackward(input, shape, conv, dOutput) {
    refuseConv(input, shape, conv, dOutput);
    const places = placesOf(shape, conv.size);
    const [filters, weights, windows] = [conv.biases.length, places.length, places[0]!.length];
    const seen = transposed(unrolled(input, places), weights);
    // One row a window, so that windows without a gradient cost nothing.
    const slopes = transposed(dOutput, filters);
    const dWindows = product(slopes, conv.kernels, { rows: windows, inner: filters, columns: weights });
    const dInput = new Float32Array(input.length);
    for (const [weight, place] of places.entries()) {
      for (let window = 0; window < windows; window++) {
        dInput[place[window]!]! += dWindows[window * weights + weight]!;
      }
    }
    const ones = new Float32Array(windows).fill(1);
    return {
      dInput,
      dKernels: product(dOutput, seen, { rows: filters, inner: windows, columns: weights }),
      dBiases: product(dOutput, ones, { rows: filters, inner: windows, columns: 1 }),
    };
  },
});
