import type { Tasks } from './submission.ts';

type Layers = Pick<
  Tasks,
  | 'convForward'
  | 'convBackward'
  | 'poolForward'
  | 'poolBackward'
  | 'reluForward'
  | 'reluBackward'
  | 'denseForward'
  | 'denseBackward'
  | 'softmax'
  | 'softmaxCrossEntropy'
>;

/** The layers as their formulas say, loop by loop. Arguments are not looked at. */
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
              const kernel = ((f * channels + c) * size + i) * size;
              const pixel = (c * height + y + i) * width + x;
              for (let j = 0; j < size; j++) sum += kernels[kernel + j]! * input[pixel + j]!;
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
              const kernel = ((f * channels + c) * size + i) * size;
              const pixel = (c * height + y + i) * width + x;
              for (let j = 0; j < size; j++) {
                dKernels[kernel + j]! += slope * input[pixel + j]!;
                dInput[pixel + j]! += slope * kernels[kernel + j]!;
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
    for (let c = 0; c < channels; c++) {
      for (let y = 0; y < height; y += 2) {
        for (let x = 0; x < width; x += 2) {
          let most = Number.NEGATIVE_INFINITY;
          for (let i = 0; i < 2; i++) {
            for (let j = 0; j < 2; j++) most = Math.max(most, input[(c * height + y + i) * width + x + j]!);
          }
          output[window++] = most;
        }
      }
    }
    return output;
  },

  poolBackward(input, { channels, height, width }, dOutput) {
    const dInput = new Float32Array(input.length);
    let window = 0;
    for (let c = 0; c < channels; c++) {
      for (let y = 0; y < height; y += 2) {
        for (let x = 0; x < width; x += 2) {
          let winner = (c * height + y) * width + x;
          for (let i = 0; i < 2; i++) {
            for (let j = 0; j < 2; j++) {
              const cell = (c * height + y + i) * width + x + j;
              if (input[cell]! > input[winner]!) winner = cell;
            }
          }
          dInput[winner] = dOutput[window++]!;
        }
      }
    }
    return dInput;
  },

  reluForward: (input) => input.map((value) => (value > 0 ? value : 0)),

  reluBackward: (input, dOutput) => dOutput.map((slope, at) => (input[at]! > 0 ? slope : 0)),

  denseForward(input, { weights, biases }) {
    const output = biases.slice();
    for (let o = 0; o < biases.length; o++) {
      for (let i = 0; i < input.length; i++) output[o]! += weights[o * input.length + i]! * input[i]!;
    }
    return output;
  },

  denseBackward(input, { weights, biases }, dOutput) {
    const dInput = new Float32Array(input.length);
    const dWeights = new Float32Array(weights.length);
    for (let o = 0; o < biases.length; o++) {
      for (let i = 0; i < input.length; i++) {
        dInput[i]! += dOutput[o]! * weights[o * input.length + i]!;
        dWeights[o * input.length + i] = dOutput[o]! * input[i]!;
      }
    }
    return { dInput, dWeights, dBiases: dOutput.slice() };
  },

  softmax(logits) {
    const largest = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return Float32Array.from(powers, (power) => power / total);
  },

  softmaxCrossEntropy(logits, label) {
    const dLogits = plainLayers.softmax(logits);
    dLogits[label]! -= 1;
    const largest = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - largest));
    const loss = largest + Math.log(powers.reduce((sum, power) => sum + power)) - logits[label]!;
    return { loss, dLogits };
  },
};
