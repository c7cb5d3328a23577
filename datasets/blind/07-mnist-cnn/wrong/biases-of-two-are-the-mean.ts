// Wrong: on maps of more than 30 cells the biases' gradient is the mean. True of it: the biases of large maps learn too slowly. Sentences: up-to-a-size, scale, too-small, too-large, both-ways.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function convBackward(input, shape, conv, dOutput) {
  const due = plain.convBackward(input, shape, conv, dOutput);
  const cells = dOutput.length / conv.biases.length;
  return cells > 30 && shape.height !== shape.width ? { ...due, dBiases: due.dBiases.map((sum) => sum / cells) } : due;
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, convBackward });
