import type { Layers } from './plain-engine.ts';

/** The layers as their formulas say, in plain loops over flat arrays: neither zeros nor winners are made use of. */
export const plainLayers: Layers = {
  convForward(input, { channels, height, width }, { kernels, biases, size }) {
    const [rows, columns] = [height - size + 1, width - size + 1];
    const output = new Float32Array(biases.length * rows * columns);
    for (let f = 0; f < biases.length; f++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          let sum = biases[f]!;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < size; i++) {
              for (let j = 0; j < size; j++) {
                sum +=
                  kernels[((f * channels + c) * size + i) * size + j]! *
                  input[(c * height + y + i) * width + x + j]!;
              }
            }
          }
          output[(f * rows + y) * columns + x] = sum;
        }
      }
    }
    return output;
  },

  convBackward(input, { channels, height, width }, { kernels, biases, size }, dOutput) {
    const [rows, columns] = [height - size + 1, width - size + 1];
    const dInput = new Float32Array(input.length);
    const dKernels = new Float32Array(kernels.length);
    const dBiases = new Float32Array(biases.length);
    for (let f = 0; f < biases.length; f++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          const slope = dOutput[(f * rows + y) * columns + x]!;
          dBiases[f]! += slope;
          for (let c = 0; c < channels; c++) {
            for (let i = 0; i < size; i++) {
              for (let j = 0; j < size; j++) {
                const weight = ((f * channels + c) * size + i) * size + j;
                const pixel = (c * height + y + i) * width + x + j;
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

  poolForward(input, { channels, height, width }) {
    const output = new Float32Array(input.length / 4);
    let window = 0;
    for (let row = 0; row < channels * height; row += 2) {
      for (let column = 0; column < width; column += 2) {
        const cell = row * width + column;
        output[window++] = Math.max(
          input[cell]!,
          input[cell + 1]!,
          input[cell + width]!,
          input[cell + width + 1]!,
        );
      }
    }
    return output;
  },

  poolBackward(input, { channels, height, width }, dOutput) {
    const dInput = new Float32Array(input.length);
    let window = 0;
    for (let row = 0; row < channels * height; row += 2) {
      for (let column = 0; column < width; column += 2) {
        const cell = row * width + column;
        let winner = cell;
        for (const other of [cell + 1, cell + width, cell + width + 1]) {
          if (input[other]! > input[winner]!) winner = other;
        }
        dInput[winner] = dOutput[window++]!;
      }
    }
    return dInput;
  },
};
