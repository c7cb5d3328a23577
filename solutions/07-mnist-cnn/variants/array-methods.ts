/** The small functions by array methods and recursion; a window's gradient is shared among those that tie. */
import { plainNetwork, windowsOf } from '../plain-network.ts';
import { refuseDense, refuseLogits, refusePool, refuseRelu } from '../refusals.ts';

const dot = (a: Float32Array, b: Float32Array): number =>
  a.length <= 4
    ? a.reduce((sum, value, at) => sum + value * b[at]!, 0)
    : dot(a.subarray(0, a.length >> 1), b.subarray(0, a.length >> 1)) +
      dot(a.subarray(a.length >> 1), b.subarray(a.length >> 1));

const rowOf = (weights: Float32Array, inputs: number, output: number): Float32Array =>
  weights.subarray(output * inputs, (output + 1) * inputs);

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
  poolForward(input, shape) {
    refusePool(input, shape);
    return Float32Array.from(windowsOf(shape), (cells) => Math.max(...cells.map((cell) => input[cell]!)));
  },

  poolBackward(input, shape, dOutput) {
    refusePool(input, shape, dOutput);
    const dInput = new Float32Array(input.length);
    windowsOf(shape).forEach((cells, window) => {
      const most = Math.max(...cells.map((cell) => input[cell]!));
      const winners = cells.filter((cell) => input[cell] === most);
      for (const cell of winners) dInput[cell] = dOutput[window]! / winners.length;
    });
    return dInput;
  },

  reluForward: (input) => Float32Array.from(input, (value) => (value + Math.abs(value)) / 2),

  reluBackward(input, dOutput) {
    refuseRelu(input, dOutput);
    return dOutput.map((slope, at) => slope * Number(input[at]! > 0));
  },

  denseForward(input, dense) {
    refuseDense(input, dense);
    return dense.biases.map((bias, output) => bias + dot(rowOf(dense.weights, input.length, output), input));
  },

  denseBackward(input, dense, dOutput) {
    refuseDense(input, dense, dOutput);
    const { weights, biases } = dense;
    const { length } = input;
    return {
      dInput: input.map((_, at) =>
        dOutput.reduce((sum, slope, output) => sum + slope * weights[output * length + at]!, 0),
      ),
      dWeights: weights.map((_, at) => dOutput[Math.floor(at / length)]! * input[at % length]!),
      dBiases: biases.map((_, output) => dOutput[output]!),
    };
  },

  softmaxCrossEntropy(logits, label) {
    refuseLogits(logits, label);
    // ln Σ exp(z), two logits at a time.
    const sum = [...logits].reduce(
      (a, b) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))),
      Number.NEGATIVE_INFINITY,
    );
    return {
      loss: sum - logits[label]!,
      dLogits: logits.map((logit, k) => Math.exp(logit - sum) - Number(k === label)),
    };
  },
});
