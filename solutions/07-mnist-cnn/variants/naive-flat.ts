/** Plain loops over flat arrays, layer by layer, exactly as the formulas say: no zero is left out. */
import { plainNetwork } from '../plain-network.ts';
import { refuseConv, refusePool } from '../refusals.ts';

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
  convBackward(input, shape, conv, dOutput) {
    refuseConv(input, shape, conv, dOutput);
    const { channels, height, width } = shape;
    const { kernels, biases, size } = conv;
    const [rows, columns] = [height - size + 1, width - size + 1];
    const dInput = new Float32Array(input.length);
    const dKernels = new Float32Array(kernels.length);
    const dBiases = new Float32Array(biases.length);
    for (let f = 0; f < biases.length; f++) {
      for (let c = 0; c < channels; c++) {
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            const weight = ((f * channels + c) * size + i) * size + j;
            for (let y = 0; y < rows; y++) {
              for (let x = 0; x < columns; x++) {
                const slope = dOutput[(f * rows + y) * columns + x]!;
                const pixel = (c * height + y + i) * width + x + j;
                dKernels[weight]! += slope * input[pixel]!;
                dInput[pixel]! += slope * kernels[weight]!;
              }
            }
          }
        }
      }
      for (let cell = f * rows * columns; cell < (f + 1) * rows * columns; cell++) {
        dBiases[f]! += dOutput[cell]!;
      }
    }
    return { dInput, dKernels, dBiases };
  },

  poolForward(input, shape) {
    refusePool(input, shape);
    const { channels, height, width } = shape;
    const output = new Float32Array(input.length / 4);
    for (let c = 0; c < channels; c++) {
      for (let y = 0; y < height / 2; y++) {
        for (let x = 0; x < width / 2; x++) {
          let most = Number.NEGATIVE_INFINITY;
          for (let i = 0; i < 2; i++) {
            for (let j = 0; j < 2; j++) {
              most = Math.max(most, input[(c * height + 2 * y + i) * width + 2 * x + j]!);
            }
          }
          output[((c * height) / 2 + y) * (width / 2) + x] = most;
        }
      }
    }
    return output;
  },
});
