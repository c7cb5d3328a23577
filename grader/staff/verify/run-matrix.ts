import { join } from 'node:path';
import type { TestModule } from 'vitest/node';
import { bindSubject } from '../../engine/binding/bind-subject.ts';
import { type Exercise, filesOf, folderOf } from '../../engine/course/course.ts';
import { WarmVitest } from '../../engine/scoring/warm-vitest.ts';
import { type Candidate, isRight } from './candidate.ts';
import { survivedSeeds } from './survived-seeds.ts';
import type { CheckVerification, VerifyPlan } from './verify-plan.ts';
import type {} from './verify-runner.ts';

/** Under so many seeds every candidate goes through every check; under one, where calls take their time. */
const MATRIX_SEEDS = 3;

/** Checks that train a network run under this part of the seeds, and under one at least. */
const SLOW_PART = 0.1;

/** One check against every candidate. */
export interface MatrixRow extends CheckVerification {
  check: string;
  visibility: 'public' | 'hidden';
  points: number;
  /** It trains a network. */
  slow: boolean;
}

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
 * Everything right goes through every check under every seed. Something wrong goes through every check under the
 * first few seeds; under each of the others only through those that are known to fail it, until one does, and
 * through all checks again where none of these did.
 *
 * @param options.jobs files of checks that run side by side
 * @param options.onProgress told whenever a check begins or is done
 */
export async function runMatrix(
  trials: Trial[],
  { jobs, onProgress }: { jobs: number; onProgress: (progress: Progress) => void },
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
  const run = async (plans: Map<Trial, Omit<VerifyPlan, 'slowSeeds'>>) => {
    const byFolder = [...plans].map(([{ exercise }, plan]) => [
      folderOf(exercise),
      { ...plan, slowSeeds: Math.ceil(plan.seeds.length * SLOW_PART) },
    ]);
    const files = [...plans.keys()].flatMap(checksOf);
    const modules = await vitest.run({ plans: Object.fromEntries(byFolder) }, { files });
    return new Map([...plans.keys()].map((trial) => [trial, resultOf(trial, modules)]));
  };
  try {
    const results = await run(
      new Map(
        trials.map((trial) => {
          const { exercise, candidates, seeds } = trial;
          const matrixSeeds = takesTime(exercise) ? 1 : MATRIX_SEEDS;
          return [trial, { candidates, seeds, matrixSeeds, thorough: false }];
        }),
      ),
    );
    const retrials = new Map(
      trials.flatMap((trial) => {
        const { matrix, problems } = results.get(trial)!;
        const retrial = retrialOf(trial, matrix);
        return retrial.seeds.length > 0 && problems.length === 0 ? [[trial, retrial] as const] : [];
      }),
    );
    if (retrials.size > 0) {
      for (const [trial, { matrix }] of await run(retrials)) addFailures(results.get(trial)!.matrix, matrix);
    }
    return results;
  } finally {
    await vitest.close();
  }
}

/** Whether its functions need more than the usual limit, as those that train a network do. */
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

/** Whoever is wrong and was failed by no check under some seed, and these seeds. */
function retrialOf({ candidates, seeds }: Trial, matrix: MatrixRow[]) {
  const survivors = candidates
    .filter((candidate) => !isRight(candidate))
    .map((candidate) => ({ candidate, survived: survivedSeeds(candidate, matrix, seeds) }))
    .filter(({ survived }) => survived.length > 0);
  const survived = seeds.filter((seed) => survivors.some((survivor) => survivor.survived.includes(seed)));
  return {
    candidates: [candidates[0]!, ...survivors.map(({ candidate }) => candidate)],
    seeds: survived,
    matrixSeeds: survived.length,
    thorough: true,
  };
}

function addFailures(matrix: MatrixRow[], retried: MatrixRow[]): void {
  for (const { check, visibility, outcomes } of retried) {
    const row = matrix.find((other) => other.check === check && other.visibility === visibility)!;
    for (const [label, { failed, message }] of Object.entries(outcomes)) {
      const outcome = row.outcomes[label]!;
      const more = failed.filter((seed) => !outcome.failed.includes(seed));
      if (more.length === 0) continue;
      outcome.failed.push(...more);
      outcome.tried += more.length;
      outcome.message ??= message!;
    }
  }
}
