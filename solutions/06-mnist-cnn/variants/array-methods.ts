/** The small functions by array methods and recursion; a window's gradient is shared among those that tie. */
import type { Shape } from '../mnist-cnn.ts';
import { plainLayers } from '../plain-layers.ts';
import { submission } from '../submission.ts';

/** The cells of each pooling window. */
const windowsOf = ({ channels, height, width }: Shape): number[][] =>
  Array.from({ length: (channels * height * width) / 4 }, (_, window) => {
    const [row, column] = [Math.floor(window / (width / 2)), window % (width / 2)];
    const corner = 2 * row * width + 2 * column;
    return [corner, corner + 1, corner + width, corner + width + 1];
  });

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
} = submission({
  poolForward: (input, shape) =>
    Float32Array.from(windowsOf(shape), (cells) => Math.max(...cells.map((cell) => input[cell]!))),

  poolBackward(input, shape, dOutput) {
    const dInput = new Float32Array(input.length);
    windowsOf(shape).forEach((cells, window) => {
      const most = Math.max(...cells.map((cell) => input[cell]!));
      const winners = cells.filter((cell) => input[cell] === most);
      for (const cell of winners) dInput[cell] = dOutput[window]! / winners.length;
    });
    return dInput;
  },

  reluForward: (input) => Float32Array.from(input, (value) => (value + Math.abs(value)) / 2),
  reluBackward: (input, dOutput) => dOutput.map((slope, at) => slope * Number(input[at]! > 0)),

  denseForward: (input, { weights, biases }) =>
    biases.map((bias, output) => bias + dot(rowOf(weights, input.length, output), input)),

  denseBackward: (input, { weights, biases }, dOutput) => ({
    dInput: input.map((_, at) =>
      dOutput.reduce((sum, slope, output) => sum + slope * weights[output * input.length + at]!, 0),
    ),
    dWeights: weights.map((_, at) => dOutput[Math.floor(at / input.length)]! * input[at % input.length]!),
    dBiases: biases.map((_, output) => dOutput[output]!),
  }),

  softmax: plainLayers.softmax,

  softmaxCrossEntropy(logits, label) {
    const [first] = logits.toSorted().reverse();
    const loss = Math.log(logits.reduce((sum, z) => sum + Math.exp(z - first!), 0)) + first! - logits[label]!;
    return { loss, dLogits: plainLayers.softmax(logits).map((p, k) => p - Number(k === label)) };
  },
});
