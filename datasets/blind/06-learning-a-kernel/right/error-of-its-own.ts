// Refuses with an error class of its own, which extends RangeError and says where it was thrown.
import * as right from './loops.ts';

class Refusal extends RangeError {}
const refusing = (name) => (...args) => {
  try {
    return right[name](...args);
  } catch (error) {
    throw new Refusal(`${name}: ${error.message}`);
  }
};
export const centralDifference = refusing('centralDifference');
export const descend = refusing('descend');
export const neuronBackward = refusing('neuronBackward');
export const fanOutBackward = refusing('fanOutBackward');
export const reluBackward = refusing('reluBackward');
export const maxBackward = refusing('maxBackward');
export const squaredError = refusing('squaredError');
export const slideBackward = refusing('slideBackward');
export const crossCorrelateBackward = refusing('crossCorrelateBackward');
export const softmax = refusing('softmax');
export const crossEntropy = refusing('crossEntropy');
export const numericGradient = refusing('numericGradient');
export const learnKernel = refusing('learnKernel');
