// Wrong: channels from the 13th on get no gradient. True of it: the gradient of a deep input ends with zeros. Sentences: up-to-a-size, both-ways, too-small, too-large.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function convBackward(input, shape, conv, dOutput) {
  const due = plain.convBackward(input, shape, conv, dOutput);
  return { ...due, dInput: due.dInput.map((slope, at) => (at < 12 * shape.height * shape.width ? slope : 0)) };
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, convBackward });
