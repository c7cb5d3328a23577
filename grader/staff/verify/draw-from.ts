import fc from 'fast-check';

/**
 * Sets the seed of whatever is drawn next.
 *
 * @param options.hasty the first failure will do: no smaller one is looked for
 * @returns tells whether anything has been drawn since
 */
export function drawFrom(seed: number, { hasty }: { hasty: boolean }): () => boolean {
  let drawn = false;
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    endOnFailure: hasty,
    get seed() {
      drawn = true;
      return seed;
    },
  });
  return () => drawn;
}
