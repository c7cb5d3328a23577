// What Stryker runs in its copy of the repository: see mutate-exercises.ts.
import { defineConfig } from 'vitest/config';
import { bindMutant } from './bind-mutant.ts';

export default defineConfig({
  plugins: [bindMutant(process.env.MUTATE_ORIGINAL!)],
  test: {
    include: process.env.MUTATE_CHECKS!.split(','),
    setupFiles: ['exercises/lib/setup.ts', 'grader/authoring/mutate/mutate.setup.ts'],
    testTimeout: 0,
    isolate: false,
    fsModuleCache: false,
  },
});
