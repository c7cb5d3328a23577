import { contracts as network } from '../07-mnist-cnn/contracts.ts';

const { convForward, convBackward, poolForward, poolBackward, forward, gradients, trainStep } = network;

/** What each function asks of its arguments: what that of exercise 07 asks. */
export const contracts = {
  convForward,
  convBackward,
  poolForward,
  poolBackward,
  forward,
  gradients,
  trainStep,
};
