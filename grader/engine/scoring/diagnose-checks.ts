import type { Answerer } from '../binding/answerer.ts';
import type { RecordedCall } from '../binding/examiner.ts';
import type { WrongKind } from '../binding/wrong-kinds.ts';
import { type Cause, diagnose, type Evidence } from './diagnose.ts';
import { answeredBy, answersAlike, findSuspects, isRefusal } from './find-suspects.ts';
import { kindOfFailure } from './kind-of-failure.ts';

/** A check of a submission, and the calls by which it was decided. */
export interface DecidedCheck {
  /** The function that it is about. */
  task: string;
  passed: boolean;
  /** Those of the failure, or of runs that passed; `undefined` where they were not kept. */
  calls: RecordedCall[] | undefined;
}

/** What can be told of a failed check. */
export interface Told {
  cause?: Cause;
  kind?: WrongKind;
}

/**
 * Diagnoses the failed checks of one exercise.
 *
 * @param tasks the exercise's functions, in their order
 * @param misconceptions by name
 * @returns for each check what can be told of its failure
 */
export function diagnoseChecks(
  checks: DecidedCheck[],
  tasks: string[],
  reference: Answerer,
  misconceptions: ReadonlyMap<string, Answerer>,
): Told[] {
  const right = asked(reference);
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
            suspects: findSuspects(calls, right, misconceptions),
            refusal: isRefusal(calls, right),
          },
    );
  }
  const calls = checks.flatMap((check) => check.calls ?? []);
  const homeOf = once((name) =>
    tasks.find((task) =>
      calls.some(
        (call) => call.task === task && !answersAlike([answeredBy(call, right)], misconceptions.get(name)!),
      ),
    ),
  );
  const causes = diagnose(evidence, homeOf);
  return checks.map((check) => {
    const cause = causes.get(check);
    if (check.passed || !check.calls) return {};
    const kind = kindOfFailure(check.calls, calls, right);
    return { ...(cause ? { cause } : {}), ...(kind ? { kind } : {}) };
  });
}

/** Remembers what was found out of each. */
function once<Found>(find: (name: string) => Found): (name: string) => Found {
  const found = new Map<string, Found>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name)!;
  };
}

/** The same answerer, which answers each recorded call once. */
function asked(answerer: Answerer): Answerer {
  const answers = new WeakMap<unknown[], ReturnType<Answerer['call']>>();
  return {
    ...answerer,
    call(task, args, limitMs) {
      if (!answers.has(args)) answers.set(args, answerer.call(task, args, limitMs));
      return answers.get(args)!;
    },
  };
}
