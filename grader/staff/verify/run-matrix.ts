import { join } from 'node:path';
import type { TestModule } from 'vitest/node';
import { bindSubject } from '../../engine/binding/bind-subject.ts';
import { type Exercise, filesOf, folderOf } from '../../engine/course/course.ts';
import { WarmVitest } from '../../engine/scoring/warm-vitest.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { MatrixRow } from './check-verification.ts';
import { firstPlan, killPlan, secondPlan, type VerifyPlan } from './verify-plan.ts';
import type {} from './verify-runner.ts';

/** An exercise, and what its checks are tried on: the reference first. */
export interface Trial {
  exercise: Exercise;
  candidates: Candidate[];
  seeds: number[];
}

/** What came of a trial. */
export interface TrialResult {
  matrix: MatrixRow[];
  /** What kept checks from running. */
  problems: string[];
}

/** Which checks are being tried, and how many have been. */
export interface Progress {
  done: number;
  running: string[];
}

/**
 * Runs the checks of exercises on everything right and everything wrong, in one warm Vitest.
 *
 * A second round tries whoever is wrong and survived the first on all checks once more, under the seeds concerned.
 *
 * @param options.jobs files of checks that run side by side
 * @param options.onProgress told whenever a check begins or is done
 * @param options.killsOnly all that is asked is under which seeds everything wrong is killed: one round, and little of what
 *   is right
 */
export async function runMatrix(
  trials: Trial[],
  {
    jobs,
    onProgress,
    killsOnly = false,
  }: { jobs: number; onProgress: (progress: Progress) => void; killsOnly?: boolean },
): Promise<Map<Trial, TrialResult>> {
  let done = 0;
  const running = new Set<string>();
  const vitest = await WarmVitest.open({
    files: trials.flatMap(checksOf),
    plugins: [bindSubject()],
    runner: join(import.meta.dirname, './verify-runner.ts'),
    jobs,
    warm: true,
    reporter: {
      onTestCaseReady({ fullName }) {
        running.add(fullName);
        onProgress({ done, running: [...running] });
      },
      onTestCaseResult({ fullName }) {
        running.delete(fullName);
        onProgress({ done: ++done, running: [...running] });
      },
    },
  });
  const run = async (plans: Map<Trial, VerifyPlan>) => {
    const byFolder = [...plans].map(([{ exercise }, plan]) => [folderOf(exercise), plan]);
    const files = [...plans.keys()].flatMap(checksOf);
    const modules = await vitest.run({ plans: Object.fromEntries(byFolder) }, { files });
    return new Map([...plans.keys()].map((trial) => [trial, resultOf(trial, modules)]));
  };
  try {
    const plans = new Map(
      trials.map((trial) => {
        const { exercise, candidates, seeds } = trial;
        const planned = killsOnly ? killPlan : firstPlan;
        return [trial, planned(candidates, seeds, takesTime(exercise))] as const;
      }),
    );
    const results = await run(plans);
    const again = new Map(
      [...plans].flatMap(([trial, plan]) => {
        const { matrix, problems } = results.get(trial)!;
        const second = problems.length === 0 && !killsOnly ? secondPlan(plan, matrix) : undefined;
        return second ? [[trial, second] as const] : [];
      }),
    );
    if (again.size > 0) {
      for (const [trial, { matrix }] of await run(again)) addFailures(results.get(trial)!.matrix, matrix);
    }
    return results;
  } finally {
    await vitest.close();
  }
}

/** Whether its functions need more than the usual limit. */
export const takesTime = ({ callSeconds }: Exercise): boolean => callSeconds !== undefined;

const checksOf = ({ exercise }: Trial): string[] => {
  const { publicChecks, hiddenChecks } = filesOf(exercise);
  return [publicChecks, hiddenChecks];
};

function resultOf(trial: Trial, modules: readonly TestModule[]): TrialResult {
  const files = checksOf(trial);
  const matrix: MatrixRow[] = [];
  const problems = new Set<string>();
  for (const file of files) {
    const module = modules.find(({ moduleId }) => moduleId === file);
    if (!module) continue;
    for (const error of module.errors()) problems.add(`${module.relativeModuleId}: ${error.message}`);
    for (const test of module.children.allTests()) {
      const { points = 0, slow = false, verification } = test.meta();
      for (const error of test.result().errors ?? []) problems.add(`"${test.fullName}": ${error.message}`);
      if (!verification) continue;
      const visibility = file === files[1] ? 'hidden' : 'public';
      matrix.push({ check: test.fullName, visibility, points, slow, ...verification });
    }
  }
  return { matrix, problems: [...problems] };
}

function addFailures(matrix: MatrixRow[], retried: MatrixRow[]): void {
  for (const { check, visibility, results } of retried) {
    const row = matrix.find((other) => other.check === check && other.visibility === visibility)!;
    for (const [label, { failed, message }] of Object.entries(results)) {
      const result = row.results[label]!;
      const more = failed.filter((seed) => !result.failed.includes(seed));
      if (more.length === 0) continue;
      result.failed.push(...more);
      result.tried += more.length;
      result.message ??= message!;
    }
  }
}
