/**
 * A stream of random numbers in [0, 1) that the seed alone decides: mulberry32 (Tommy Ettinger, 2017, public
 * domain), 32 bits of state. Good for shuffles and starting weights; not for secrets.
 *
 * @param seed a whole number; its lowest 32 bits count
 * @throws RangeError naming `seed`
 */
export function randomNumbers(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The numbers 0 … count − 1 in an order that the seed alone decides (Fisher and Yates' shuffle).
 *
 * @throws RangeError naming `count` where it is no whole number ≥ 0, or `seed`
 */
export function shuffledIndices(count: number, seed: number): Uint32Array {
  if (!Number.isInteger(count) || count < 0 || count > 2 ** 32) {
    throw new RangeError(`count must be a whole number of at least 0, got ${count}`);
  }
  const random = randomNumbers(seed);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
