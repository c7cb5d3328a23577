import chalk from 'chalk';
import { folderOf } from '../../engine/course/course.ts';
import type { KillRate } from './rate-kills.ts';

/** What `verify --kills` tells of one exercise: a line, and one for each wrong solution that survives under some seed. */
export function killsText({ exercise, seeds, of, surviving, problems }: KillRate): string {
  const mark = surviving.length + problems.length === 0 ? chalk.green('✓') : chalk.red('✗');
  return [
    `${mark} ${folderOf(exercise)}  ${of - surviving.length} of ${of} wrong solutions are killed under each of ${seeds.length} seeds`,
    ...problems.map((problem) => `    ${problem.split('\n')[0]}`),
    ...surviving.map(
      ({ name, seeds: survived }) =>
        `    ${name} survives under ${survived.length} (the first is ${survived[0]})`,
    ),
  ].join('\n');
}
