import { type Candidate, isRight } from '../candidates/candidate.ts';
import type { MatrixRow } from './check-verification.ts';
import { survivedSeeds } from './survived-seeds.ts';

/** Under so many seeds every candidate goes through every check; under one, where calls take their time. */
const MATRIX_SEEDS = 3;

/** Checks that take long run under this part of the seeds, and under one at least. */
const SLOW_PART = 0.1;

/** What to try the checks of one exercise on. */
export interface VerifyPlan {
  /** The reference comes first. */
  candidates: Candidate[];
  seeds: number[];
  /** Under so many seeds, from the first on, every candidate goes through every check. */
  matrixSeeds: number;
  /** Checks that take long run under so many seeds only. */
  slowSeeds: number;
  /** They are tried on every misconception, not only until they kill one. */
  thorough: boolean;
  /** Nothing right is run but under the first few seeds: all that is asked is what is killed. */
  killsOnly: boolean;
}

/**
 * The plan of the first round.
 *
 * @param takesTime the exercise's functions need more than the usual limit
 */
export const firstPlan = (candidates: Candidate[], seeds: number[], takesTime: boolean): VerifyPlan => ({
  candidates,
  seeds,
  matrixSeeds: takesTime ? 1 : MATRIX_SEEDS,
  slowSeeds: slowSeeds(seeds),
  thorough: false,
  killsOnly: false,
});

/** The plan for whoever wants to know under which of many seeds everything wrong is killed, and nothing else. */
export const killPlan = (candidates: Candidate[], seeds: number[], takesTime: boolean): VerifyPlan => ({
  ...firstPlan(candidates, seeds, takesTime),
  slowSeeds: 1,
  killsOnly: true,
});

/**
 * The plan of the second round: whoever is wrong and survived every check under some seed goes through all of them
 * under these seeds.
 *
 * @param matrix what the first round found
 * @returns `undefined` where nobody survived
 */
export function secondPlan({ candidates, seeds }: VerifyPlan, matrix: MatrixRow[]): VerifyPlan | undefined {
  const survivors = candidates
    .filter((candidate) => !isRight(candidate))
    .map((candidate) => ({ candidate, survived: survivedSeeds(candidate, matrix, seeds) }))
    .filter(({ survived }) => survived.length > 0);
  if (survivors.length === 0) return undefined;
  const survived = seeds.filter((seed) => survivors.some((survivor) => survivor.survived.includes(seed)));
  return {
    candidates: [candidates[0]!, ...survivors.map(({ candidate }) => candidate)],
    seeds: survived,
    matrixSeeds: survived.length,
    slowSeeds: slowSeeds(survived),
    thorough: true,
    killsOnly: false,
  };
}

const slowSeeds = (seeds: number[]): number => Math.ceil(seeds.length * SLOW_PART);
