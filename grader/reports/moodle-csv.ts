import type { Book, StudentGrade } from '../class/book/book.ts';
import { csv } from './csv.ts';
import { columnOf, scoresOf } from './gradebook-csv.ts';
import { type LmsCsv, namesOf } from './lms-csv.ts';
import { roundedText } from './rounded-text.ts';

/** What Moodle reads as "no grade": an empty cell may become 0. */
const NO_GRADE = '-';

/**
 * The form in which Moodle imports grades: students by `ID number`, a column a grade item, which says what the item
 * must be out of, and all in all, under a name that Moodle's own total does not have. `Email address` is there where
 * it tells everybody apart: Moodle gives a row without its key to the student of the row before.
 */
export function moodleCsv(book: Book): LmsCsv {
  const byAddress = Map.groupBy(book.students, ({ email }) => email.toLowerCase());
  const without = byAddress.get('') ?? [];
  const shared = [...byAddress].flatMap(([address, students]) =>
    address !== '' && students.length > 1 ? students : [],
  );
  const byEmail = without.length === 0 && shared.length === 0;
  const outOf = (points: number): string => ` (out of ${roundedText(points)})`;
  const fields = [
    'ID number',
    ...(byEmail ? ['Email address'] : []),
    ...book.exercises.map((exercise) => `${columnOf(exercise)}${outOf(exercise.weight)}`),
    `Exercises in all${outOf(book.maxTotal)}`,
  ];
  const rows = book.students.map((student: StudentGrade) => [
    student.id,
    ...(byEmail ? [student.email] : []),
    ...scoresOf(book, student).map((score) => (score === '' ? NO_GRADE : score)),
    student.total ?? NO_GRADE,
  ]);
  const remarks = [
    ...(without.length > 0 ? [`these have none: ${namesOf(without)}`] : []),
    ...(shared.length > 0 ? [`these share one: ${namesOf(shared)}`] : []),
  ];
  return {
    text: csv([fields, ...rows]),
    // A class without any addresses is known to be one.
    remarks:
      byEmail || without.length === book.students.length
        ? []
        : [
            `finds students by ID number alone, for addresses do not tell all of them apart: ${remarks.join('; ')}`,
          ],
  };
}
