import type { Book, BookExercise, StudentGrade } from '../class/book/book.ts';
import { isUntouched } from '../class/book/is-untouched.ts';
import { gradeNotes } from '../class/grade-notes.ts';
import { showTime } from '../engine/course/zoned-time.ts';
import { LAYERS } from '../engine/sandbox/layers.ts';
import { mean } from '../show/statistics.ts';
import { commitLink } from './commit-link.ts';
import { escapeHtml } from './escape-html.ts';
import { countedOf } from './gradebook-csv.ts';
import { roundedText } from './rounded-text.ts';
import { toLookInto } from './to-look-into.ts';

/** A column of the class: what it says of each student, and below them of all. */
interface Column {
  head: string;
  numeric?: boolean;
  /** It may tell who somebody is. */
  personal?: boolean;
  cell: (student: StudentGrade) => string;
  outOf?: number;
  values?: number[];
}

/** The layers that held: one word where it was all of them. */
export const isolationOf = ({ isolation }: StudentGrade): string =>
  isolation.length === LAYERS.length ? 'full' : isolation.join(', ');

const textCell = (text: string): string => `<td>${escapeHtml(text)}</td>`;

/** A cell without a value is sorted behind all others. */
const numberCell = (value: number | undefined, { sign = '', title = '' } = {}): string =>
  value === undefined
    ? '<td class="number"></td>'
    : `<td class="number"${title && ` title="${escapeHtml(title)}"`} data-value="${value}">${sign}${roundedText(value)}</td>`;

function exerciseColumn(exercise: BookExercise, book: Book, notes: Map<StudentGrade, Notes>): Column {
  return {
    head: exercise.id,
    numeric: true,
    cell(student) {
      const grade = student.exercises[exercise.id];
      if (!grade) return numberCell(undefined);
      const sign = grade.override ? '✎ ' : grade.late.days > 0 ? '† ' : isUntouched(grade) ? '· ' : '';
      const title = [
        ...(notes.get(student)![exercise.id] ?? []),
        ...(isUntouched(grade) ? ['not started'] : []),
      ].join('; ');
      return numberCell(countedOf(exercise, grade), { sign, title });
    },
    outOf: exercise.weight,
    values: book.students.flatMap(({ exercises }) => {
      const grade = exercises[exercise.id];
      return grade ? [countedOf(exercise, grade)] : [];
    }),
  };
}

/** What may tell who somebody is can be hidden. */
const marked = ({ personal }: Column, cell: string): string =>
  personal ? cell.replace('<td', '<td data-personal') : cell;

type Notes = ReturnType<typeof gradeNotes>;

/** What is the same for everybody, or nobody has, would only take room. */
function columnsOf(book: Book): Column[] {
  const { students } = book;
  const notes = new Map(students.map((student) => [student, gradeNotes(student, book)]));
  const some = (has: (student: StudentGrade) => unknown, column: Column): Column[] =>
    students.some(has) ? [column] : [];
  const isolations = new Set(students.map(isolationOf).filter(Boolean));
  return [
    {
      head: 'id',
      cell: ({ id }) => `<td><a href="#student=${encodeURIComponent(id)}">${escapeHtml(id)}</a></td>`,
    },
    ...some(({ name }) => name, { head: 'name', personal: true, cell: ({ name }) => textCell(name) }),
    ...some(({ section }) => section, {
      head: 'section',
      personal: true,
      cell: ({ section }) => textCell(section),
    }),
    ...book.exercises.map((exercise) => exerciseColumn(exercise, book, notes)),
    {
      head: 'total',
      numeric: true,
      cell: ({ total }) => numberCell(total),
      outOf: book.maxTotal,
      values: students.flatMap(({ total }) => total ?? []),
    },
    {
      head: 'to look into',
      personal: true,
      cell: (student) => `<td class="look">${escapeHtml(toLookInto(student))}</td>`,
    },
    ...some(({ submittedAt }) => submittedAt, {
      head: 'submitted',
      cell: ({ submittedAt }) =>
        textCell(submittedAt === undefined ? '' : showTime(submittedAt, book.timeZone)),
    }),
    ...some(({ repository }) => repository, {
      head: 'commit',
      cell: ({ repository }) => `<td>${repository ? commitLink(repository) : ''}</td>`,
    }),
    {
      head: 'seconds',
      numeric: true,
      cell: ({ isolation, seconds }) =>
        numberCell(isolation.length === 0 ? undefined : Math.round(seconds * 10) / 10),
    },
    ...(isolations.size > 1
      ? [{ head: 'isolation', cell: (student: StudentGrade) => textCell(isolationOf(student)) }]
      : []),
  ];
}

/** The class as a table that the page's script sorts and filters. */
export function classTableHtml(book: Book): string {
  const columns = columnsOf(book);
  const foot = (name: string, cell: (column: Column) => number | undefined): string =>
    `<tr><td>${name}</td>${columns
      .slice(1)
      .map((column) => marked(column, numberCell(cell(column))))
      .join('')}</tr>`;
  return [
    '<p><input id="filter" type="search" placeholder="filter: any words of a row" aria-label="filter"> <span id="shown"></span> <label><input id="anonymous" type="checkbox"> without names</label></p>',
    '<div class="class" tabindex="0" role="region" aria-label="the class"><table id="class" class="sortable"><thead>',
    `<tr>${columns.map(({ head, numeric, personal }) => `<th tabindex="0"${numeric ? ' class="number"' : ''}${personal ? ' data-personal' : ''}>${escapeHtml(head)}</th>`).join('')}</tr>`,
    '</thead><tbody>',
    ...book.students.map(
      (student) => `<tr>${columns.map((column) => marked(column, column.cell(student))).join('')}</tr>`,
    ),
    '</tbody><tfoot>',
    foot('mean', ({ values }) => (values && values.length > 0 ? mean(values) : undefined)),
    foot('of', ({ outOf }) => outOf),
    '</tfoot></table></div>',
  ].join('\n');
}
