import { defineConfig } from 'vitest/config';
import { MONEY_TESTS } from './money-path.ts';

/** The unit tests that the mutants of the money path are tried with: on the fixture course, as the engine's tests. */
export default defineConfig({
  test: { include: MONEY_TESTS, env: { COURSE_ROOT: 'datasets/fixture-course' }, testTimeout: 60_000 },
});
