import type { ExerciseGrade } from './book.ts';

/** Whether nobody has begun: no points, as somebody has who got all of it wrong, and for another reason. */
export const isUntouched = ({ checks }: ExerciseGrade): boolean =>
  checks.length > 0 && checks.every(({ verdict }) => verdict === 'not-started');
