import chalk from 'chalk';
import { compareBooks } from '../class/book/compare-books.ts';
import { ClassFolder } from '../class/class-folder.ts';
import type { Command } from '../command-line/command.ts';
import { overridesOption } from '../command-line/overrides-option.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { changesText } from '../reports/changes-text.ts';
import { readBook } from '../reports/write-outputs.ts';

export const regrade: Command = {
  summary: 'shows who moves between two gradings of a class, and through which check',
  usage: `
Usage: npm run regrade -- OLD NEW [--overrides FILE] [--json]

Compares two folders that npm run grade or npm run merge wrote, and changes neither.

  --overrides FILE  scores set by hand; solutions/overrides.csv where it is there
  --json            the changes as JSON on standard output

Exit code: 0 nobody moves, 1 somebody does.`,
  options: { overrides: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [old, now, ...more] = positionals;
    if (old === undefined || now === undefined || more.length > 0) {
      throw new UsageError('name two folders: npm run regrade -- OLD NEW');
    }
    const course = readCourse();
    const overrides = overridesOption(values.overrides, course);
    const [before, after] = [old, now].map((path) => {
      const { book } = readBook(new ClassFolder(userPath(path)), course, overrides);
      if (book.students.length === 0) throw new UsageError(`${path} holds no graded class`);
      return book;
    });
    const changes = compareBooks(before!, after!);
    if (values.json) console.log(JSON.stringify(changes, null, 2));
    else {
      if (changes.length > 0) console.log(`${changesText(changes)}\n`);
      console.log(
        chalk.bold(
          changes.length === 0
            ? 'nobody moves'
            : changes.length === 1
              ? '1 student moves'
              : `${changes.length} students move`,
        ),
      );
    }
    return changes.length === 0 ? 0 : 1;
  },
};
