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
  const lines = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
  const wanted = `the table of README.md must have a line such as: ${begin}${title}${end}`;
  if (lines.some((line) => line.startsWith(begin) && line.endsWith(end))) return [];
  const row = lines.find((line) => line.startsWith(`| [${id}](`));
  if (row === undefined) return [wanted];
  return [`${wanted} (${row.startsWith(begin) ? 'the points differ' : 'the links differ'})`];
}
