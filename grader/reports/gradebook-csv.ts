import type { Book, BookExercise, ExerciseGrade, StudentGrade } from '../class/book/book.ts';
import { gradeNotes } from '../class/grade-notes.ts';
import { type Cell, spreadsheetCsv } from './csv.ts';

/** What an exercise is called in tables. */
export const columnOf = ({ id, title }: Pick<BookExercise, 'id' | 'title'>): string => `${id} ${title}`;

/** What an exercise adds to the total. */
export const countedOf = ({ weight, maxScore }: BookExercise, grade: ExerciseGrade): number =>
  Math.round((grade.score / maxScore) * weight * 1e6) / 1e6;

/** What each exercise adds to a student's total; empty where there is no grade. */
export const scoresOf = (book: Book, student: StudentGrade): Cell[] =>
  book.exercises.map((exercise) => {
    const grade = student.exercises[exercise.id];
    return grade ? countedOf(exercise, grade) : '';
  });

/**
 * The class for a spreadsheet: a row a student, a column an exercise, the total, and what was late, set by hand or
 * went wrong.
 */
export function gradebookCsv(book: Book): string {
  const fields = [
    'id',
    'name',
    'email',
    'section',
    ...book.exercises.map(columnOf),
    'total',
    'of',
    'attempts',
    'notes',
  ];
  return spreadsheetCsv([
    fields,
    ...book.students.map((student) => [
      student.id,
      student.name,
      student.email,
      student.section,
      ...scoresOf(book, student),
      student.total ?? '',
      book.maxTotal,
      student.attempts,
      [
        ...Object.entries(gradeNotes(student, book, { commits: false })).flatMap(([id, notes]) =>
          notes.map((note) => `${id}: ${note}`),
        ),
        ...(student.problem ? [student.problem.message] : []),
      ].join('; '),
    ]),
  ]);
}
