import Papa from 'papaparse';
import type { Book, BookExercise, ExerciseGrade, StudentGrade } from '../class/book/book.ts';
import { gradeNotes } from '../class/grade-notes.ts';

type Cell = string | number;

/**
 * Writes a table as CSV (RFC 4180). Text stands in quotes, numbers do not, and no cell can be taken for a formula:
 * one that begins like one begins with an apostrophe.
 */
function csv(fields: string[], data: Cell[][]): string {
  const quotes = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const text = Papa.unparse([fields, ...data], { escapeFormulae: true, newline: '\r\n', quotes });
  return `${text}\r\n`;
}

const columnOf = ({ id, title }: BookExercise): string => `${id} ${title}`;

/** What an exercise adds to the total. */
export const countedOf = ({ weight, maxScore }: BookExercise, grade: ExerciseGrade): number =>
  Math.round((grade.score / maxScore) * weight * 1e6) / 1e6;

const scoresOf = (book: Book, student: StudentGrade): Cell[] =>
  book.exercises.map((exercise) => {
    const grade = student.exercises[exercise.id];
    return grade ? countedOf(exercise, grade) : '';
  });

/** The class as CSV: a row a student, a column an exercise, the total, and what was late, set by hand or went wrong. */
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
  return csv(
    fields,
    book.students.map((student) => [
      student.id,
      student.name,
      student.email,
      student.section,
      ...scoresOf(book, student),
      student.total ?? '',
      book.maxTotal,
      student.attempts,
      [
        ...Object.entries(gradeNotes(student, book)).flatMap(([id, notes]) =>
          notes.map((note) => `${id}: ${note}`),
        ),
        ...(student.problem ? [student.problem.message] : []),
      ].join('; '),
    ]),
  );
}

/**
 * The form in which Canvas imports grades: its five columns on students, then one an assignment; the second row
 * says what they are out of. Canvas finds students by `SIS User ID` or `SIS Login ID`, and leaves empty cells alone.
 */
export function canvasCsv(book: Book): string {
  const fields = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...book.exercises.map(columnOf)];
  const possible = ['    Points Possible', '', '', '', '', ...book.exercises.map(({ weight }) => weight)];
  const rows = book.students.map((student) => [
    student.name || student.id,
    '',
    student.id,
    student.email || student.id,
    student.section,
    ...scoresOf(book, student),
  ]);
  return csv(fields, [possible, ...rows]);
}

/** The form in which Moodle imports grades: students by `ID number` or `Email address`, a column a grade item. */
export function moodleCsv(book: Book): string {
  const fields = ['ID number', 'Email address', ...book.exercises.map(columnOf), 'Course total'];
  return csv(
    fields,
    book.students.map((student) => [
      student.id,
      student.email,
      ...scoresOf(book, student),
      student.total ?? '',
    ]),
  );
}

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
  return csv(
    fields,
    book.students.map((student) => [
      student.name || student.id,
      student.email,
      student.id,
      student.section,
      ...scoresOf(book, student),
      student.total ?? '',
      book.maxTotal,
    ]),
  );
}
