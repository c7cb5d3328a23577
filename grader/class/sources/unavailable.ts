import { cleanLine } from '../../engine/sandbox/clean-text.ts';

/**
 * Why there is no report: nothing was handed in, it could not be fetched, its archive cannot be read, or the grader
 * itself failed, which is never a student's zero.
 */
export const PROBLEM_KINDS = ['no-submission', 'not-fetched', 'unreadable', 'internal-error'] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** There is nothing to grade; the message says why. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string) {
    super(cleanLine(message));
    this.kind = kind;
  }
}
