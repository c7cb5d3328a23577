import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Exercise, filesOf, ROOT } from '../../engine/course/course.ts';

/**
 * Whether the course's README, which students get, lists an exercise: with its points, and with links to its lessons.
 *
 * @param root the repository's root, where it is not this one
 * @returns one sentence a problem, which says what the line must be
 */
export function judgeReadme(exercise: Exercise, root: string = ROOT): string[] {
  const { id, title, points } = exercise;
  const { lesson, translation } = filesOf(exercise, root);
  const links = [`[${id}](${relative(root, lesson)})`];
  if (existsSync(translation)) links.push(`[中文](${relative(root, translation)})`);
  const [begin, end] = [`| ${links.join(' · ')} | `, ` | ${points} |`];
  const lines = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
  return lines.some((line) => line.startsWith(begin) && line.endsWith(end))
    ? []
    : [`the table of README.md must have a line such as: ${begin}${title}${end}`];
}
