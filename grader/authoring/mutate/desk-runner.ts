import { once } from 'node:events';
import { BroadcastChannel, type MessagePort } from 'node:worker_threads';
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import fc from 'fast-check';
import { inject, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { checkSeed } from '../../binding/check-seed.ts';
import type { CheckRun, Reply, Request } from './mutant-desk.ts';

/** What the mutated code looks at. */
interface Namespace {
  activeMutant?: string;
  hitLimit?: number;
  hitCount?: number;
  currentTestId?: string;
  mutantCoverage?: MutantCoverage;
}

const namespace: Namespace = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: namespace });

/**
 * Reads all checks once, then stays: each request makes one mutant active and runs some checks, within milliseconds.
 */
export default class DeskRunner extends TestRunner {
  onBeforeCollect(): void {
    const mutant = inject('staticMutant');
    if (mutant !== undefined) namespace.activeMutant = mutant;
  }

  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    const checks = files.flatMap(checksIn);
    const [error] = files.flatMap(({ result }) => result?.errors ?? []);
    const desk = new BroadcastChannel(inject('mutantDesk'));
    desk.postMessage('open');
    for (;;) {
      const [{ data }] = (await once(desk as unknown as MessagePort, 'message')) as [
        { data: Request | 'close' },
      ];
      if (data === 'close') break;
      desk.postMessage(error ? { runs: [], problem: error.message } : await serve(data, checks));
    }
    desk.close();
    // Vitest has nothing left to do.
    for (const check of checks) check.mode = 'skip';
  }
}

const checksIn = (suite: RunnerTestSuite): RunnerTestCase[] =>
  suite.tasks.flatMap((task) => (task.type === 'suite' ? checksIn(task) : [task as RunnerTestCase]));

async function serve(
  { mutant, checks: wanted, hitLimit }: Request,
  checks: RunnerTestCase[],
): Promise<Reply> {
  Object.assign(namespace, { activeMutant: mutant, hitLimit, hitCount: 0 });
  const runs: CheckRun[] = [];
  for (const check of checks) {
    if (wanted && !wanted.includes(check.fullTestName)) continue;
    const run = await runCheck(check);
    runs.push(run);
    if (mutant !== undefined && run.failure !== undefined) break;
  }
  return mutant === undefined
    ? { runs, coverage: namespace.mutantCoverage! }
    : { runs, hitCount: namespace.hitCount! };
}

async function runCheck(check: RunnerTestCase): Promise<CheckRun> {
  const name = check.fullTestName;
  // Training takes its time, and the functions that it is made of have checks of their own.
  if (check.meta.slow) return { name, ms: 0, skipped: true };
  // The same inputs for every mutant and every time; the first failure will do.
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: checkSeed(1, 'mutate', name), endOnFailure: true });
  namespace.currentTestId = name;
  const start = performance.now();
  try {
    await TestRunner.getTestFn(check)();
    return { name, ms: performance.now() - start };
  } catch (error) {
    return {
      name,
      ms: performance.now() - start,
      failure: error instanceof Error ? error.message : String(error),
    };
  }
}
