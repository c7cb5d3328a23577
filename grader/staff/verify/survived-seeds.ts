import { type Candidate, labelOf } from '../candidates/candidate.ts';
import type { MatrixRow } from './check-verification.ts';

/**
 * The seeds under which no check kills a candidate.
 *
 * A check that draws nothing at random, or that is too slow for many seeds, speaks for all of them.
 */
export function survivedSeeds(candidate: Candidate, matrix: MatrixRow[], seeds: number[]): number[] {
  const killed = new Set<number>();
  for (const { random, slow, results } of matrix) {
    const result = results[labelOf(candidate)];
    if (!result?.failed.length) continue;
    if (!random || (slow && result.failed.length === result.tried)) return [];
    for (const seed of result.failed) killed.add(seed);
  }
  return seeds.filter((seed) => !killed.has(seed));
}
