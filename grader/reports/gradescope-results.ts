import type { ExerciseResult } from '../engine/scoring/report.ts';
import { failureLines } from './failure-lines.ts';
import { type Marks, plainMarks } from './marks.ts';

/** One check as Gradescope shows it. */
interface GradescopeTest {
  score: number;
  max_score: number;
  status: 'passed' | 'failed';
  name: string;
  number: string;
  output: string;
  output_format: 'text';
  tags: string[];
  visibility: 'visible';
}

/** The content of Gradescope's `results.json`. */
export interface GradescopeResults {
  score: number;
  execution_time: number;
  output: string;
  output_format: 'text';
  visibility: 'visible';
  stdout_visibility: 'hidden';
  tests: GradescopeTest[];
}

/**
 * The results as Gradescope's autograder specification wants them. The score above the checks is the one that counts.
 *
 * @param exercises what the student may see: Gradescope shows all of it
 */
export function gradescopeResults(
  exercises: ExerciseResult[],
  { score, notes }: Marks = plainMarks(exercises),
): GradescopeResults {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  return {
    score,
    execution_time: Math.round(checks.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000),
    output: Object.entries(notes)
      .flatMap(([id, lines]) => lines.map((line) => `${id}: ${line}`))
      .join('\n'),
    output_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: exercises.flatMap(({ id, title, checks: ofExercise }) =>
      ofExercise.map(
        (check, index): GradescopeTest => ({
          score: check.points,
          max_score: check.maxPoints,
          status: check.verdict === 'pass' ? 'passed' : 'failed',
          name: `${title}: ${check.name}`,
          number: `${Number(id)}.${index + 1}`,
          output: failureLines(check).join('\n'),
          output_format: 'text',
          tags: [id, check.visibility, check.verdict],
          visibility: 'visible',
        }),
      ),
    ),
  };
}
