// A process of the warm pool: Vitest's own worker, except that it listens on after a run, and that what a run set
// in fast-check, which outlives it, is set back.
import fc from 'fast-check';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

// Kept, for Vitest puts guards in their place.
const send = process.send!.bind(process) as (message: unknown) => void;
const exit = process.exit.bind(process);
const settings = fc.readConfigureGlobal();

// No report shows where in the checks an assertion stands, and Vitest would map every frame of every failure back to
// its source: that took longer than the checks.
Error.stackTraceLimit = 0;

// Ctrl-C is for the command that started this process: it lets what is in hand be finished.
process.on('SIGINT', () => {});
process.on('disconnect', () => exit(1));

init({
  post: send,
  on: (listener) => process.on('message', listener),
  off: (listener) => process.off('message', listener),
  setup: setupEnvironment,
  async runTests(state, traces) {
    await runBaseTests('run', state, traces);
    fc.configureGlobal(settings);
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});
