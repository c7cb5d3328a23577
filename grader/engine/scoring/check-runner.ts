import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TestCase, TestModule } from 'vitest/node';
import { bindSubject } from '../binding/bind-subject.ts';
import type { BoundSubject } from '../binding/bound.setup.ts';
import type { RecordedCall } from '../binding/examiner.ts';
import { type Exercise, filesOf, folderOf } from '../course/course.ts';
import { tasksIn } from '../course/tasks-in.ts';
import { checkResult } from './check-result.ts';
import { Diagnoser } from './diagnoser.ts';
import { InternalError } from './internal-error.ts';
import { mendFirst } from './mend-first.ts';
import { type CheckResult, type ExerciseResult, sumPoints, taskName } from './report.ts';
import { WarmVitest } from './warm-vitest.ts';

/** Told of each check as soon as it is done. */
export type OnCheck = (exercise: Exercise, check: CheckResult) => void;

/** How one counterexample is made again. */
export interface Replay {
  seed?: number;
  path?: string;
  /** Only this check, by its full name, or the checks of this function. */
  only?: string;
}

/** No check has this name: its file is loaded, and nothing runs. */
const PREPARING = '(preparing)';

/** Runs the checks of exercises on one subject after another. */
export class CheckRunner {
  readonly #exercises: Exercise[];
  readonly #hidden: boolean;
  readonly #spends: boolean;
  readonly #diagnoser = new Diagnoser();
  #vitest: WarmVitest | undefined;
  #onCheck: OnCheck | undefined;

  private constructor(exercises: Exercise[], hidden: boolean, spends: boolean) {
    this.#exercises = exercises;
    this.#hidden = hidden;
    this.#spends = spends;
  }

  /**
   * @param options.hidden hidden checks too
   * @param options.jobs files of checks that run side by side
   * @param options.warm keeps the checks' processes from run to run; `once`, where students' code runs in them: each
   *   serves one run, and may be made ready for it by `prepare`
   */
  static async open(
    exercises: Exercise[],
    { hidden, jobs, warm = false }: { hidden: boolean; jobs?: number; warm?: boolean | 'once' },
  ): Promise<CheckRunner> {
    const runner = new CheckRunner(exercises, hidden, warm === 'once');
    const byFile = new Map(
      exercises.flatMap((exercise) => runner.#filesOf(exercise).map((file) => [file, exercise])),
    );
    runner.#vitest = await WarmVitest.open({
      files: [...byFile.keys()],
      plugins: [bindSubject()],
      setupFiles: [join(import.meta.dirname, '../binding/bound.setup.ts')],
      ...(jobs === undefined ? {} : { jobs }),
      warm: warm !== false,
      reporter: {
        onTestCaseResult(test) {
          const exercise = byFile.get(test.module.moduleId);
          // Where the grader itself failed, the end of the run says so.
          const decided =
            test.result().state !== 'skipped' && test.meta().fault?.verdict !== 'internal-error';
          if (exercise && decided) runner.#onCheck?.(exercise, checkResult(exercise, test));
        },
      },
    });
    return runner;
  }

  /**
   * Runs the checks and scores each exercise that has a subject.
   *
   * @param subjects by exercise's folder
   * @param options.longestMs the longest that one check can take; by default as long as it likes
   * @throws InternalError where the grader itself failed, so that nothing can be said of a subject
   */
  async run(
    subjects: Record<string, BoundSubject>,
    {
      replay = {},
      onCheck,
      longestMs,
    }: { replay?: Replay; onCheck?: OnCheck | undefined; longestMs?: number } = {},
  ): Promise<ExerciseResult[]> {
    this.#onCheck = onCheck;
    const { seed, path, only } = replay;
    const exercises = this.#exercises.filter((exercise) => folderOf(exercise) in subjects);
    const modules = await this.#vitest!.run(
      // Written each time, for what was provided once stays.
      { subjects, seed: seed ?? null, path: path ?? null },
      {
        only,
        files: exercises.flatMap((exercise) => this.#filesOf(exercise)),
        longestMs,
        spend: this.#spends,
      },
    );
    const results: ExerciseResult[] = [];
    for (const exercise of exercises) {
      const tests = this.#filesOf(exercise).flatMap((file) => testsOf(exercise, file, modules));
      const checks = await this.#diagnosed(
        exercise,
        subjects[folderOf(exercise)]!.file,
        tests.map((test) => {
          const { recorded, diagnosis } = test.meta();
          const check = checkResult(exercise, test);
          return { check: diagnosis ? { ...check, diagnosis } : check, calls: recorded };
        }),
      );
      const restarts = tests.reduce((sum, test) => sum + (test.meta().restarts ?? 0), 0);
      results.push({
        id: exercise.id,
        title: exercise.title,
        score: sumPoints(checks.map(({ points }) => points)),
        maxScore: sumPoints(checks.map(({ maxPoints }) => maxPoints)),
        checks,
        ...(restarts > 0 ? { restarts } : {}),
      });
    }
    return results;
  }

  /** Starts a process that loads all but the subject, so that the next run of this exercise's checks begins at once. */
  async prepare(exercise: Exercise): Promise<void> {
    this.#onCheck = undefined;
    const folder = folderOf(exercise);
    const subjects = { [folder]: { exercise: folder, problem: 'nothing to examine yet' } };
    const files = this.#filesOf(exercise);
    await this.#vitest!.run({ subjects, seed: null, path: null }, { only: PREPARING, files });
  }

  async #diagnosed(
    exercise: Exercise,
    file: string | undefined,
    decided: { check: CheckResult; calls: RecordedCall[] | undefined }[],
  ): Promise<CheckResult[]> {
    const told = await this.#diagnoser.diagnose(
      filesOf(exercise),
      decided.map(({ check, calls }) => ({
        task: taskName(check),
        passed: check.verdict === 'pass',
        calls,
      })),
    );
    const checks = decided.map(({ check }, index) => {
      // Of what students' own checks tell, the reference knows nothing.
      return { ...check, ...told[index] };
    });
    const { stub } = filesOf(exercise);
    if (file === undefined || !existsSync(file) || !existsSync(stub)) return checks;
    return mendFirst(checks, tasksIn(readFileSync(stub, 'utf8')), readFileSync(file, 'utf8'));
  }

  /** A file has changed: it is read again by the next run. */
  forget(file: string): void {
    this.#vitest!.forget(file);
  }

  async close(): Promise<void> {
    this.#diagnoser.close();
    await this.#vitest!.close();
  }

  #filesOf(exercise: Exercise): string[] {
    const { publicChecks, hiddenChecks } = filesOf(exercise);
    return this.#hidden ? [publicChecks, hiddenChecks] : [publicChecks];
  }
}

function testsOf(exercise: Exercise, file: string, modules: readonly TestModule[]): TestCase[] {
  const module = modules.find(({ moduleId }) => moduleId === file);
  const error = module?.errors()[0];
  // The subject is loaded by the first call of a check, so whatever keeps a file of checks from running is ours.
  if (!module || error) {
    throw new InternalError(
      `the checks of ${folderOf(exercise)} (${basename(file)}) could not be run: ${error?.message}`,
    );
  }
  const tests = [...module.children.allTests()].filter((test) => test.result().state !== 'skipped');
  const endless = tests.find((test) => test.result().state === 'pending');
  if (endless) throw new InternalError(`the check "${endless.fullName}" did not end`);
  return tests;
}
