import { type Candidate, labelOf } from './candidate.ts';
import type { MatrixRow } from './run-matrix.ts';

/**
 * The seeds under which no check fails a candidate.
 *
 * A check that draws nothing at random, or that is too slow for many seeds, speaks for all of them.
 */
export function survivedSeeds(candidate: Candidate, matrix: MatrixRow[], seeds: number[]): number[] {
  const failed = new Set<number>();
  for (const { random, slow, outcomes } of matrix) {
    const outcome = outcomes[labelOf(candidate)];
    if (!outcome?.failed.length) continue;
    if (!random || (slow && outcome.failed.length === outcome.tried)) return [];
    for (const seed of outcome.failed) failed.add(seed);
  }
  return seeds.filter((seed) => !failed.has(seed));
}
