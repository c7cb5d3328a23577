import type { Course } from '../authoring/course.ts';
import type { Book } from '../class/book.ts';
import type { ClassFolder } from '../class/class-folder.ts';
import type { Override } from '../class/overrides.ts';
import { writeOutputs } from '../class/write-outputs.ts';
import { bookTable } from '../reports/book-table.ts';

/**
 * Writes what comes out of a graded class, and prints it as a table.
 *
 * @param options.partial only a part of the class is here, so overrides of others are no mistake
 */
export function finishClass(
  folder: ClassFolder,
  { course, overrides, partial = false }: { course: Course; overrides: Override[]; partial?: boolean },
): Book {
  const { book, strayOverrides } = writeOutputs(folder, { course, overrides, now: Date.now() });
  for (const { id, exercise } of partial ? [] : strayOverrides) {
    console.error(
      `warning: there is an override of exercise ${exercise} for "${id}", who is not in the class`,
    );
  }
  console.log(`\n${bookTable(book)}\n`);
  return book;
}
