/** Why a check failed, where it was not for a wrong answer. */
export interface Fault {
  /** `internal-error`: the grader itself failed, and nobody gets a grade from that. */
  verdict: 'error' | 'timeout' | 'crash' | 'missing' | 'not-started' | 'internal-error';
  /** What the student reads, or of an internal error the staff. */
  message: string;
}

/** A subject did something other than answer. Checks do not catch it: it ends them. */
export class FaultError extends Error {
  override name = 'FaultError';
}
