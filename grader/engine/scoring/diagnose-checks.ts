import type { Answerer } from '../binding/answerer.ts';
import type { RecordedCall } from '../binding/examiner.ts';
import { diagnose } from './diagnose.ts';
import { answersAlike, findSuspects } from './find-suspects.ts';

/** A check of a submission, and the calls by which it was decided. */
export interface DecidedCheck {
  passed: boolean;
  /** Those of the failure, or of the last run; `undefined` where they were not kept. */
  calls: RecordedCall[] | undefined;
}

/**
 * Diagnoses the failed checks of one exercise.
 *
 * @param misconceptions by name
 * @returns for each check the misconception behind its failure, where one is found
 */
export function diagnoseChecks(
  checks: DecidedCheck[],
  reference: Answerer,
  misconceptions: ReadonlyMap<string, Answerer>,
): (string | undefined)[] {
  const suspects = new Map(
    checks
      .filter(({ passed, calls }) => !passed && calls)
      .map((check) => [check, findSuspects(check.calls!, reference, misconceptions)]),
  );
  const passed = checks.filter((check) => check.passed && check.calls);
  const diagnoses = diagnose(
    suspects,
    (name) => passed.filter(({ calls }) => answersAlike(calls!, misconceptions.get(name)!)).length,
  );
  return checks.map((check) => diagnoses.get(check));
}
