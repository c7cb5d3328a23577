import type { ExerciseResult } from '../engine/scoring/report.ts';

/** One line of GitHub Classroom's table. */
interface ClassroomTest {
  name: string;
  status: 'pass' | 'fail' | 'error';
  score: number;
  max_score: number;
  message: string;
  line_no: number;
  execution_time: string;
}

/** What GitHub Classroom's graders hand to its reporter, Base64-encoded, in a step's output `result`. */
export interface ClassroomResult {
  version: 1;
  status: 'pass' | 'fail' | 'error';
  max_score: number;
  tests: ClassroomTest[];
}

/** An exercise with what it counts in the end. */
export interface CountedExercise {
  result: ExerciseResult;
  /** What it adds to the total. */
  score: number;
  /** What it adds to what the total is out of: nothing where it is extra credit. */
  maxScore: number;
}

const TROUBLE = ['error', 'crash', 'timeout'];

/** The results as GitHub Classroom takes them: a test an exercise, for its reporter adds up the tests' scores. */
export function classroomResult(exercises: CountedExercise[]): ClassroomResult {
  const tests = exercises.map(({ result, score, maxScore }): ClassroomTest => {
    const failing = result.checks.filter(({ verdict }) => verdict !== 'pass');
    const passes = failing.length === 0;
    return {
      name: `${result.id} ${result.title}`,
      status: passes ? 'pass' : failing.some(({ verdict }) => TROUBLE.includes(verdict)) ? 'error' : 'fail',
      score,
      max_score: maxScore,
      message: passes ? '' : `${failing.length} of ${result.checks.length} checks fail`,
      line_no: 0,
      execution_time: `${Math.round(result.checks.reduce((sum, { durationMs }) => sum + durationMs, 0))}ms`,
    };
  });
  const worst = (['error', 'fail'] as const).find((status) => tests.some((one) => one.status === status));
  return {
    version: 1,
    status: worst ?? 'pass',
    max_score: tests.reduce((sum, { max_score }) => sum + max_score, 0),
    tests,
  };
}
