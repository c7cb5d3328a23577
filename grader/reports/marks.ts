import { type ExerciseResult, sumPoints } from '../engine/scoring/report.ts';

/** What an exercise is to the total. */
export interface Counted {
  /** What it adds. */
  score: number;
  /** What it may add. */
  weight: number;
  /** It adds to the total, and not to what the total is out of. */
  extraCredit: boolean;
}

/** What a student has in the end, where that is not just the sum of the checks. */
export interface Marks {
  score: number;
  maxScore: number;
  /** By exercise's id: what counts, in its points, where it is not what the checks gave. */
  scores: Record<string, number>;
  /** By exercise's id: what that is in the total, where it is not the same. */
  counted: Record<string, Counted>;
  /** By exercise's id: what was late, what was set by hand. */
  notes: Record<string, string[]>;
}

/** The marks where nothing but the checks counts. */
export const plainMarks = (exercises: ExerciseResult[]): Marks => ({
  score: sumPoints(exercises.map(({ score }) => score)),
  maxScore: sumPoints(exercises.map(({ maxScore }) => maxScore)),
  scores: {},
  counted: {},
  notes: {},
});

/** An exercise with what a student has in it, and what that adds to the total, so that the reader can add up. */
export function markText({ id, title, score, maxScore }: ExerciseResult, marks: Marks): string {
  const head = `${id} ${title}: ${marks.scores[id] ?? score} of ${maxScore}`;
  const counted = marks.counted[id];
  if (!counted) return head;
  const adds = counted.extraCredit
    ? `extra credit, which adds ${counted.score} to the total`
    : `which counts ${counted.score} of ${counted.weight} in the total`;
  return `${head}, ${adds}`;
}
