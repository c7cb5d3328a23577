import type { Book } from '../class/book/book.ts';
import { csv } from './csv.ts';
import { columnOf, scoresOf } from './gradebook-csv.ts';
import { type LmsCsv, namesOf } from './lms-csv.ts';

/**
 * The form in which Canvas imports grades: its five columns on students, then one an assignment; the second row
 * says what they are out of. Canvas finds students by `ID`, else by `SIS User ID`, `SIS Login ID` or the name. An
 * empty cell clears the grade that Canvas has, so who lacks one is left out.
 */
export function canvasCsv(book: Book): LmsCsv {
  const fields = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...book.exercises.map(columnOf)];
  const possible = ['    Points Possible', '', '', '', '', ...book.exercises.map(({ weight }) => weight)];
  const rows = book.students.map((student) => ({
    student,
    scores: scoresOf(book, student),
  }));
  const whole = rows.filter(({ scores }) => !scores.includes(''));
  const left = rows.filter(({ scores }) => scores.includes(''));
  return {
    text: csv([
      fields,
      possible,
      ...whole.map(({ student, scores }) => [
        student.name || student.id,
        student.canvasId ?? '',
        student.id,
        student.login || student.email || student.id,
        student.section,
        ...scores,
      ]),
    ]),
    remarks:
      left.length === 0
        ? []
        : [
            `leaves out who has no grade in some exercise, for an empty cell clears what Canvas has: ${namesOf(left.map(({ student }) => student))}`,
          ],
  };
}
