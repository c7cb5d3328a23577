/** Plain loops that allocate nothing twice: what a call needs is kept for the next one, and cleared. */
import { networkOf } from '../network-of.ts';
import { plainLayers } from '../plain-layers.ts';

const kept = new Map<string, Float32Array>();

/** Zeros in a place of their own, as many as were asked for before under this name. */
function zeros(name: string, length: number): Float32Array {
  const key = `${name} ${length}`;
  const buffer = kept.get(key)?.fill(0) ?? new Float32Array(length);
  kept.set(key, buffer);
  return buffer;
}

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({
    convForward(input, { channels, height, width }, { kernels, biases, size }) {
      const [rows, columns] = [height - size + 1, width - size + 1];
      const output = zeros('convForward', biases.length * rows * columns);
      let cell = 0;
      for (const [f, bias] of biases.entries()) {
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < columns; x++) {
            let sum = bias;
            let weight = f * channels * size * size;
            for (let c = 0; c < channels; c++) {
              for (let i = 0; i < size; i++) {
                let pixel = (c * height + y + i) * width + x;
                for (let j = 0; j < size; j++) sum += kernels[weight++]! * input[pixel++]!;
              }
            }
            output[cell++] = sum;
          }
        }
      }
      return output;
    },

    convBackward(input, shape, conv, dOutput) {
      const { height, width } = shape;
      const { kernels, biases, size } = conv;
      const [rows, columns] = [height - size + 1, width - size + 1];
      const dInput = zeros('dInput', input.length);
      const dKernels = zeros('dKernels', kernels.length);
      const dBiases = zeros('dBiases', biases.length);
      let cell = 0;
      for (let f = 0; f < biases.length; f++) {
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < columns; x++) {
            const slope = dOutput[cell++]!;
            dBiases[f]! += slope;
            let weight = f * shape.channels * size * size;
            for (let c = 0; c < shape.channels; c++) {
              for (let i = 0; i < size; i++) {
                let pixel = (c * height + y + i) * width + x;
                for (let j = 0; j < size; j++, weight++, pixel++) {
                  dKernels[weight]! += slope * input[pixel]!;
                  dInput[pixel]! += slope * kernels[weight]!;
                }
              }
            }
          }
        }
      }
      return { dInput, dKernels, dBiases };
    },

    poolForward: plainLayers.poolForward,
  });
