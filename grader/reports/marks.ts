import { type ExerciseResult, sumPoints } from '../engine/scoring/report.ts';

/** What a student has in the end, where that is not just the sum of the checks. */
export interface Marks {
  score: number;
  maxScore: number;
  /** By exercise's id: what counts, in its points, where it is not what the checks gave. */
  scores: Record<string, number>;
  /** By exercise's id: what was late, what was set by hand. */
  notes: Record<string, string[]>;
}

/** The marks where nothing but the checks counts. */
export const plainMarks = (exercises: ExerciseResult[]): Marks => ({
  score: sumPoints(exercises.map(({ score }) => score)),
  maxScore: sumPoints(exercises.map(({ maxScore }) => maxScore)),
  scores: {},
  notes: {},
});
