import { ClassFolder } from '../class/class-folder.ts';
import { readTable } from '../class/roster/read-table.ts';
import type { Command } from '../command-line/command.ts';
import { overridesOption } from '../command-line/overrides-option.ts';
import { requirePlace } from '../command-line/require-place.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { type Filled, fillTable } from '../reports/fill/fill-table.ts';
import { namesOf } from '../reports/lms-csv.ts';
import { readBook } from '../reports/write-outputs.ts';

export const gradebook: Command = {
  summary: "fills a class's marks into the file that an LMS exported",
  usage: `
Usage: npm run gradebook -- DIR --into FILE [--columns "COLUMN=NN,…"] [--out FILE] [--overrides FILE]

Fills the marks of a graded class into FILE, a table that Canvas (Grades → Export) or Moodle (the assignment's offline
grading worksheet) has exported: the same columns, order and students, only marks change. Who is in one of the two
alone is listed. A cell stays as it is where there is no grade, and where the LMS says that a student is excused.

  --columns …       which column takes which exercise, where the names of columns do not say so: "Homework 1=01,Grade=02";
                    total for all exercises together; id, email, login or name for the column that tells students
  --out FILE        writes there, and leaves the export as it is
  --overrides FILE  scores set by hand; solutions/overrides.csv where it is there

Exit code: 0 every student of both was found, 1 some were not, or have no grade, 2 wrong use.`,
  options: {
    into: { type: 'string' },
    columns: { type: 'string' },
    out: { type: 'string' },
    overrides: { type: 'string' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0 || typeof values.into !== 'string') {
      throw new UsageError('name the graded class and the export: npm run gradebook -- DIR --into FILE');
    }
    const course = readCourse();
    const { book } = readBook(
      new ClassFolder(userPath(path)),
      course,
      overridesOption(values.overrides, course),
    );
    if (book.students.length === 0) throw new UsageError(`${path} holds no graded class`);
    const into = userPath(values.into);
    const source = readTable(into, 'export');
    const out = typeof values.out === 'string' ? userPath(values.out) : into;
    requirePlace('--out', out);
    const filled = fillTable(source, book, readColumns(values.columns));
    writeWhole(out, filled.text);
    tell(filled);
    console.log(
      `${filled.marks} ${filled.marks === 1 ? 'mark is' : 'marks are'} in ${values.out ?? values.into}: ${filled.columns.map(({ header, filling }) => `"${cleanLine(header)}" has ${filling}`).join(', ')}`,
    );
    const { unknown, missing, twice, kept } = filled;
    return [unknown, missing, twice, kept].some(({ length }) => length > 0) ? 1 : 0;
  },
};

function tell({ notes, unknown, missing, twice, kept }: Filled): void {
  for (const note of notes) console.error(`note: ${cleanLine(note)}`);
  const list = (what: string, students: { id: string }[]): void => {
    if (students.length > 0) console.error(`${what}: ${cleanLine(namesOf(students))}`);
  };
  for (const row of unknown) console.error(`in the export, but not in the class: ${cleanLine(row)}`);
  list('in the class, but not in the export', missing);
  list('in more than one row of the export, which stay as they are', twice);
  for (const [why, cells] of Map.groupBy(kept, (cell) => `${cell.why}, so "${cell.header}" stays as it is`)) {
    list(why, cells);
  }
}

/** Reads `Homework 1=01,Grade=total`. */
function readColumns(text: string | boolean | undefined): Map<string, string> {
  if (typeof text !== 'string') return new Map();
  const pairs = [...text.matchAll(/\s*(.+?)\s*=\s*([\w-]+)\s*(?:,|$)/g)];
  if (pairs.map(([whole]) => whole).join('') !== text) {
    throw new UsageError(`--columns must be like "Homework 1=01,Grade=total", got "${text}"`);
  }
  return new Map(pairs.map(([, column, what]) => [column!, what!]));
}
