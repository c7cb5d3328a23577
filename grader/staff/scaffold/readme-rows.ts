import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { type Exercise, ROOT } from '../../engine/course/course.ts';
import type { LanguageTag } from '../../engine/course/language.ts';
import { lessonsOf } from '../../engine/course/lessons-of.ts';

/**
 * How an exercise's row in the README's table begins and ends: links to the lessons that are there, and the points.
 * What stands between is a title in the course's own words.
 *
 * @param places.root the repository's root, where it is not this one
 * @param places.languages of the course, where they are not those of its `course.json`
 */
export function rowEnds(
  exercise: Exercise,
  { root = ROOT, ...places }: { root?: string; languages?: LanguageTag[] } = {},
): { begin: string; end: string } {
  const [lesson, ...translations] = lessonsOf(exercise, { root, ...places });
  const links = [
    `[${exercise.id}](${relative(root, lesson.file)})`,
    ...translations
      .filter(({ file }) => existsSync(file))
      .map(({ language, file }) => `[${language.short}](${relative(root, file)})`),
  ];
  return { begin: `| ${links.join(' · ')} | `, end: ` | ${exercise.points} |` };
}

/** The README without an exercise's row in the table of exercises. */
export const removeRow = (readme: string, id: string): string =>
  readme.replace(new RegExp(`^\\| \\[${id}\\]\\(.*\\n`, 'm'), '');

/** The rows of the README's table of exercises, by their numbers. */
export const sortRows = (readme: string): string =>
  readme.replace(/(?:^\| \[\d\d\]\(.*\n)+/m, (rows) =>
    rows
      .split(/(?<=\n)/)
      .sort((one, other) => (one.slice(3, 5) < other.slice(3, 5) ? -1 : 1))
      .join(''),
  );

/** The README with one more row, where the exercise's number puts it; as it was where there is no such table. */
export const addRow = (readme: string, row: string): string =>
  sortRows(readme.replace(/(?:^\| \[\d\d\]\(.*\n)+/m, (rows) => `${rows}${row}\n`));
