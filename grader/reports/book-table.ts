import type { Book, ExerciseGrade } from '../class/book/book.ts';
import { isUntouched } from '../class/book/is-untouched.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { fitLine } from '../show/terminal/fit-line.ts';
import { textTable } from '../show/terminal/text-table.ts';
import { countedOf } from './gradebook-csv.ts';
import { toLookInto } from './to-look-into.ts';

/** What stands before a score that is not what the checks gave; a minus would make it negative. */
const MARKS = { '*': 'set by hand', '!': 'late', '·': 'not started' } as const;

const markOf = (grade: ExerciseGrade): keyof typeof MARKS | '' => {
  if (grade.override) return '*';
  if (grade.late.days > 0) return '!';
  return isUntouched(grade) ? '·' : '';
};

/** Longer classes are for the page. */
const MOST = 60;
/** Longer ids would push the points out of the terminal, which has 80 columns where nothing else is said. */
const idWidth = (columns: number): number => Math.min(32, Math.max(8, columns - 48));

/**
 * A class as a table for the terminal: a row a student, a column an exercise.
 *
 * @param columns of the terminal, where there is one
 */
export function bookTable(book: Book, columns = 80): string {
  const rows = book.students.slice(0, MOST).map((student) => [
    fitLine(cleanLine(student.id), idWidth(columns)),
    ...book.exercises.map((exercise) => {
      const grade = student.exercises[exercise.id];
      if (!grade) return '';
      return `${markOf(grade)}${countedOf(exercise, grade)}`;
    }),
    student.total === undefined ? '' : String(student.total),
    toLookInto(student),
  ]);
  const head = ['student', ...book.exercises.map(({ id }) => id), 'total', 'to look into'];
  const foot = ['of', ...book.exercises.map(({ weight }) => String(weight)), String(book.maxTotal), ''];
  const more = book.students.length - rows.length;
  const found = new Set(book.students.flatMap(({ exercises }) => Object.values(exercises).map(markOf)));
  const legend = Object.entries(MARKS).flatMap(([mark, what]) =>
    found.has(mark as keyof typeof MARKS) ? [`${mark} ${what}`] : [],
  );
  return [
    textTable(head, rows, foot),
    ...(more > 0 ? [`and ${more} more: gradebook.html shows all`] : []),
    ...(legend.length > 0 ? [legend.join(', ')] : []),
  ].join('\n');
}
