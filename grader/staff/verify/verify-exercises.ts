import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { candidatesOf } from '../candidates/candidates-of.ts';
import { madeCandidatesOf } from '../candidates/made-candidates-of.ts';
import { judgeTable, type PublicRate } from '../diagnosis/judge-table.ts';
import { loadModule } from '../load-module.ts';
import type { MatrixRow } from './check-verification.ts';
import { faultsOf } from './faults-of.ts';
import { judgeFiles } from './judge-files.ts';
import { judgeMatrix } from './judge-matrix.ts';
import { judgeTypes } from './judge-types.ts';
import { type BlameRate, judgeBlame, rateBlame } from './rate-blame.ts';
import { type DiagnosisRate, judgeDiagnosis, rateDiagnosis } from './rate-diagnosis.ts';
import { type Progress, runMatrix, type TrialResult, takesTime } from './run-matrix.ts';

/**
 * Seeds, where nobody says how many: usually, and where functions need more than the usual time. A hundred of the usual exercises and
 * three of a slow one take a few minutes each on two cores, so that they are run; who wants to be surer says --seeds.
 */
export const DEFAULT_SEEDS = { usual: 100, slow: 3 };

/** What `verify` found out about one exercise. */
export interface Verification {
  exercise: Exercise;
  /** How many. */
  seeds: number;
  candidates: Candidate[];
  matrix: MatrixRow[];
  diagnosis: DiagnosisRate;
  /** How often a failure shows what is wrong. */
  blame: BlameRate;
  /** What students' own checks make of the public misconceptions. */
  publicDiagnosis: PublicRate;
  /** What is wrong; empty where the exercise is sound. */
  problems: string[];
  /** What is sound, but not in the style of the house. */
  style: string[];
}

/**
 * Proves exercises: runs every check against everything right and everything wrong, and compares stub and lesson with
 * the reference and the checks.
 *
 * @param options.seeds how many, by default `DEFAULT_SEEDS`
 * @param options.onProgress told whenever a check begins or is done
 * @returns one verification an exercise, in the order given
 */
export async function verifyExercises(
  exercises: Exercise[],
  {
    seeds,
    onProgress = () => {},
  }: { seeds?: number | undefined; onProgress?: (progress: Progress) => void } = {},
): Promise<Verification[]> {
  const seedsOf = (exercise: Exercise): number[] => {
    const count = seeds ?? (takesTime(exercise) ? DEFAULT_SEEDS.slow : DEFAULT_SEEDS.usual);
    return Array.from({ length: count }, (_, index) => index + 1);
  };
  const types = judgeTypes(exercises);
  const obstacles = new Map<Exercise, string[]>();
  for (const exercise of exercises) obstacles.set(exercise, await obstaclesTo(exercise));
  const sound = exercises.filter((exercise) => obstacles.get(exercise)!.length === 0);
  const trials = await Promise.all(
    sound.map(async (exercise) => ({
      exercise,
      candidates: [...candidatesOf(exercise), ...(await madeCandidatesOf(exercise))],
      seeds: seedsOf(exercise),
    })),
  );
  const results = await runMatrix(trials, { jobs: availableParallelism(), onProgress });
  const verifications: Verification[] = [];
  for (const exercise of exercises) {
    const trial = trials.find((other) => other.exercise === exercise);
    const candidates = trial?.candidates ?? [];
    const { matrix, problems }: TrialResult = (trial && results.get(trial)) ?? {
      matrix: [],
      problems: obstacles.get(exercise)!,
    };
    const misconceptions = candidates.filter(({ kind }) => kind === 'misconception').map(({ name }) => name);
    const diagnosis = rateDiagnosis(misconceptions, matrix, {
      tasks: existsSync(filesOf(exercise).reference)
        ? tasksIn(readFileSync(filesOf(exercise).reference, 'utf8'))
        : [],
      untold: await untoldAmong(candidates),
    });
    const blame = rateBlame(misconceptions, matrix);
    const publicChecks = matrix.filter(({ visibility }) => visibility === 'public');
    const publicDiagnosis =
      problems.length > 0
        ? { named: 0, of: 0, problems: [] }
        : await judgeTable(
            exercise,
            candidates,
            publicChecks.map(({ check }) => check),
          );
    const files = problems.length > 0 ? undefined : await judgeFiles(exercise, candidates, matrix);
    verifications.push({
      exercise,
      seeds: seedsOf(exercise).length,
      candidates,
      matrix,
      diagnosis,
      blame,
      publicDiagnosis,
      // Where checks could not run at all, whatever follows from that is no news.
      problems: files
        ? [
            ...judgeMatrix(matrix, {
              points: exercise.points,
              tasks: tasksIn(readFileSync(filesOf(exercise).reference, 'utf8')),
              candidates,
              seeds: seedsOf(exercise),
            }),
            ...judgeDiagnosis(diagnosis),
            ...publicDiagnosis.problems,
            ...types.get(exercise)!,
            ...files.problems,
          ]
        : [...problems, ...types.get(exercise)!],
      style: files ? [...files.style, ...judgeBlame(blame)] : [],
    });
  }
  return verifications;
}

/** Files without which no check can run: those that are missing, or else those that cannot be loaded. */
async function obstaclesTo(exercise: Exercise): Promise<string[]> {
  const { reference, stub, lesson, publicChecks, hiddenChecks } = filesOf(exercise);
  const missing = [reference, stub, lesson, publicChecks, hiddenChecks].filter((file) => !existsSync(file));
  if (missing.length > 0) return missing.map((file) => `${relative(ROOT, file)} is missing`);
  const loaded = candidatesOf(exercise).map(({ file }) =>
    file ? faultsOf(() => loadModule(file).then(() => [])) : [],
  );
  return (await Promise.all(loaded)).flat();
}

/** The misconceptions that say why no check can name them. */
async function untoldAmong(candidates: Candidate[]): Promise<string[]> {
  const untold: string[] = [];
  for (const { kind, name, file } of candidates) {
    if (kind === 'misconception' && (await loadModule(file!)).untold) untold.push(name);
  }
  return untold;
}
