import type { ExerciseResult } from '../engine/scoring/report.ts';
import { failureLines } from './failure-lines.ts';
import { type Marks, plainMarks } from './marks.ts';
import { roundedText } from './rounded-text.ts';

/** One check as PrairieLearn shows it. */
interface PrairielearnTest {
  name: string;
  points: number;
  max_points: number;
  message: string;
  output: string;
}

/** The content of PrairieLearn's `results.json`. */
export type PrairielearnResults =
  | { gradable: true; score: number; message: string; tests: PrairielearnTest[] }
  /** Costs no attempt, and is no 0. */
  | { gradable: false; format_errors: string[] };

/** PrairieLearn takes a megabyte. */
const MOST_BYTES = 900_000;

/**
 * The results as PrairieLearn's external graders write them. The score is a part of the whole, and no more than it.
 *
 * @param exercises what the student may see: PrairieLearn shows all of it
 */
export function prairielearnResults(
  exercises: ExerciseResult[],
  { score, maxScore, notes }: Marks = plainMarks(exercises),
): PrairielearnResults {
  const tests = exercises.flatMap(({ id, title, checks }) =>
    checks.map(
      (check): PrairielearnTest => ({
        name: `${id} ${title}: ${check.name}`,
        points: check.points,
        max_points: check.maxPoints,
        message: check.verdict === 'pass' ? '' : check.verdict,
        output: failureLines(check).join('\n'),
      }),
    ),
  );
  const results = {
    gradable: true as const,
    score: maxScore > 0 ? Math.min(1, Math.max(0, score / maxScore)) : 0,
    message: [
      `${roundedText(score)} of ${roundedText(maxScore)} points`,
      ...Object.entries(notes).flatMap(([id, lines]) => lines.map((line) => `${id}: ${line}`)),
    ].join('\n'),
    tests,
  };
  if (Buffer.byteLength(JSON.stringify(results)) <= MOST_BYTES) return results;
  return { ...results, tests: tests.map((test) => ({ ...test, output: '' })) };
}

/** What cannot be graded, as PrairieLearn takes it. */
export const prairielearnUngradable = (why: string): PrairielearnResults => ({
  gradable: false,
  format_errors: [why],
});
