/** Every sum and product rounded to float32, and summed from the last term to the first. */
import { plainNetwork } from '../plain-network.ts';
import { refuseConv, refuseDense, refuseLogits } from '../refusals.ts';

const f = Math.fround;

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
    const { channels, height, width } = shape;
    const { kernels, biases, size } = conv;
    const [rows, columns] = [height - size + 1, width - size + 1];
    return Float32Array.from({ length: biases.length * rows * columns }, (_, cell) => {
      const filter = Math.floor(cell / (rows * columns));
      const corner = (Math.floor(cell / columns) % rows) * width + (cell % columns);
      let kernel = (filter + 1) * channels * size * size;
      let sum = 0;
      for (let c = channels - 1; c >= 0; c--) {
        for (let i = size - 1; i >= 0; i--) {
          for (let j = size - 1; j >= 0; j--) {
            const pixel = corner + (c * height + i) * width + j;
            sum = f(sum + f(kernels[--kernel]! * input[pixel]!));
          }
        }
      }
      return f(sum + biases[filter]!);
    });
  },

  convBackward(input, shape, conv, dOutput) {
    refuseConv(input, shape, conv, dOutput);
    const { channels, height, width } = shape;
    const { kernels, biases, size } = conv;
    const [rows, columns] = [height - size + 1, width - size + 1];
    const dInput = new Float32Array(input.length);
    const dKernels = new Float32Array(kernels.length);
    const dBiases = new Float32Array(biases.length);
    for (let cell = dOutput.length - 1; cell >= 0; cell--) {
      const slope = dOutput[cell]!;
      const filter = Math.floor(cell / (rows * columns));
      const corner = (Math.floor(cell / columns) % rows) * width + (cell % columns);
      dBiases[filter]! += slope;
      if (slope === 0) continue;
      let kernel = filter * channels * size * size;
      for (let c = 0; c < channels; c++) {
        for (let i = 0; i < size; i++) {
          const start = corner + (c * height + i) * width;
          for (let pixel = start; pixel < start + size; pixel++, kernel++) {
            dKernels[kernel]! += f(slope * input[pixel]!);
            dInput[pixel]! += f(slope * kernels[kernel]!);
          }
        }
      }
    }
    return { dInput, dKernels, dBiases };
  },

  denseForward(input, dense) {
    refuseDense(input, dense);
    const { weights, biases } = dense;
    return biases.map((bias, o) =>
      input.reduceRight((sum, value, i) => f(sum + f(weights[o * input.length + i]! * value)), bias),
    );
  },

  softmax(logits) {
    refuseLogits(logits);
    const largest = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp(f(logit - largest)));
    const total = powers.reduceRight((sum, power) => f(sum + power));
    return powers.map((power) => f(power / total));
  },

  softmaxCrossEntropy(logits, label) {
    refuseLogits(logits, label);
    const largest = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp(f(logit - largest)));
    const total = powers.reduceRight((sum, power) => f(sum + power));
    const loss = f(f(Math.log(total)) - f(logits[label]! - largest));
    return { loss, dLogits: powers.map((power, k) => f(power / total - (k === label ? 1 : 0))) };
  },
});
