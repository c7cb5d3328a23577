import { FingerprintIndex, type Region, type TokenizedFile } from '@dodona/dolos-core';
import { tokenize } from './tokenize.ts';

// The core of Dolos is what @dodona/dolos-lib compares with, too. That package adds parsers of twenty languages,
// compiled where it is installed: minutes and 436 MB, while the compiler of TypeScript is here already.

/** Tokens of a fingerprint, and fingerprints of which at least one is kept: Dolos's own defaults. */
const FINGERPRINT = { length: 23, window: 17 };

/** Shorter stretches than so many fingerprints are what anybody writes. */
const SHORTEST = 2;

/** Lines of one side, counted from 0, the last one included. */
export interface Lines {
  from: number;
  to: number;
}

/** Two submissions that have more in common than chance gives. */
export interface SimilarPair {
  left: string;
  right: string;
  /** The part of both that the other has too, from 0 to 1. */
  similarity: number;
  /** The stretches that both have, the longest first. */
  shared: { left: Lines; right: Lines }[];
}

/**
 * Compares all submissions with each other, with the algorithms of Dolos.
 *
 * @param submissions source by name
 * @param given code that everybody has: it counts for nothing
 * @param threshold pairs below this similarity are left out
 * @returns the most similar first
 */
export function findSimilar(
  submissions: Map<string, string>,
  given: string[],
  threshold: number,
): SimilarPair[] {
  const index = new FingerprintIndex(FINGERPRINT.length, FINGERPRINT.window);
  const files = [...submissions].map(([name, source]) => tokenize(name, source));
  index.addFiles(files);
  // After the others: what comes first is not taken out of what comes later.
  given.forEach((source, number) => {
    index.addIgnoredFile(tokenize(`given-${number}.ts`, source));
  });
  return pairsOf(files)
    .flatMap(([left, right]) => {
      const pair = index.getPair(left, right);
      if (!(pair.similarity >= threshold)) return [];
      const shared = pair
        .buildFragments(SHORTEST)
        .map(({ leftSelection, rightSelection }) => ({
          left: linesOf(leftSelection),
          right: linesOf(rightSelection),
        }))
        .sort((one, other) => other.left.to - other.left.from - (one.left.to - one.left.from));
      return [{ left: left.path, right: right.path, similarity: pair.similarity, shared }];
    })
    .sort(
      (one, other) =>
        other.similarity - one.similarity || (one.left + one.right < other.left + other.right ? -1 : 1),
    );
}

const linesOf = ({ startRow, endRow }: Region): Lines => ({ from: startRow, to: endRow });

function pairsOf(files: TokenizedFile[]): [TokenizedFile, TokenizedFile][] {
  return files.flatMap((left, at) =>
    files.slice(at + 1).map((right): [TokenizedFile, TokenizedFile] => [left, right]),
  );
}
