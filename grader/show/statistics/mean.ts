/** The sum of all values over their number, of which there must be one at least. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
