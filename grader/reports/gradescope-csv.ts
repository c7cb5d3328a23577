import type { Book } from '../class/book/book.ts';
import { csv } from './csv.ts';
import { columnOf, scoresOf } from './gradebook-csv.ts';

/**
 * The form in which Gradescope imports a roster, with the grades in further columns. Gradescope takes scores from
 * each submission's `results.json` alone.
 */
export function gradescopeCsv(book: Book): string {
  const fields = [
    'Full Name',
    'Email',
    'Student ID',
    'Section',
    ...book.exercises.map(columnOf),
    'Total Score',
    'Max Points',
  ];
  return csv([
    fields,
    ...book.students.map((student) => [
      student.name || student.id,
      student.email,
      student.id,
      student.section,
      ...scoresOf(book, student),
      student.total ?? '',
      book.maxTotal,
    ]),
  ]);
}
