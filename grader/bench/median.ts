/** The value that a part of all values stays below: 0.9 for nine in ten. At least one value must be there. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

/** The value in the middle. */
export const median = (values: number[]): number => percentile(values, 0.5);
