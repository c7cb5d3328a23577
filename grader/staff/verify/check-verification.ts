/** How one candidate fared in one check. */
export interface CandidateResult {
  /** Under how many seeds it was tried. */
  tried: number;
  /** The seeds under which it failed: of something wrong, those under which the check killed it. */
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
  /** Of the same: what it answered wrongly first had to be refused. */
  refusal?: boolean;
  /** Of a misconception that passed under the first seed: those that answer otherwise on the calls of runs that passed. */
  unlike?: string[];
  /**
   * Of a misconception that failed under the first seed: whether the failure shows a call that the reference answers
   * otherwise, so that replaying just that one shows what is wrong.
   */
  blamed?: boolean;
  /** Of a misconception under the first seed: the functions that answered otherwise than the reference. */
  wrong?: string[];
}

/** What one check did to every candidate. */
export interface CheckVerification {
  /** Whether it draws inputs at random; where not, one seed speaks for all. */
  random: boolean;
  /** By candidate's label. */
  results: Record<string, CandidateResult>;
  /** Processor time that it takes on the reference, median over the seeds, in milliseconds. */
  referenceMs: number;
}

/** One check against every candidate: a row of an exercise's matrix. */
export interface MatrixRow extends CheckVerification {
  check: string;
  visibility: 'public' | 'hidden';
  points: number;
  /** It takes long. */
  slow: boolean;
}
