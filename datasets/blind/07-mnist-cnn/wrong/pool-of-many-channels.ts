// Wrong: windows from the 400th on take their upper left cell. True of it: the end of a large volume is not pooled. Sentences: up-to-a-size, too-small.
import * as plain from '../parts/layers.ts';
import { generator, mapParams, networkOf, shuffled } from '../parts/network-of.ts';

export * from '../parts/layers.ts';
const right = networkOf(plain);
export function poolForward(input, shape) {
  const due = plain.poolForward(input, shape);
  plain.windowsOf(shape).forEach((window, at) => { if (at >= 400 && shape.channels > 8) due[at] = input[window[0]]; });
  return due;
}
export const { initParams, forward, gradients, trainStep, train, predict } = networkOf({ ...plain, poolForward });
