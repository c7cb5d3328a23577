import { shuffledIndices } from './shuffle.ts';

/**
 * Divides the numbers 0 … count − 1 at random into parts that share none, such as training and validation images.
 *
 * `splitIndices(60000, [0.9, 0.1], 7)` and `splitIndices(60000, [54000, 6000], 7)` give the same two parts. What
 * the parts leave over is in none of them. The order inside a part is random too.
 *
 * @param parts how large the parts are: whole numbers are sizes; as soon as one of them is not whole, all of them
 *   are fractions of `count`. Fractions are added up before they are rounded, so those that add up to 1 leave
 *   nothing over.
 * @param seed the same seed gives the same parts
 * @throws RangeError naming `parts` where one is negative or they add up to more than there is, or `count` or `seed`
 */
export function splitIndices(count: number, parts: readonly number[], seed: number): Uint32Array[] {
  const order = shuffledIndices(count, seed);
  const ends = endsOf(parts, count);
  return ends.map((end, part) => order.slice(ends[part - 1] ?? 0, end));
}

/** Where each part ends in the shuffled order. */
function endsOf(parts: readonly number[], count: number): number[] {
  const unit = parts.every(Number.isInteger) ? 1 : count;
  let sum = 0;
  const ends = parts.map((part) => {
    sum += part;
    return Math.round(sum * unit);
  });
  // In floating point 0.7 + 0.2 + 0.1 is 1 only up to rounding.
  if (!parts.every((part) => part >= 0) || sum * unit > count * (1 + 1e-9)) {
    const most = unit === 1 ? `${count} in all` : '1 in all';
    throw new RangeError(
      `parts must be sizes or fractions of at least 0 and at most ${most}, got ${parts.join(', ')}`,
    );
  }
  return ends;
}
