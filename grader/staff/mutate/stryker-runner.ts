// Stryker loads this file in processes of its own, and restarts one where a mutant never ends.
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { bindSubject } from '../../engine/binding/bind-subject.ts';
import { HOME } from '../../engine/course/course.ts';
import type { CheckRun, Reply, Request } from './mutant-desk.ts';

declare module '@stryker-mutator/api/core' {
  interface StrykerOptions {
    /** The files of checks to run. */
    checks: string[];
  }
}

/** Runs checks for Stryker: one Vitest stays open, and its thread tries one mutant after another. */
class ChecksRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #checks: string[];
  readonly #desk = new BroadcastChannel(`mutants of ${process.pid}`);
  #vitest: Vitest | undefined;
  #running: Promise<unknown> | undefined;

  constructor({ checks }: StrykerOptions) {
    this.#checks = checks;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ files }: DryRunOptions): Promise<DryRunResult> {
    await this.#open(files![0]!);
    const { runs, coverage, problem } = await this.#ask({});
    if (problem !== undefined) return { status: DryRunStatus.Error, errorMessage: problem };
    return { status: DryRunStatus.Complete, tests: runs.map(testResult), mutantCoverage: coverage! };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, sandboxFileName, testFilter } = options;
    await this.#open(sandboxFileName);
    const { runs } = await this.#ask({
      mutant: activeMutant.id,
      reload: mutantActivation === 'static',
      ...(testFilter ? { checks: testFilter } : {}),
    });
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: runs.map(testResult) });
  }

  async dispose(): Promise<void> {
    if (this.#running) this.#desk.postMessage('close');
    await this.#running;
    this.#desk.close();
    await this.#vitest?.close();
  }

  /** Lets a thread read the checks and the mutated file, where none has. */
  async #open(mutatedFile: string): Promise<void> {
    if (this.#running) return;
    this.#vitest = await startVitest();
    const project = this.#vitest.getRootProject();
    project.provide('mutantDesk', this.#desk.name);
    project.provide('mutantChecks', this.#checks);
    project.provide('mutatedFile', mutatedFile);
    const opened = this.#reply();
    this.#running = this.#vitest.runTestSpecifications(await this.#vitest.globTestSpecifications());
    const ended = this.#running.then(() => {
      throw new Error('the checks could not be read');
    });
    await Promise.race([opened, ended]);
    ended.catch(() => {});
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

async function startVitest(): Promise<Vitest> {
  const vitest = await createVitest(
    {
      config: false,
      root: HOME,
      watch: false,
      include: [relative(HOME, join(import.meta.dirname, 'all-checks.ts'))],
      setupFiles: [join(import.meta.dirname, '../../checks/setup.ts')],
      runner: join(import.meta.dirname, 'desk-runner.ts'),
      // Threads of this process share its channels, and end with it.
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      testTimeout: 0,
      reporters: [],
      // Vitest's cache on disk does not know that the same import means another subject from run to run.
      fsModuleCache: false,
    },
    { plugins: [bindSubject()] },
  );
  await vitest.standalone();
  return vitest;
}

const testResult = ({ name, ms, failure }: CheckRun): TestResult => {
  const about = { id: name, name, timeSpentMs: ms };
  if (failure === undefined) return { ...about, status: TestStatus.Success };
  return { ...about, status: TestStatus.Failed, failureMessage: failure };
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'checks', ChecksRunner)];
