import type { Book } from '../class/book/book.ts';
import type { ClassFolder } from '../class/class-folder.ts';
import type { Override } from '../class/roster/overrides.ts';
import type { Course } from '../engine/course/course.ts';
import { bookTable } from '../reports/book-table.ts';
import { writeOutputs } from '../reports/write-outputs.ts';
import { fitLine } from '../show/terminal/fit-line.ts';

/**
 * Writes what comes out of a graded class, and prints it as a table.
 *
 * @param options.partial only a part of the class is here, so overrides of others are no mistake
 */
export function finishClass(
  folder: ClassFolder,
  { course, overrides, partial = false }: { course: Course; overrides: Override[]; partial?: boolean },
): Book {
  const { book, strayOverrides, remarks } = writeOutputs(folder, { course, overrides, now: Date.now() });
  for (const { id, exercise } of partial ? [] : strayOverrides) {
    console.error(
      `warning: there is an override of exercise ${exercise} for "${id}", who is not in the class`,
    );
  }
  for (const remark of remarks) console.error(`note: ${remark}`);
  const { isTTY, columns } = process.stdout;
  const lines = bookTable(book, isTTY ? columns : undefined).split('\n');
  // A row of the table is a row of the terminal; a file takes it whole.
  console.log(`\n${lines.map((line) => (isTTY ? fitLine(line, columns) : line)).join('\n')}\n`);
  return book;
}
