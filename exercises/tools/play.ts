import { channelOf } from '../../grader/show/drawing/raster-text.ts';
import { loadMnist } from '../lib/mnist/load-mnist.ts';
import type { Grid } from '../lib/types.ts';

/** What `npm run repl -- --help` tells of the names below. */
export const usage = `
  digit(7), digit(7, 3)  the first or another 7 of MNIST as a grid of 28×28
  sobel, sobelDown, laplace, sharpen, blur  kernels of 3×3

Try  show(crossCorrelate(digit(7), sobel))  once task 2 of exercise 03 is written.`.slice(1);

const SIDE = 28;

/** Digits to choose from. */
const IMAGES = 10_000;

let digits: ReturnType<typeof loadMnist> | undefined;

/**
 * An image of MNIST, 28×28 from 0 (ground) to 1 (ink).
 *
 * @param digit 0 to 9
 * @param which the first that is there, or another: 0, 1, 2, …
 * @throws RangeError where there is no such image
 */
export function digit(digit: number, which = 0): Grid {
  digits ??= loadMnist('test', { count: IMAGES });
  let left = which;
  for (const [index, label] of digits.labels.entries()) {
    if (label === digit && left-- === 0) return channelOf(digits.images, SIDE, SIDE, index);
  }
  throw new RangeError(
    `there is no image ${which} of a ${digit}: digits are 0 to 9, and about 1,000 images of each`,
  );
}

/** Answers where it gets brighter from left to right. */
export const sobel: Grid = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

/** Answers where it gets brighter from above to below. */
export const sobelDown: Grid = [
  [-1, -2, -1],
  [0, 0, 0],
  [1, 2, 1],
];

/** Answers at edges of any direction, and at single points. */
export const laplace: Grid = [
  [0, 1, 0],
  [1, -4, 1],
  [0, 1, 0],
];

/** Makes edges stand out. */
export const sharpen: Grid = [
  [0, -1, 0],
  [-1, 5, -1],
  [0, -1, 0],
];

/** The mean of each pixel and its neighbours. */
export const blur: Grid = Array.from({ length: 3 }, () => [1 / 9, 1 / 9, 1 / 9]);
