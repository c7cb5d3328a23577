import type { StudentGrade } from '../class/book/book.ts';
import { remarks } from './remarks.ts';

/** Why somebody of the staff should look at a student; empty where nothing is unusual. */
export function toLookInto({ problem, exercises }: StudentGrade): string {
  const verdicts = Object.values(exercises).flatMap(({ checks }) => checks.map(({ verdict }) => verdict));
  return [...(problem ? [problem.message] : []), ...(verdicts.length > 0 ? [remarks(verdicts)] : [])]
    .filter(Boolean)
    .join('; ');
}
