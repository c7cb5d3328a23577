import type { Classroom50Identity } from '../reports/classroom50-result.ts';
import { UsageError } from './usage-error.ts';

/**
 * What Classroom 50's runner tells of a submission, in the environment of an autograder.
 *
 * @throws UsageError naming what is missing
 */
export function classroom50Identity(env: NodeJS.ProcessEnv): Classroom50Identity {
  const { CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, REVIEW_URL } = env;
  const needed = { CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length > 0) {
    throw new UsageError(
      `--classroom50 is for the runner of Classroom 50, which sets ${missing.join(', ')}: not set here`,
    );
  }
  return {
    classroom: CLASSROOM!,
    assignment: ASSIGNMENT!,
    submission: SUBMISSION_TAG!,
    commit: COMMIT_URL!,
    release: RELEASE_URL!,
    review: REVIEW_URL || COMMIT_URL!,
  };
}
