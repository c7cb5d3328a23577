// Stryker loads this file in processes of its own, and restarts one where a mutant never ends.
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { type Exercise, filesOf, ROOT } from '../course.ts';
import { bindMutant } from './bind-mutant.ts';
import type { CheckRun, Reply, Request } from './mutant-desk.ts';

declare module '@stryker-mutator/api/core' {
  interface StrykerOptions {
    /** Whose checks to run. */
    exercises: Exercise[];
  }
}

/** Runs checks for Stryker: one Vitest stays open, and its thread tries one mutant after another. */
class ChecksRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #exercises: Exercise[];
  readonly #desk = new BroadcastChannel(`mutants of ${process.pid}`);
  #vitest: Vitest | undefined;
  #running: Promise<unknown> | undefined;

  constructor(options: StrykerOptions) {
    this.#exercises = options.exercises;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#open();
    const { runs, coverage, problem } = await this.#ask({});
    if (problem !== undefined) return { status: DryRunStatus.Error, errorMessage: problem };
    return { status: DryRunStatus.Complete, tests: runs.map(testResult), mutantCoverage: coverage! };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit } = options;
    if (reloadEnvironment) await this.#shut();
    await this.#open(mutantActivation === 'static' ? activeMutant.id : undefined);
    const { runs, hitCount, problem } = await this.#ask({
      mutant: activeMutant.id,
      ...(testFilter ? { checks: testFilter } : {}),
      ...(hitLimit === undefined ? {} : { hitLimit }),
    });
    // A mutant that cannot even be loaded passes no check.
    const seen = problem === undefined ? runs : [{ name: 'loading', ms: 0, failure: problem }];
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests: seen.map(testResult),
      },
    );
  }

  async dispose(): Promise<void> {
    await this.#shut();
    this.#desk.close();
    await this.#vitest?.close();
  }

  /** Lets a thread read the checks, where none has; with one mutant active from the start where it is static. */
  async #open(staticMutant?: string): Promise<void> {
    if (this.#running) return;
    this.#vitest ??= await startVitest(this.#exercises);
    const checks = this.#exercises
      .map((exercise) => filesOf(exercise))
      .flatMap(({ publicChecks, hiddenChecks }) => [publicChecks, hiddenChecks]);
    const project = this.#vitest.getRootProject();
    project.provide('mutantDesk', this.#desk.name);
    project.provide('mutantChecks', checks);
    project.provide('staticMutant', staticMutant);
    const opened = this.#reply();
    this.#running = this.#vitest.runTestSpecifications(await this.#vitest.globTestSpecifications());
    const ended = this.#running.then(() => {
      throw new Error('the checks could not be read');
    });
    await Promise.race([opened, ended]);
    ended.catch(() => {});
  }

  async #shut(): Promise<void> {
    if (!this.#running) return;
    this.#desk.postMessage('close');
    await this.#running;
    this.#running = undefined;
  }

  async #ask(request: Request): Promise<Reply> {
    const reply = this.#reply();
    this.#desk.postMessage(request);
    return reply;
  }

  async #reply(): Promise<Reply> {
    const [{ data }] = await once(this.#desk as EventTarget, 'message');
    return data;
  }
}

async function startVitest(exercises: Exercise[]): Promise<Vitest> {
  const vitest = await createVitest(
    {
      config: false,
      root: ROOT,
      watch: false,
      include: [join(import.meta.dirname, 'all-checks.ts')].map((file) => relative(ROOT, file)),
      setupFiles: [join(ROOT, 'exercises/lib/setup.ts')],
      runner: join(import.meta.dirname, 'desk-runner.ts'),
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      testTimeout: 0,
      reporters: [],
      // Vitest's cache on disk does not know that the same import means another subject from run to run.
      fsModuleCache: false,
    },
    // Stryker starts this process in the folder with the mutated references.
    { plugins: [bindMutant(exercises, process.cwd())] },
  );
  await vitest.standalone();
  return vitest;
}

const testResult = ({ name, ms, failure, skipped }: CheckRun): TestResult => {
  const about = { id: name, name, timeSpentMs: ms };
  if (skipped) return { ...about, status: TestStatus.Skipped };
  if (failure === undefined) return { ...about, status: TestStatus.Success };
  return { ...about, status: TestStatus.Failed, failureMessage: failure };
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'checks', ChecksRunner)];
