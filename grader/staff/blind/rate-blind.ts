import { availableParallelism } from 'node:os';
import type { Exercise } from '../../engine/course/course.ts';
import { isRight, labelOf } from '../candidates/candidate.ts';
import { type Progress, runMatrix } from '../verify/run-matrix.ts';
import { survivedSeeds } from '../verify/survived-seeds.ts';
import { blindCandidatesOf } from './blind-candidates-of.ts';

/** So many solutions of each kind make a set. */
export const LEAST = { right: 6, wrong: 12 };

/** How the checks of one exercise judge solutions that were written blind. */
export interface BlindRate {
  exercise: Exercise;
  seeds: number[];
  /** Right solutions, and those that failed a check, each with the check. */
  right: { of: number; failing: { name: string; check: string; message: string }[] };
  /** Wrong solutions, and those that passed every check under some seed, each with these seeds. */
  wrong: { of: number; surviving: { name: string; seeds: number[] }[] };
  /** What kept checks from running, and what the set lacks. */
  problems: string[];
}

/**
 * Runs all checks on what was written blind.
 *
 * @param options.onProgress told whenever a check begins or is done
 * @returns one rate an exercise, in the order given
 */
export async function rateBlind(
  exercises: Exercise[],
  { seeds, onProgress }: { seeds: number[]; onProgress: (progress: Progress) => void },
): Promise<BlindRate[]> {
  const trials = exercises.map((exercise) => ({ exercise, candidates: blindCandidatesOf(exercise), seeds }));
  const results = await runMatrix(trials, { jobs: availableParallelism(), onProgress });
  return trials.map((trial) => {
    const { matrix, problems } = results.get(trial)!;
    const right = trial.candidates.filter(({ kind }) => kind === 'variant');
    const wrong = trial.candidates.filter((candidate) => !isRight(candidate));
    const failing = right.flatMap((candidate) => {
      const row = matrix.find(({ results }) => results[labelOf(candidate)]!.failed.length > 0);
      if (!row) return [];
      return [{ name: candidate.name, check: row.check, message: row.results[labelOf(candidate)]!.message! }];
    });
    const surviving = wrong.flatMap((candidate) => {
      const survived = survivedSeeds(candidate, matrix, seeds);
      return survived.length > 0 ? [{ name: candidate.name, seeds: survived }] : [];
    });
    return {
      exercise: trial.exercise,
      seeds,
      right: { of: right.length, failing },
      wrong: { of: wrong.length, surviving },
      problems: [
        ...problems,
        ...(right.length < LEAST.right ? [`a set has at least ${LEAST.right} right solutions`] : []),
        ...(wrong.length < LEAST.wrong ? [`a set has at least ${LEAST.wrong} wrong solutions`] : []),
      ],
    };
  });
}
