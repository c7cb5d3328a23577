import { once } from 'node:events';
import { BroadcastChannel, type MessagePort } from 'node:worker_threads';
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import fc from 'fast-check';
import { inject, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { checkSeed } from '../../engine/binding/check-seed.ts';
import { Examiner } from '../../engine/binding/examiner.ts';
import { bind } from '../../engine/binding/subject.ts';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { NO_LIMITS } from '../candidates/no-limits.ts';
import type { CheckRun, Reply, Request } from './mutant-desk.ts';

/** What the mutated code looks at. */
interface Namespace {
  activeMutant?: string;
  hitLimit?: number;
  hitCount?: number;
  currentTestId?: string;
  mutantCoverage?: MutantCoverage;
}

/** While its mutant is active, code may be reached so many times as often: a loop that never ends is found out by it. */
const PATIENCE = 10;

const namespace: Namespace = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: namespace });

type Module = Record<string, unknown>;

/**
 * Reads all checks once, then stays: each request makes one mutant active and runs some checks, within milliseconds.
 */
export default class DeskRunner extends TestRunner {
  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    // With all mutants in it, slow code takes far too long; the functions that it calls have checks of their own.
    const checks = files.flatMap(checksIn).filter(({ meta }) => !meta.slow);
    const [error] = files.flatMap(({ result }) => result?.errors ?? []);
    const original: Module = await import(/* @vite-ignore */ inject('mutatedFile'));
    const desk = new BroadcastChannel(inject('mutantDesk'));
    desk.postMessage('open');
    for (;;) {
      const [{ data }] = (await once(desk as unknown as MessagePort, 'message')) as [
        { data: Request | 'close' },
      ];
      if (data === 'close') break;
      desk.postMessage(error ? { runs: [], problem: error.message } : await serve(data, checks, original));
    }
    desk.close();
    // Vitest has nothing left to do.
    for (const check of checks) check.mode = 'skip';
  }
}

const checksIn = (suite: RunnerTestSuite): RunnerTestCase[] =>
  suite.tasks.flatMap((task) => (task.type === 'suite' ? checksIn(task) : [task as RunnerTestCase]));

async function serve(
  { mutant, reload, checks: wanted }: Request,
  checks: RunnerTestCase[],
  original: Module,
): Promise<Reply> {
  // In a thread that took the place of a stopped one nothing has been counted yet.
  if (mutant !== undefined && namespace.mutantCoverage === undefined) await serve({}, checks, original);
  Object.assign(namespace, { activeMutant: mutant });
  let module = original;
  try {
    if (reload) module = await import(/* @vite-ignore */ `${inject('mutatedFile')}?mutant=${mutant}`);
  } catch (error) {
    return { runs: [{ name: 'loading', ms: 0, failure: String(error) }] };
  }
  const runs: CheckRun[] = [];
  for (const check of checks) {
    if (wanted && !wanted.includes(check.fullTestName)) continue;
    if (mutant !== undefined) limitHits(check.fullTestName, mutant);
    const run = await runCheck(check, module);
    runs.push(run);
    if (mutant !== undefined && run.failure !== undefined) break;
  }
  if (mutant !== undefined) return { runs };
  // From now on the quick ones come first: what they kill costs nothing more. How much of the code they run tells it
  // better than a clock, which a busy machine confuses.
  checks.sort((one, other) => workOf(one) - workOf(other));
  return { runs, coverage: namespace.mutantCoverage! };
}

function workOf({ fullTestName }: RunnerTestCase): number {
  const hits = Object.values(namespace.mutantCoverage?.perTest[fullTestName] ?? {});
  return hits.reduce((sum, count) => sum + count, 0);
}

/** By check: quick ones, which come first, reach a mutant a few times only. */
function limitHits(check: string, mutant: string): void {
  const hits = namespace.mutantCoverage?.perTest[check]?.[mutant];
  namespace.hitCount = 0;
  if (hits === undefined) delete namespace.hitLimit;
  else namespace.hitLimit = PATIENCE * hits;
}

async function runCheck(check: RunnerTestCase, module: Module): Promise<CheckRun> {
  const name = check.fullTestName;
  // The same inputs for every mutant and every time; the first failure will do.
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: checkSeed(1, 'mutate', name), endOnFailure: true });
  namespace.currentTestId = name;
  // As a submission is examined: each call gets arguments of its own.
  const examiner = new Examiner(() => trustedAnswerer(module), {}, NO_LIMITS);
  bind((task, args) => examiner.call(task, args));
  const start = performance.now();
  let failure: string | undefined;
  try {
    await TestRunner.getTestFn(check)();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  failure = examiner.fault?.message ?? failure;
  const ms = performance.now() - start;
  return failure === undefined ? { name, ms } : { name, ms, failure };
}
