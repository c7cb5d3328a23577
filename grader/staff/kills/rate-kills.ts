import { availableParallelism } from 'node:os';
import type { Exercise } from '../../engine/course/course.ts';
import { blindCandidatesOf } from '../blind/blind-candidates-of.ts';
import { isRight, labelOf } from '../candidates/candidate.ts';
import { candidatesOf } from '../candidates/candidates-of.ts';
import { type Progress, runMatrix } from '../verify/run-matrix.ts';
import { survivedSeeds } from '../verify/survived-seeds.ts';

/** Under how many seeds the checks of one exercise kill each wrong solution. */
export interface KillRate {
  exercise: Exercise;
  seeds: number[];
  /** How many wrong solutions were tried: misconceptions, and those written blind. */
  of: number;
  /** Those that passed every check under some seed, each with these seeds. */
  surviving: { name: string; seeds: number[] }[];
  /** What kept checks from running. */
  problems: string[];
}

/**
 * Tries every wrong solution under many seeds. Nothing right is run but the reference, under the first few seeds, and
 * of the checks only those that killed a solution there; so what survives is a little more than would with all of them.
 *
 * @param options.onProgress told whenever a check begins or is done
 * @returns one rate an exercise, in the order given
 */
export async function rateKills(
  exercises: Exercise[],
  { seeds, onProgress }: { seeds: number[]; onProgress: (progress: Progress) => void },
): Promise<KillRate[]> {
  const trials = exercises.map((exercise) => {
    const [reference, ...blind] = blindCandidatesOf(exercise);
    const written = [
      ...candidatesOf(exercise).filter(({ kind }) => kind === 'misconception'),
      ...blind.filter((candidate) => !isRight(candidate)),
    ];
    return { exercise, candidates: [reference!, ...written], seeds };
  });
  const results = await runMatrix(trials, { jobs: availableParallelism(), onProgress, killsOnly: true });
  return trials.map((trial) => {
    const { matrix, problems } = results.get(trial)!;
    const wrong = trial.candidates.filter((candidate) => !isRight(candidate));
    const surviving = wrong.flatMap((candidate) => {
      const survived = survivedSeeds(candidate, matrix, seeds);
      return survived.length > 0 ? [{ name: labelOf(candidate), seeds: survived }] : [];
    });
    return { exercise: trial.exercise, seeds, of: wrong.length, surviving, problems };
  });
}
