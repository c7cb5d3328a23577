import type { FingerprintIndex, SharedFingerprint, TokenizedFile } from '@dodona/dolos-core';

/**
 * The similarities of all files of an index, as Dolos defines them: the part of their fingerprints that both have,
 * without those of given code. Dolos works out the longest common stretch of each pair as well, which goes with the
 * square of their length; a class has tens of thousands of pairs.
 *
 * @returns of two files, from 0 to 1
 */
export function similarities(index: FingerprintIndex): (left: TokenizedFile, right: TokenizedFile) => number {
  const entries = index.entries();
  const places = new Map(entries.map(({ file }, place) => [file, place]));
  const overlaps = new Uint32Array(entries.length ** 2);
  const fingerprints = new Set<SharedFingerprint>(entries.flatMap(({ shared }) => [...shared]));
  for (const fingerprint of fingerprints) {
    const parts = fingerprint.files().flatMap((file) => {
      const place = places.get(file);
      return place === undefined ? [] : [{ place, count: fingerprint.occurrencesOf(file).length }];
    });
    for (const one of parts) {
      for (const other of parts)
        overlaps[one.place * entries.length + other.place]! += one.count + other.count;
    }
  }
  const sizes = entries.map(({ kgrams, ignored }) => kgrams.length - ignored.size);
  return (left, right) => {
    const [one, other] = [places.get(left)!, places.get(right)!];
    const size = sizes[one]! + sizes[other]!;
    return size > 0 ? overlaps[one * entries.length + other]! / size : 0;
  };
}
