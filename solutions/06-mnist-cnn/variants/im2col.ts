/** Convolution as a product of two matrices: kernels by unrolled windows (im2col), and back (col2im). */
import type { Shape } from '../mnist-cnn.ts';
import { plainNetwork } from '../plain-network.ts';
import { refuseConv } from '../refusals.ts';

/** For each weight of a kernel and each window: the index of the pixel that meet there. */
function meetings({ channels, height, width }: Shape, size: number): Uint32Array[] {
  const [rows, columns] = [height - size + 1, width - size + 1];
  return Array.from({ length: channels * size * size }, (_, weight) => {
    const channel = Math.floor(weight / (size * size));
    const [down, right] = [Math.floor(weight / size) % size, weight % size];
    return Uint32Array.from(
      { length: rows * columns },
      (_, window) =>
        (channel * height + Math.floor(window / columns) + down) * width + (window % columns) + right,
    );
  });
}

/** rows × inner by inner × columns. */
function product(
  a: Float32Array,
  b: Float32Array,
  [rows, inner, columns]: [number, number, number],
): Float32Array {
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

function transposed(a: Float32Array, rows: number, columns: number): Float32Array {
  const b = new Float32Array(a.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) b[column * rows + row] = a[row * columns + column]!;
  }
  return b;
}

function unrolled(input: Float32Array, places: Uint32Array[]): Float32Array {
  const windows = places[0]!.length;
  const matrix = new Float32Array(places.length * windows);
  for (const [weight, pixels] of places.entries()) {
    for (let window = 0; window < windows; window++) {
      matrix[weight * windows + window] = input[pixels[window]!]!;
    }
  }
  return matrix;
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
    const { kernels, biases, size } = conv;
    const places = meetings(shape, size);
    const windows = places[0]!.length;
    const maps = product(kernels, unrolled(input, places), [biases.length, places.length, windows]);
    return maps.map((sum, cell) => sum + biases[Math.floor(cell / windows)]!);
  },

  convBackward(input, shape, conv, dOutput) {
    refuseConv(input, shape, conv, dOutput);
    const { kernels, biases, size } = conv;
    const places = meetings(shape, size);
    const windows = places[0]!.length;
    const columns = transposed(unrolled(input, places), places.length, windows);
    const dKernels = product(dOutput, columns, [biases.length, windows, places.length]);
    const back = product(transposed(kernels, biases.length, places.length), dOutput, [
      places.length,
      biases.length,
      windows,
    ]);
    const dInput = new Float32Array(input.length);
    for (const [weight, pixels] of places.entries()) {
      for (let window = 0; window < windows; window++) {
        dInput[pixels[window]!]! += back[weight * windows + window]!;
      }
    }
    const dBiases = product(dOutput, new Float32Array(windows).fill(1), [biases.length, windows, 1]);
    return { dInput, dKernels, dBiases };
  },
});
