import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exercise, ROOT } from '../../engine/course/course.ts';
import type { LanguageTag } from '../../engine/course/language.ts';
import { rowEnds } from '../scaffold/readme-rows.ts';

/**
 * Whether the course's README, which students get, lists an exercise: with its points, and with links to its lessons.
 *
 * @param places.root the repository's root, where it is not this one
 * @param places.languages of the course, where they are not those of its `course.json`
 * @returns one sentence a problem, which says what the line must be
 */
export function judgeReadme(
  exercise: Exercise,
  { root = ROOT, ...places }: { root?: string; languages?: LanguageTag[] } = {},
): string[] {
  const { id, title } = exercise;
  const { begin, end } = rowEnds(exercise, { root, ...places });
  const wanted = `the table of README.md must have a line such as: ${begin}${title}${end}`;
  const rows = readFileSync(join(root, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`| [${id}](`));
  const [row] = rows;
  if (row === undefined) return [wanted];
  if (rows.length > 1) return [`${wanted} (there are ${rows.length} lines of ${id})`];
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const [, links, words, points] = cells;
  const [due, worth] = [begin, end].map((part) => part.split('|')[1]!.trim());
  const differing = [
    ...(links === due ? [] : [`the links are ${links}`]),
    ...(words ? [] : ['it does not say what the exercise is']),
    ...(points === worth ? [] : [`the points are ${points || 'missing'}, not ${worth}`]),
    ...(cells.length === 5 ? [] : ['it has other cells than the three']),
  ];
  if (differing.length > 0) return [`${wanted} (${differing.join('; ')})`];
  return row.startsWith(begin) && row.endsWith(end) ? [] : [`${wanted} (there are other spaces in it)`];
}
