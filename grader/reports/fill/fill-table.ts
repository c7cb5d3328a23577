import type { Book, StudentGrade } from '../../class/book/book.ts';
import { delimiterOf } from '../../class/roster/parse-csv.ts';
import { countedOf } from '../gradebook-csv.ts';
import { type CellSpan, cellSpans } from './cell-spans.ts';
import { type Columns, type Filling, findColumns } from './find-columns.ts';
import { type RowKeys, StudentFinder } from './find-student.ts';

/** An export with its marks filled in, and what there is to look into. */
export interface Filled {
  text: string;
  /** How many cells have a mark now, and what each column takes. */
  marks: number;
  columns: { header: string; filling: string }[];
  /** What is told of whole columns: that marks were scaled. */
  notes: string[];
  /** Rows of students whom the class does not have, as the export names them. */
  unknown: string[];
  /** Students of the class whom the export does not have, or has twice. */
  missing: StudentGrade[];
  twice: StudentGrade[];
  /** Cells that stay as they are, and why. */
  kept: { id: string; header: string; why: string }[];
}

/** Whom Canvas adds to every export, and what stands in rows of no student. */
const TEST_STUDENT = 'Student, Test';
const NO_STUDENT = /^\s*(points possible|muted|manual posting)/i;

/** Moodle keeps five digits; no LMS keeps more. */
const rounded = (mark: number): number => Math.round(mark * 1e5) / 1e5;

/**
 * Fills the marks of a class into a table that an LMS has exported: each other byte stays. A cell stays, too, where
 * there is no grade, or where the LMS says that the student is excused.
 *
 * @param source of the table, with or without a byte-order mark
 * @param named which column takes what, where their names do not say: see `findColumns`
 * @throws InputError where the columns cannot be told
 */
export function fillTable(source: string, book: Book, named: Map<string, string> = new Map()): Filled {
  const beginning = /^\uFEFF?(sep=.\r?\n)?/.exec(source)![0];
  const body = source.slice(beginning.length);
  const [head = [], ...rows] = cellSpans(body, delimiterOf(body));
  const columns = findColumns(
    head.map(({ text }) => text.trim()),
    book,
    named,
  );
  const possible = rows.find(([first]) => /points possible/i.test(first?.text ?? ''));
  const numbers = [...columns.marks.map(({ index }) => index), columns.maximum ?? -1];
  const isDecimalComma = rows.some((row) =>
    numbers.some((index) => /^\d+,\d+$/.test(row[index]?.text ?? '')),
  );
  const keysOf = (row: CellSpan[]): RowKeys =>
    Object.fromEntries(Object.entries(columns.keys).map(([key, index]) => [key, row[index]?.text ?? '']));
  const ofStudents = rows.filter(isStudent);
  const finder = new StudentFinder(book.students, ofStudents.map(keysOf));
  const found = new Map<StudentGrade, CellSpan[][]>();
  const unknown: string[] = [];
  for (const row of ofStudents) {
    const keys = keysOf(row);
    const student = finder.find(keys);
    if (student) found.set(student, [...(found.get(student) ?? []), row]);
    else if (row[0]?.text !== TEST_STUDENT) unknown.push(Object.values(keys).filter(Boolean).join(', '));
  }
  const changes: { span: CellSpan; text: string }[] = [];
  const notes = new Set(finder.byName && found.size > 0 ? ['students were found by their names alone'] : []);
  const kept: Filled['kept'] = [];
  for (const [student, [row = [], ...more]] of found) {
    if (more.length > 0) continue;
    for (const { index, header, filling } of columns.marks) {
      const span = row[index];
      const mark = markOf(student, filling, book);
      const keep = (why: string) => kept.push({ id: student.id, header, why });
      if (!span) keep('the row ends before it');
      else if (/^ex(cused)?$/i.test(span.text.trim())) keep('excused in the LMS');
      else if (!mark) keep('no grade');
      else {
        const outOf = outOfCell(columns, possible, row, index) ?? mark.outOf;
        if (outOf !== mark.outOf) {
          notes.add(
            `"${header}" is out of ${outOf}, and what it takes out of ${mark.outOf}: marks are scaled`,
          );
        }
        const text = String(rounded(mark.outOf === 0 ? mark.score : (mark.score / mark.outOf) * outOf));
        changes.push({ span, text: isDecimalComma ? quotedFor(text.replace('.', ','), body) : text });
      }
    }
  }
  return {
    text: beginning + replaced(body, changes),
    marks: changes.length,
    columns: columns.marks.map(({ header, filling }) => ({
      header,
      filling: filling === 'total' ? 'the total' : filling.id,
    })),
    notes: [...notes],
    unknown,
    missing: book.students.filter((student) => !found.has(student)),
    twice: [...found].filter(([, all]) => all.length > 1).map(([student]) => student),
    kept,
  };
}

const isStudent = (row: CellSpan[]): boolean =>
  row.some(({ text }) => text.trim() !== '' && !NO_STUDENT.test(text)) &&
  !NO_STUDENT.test(row[0]?.text ?? '');

/** What a student has, and what it is out of; nothing where there is no grade. */
function markOf(
  student: StudentGrade,
  filling: Filling,
  book: Book,
): { score: number; outOf: number } | undefined {
  if (filling === 'total') {
    return student.total === undefined ? undefined : { score: student.total, outOf: book.maxTotal };
  }
  const grade = student.exercises[filling.id];
  return grade && { score: countedOf(filling, grade), outOf: filling.weight };
}

/** What the LMS says that a mark is out of: Canvas in the row below the names, Moodle's worksheet in each row. */
function outOfCell(
  { maximum }: Columns,
  possible: CellSpan[] | undefined,
  row: CellSpan[],
  index: number,
): number | undefined {
  const text = (maximum === undefined ? possible?.[index] : row[maximum])?.text ?? '';
  const outOf = Number(text.replace(',', '.'));
  return text.trim() !== '' && outOf > 0 ? outOf : undefined;
}

const quotedFor = (text: string, body: string): string =>
  text.includes(delimiterOf(body)) ? `"${text}"` : text;

function replaced(source: string, changes: { span: CellSpan; text: string }[]): string {
  let text = '';
  let at = 0;
  for (const { span, text: mark } of changes.toSorted((one, other) => one.span.begin - other.span.begin)) {
    text += source.slice(at, span.begin) + mark;
    at = span.end;
  }
  return text + source.slice(at);
}
