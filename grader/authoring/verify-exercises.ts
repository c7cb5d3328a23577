import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Candidate } from '../binding/candidate.ts';
import { type Exercise, filesOf, ROOT } from '../course/course.ts';
import { candidatesOf } from './candidates-of.ts';
import { judgeTable, type PublicRate } from './diagnosis/judge-table.ts';
import { judgeLesson } from './judge-lesson.ts';
import { judgeMatrix } from './judge-matrix.ts';
import { judgeSentences } from './judge-sentences.ts';
import { judgeTranslation } from './judge-translation.ts';
import { CHINESE } from './lesson-language.ts';
import { makeStub } from './make-stub.ts';
import { type DiagnosisRate, judgeDiagnosis, rateDiagnosis } from './rate-diagnosis.ts';
import { type MatrixRow, type Progress, runMatrix, type TrialResult, takesTime } from './run-matrix.ts';
import { remainingToDos } from './scaffold/remaining-todos.ts';
import { writeFigures } from './write-figures.ts';

/**
 * Seeds, where nobody says how many: usually, and where functions train a network. A hundred of the usual exercises and
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
  /** What students' own checks make of the public misconceptions. */
  publicDiagnosis: PublicRate;
  /** What is wrong; empty where the exercise is sound. */
  problems: string[];
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
  const trials = exercises
    .filter((exercise) => missingFiles(exercise).length === 0)
    .map((exercise) => ({ exercise, candidates: candidatesOf(exercise), seeds: seedsOf(exercise) }));
  const results = await runMatrix(trials, { jobs: availableParallelism(), onProgress });
  const verifications: Verification[] = [];
  for (const exercise of exercises) {
    const trial = trials.find((other) => other.exercise === exercise);
    const candidates = trial?.candidates ?? [];
    const { matrix, problems }: TrialResult = (trial && results.get(trial)) ?? {
      matrix: [],
      problems: missingFiles(exercise),
    };
    const misconceptions = candidates.filter(({ kind }) => kind === 'misconception').map(({ name }) => name);
    const diagnosis = rateDiagnosis(misconceptions, matrix);
    const publicChecks = matrix.filter(({ visibility }) => visibility === 'public');
    const publicDiagnosis =
      problems.length > 0
        ? { named: 0, of: 0, problems: [] }
        : await judgeTable(
            exercise,
            candidates,
            publicChecks.map(({ check }) => check),
          );
    verifications.push({
      exercise,
      seeds: seedsOf(exercise).length,
      candidates,
      matrix,
      diagnosis,
      publicDiagnosis,
      // Where checks could not run at all, whatever follows from that is no news.
      problems:
        problems.length > 0
          ? problems
          : [
              ...judgeMatrix(matrix, { points: exercise.points, candidates, seeds: seedsOf(exercise) }),
              ...judgeDiagnosis(diagnosis),
              ...publicDiagnosis.problems,
              ...(await judgeSentences(candidates)),
              ...(await judgeFiles(exercise, matrix)),
            ],
    });
  }
  return verifications;
}

function missingFiles(exercise: Exercise): string[] {
  const { reference, stub, lesson, publicChecks, hiddenChecks } = filesOf(exercise);
  return [reference, stub, lesson, publicChecks, hiddenChecks]
    .filter((file) => !existsSync(file))
    .map((file) => `${relative(ROOT, file)} is missing`);
}

/** What is wrong with the stub, the figures and the lesson. */
async function judgeFiles(exercise: Exercise, matrix: MatrixRow[]): Promise<string[]> {
  const files = filesOf(exercise);
  const reference = readFileSync(files.reference, 'utf8');
  const problems = remainingToDos(exercise).map((toDo) => `still to be done: ${toDo}`);
  if (readFileSync(files.stub, 'utf8') !== makeStub(reference)) {
    problems.push('the stub is out of date: run npm run stubs');
  }
  for (const figure of await writeFigures(exercise, { check: true })) {
    problems.push(`the figure ${figure} is out of date: run npm run lessons`);
  }
  const module = await import(/* @vite-ignore */ pathToFileURL(files.reference).href);
  const checks = matrix.map(({ check, visibility, points }) => ({
    name: check,
    visibility,
    maxPoints: points,
  }));
  const context = { exercise, reference, module, checks };
  const lesson = readFileSync(files.lesson, 'utf8');
  problems.push(...judgeLesson(lesson, context));
  if (existsSync(files.translation)) {
    const translation = readFileSync(files.translation, 'utf8');
    const wrong = judgeLesson(translation, { ...context, language: CHINESE });
    problems.push(...wrong.map((problem) => `${CHINESE.file}: ${problem}`), ...judgeTranslation(exercise));
  }
  return problems;
}
