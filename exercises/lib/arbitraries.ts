import fc from 'fast-check';
import type { Grid, Volume } from './types.ts';

/** Small whole numbers, exact in every float format; they shrink towards 0. */
export const wholeNumber: fc.Arbitrary<number> = fc.integer({ min: -9, max: 9 });

/** Quarters, whole numbers among them; they shrink to whole numbers. */
export const quarters: fc.Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  wholeNumber,
  fc.integer({ min: -36, max: 36 }).map((count) => count / 4),
);

/** Now and then one that no byte holds, for sums that are exact in every float format. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: quarters, weight: 6 },
  { arbitrary: fc.constantFrom(1000, -1000), weight: 1 },
);

/** What is no whole number of at least `min`, each in a way of its own. */
export const notWhole = (min: number): number[] => [
  min - 1,
  min - 2,
  min - 0.5,
  min + 0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** A side of a grid: from `min` to `max` cells, shrinking towards `min`. */
export const side = (min = 1, max = 7): fc.Arbitrary<number> => fc.integer({ min, max });

/** Grids of exactly height × width cells. */
export function gridOf(height: number, width: number, value = wholeNumber): fc.Arbitrary<Grid> {
  const row = fc.array(value, { minLength: width, maxLength: width });
  return fc.array(row, { minLength: height, maxLength: height });
}

/** Volumes of exactly channels × height × width cells. */
export function volumeOf(
  channels: number,
  height: number,
  width: number,
  value = wholeNumber,
): fc.Arbitrary<Volume> {
  return fc.array(gridOf(height, width, value), { minLength: channels, maxLength: channels });
}

/** Grids with sides from `min` to `max`, oblong ones included. A failing grid shrinks in shape first, then in values. */
export function anyGrid({ min = 1, max = 7, value = wholeNumber } = {}): fc.Arbitrary<Grid> {
  return fc.tuple(side(min, max), side(min, max)).chain(([height, width]) => gridOf(height, width, value));
}
