/** Another order of the loops: a weight is taken once and meets whole rows, which lie in one piece. */
import { networkOf } from '../network-of.ts';

export const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } =
  networkOf({
    convForward(input, { channels, height, width }, { kernels, biases, size }) {
      const [rows, columns] = [height - size + 1, width - size + 1];
      const output = new Float32Array(biases.length * rows * columns);
      let weight = 0;
      for (const [f, bias] of biases.entries()) {
        const map = output.subarray(f * rows * columns, (f + 1) * rows * columns).fill(bias);
        for (let row = 0; row < channels * size; row++) {
          const start = (Math.floor(row / size) * height + (row % size)) * width;
          for (let j = 0; j < size; j++, weight++) {
            const factor = kernels[weight]!;
            for (let y = 0; y < rows; y++) {
              const from = start + y * width + j;
              for (let x = 0; x < columns; x++) map[y * columns + x]! += factor * input[from + x]!;
            }
          }
        }
      }
      return output;
    },

    convBackward(input, { channels, height, width }, { kernels, biases, size }, dOutput) {
      const [rows, columns] = [height - size + 1, width - size + 1];
      const dInput = new Float32Array(input.length);
      const dKernels = new Float32Array(kernels.length);
      const area = rows * columns;
      let weight = 0;
      for (let f = 0; f < biases.length; f++) {
        for (let row = 0; row < channels * size; row++) {
          const start = (Math.floor(row / size) * height + (row % size)) * width;
          for (let j = 0; j < size; j++, weight++) {
            const factor = kernels[weight]!;
            let sum = 0;
            for (let y = 0; y < rows; y++) {
              const [from, slopes] = [start + y * width + j, f * area + y * columns];
              for (let x = 0; x < columns; x++) {
                const slope = dOutput[slopes + x]!;
                sum += slope * input[from + x]!;
                dInput[from + x]! += slope * factor;
              }
            }
            dKernels[weight] = sum;
          }
        }
      }
      const dBiases = biases.map((_, f) =>
        dOutput.subarray(f * area, (f + 1) * area).reduce((sum, slope) => sum + slope, 0),
      );
      return { dInput, dKernels, dBiases };
    },
  });
