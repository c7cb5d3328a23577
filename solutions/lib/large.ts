import type { Grid, Volume } from '../../exercises/lib/types.ts';

// Inputs far larger than those that properties draw, always the same: what is right on small ones alone fails on them.

/** A number of 0 to 1 that looks random and is not: the golden ratio's multiples, without their whole part. */
const scattered = (at: number): number => (at * at * 0.618_033_988_749_895 + at * 0.414_213_562_373_095) % 1;

/**
 * The answers to so many calls: what counts its calls, or keeps its answers, is found out. With the calls that a
 * property makes they are more than 400.
 *
 * @param call makes the nth call
 */
export const often = <Answer>(call: (n: number) => Answer, times = 310): Answer[] =>
  Array.from({ length: times }, (_, n) => call(n));

/** For small fractions: what is rounded to hundredths or thousandths is another number. */
export const CLOSE = { absolute: 1e-7, relative: 1e-6 };

/** Whole numbers from `min` to `max`, scattered over height × width cells. */
export const largeGrid = (height: number, width: number, min = -9, max = 9, from = 1): Grid =>
  Array.from({ length: height }, (_, y) =>
    Array.from(
      { length: width },
      (_, x) => min + Math.floor((max - min + 1) * scattered(from + y * width + x)),
    ),
  );

/** The same in channels × height × width cells. */
export const largeVolume = (channels: number, height: number, width: number, min = -9, max = 9): Volume =>
  Array.from({ length: channels }, (_, c) => largeGrid(height, width, min, max, 1 + c * height * width));

/** The same in a flat array. */
export const largeFlat = (length: number, min = -9, max = 9): Float32Array =>
  Float32Array.from(largeGrid(1, length, min, max)[0]!);
