import type { CallPictures } from '../../../grader/checks/call-picture.ts';

export const pictures: CallPictures = {
  centralDifference: { names: ['coefficients', 'x', 'step'] },
  descend: { names: ['lowest', 'start', 'rate', 'steps'] },
  neuronBackward: { names: ['weight', 'bias', 'input', 'target'] },
  fanOutBackward: { names: ['weights', 'dOutputs'] },
  reluBackward: { names: ['input', 'dOutput'] },
  maxBackward: { names: ['window', 'dOutput'] },
  squaredError: { names: ['output', 'target'] },
  slideBackward: { names: ['input', 'kernel', 'dOutput'] },
  crossCorrelateBackward: { names: ['input', 'kernel', 'dOutput'] },
  softmax: { names: ['logits'] },
  crossEntropy: { names: ['logits', 'label'] },
  numericGradient: { names: ['input', 'kernel', 'target', 'step'] },
  learnKernel: { names: ['pictures', 'answers', 'options'] },
};
