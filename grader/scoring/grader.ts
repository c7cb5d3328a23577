import { join } from 'node:path';
import { type Exercise, folderOf, ROOT } from '../authoring/course.ts';
import type { BoundSubject } from '../binding/bound.setup.ts';
import { stageSubmission } from '../sandbox/stage.ts';
import { CheckRunner, type OnCheck } from './check-runner.ts';
import { type Report, sumPoints } from './report.ts';

/** What stands between the submission and the grader, from the inside out. */
export const ISOLATION = ['process', 'permission', 'lockdown'];

/** Grades submissions one after another: public and hidden checks, in the sandbox. */
export class Grader {
  readonly #exercises: Exercise[];
  readonly #runner: CheckRunner;

  private constructor(exercises: Exercise[], runner: CheckRunner) {
    this.#exercises = exercises;
    this.#runner = runner;
  }

  /** @param jobs files of checks that run side by side */
  static async open(exercises: Exercise[], jobs?: number): Promise<Grader> {
    return new Grader(
      exercises,
      await CheckRunner.open(exercises, { hidden: true, ...(jobs === undefined ? {} : { jobs }) }),
    );
  }

  /**
   * Grades the submission in a folder.
   *
   * @param seed every check derives its own from it
   */
  async grade(
    folder: string,
    { id, seed, onCheck }: { id: string; seed: number; onCheck?: OnCheck },
  ): Promise<Report> {
    const stage = stageSubmission(
      folder,
      this.#exercises.map((exercise) => ({ folder: folderOf(exercise), module: `${exercise.slug}.ts` })),
      join(ROOT, 'exercises/lib'),
    );
    try {
      const subjects: Record<string, BoundSubject> = {};
      for (const exercise of this.#exercises) {
        const name = folderOf(exercise);
        subjects[name] = {
          exercise: name,
          stage: stage.folder,
          baseSeed: seed,
          ...stage.modules[name],
          ...(exercise.limits ? { limits: exercise.limits } : {}),
        };
      }
      const exercises = await this.#runner.run(subjects, onCheck ? { onCheck } : {});
      return {
        schema: 1,
        submission: { id, sha256: stage.sha256 },
        seed,
        score: sumPoints(exercises.map(({ score }) => score)),
        maxScore: sumPoints(exercises.map(({ maxScore }) => maxScore)),
        isolation: ISOLATION,
        environment: { node: process.version, platform: process.platform, arch: process.arch },
        exercises,
      };
    } finally {
      stage.remove();
    }
  }

  async close(): Promise<void> {
    await this.#runner.close();
  }
}
