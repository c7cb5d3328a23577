// A process of the warm pool: Vitest's own worker, except that it listens on after a run, and that what a run set
// in fast-check, which outlives it, is set back.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';
import { dismissExaminer } from '../binding/kept-examiner.ts';

// Kept, for Vitest puts guards in their place.
const send = process.send!.bind(process) as (message: unknown) => void;
const exit = process.exit.bind(process);
const settings = fc.readConfigureGlobal();

// No report shows where in the checks an assertion stands, and Vitest would map every frame of every failure back to
// its source: that took longer than the checks.
Error.stackTraceLimit = 0;

process.on('disconnect', () => exit(1));
new Worker(join(import.meta.dirname, 'parent-watch.ts'), { workerData: process.ppid, execArgv: [] }).unref();

type Listener = (message: unknown) => void;
const listeners: Listener[] = [];

init({
  post: send,
  on(listener: Listener) {
    listeners.push(listener);
    process.on('message', listener);
  },
  off: (listener: Listener) => process.off('message', listener),
  setup: setupEnvironment,
  async runTests(state, traces) {
    await runBaseTests('run', state, traces);
    dismissExaminer();
    fc.configureGlobal(settings);
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  // Each run brings a channel of its own; the first listener is the one that waits for runs.
  teardown() {
    for (const listener of listeners.splice(1)) process.off('message', listener);
  },
});
