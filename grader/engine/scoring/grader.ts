import { join } from 'node:path';
import type { BoundSubject } from '../binding/bound.setup.ts';
import type { BaseSeed } from '../binding/check-seed.ts';
import { type Exercise, folderOf, limitsOf, ROOT, readCourse } from '../course/course.ts';
import { cleanTexts } from '../sandbox/clean-text.ts';
import { requireIsolation } from '../sandbox/isolation.ts';
import type { SandboxSettings } from '../sandbox/launch.ts';
import type { Layer } from '../sandbox/layers.ts';
import { type Limits, longestCheckMs } from '../sandbox/limits.ts';
import { sweepLeftovers } from '../sandbox/own-folder.ts';
import { prepareStage } from '../sandbox/prepare-stage.ts';
import { type Stage, stageSubmission } from '../sandbox/stage.ts';
import { CheckRunner, type OnCheck } from './check-runner.ts';
import { ENVIRONMENT, hashSeed } from './graded-with.ts';
import { hashesOf } from './hashes-of.ts';
import { InternalError } from './internal-error.ts';
import { type ExerciseResult, REPORT_SCHEMA, type Report, sumPoints } from './report.ts';
import { type Baselines, stageBaselines } from './stage-baselines.ts';

/** Grades submissions one after another: public and hidden checks, in the sandbox. */
export class Grader {
  readonly #exercises: Exercise[];
  readonly #runner: CheckRunner;
  readonly #layers: Layer[];
  readonly #limits: Limits;
  readonly #alone: boolean;
  readonly #hashes: Report['hashes'];
  /** The checks' process is there: it starts while the first submission is staged. */
  readonly #ready: Promise<void>;
  #baselines: Baselines | undefined;

  private constructor(
    exercises: Exercise[],
    runner: CheckRunner,
    { layers, limits, alone }: { layers: Layer[]; limits: Limits; alone: boolean },
  ) {
    this.#exercises = exercises;
    this.#runner = runner;
    this.#layers = layers;
    this.#limits = limits;
    this.#alone = alone;
    // As things are now: the checks are transformed once.
    this.#hashes = hashesOf(exercises);
    this.#ready = runner.prepare(exercises[0]!).catch(() => {
      // Then the first run says what is wrong.
    });
  }

  /**
   * @param options.jobs files of checks that run side by side
   * @param options.layers what stands between the submissions and the grader; by default the best that this system
   *   has
   * @param options.limits what a submission may use; by default the course's
   * @param options.alone somebody waits for one submission, and other cores have nothing to do
   */
  static async open(
    exercises: Exercise[],
    {
      jobs,
      layers = requireIsolation('best'),
      limits = limitsOf(readCourse()),
      alone = false,
    }: { jobs?: number; layers?: Layer[]; limits?: Limits; alone?: boolean } = {},
  ): Promise<Grader> {
    sweepLeftovers();
    const runner = await CheckRunner.open(exercises, {
      hidden: true,
      warm: true,
      ...(jobs === undefined ? {} : { jobs }),
    });
    return new Grader(exercises, runner, { layers, limits, alone });
  }

  /**
   * Grades the submission in a folder.
   *
   * @param options.seed every check derives its own from it
   * @param options.kept results that still hold: these exercises are not run again
   * @throws InternalError where the grader itself failed
   */
  async grade(
    folder: string,
    {
      id,
      seed,
      kept = [],
      onCheck,
    }: { id: string; seed: BaseSeed; kept?: ExerciseResult[]; onCheck?: OnCheck },
  ): Promise<Report> {
    const stage = await this.#stage(folder);
    try {
      await this.#ready;
      this.#baselines ??= await this.#stageBaselines();
      const subjects: Record<string, BoundSubject> = {};
      for (const exercise of this.#exercises) {
        if (kept.some((result) => result.id === exercise.id)) continue;
        const name = folderOf(exercise);
        subjects[name] = {
          exercise: name,
          // On one core: a call that lasts gains nothing by it, and would hold the core for as long.
          sandbox: {
            ...this.#settings(stage),
            sharesCore: this.#alone && !exercise.callSeconds,
            ...(exercise.globals ? { globals: exercise.globals } : {}),
          },
          ...(this.#baselines.of[name] ? { baseline: this.#baselines.of[name] } : {}),
          baseSeed: seed,
          record: true,
          ...stage.modules[name],
          ...(exercise.callSeconds ? { callSeconds: exercise.callSeconds } : {}),
        };
      }
      const graded = cleanTexts(await this.#runner.run(subjects, { onCheck, longestMs: this.#longestMs }));
      const results = new Map([...kept, ...graded].map((result) => [result.id, result]));
      const exercises = this.#exercises.map(({ id, title }) => ({ ...results.get(id)!, title }));
      return {
        schema: REPORT_SCHEMA,
        submission: { id, sha256: stage.sha256 },
        seed: hashSeed(seed),
        score: sumPoints(exercises.map(({ score }) => score)),
        maxScore: sumPoints(exercises.map(({ maxScore }) => maxScore)),
        isolation: this.#layers,
        environment: ENVIRONMENT,
        hashes: this.#hashes,
        exercises,
      };
    } finally {
      stage.remove();
    }
  }

  /** The longest that one check can take. */
  get #longestMs(): number {
    const own = this.#exercises.map(({ callSeconds = {} }) => Object.values(callSeconds));
    return Math.max(...own.map((seconds) => longestCheckMs(this.#limits, seconds)));
  }

  #settings({ folder }: Stage): SandboxSettings {
    return { stage: folder, layers: this.#layers, limits: this.#limits };
  }

  async #stageBaselines(): Promise<Baselines> {
    try {
      return await stageBaselines(this.#exercises, { layers: this.#layers, limits: this.#limits });
    } catch (error) {
      throw new InternalError((error as Error).message);
    }
  }

  async #stage(folder: string): Promise<Stage> {
    const modules = this.#exercises.map((exercise) => ({
      folder: folderOf(exercise),
      module: `${exercise.slug}.ts`,
    }));
    let stage: Stage;
    try {
      stage = stageSubmission(folder, modules, join(ROOT, 'exercises/lib'), this.#limits);
    } catch (error) {
      throw new InternalError(`the submission could not be copied: ${(error as Error).message}`);
    }
    try {
      await prepareStage(this.#settings(stage));
      return stage;
    } catch (error) {
      stage.remove();
      throw new InternalError((error as Error).message);
    }
  }

  async close(): Promise<void> {
    await this.#ready;
    this.#baselines?.remove();
    await this.#runner.close();
  }
}
