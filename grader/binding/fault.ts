/** Why a check failed, where it was not for a wrong answer. */
export interface Fault {
  verdict: 'error' | 'timeout' | 'crash' | 'missing' | 'not-started';
  /** What the student reads. */
  message: string;
}

/** A subject did something other than answer. Checks do not catch it: it ends them. */
export class FaultError extends Error {
  override name = 'FaultError';
}
