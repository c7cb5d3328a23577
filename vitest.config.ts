import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // The public checks, on the student's own files: what `npm run check` and the editor run.
        test: {
          name: 'exercises',
          include: ['exercises/[0-9]*/**/*.test.ts'],
          setupFiles: ['exercises/lib/setup.ts'],
          testTimeout: 0,
        },
      },
      {
        // The tests of the course itself.
        test: {
          name: 'course',
          include: ['grader/**/*.test.ts', 'datasets/*/*.test.ts', 'exercises/lib/*.test.ts'],
          exclude: ['grader/attacks/**'],
          testTimeout: 300_000,
        },
      },
      {
        // Hostile and odd submissions against the real grader: some minutes.
        test: { name: 'attacks', include: ['grader/attacks/*.test.ts'], testTimeout: 900_000 },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['grader/**/*.ts', 'datasets/mnist/*.ts'],
      exclude: ['**/*.test.ts', 'grader/attacks/**', 'grader/bench/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
  },
});
