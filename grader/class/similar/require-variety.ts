/** Honest code repeats a stretch a few times; comparing goes with the square of it. */
const MOST_REPEATS = 300;

/**
 * @param kinds of tokens, in their order
 * @param length of a stretch, in tokens
 * @throws RangeError where one stretch comes again and again
 */
export function requireVariety(kinds: string[], length: number): void {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= kinds.length; at++) {
    const stretch = kinds.slice(at, at + length).join();
    const count = (counts.get(stretch) ?? 0) + 1;
    if (count > MOST_REPEATS)
      throw new RangeError(`cannot be compared: it repeats one stretch more than ${MOST_REPEATS} times`);
    counts.set(stretch, count);
  }
}
