import { explainFailure } from '../engine/scoring/internal-error.ts';
import type { Problem } from './class-folder.ts';
import { Unavailable } from './sources/unavailable.ts';

/** Why there is no report of a submission: for a reason of its own, or else through a fault of the grader. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Unavailable) return { kind: error.kind, message: error.message };
  return { kind: 'internal-error', message: explainFailure(error) };
}
