/** Files between a finished check and a number that a student or an LMS reads. Globs, from the root. */
export const MONEY_PATH = [
  'grader/engine/binding/where-thrown.ts',
  'grader/engine/scoring/check-result.ts',
  'grader/reports/{classroom50-result,gradebook-data,lms-csv,marks,prairielearn-results}.ts',
  'grader/reports/{canvas,gradescope}-csv.ts',
  'grader/reports/{rounded-text,tell-hidden,told-results}.ts',
];

/** The unit tests that must notice a change there: those that start no process and no sandbox. */
export const MONEY_TESTS = [
  'grader/engine/binding/where-thrown.test.ts',
  'grader/engine/scoring/check-result.test.ts',
  'grader/reports/{exported-results,exported-tables,formats,gradebook-data,marks}.test.ts',
  'grader/reports/{tell-hidden,told-results}.test.ts',
];
