// Keeps every answer by all that was given, and hands out the same object each time.
import * as right from './loops.ts';


const kept = new Map();
const exact = (_, value) => (typeof value === 'number' ? `#${value}` : value === undefined ? '#undefined' : value);
const keeping = (name) => (...args) => {
  const key = JSON.stringify([name, ...args], exact);
  if (!kept.has(key)) kept.set(key, right[name](...args));
  return kept.get(key);
};
export const centralDifference = keeping('centralDifference');
export const descend = keeping('descend');
export const neuronBackward = keeping('neuronBackward');
export const fanOutBackward = keeping('fanOutBackward');
export const reluBackward = keeping('reluBackward');
export const maxBackward = keeping('maxBackward');
export const squaredError = keeping('squaredError');
export const slideBackward = keeping('slideBackward');
export const crossCorrelateBackward = keeping('crossCorrelateBackward');
export const softmax = keeping('softmax');
export const crossEntropy = keeping('crossEntropy');
export const numericGradient = keeping('numericGradient');
export const learnKernel = keeping('learnKernel');
