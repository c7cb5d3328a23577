import type { Difference, Tolerance } from './near.ts';

/** What an assertion compared and found different. */
export interface Mismatch {
  received: unknown;
  expected: unknown;
  difference: Difference;
  tolerance: Tolerance;
  /** What is compared, where it is no answer as it came. */
  what?: string | undefined;
  /** Answers are compared with answers: neither side is what is due. */
  agree?: boolean;
  /** What the assertion said of it. */
  message: string;
}

/** The last one: whoever draws a failure needs the values themselves, and errors carry them as text only. */
export const mismatch: { last?: Mismatch } = {};
