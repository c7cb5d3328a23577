import fc from 'fast-check';
import { beforeEach, inject } from 'vitest';
import './matchers.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What the check is worth. */
    points?: number;
    /** It takes long: `verify` runs it under fewer seeds. */
    slow?: boolean;
    /** Its inputs contain another task's answers: it is graded in a sandbox that is asked nothing else. */
    fresh?: boolean;
    /** The smallest input on which the check failed, and how to make it again. */
    counterexample?: { values: string; seed: number; path: string; runs: number };
  }
  interface ProvidedContext {
    /** The seed of this run: every check derives its own from it. */
    seed?: number | null;
    /** Leads straight to one counterexample of one check. */
    path?: string | null;
  }
}

/** What fast-check says of a property that returned anything but `true` or nothing. */
const RETURNED = 'Property failed by returning false';

/** That `expect(…)` returns something is seen by nobody, until it is the last word of a concise arrow. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error.message !== RETURNED) return error;
  error.message =
    'the property returned something else than true: what it says is false, or it returned what expect(…) gave it, which takes braces, (x) => { expect(f(x)).toBeNear(x); }';
  return error;
}

// Where no seed was asked for, each run looks at new inputs.
beforeEach(({ task }) => {
  const seed = inject('seed');
  const path = inject('path');
  fc.configureGlobal({
    ...(typeof seed === 'number' ? { seed } : {}),
    ...(typeof path === 'string' ? { path, endOnFailure: true } : {}),
    reporter(run) {
      if (!run.failed) return;
      const error = explained(run.errorInstance);
      if (!Array.isArray(run.counterexample) || !(error instanceof Error)) {
        throw new Error(fc.defaultReportMessage(run));
      }
      const values = run.counterexample.map((value) => fc.stringify(value)).join(', ');
      task.meta.counterexample = {
        values,
        seed: run.seed,
        path: run.counterexamplePath ?? '',
        runs: run.numRuns,
      };
      throw error;
    },
  });
});
