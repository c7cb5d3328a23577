import { defineConfig } from 'vitest/config';

// #region staff
/** Tests that take minutes each: `npm run test:long`. */
const LONG = [
  'grader/commands/new-course.test.ts',
  'grader/trials/attacks/{faults,full-disk,killed,killed-in-training}.test.ts',
  'grader/reports/*.browser.test.ts',
  'exercises/tools/**/*.browser.test.ts',
  'grader/trials/workflows/*.test.ts',
  'solutions/pictures/{first-session,lms-sessions}.test.ts',
  'grader/class/{grade-members,grade-parts,hostile-histories,hostile-member}.test.ts',
  'grader/class/roster/fuzz-rosters.test.ts',
  'grader/commands/{class,new,release,mutate}.test.ts',
  'grader/staff/release/make-autograder.test.ts',
];

// #endregion
export default defineConfig({
  test: {
    // #region staff
    // Most tests wait for processes of their own.
    maxWorkers: '100%',
    // #endregion
    projects: [
      {
        // The public checks, on the student's own files: what `npm run check` and the editor run.
        test: {
          name: 'exercises',
          include: ['exercises/[0-9]*/**/*.test.ts'],
          setupFiles: ['grader/checks/setup.ts'],
          testTimeout: 0,
        },
      },
      // #region staff
      {
        // The tests of the course itself.
        test: {
          name: 'course',
          include: [
            'grader/**/*.test.ts',
            'exercises/{lib,tools}/**/*.test.ts',
            'solutions/pictures/*.test.ts',
          ],
          exclude: LONG,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // Whole classes, releases, workflows and faults of the grader, for real: many minutes.
        test: {
          name: 'long',
          include: LONG,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      // #endregion
    ],
    // #region staff
    coverage: {
      provider: 'v8',
      autoAttachSubprocess: true,
      include: ['grader/**/*.ts', 'exercises/{lib,tools}/**/*.ts'],
      exclude: [
        '**/*.test.ts',
        'grader/trials/**',
        // What runs in sandboxes, in the processes of checks and of Stryker, which are killed or see nothing of this.
        'grader/engine/sandbox/{host,lock-down,capture-console,strip-types,warden}.ts',
        'grader/engine/binding/{bound.setup,examiner,fault-of,kept-examiner,local-answerer,loop-guard,no-diffs,record-runs,subject}.ts',
        'grader/staff/verify/verify-{check,runner}.ts',
        'grader/staff/diagnosis/note-calls.setup.ts',
        'grader/engine/scoring/{warm-worker,parent-watch,diagnosis-process,diagnose-checks}.ts',
        'grader/staff/mutate/{desk,stryker}-runner.ts',
        // What drives a terminal and a browser for the long tests.
        'grader/staff/pictures/{tmux-terminal,browser}.ts',
      ],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
    // #endregion
  },
});
