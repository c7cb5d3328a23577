import type { Answerer } from '../binding/answerer.ts';
import type { RecordedCall } from '../binding/examiner.ts';
import { type Cause, diagnose, type Evidence } from './diagnose.ts';
import { answeredBy, answersAlike, findSuspects, isRefusal } from './find-suspects.ts';

/** A check of a submission, and the calls by which it was decided. */
export interface DecidedCheck {
  /** The function that it is about. */
  task: string;
  passed: boolean;
  /** Those of the failure, or of runs that passed; `undefined` where they were not kept. */
  calls: RecordedCall[] | undefined;
}

/**
 * Diagnoses the failed checks of one exercise.
 *
 * @param tasks the exercise's functions, in their order
 * @param misconceptions by name
 * @returns for each check the cause of its failure, where one is found
 */
export function diagnoseChecks(
  checks: DecidedCheck[],
  tasks: string[],
  reference: Answerer,
  misconceptions: ReadonlyMap<string, Answerer>,
): (Cause | undefined)[] {
  const evidence = new Map<DecidedCheck, Evidence>();
  for (const check of checks) {
    const { task, passed, calls } = check;
    if (!calls) continue;
    evidence.set(
      check,
      passed
        ? { task, unlike: once((name) => !answersAlike(calls, misconceptions.get(name)!)) }
        : {
            task,
            suspects: findSuspects(calls, reference, misconceptions),
            refusal: isRefusal(calls, reference),
          },
    );
  }
  const calls = checks.flatMap((check) => check.calls ?? []);
  const homeOf = once((name) =>
    tasks.find((task) =>
      calls.some(
        (call) =>
          call.task === task && !answersAlike([answeredBy(call, reference)], misconceptions.get(name)!),
      ),
    ),
  );
  const causes = diagnose(evidence, homeOf);
  return checks.map((check) => causes.get(check));
}

/** Remembers what was found out of each. */
function once<Found>(find: (name: string) => Found): (name: string) => Found {
  const found = new Map<string, Found>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name)!;
  };
}
