import { type RunnerTestCase, TestRunner } from 'vitest';
import { mismatch } from '../../checks/mismatch.ts';
import type { Answerer } from '../../engine/binding/answerer.ts';
import { Examiner, type RecordedCall } from '../../engine/binding/examiner.ts';
import { recordRuns } from '../../engine/binding/record-runs.ts';
import { recordable } from '../../engine/binding/recordable.ts';
import { shownCalls } from '../../engine/binding/shown-calls.ts';
import { bind } from '../../engine/binding/subject.ts';
import { taskOf } from '../../engine/binding/task-of.ts';
import { NO_LIMITS } from '../candidates/no-limits.ts';

let examiner: Examiner | undefined;
recordRuns(() => examiner);

/** What came of one run of a check. */
export interface Examined {
  /** What it failed with; `undefined` where it passed. */
  failure: string | undefined;
  notStarted: boolean;
  /** The calls that led to the failure, or else those of runs that passed; `undefined` where a submission's are not kept. */
  calls: RecordedCall[] | undefined;
  /** Of a failure: the calls that it shows. */
  shown: RecordedCall[];
}

/** Runs a check on one answerer, as a submission is graded. */
export async function examine(test: RunnerTestCase, answerer: Answerer): Promise<Examined> {
  examiner = new Examiner(() => answerer, {}, NO_LIMITS);
  const asking = examiner;
  bind((task, args) => asking.call(task, args));
  let failure: string | undefined;
  try {
    await TestRunner.getTestFn(test)();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  // One of an earlier run may be of other calls.
  const { last: compared } = mismatch;
  const { fault, failedCalls, passedCalls } = examiner;
  const passed = failure === undefined;
  return {
    failure: fault?.message ?? failure,
    notStarted: fault?.verdict === 'not-started',
    shown: shownCalls(
      failedCalls,
      taskOf(test.fullTestName),
      compared?.message === failure ? compared : undefined,
    ),
    calls: fault ? undefined : ((passed ? recordable(passedCalls) : undefined) ?? recordable(failedCalls)),
  };
}
