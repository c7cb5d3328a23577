import type { StudentGrade } from '../class/book/book.ts';
import { remarks } from './remarks.ts';

/** Why somebody of the staff should look at a student; empty where nothing is unusual. */
export function toLookInto({ problem, exercises }: StudentGrade): string {
  const verdicts = Object.values(exercises).flatMap(({ checks }) => checks.map(({ verdict }) => verdict));
  const doubts = Object.values(exercises).flatMap(({ change }) => change?.doubt ?? []);
  return [
    ...(problem ? [problem.message] : []),
    ...new Set(doubts),
    ...(verdicts.length > 0 ? [remarks(verdicts)] : []),
  ]
    .filter(Boolean)
    .join('; ');
}
