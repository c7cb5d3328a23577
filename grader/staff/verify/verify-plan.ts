import type { Candidate } from './candidate.ts';

/** What to try the checks of one exercise on. */
export interface VerifyPlan {
  /** The reference comes first. */
  candidates: Candidate[];
  seeds: number[];
  /** Under so many seeds, from the first on, every candidate goes through every check. */
  matrixSeeds: number;
  /** Checks that train a network run under so many seeds only. */
  slowSeeds: number;
  /** They are tried on every misconception, not only until they fail one. */
  thorough: boolean;
}

/** How one candidate fared in one check. */
export interface Outcome {
  /** Under how many seeds it was tried. */
  tried: number;
  /** The seeds under which it failed. */
  failed: number[];
  /** The first failure's message. */
  message?: string;
  /** It failed as a function that is still to do does. */
  notStarted?: boolean;
  /**
   * Of a misconception that failed under the first seed, by calls that are kept: those that answer as it did on the
   * calls of its failure.
   */
  suspects?: string[];
  /** Of a misconception that passed under the first seed: those that answer otherwise on the calls of its last run. */
  unlike?: string[];
}

/** What one check did to every candidate. */
export interface CheckVerification {
  /** Whether it draws inputs at random; where not, one seed speaks for all. */
  random: boolean;
  /** By candidate's label. */
  outcomes: Record<string, Outcome>;
  /** Processor time that it takes on the reference, median over the seeds, in milliseconds. */
  referenceMs: number;
}
