import { join } from 'node:path';
import { type Book, BookMaker } from '../class/book/book.ts';
import type { ClassFolder, Damage } from '../class/class-folder.ts';
import { fileNameOf } from '../class/file-name.ts';
import type { Override } from '../class/roster/overrides.ts';
import type { Course } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';
import { hiddenDetail } from '../engine/course/policy.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { canvasCsv } from './canvas-csv.ts';
import { feedbackHtml } from './feedback-html.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { gradebookCsv } from './gradebook-csv.ts';
import { gradebookHtml } from './gradebook-html.ts';
import { gradescopeCsv } from './gradescope-csv.ts';
import { gradescopeResults } from './gradescope-results.ts';
import { junitXml } from './junit-xml.ts';
import { moodleCsv } from './moodle-csv.ts';
import { prairielearnResults, prairielearnUngradable } from './prairielearn-results.ts';
import { toldResults } from './told-results.ts';

/**
 * Reads a class into its book.
 *
 * @throws InputError naming what is cut, altered or of an older schema: a gradebook without it would be wrong
 */
export function readBook(
  folder: ClassFolder,
  course: Course,
  overrides: Override[],
): { book: Book; maker: BookMaker } {
  const damages: Damage[] = [];
  const maker = new BookMaker(course, overrides);
  for (const attempt of folder.attempts((damage) => damages.push(damage))) maker.add(attempt);
  if (damages.length > 0) {
    const lines = damages.map(({ file, what }) => `${file} ${what}`);
    throw new InputError(`${lines.join('\n')}\ngrade again into the same folder: only these are graded`);
  }
  return { book: maker.make(), maker };
}

/**
 * Writes everything that comes out of a class into its folder: the gradebook in all its forms, and for each student
 * the feedback and the files that other systems take. All of it follows from the reports, the course and the overrides.
 *
 * @param now decides whether feedback may tell of hidden checks yet
 * @returns the book, and what whoever hands the grades on has to know, a sentence each
 */
export function writeOutputs(
  folder: ClassFolder,
  { course, overrides, now }: { course: Course; overrides: Override[]; now: number },
): { book: Book; strayOverrides: Override[]; remarks: string[] } {
  const { book, maker } = readBook(folder, course, overrides);
  const write = (file: string, content: string): void => writeWhole(join(folder.path, file), content);
  const detail = hiddenDetail(course.policy, now);
  for (const student of book.students) {
    const results = toldResults(folder, student, book, detail);
    const name = fileNameOf({ id: student.id, attempt: 1 });
    if (!results) {
      const why = student.problem?.message ?? 'nothing was graded';
      write(`prairielearn/${name}.json`, json(prairielearnUngradable(why)));
      continue;
    }
    const { title, told, marks } = results;
    write(`prairielearn/${name}.json`, json(prairielearnResults(told, marks)));
    write(`feedback/${name}.md`, feedbackMarkdown(title, told, marks));
    write(`feedback/${name}.html`, feedbackHtml(title, told, marks));
    write(`junit/${name}.xml`, junitXml(title, told, marks));
    write(`gradescope/${name}.json`, json(gradescopeResults(told, marks)));
  }
  write('gradebook.csv', gradebookCsv(book));
  const remarks = Object.entries({
    'gradebook.canvas.csv': canvasCsv(book),
    'gradebook.moodle.csv': moodleCsv(book),
  }).flatMap(([file, made]) => {
    write(file, made.text);
    return made.remarks.map((remark) => `${file} ${remark}`);
  });
  write('gradebook.gradescope.csv', gradescopeCsv(book));
  write('gradebook.html', gradebookHtml(book));
  return { book, strayOverrides: maker.strayOverrides, remarks };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
