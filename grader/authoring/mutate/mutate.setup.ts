import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { checkSeed } from '../../binding/check-seed.ts';

beforeEach(({ task, skip }) => {
  // Training takes its time, and the functions that it is made of have checks of their own.
  skip(task.meta.slow === true, 'it trains a network');
  // The same inputs for every mutant and every time; the first failure will do.
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    seed: checkSeed(1, task.file.name, task.fullTestName),
    endOnFailure: true,
  });
});
