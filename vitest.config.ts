import { defineConfig } from 'vitest/config';
import { bindSubject } from './grader/engine/binding/bind-subject.ts';

// #region staff
/** The grader's tests run on a small course of another subject: they need neither the exercises nor their data. */
const FIXTURE = { COURSE_ROOT: 'datasets/fixture-course' };

/** Tests that take minutes each: `npm run test:long`. Those of the grader, then those of this course. */
const LONG = [
  'grader/commands/{class,hostile-student,mutate,new-course}.test.ts',
  'grader/trials/attacks/{faults,killed}.test.ts',
  'grader/trials/workflows/*.test.ts',
  'grader/reports/*.browser.test.ts',
  'grader/class/{grade-members,grade-parts,hostile-histories,hostile-member}.test.ts',
  'grader/class/roster/fuzz-rosters.test.ts',
  'grader/staff/mutate/money-path.test.ts',
];
const LONG_COURSE = [
  'exercises/tools/**/*.browser.test.ts',
  'solutions/pictures/{first-session,lms-sessions}.test.ts',
  'solutions/tests/{attacks-as-user,autograder,full-disk,killed-in-training,recipe,release,speed,told}.test.ts',
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
        // The public checks, on the student's own files: what the editor runs, and `npx vitest`.
        plugins: [bindSubject('own')],
        test: {
          name: 'exercises',
          include: ['exercises/[0-9]*/**/*.test.ts'],
          setupFiles: ['grader/checks/setup.ts', 'grader/student/editor/own.setup.ts'],
          testTimeout: 0,
        },
      },
      // #region staff
      {
        // The tests of the grader.
        test: {
          name: 'engine',
          include: ['grader/**/*.test.ts'],
          exclude: LONG,
          env: FIXTURE,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // The tests of this course, and of the grader on it.
        test: {
          name: 'course',
          include: [
            'grader/rooms.test.ts',
            'exercises/{lib,tools}/**/*.test.ts',
            'solutions/{lib,pictures,tests}/*.test.ts',
          ],
          exclude: LONG_COURSE,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // Whole classes, workflows and faults of the grader, for real: many minutes.
        test: { name: 'long', include: LONG, env: FIXTURE, testTimeout: 900_000, hookTimeout: 900_000 },
      },
      {
        // The recipe, the releases and the pages of this course.
        test: { name: 'long-course', include: LONG_COURSE, testTimeout: 900_000, hookTimeout: 900_000 },
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
        'grader/staff/horizon/horizon-check.ts',
        'grader/staff/diagnosis/note-calls.setup.ts',
        'grader/engine/scoring/{warm-worker,parent-watch,diagnosis-process,diagnose-checks}.ts',
        'grader/staff/mutate/{desk,stryker}-runner.ts',
        // What runs in a browser.
        'exercises/tools/lab/page/**',
        // What drives a terminal and a browser for the long tests.
        'grader/staff/pictures/{tmux-terminal,browser}.ts',
      ],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 90 },
    },
    // #endregion
  },
});
