import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bindSubject } from '../../engine/binding/bind-subject.ts';
import { type Exercise, filesOf, folderOf } from '../../engine/course/course.ts';
import { WarmVitest } from '../../engine/scoring/warm-vitest.ts';
import type {} from './horizon-runner.ts';

/** How far the hidden checks of one exercise see. */
export interface Horizon {
  exercise: Exercise;
  seeds: number[];
  /** By function and quantity, in the order in which checks ask. */
  reaches: {
    task: string;
    quantity: string;
    /** The largest that was asked. */
    asked: number;
    /** The largest threshold from which on being wrong was noticed under every seed; 0 where there is none. */
    killed: number;
  }[];
  /** Checks that were left out, for they take long. */
  leftOut: string[];
  /** What kept checks from running. */
  problems: string[];
}

/**
 * Finds out, for each function and each quantity that its calls have, from what threshold on a reference may be wrong
 * without any hidden check noticing.
 *
 * @param options.onProgress told whenever a check is done
 * @returns one horizon an exercise, in the order given
 */
export async function rateHorizon(
  exercises: Exercise[],
  { seeds, onProgress }: { seeds: number[]; onProgress: (done: number) => void },
): Promise<Horizon[]> {
  let done = 0;
  const vitest = await WarmVitest.open({
    files: exercises.map((exercise) => filesOf(exercise).hiddenChecks),
    plugins: [bindSubject()],
    runner: join(import.meta.dirname, './horizon-runner.ts'),
    jobs: availableParallelism(),
    warm: true,
    reporter: { onTestCaseResult: () => onProgress(++done) },
  });
  try {
    const planned = exercises.map((one) => [folderOf(one), { reference: filesOf(one).reference, seeds }]);
    const modules = await vitest.run({ horizons: Object.fromEntries(planned) });
    return exercises.map((exercise) => {
      const module = modules.find(({ moduleId }) => moduleId === filesOf(exercise).hiddenChecks);
      const tests = module ? [...module.children.allTests()] : [];
      const reaches = tests.at(-1)?.meta().reaches ?? [];
      return {
        exercise,
        seeds,
        reaches: reaches.map((reach) => ({ ...reach, killed: Math.min(...reach.killed) })),
        leftOut: tests.filter((test) => test.meta().slow).map(({ fullName }) => fullName),
        problems: [
          ...(module?.errors() ?? [{ message: 'the hidden checks do not run' }]).map(
            ({ message }) => message,
          ),
          ...tests.flatMap((test) =>
            (test.result().errors ?? []).map(({ message }) => `"${test.fullName}": ${message}`),
          ),
        ],
      };
    });
  } finally {
    await vitest.close();
  }
}
