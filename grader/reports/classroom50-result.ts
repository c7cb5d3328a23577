import { type ExerciseResult, sumPoints } from '../engine/scoring/report.ts';

/** Classroom 50 counts in whole numbers: so many are a point. */
const SCALE = 100;

/** One line of Classroom 50's table; it keeps the fields that it does not know, such as the points. */
interface Classroom50Test {
  'test-name': string;
  passed: boolean;
  score: number;
  'max-score': number;
  points: number;
  'max-points': number;
}

/** Whose submission a result is of, as Classroom 50's runner tells its autograders. */
export interface Classroom50Identity {
  classroom: string;
  assignment: string;
  submission: string;
  commit: string;
  release: string;
  review: string;
}

/** What Classroom 50's runner reads from `result.json`. */
export interface Classroom50Result extends Classroom50Identity {
  schema: 'classroom50/result/v1';
  datetime: string;
  score: number;
  'max-score': number;
  points: number;
  'max-points': number;
  tests: Classroom50Test[];
}

/**
 * The results as Classroom 50 takes them: a test an exercise, each score a hundred times the points, which stand
 * beside it.
 *
 * @param at when it was handed in, in milliseconds since 1970
 */
export function classroom50Result(
  exercises: ExerciseResult[],
  identity: Classroom50Identity,
  at: number,
): Classroom50Result {
  const tests = exercises.map(
    ({ id, title, score, maxScore, checks }): Classroom50Test => ({
      'test-name': `${id} ${title}`,
      passed: checks.every(({ verdict }) => verdict === 'pass'),
      score: Math.round(score * SCALE),
      'max-score': Math.round(maxScore * SCALE),
      points: score,
      'max-points': maxScore,
    }),
  );
  const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0);
  return {
    schema: 'classroom50/result/v1',
    ...identity,
    datetime: `${new Date(at).toISOString().slice(0, 19)}Z`,
    score: sum(tests.map(({ score }) => score)),
    'max-score': sum(tests.map((test) => test['max-score'])),
    points: sumPoints(tests.map(({ points }) => points)),
    'max-points': sumPoints(tests.map((test) => test['max-points'])),
    tests,
  };
}
