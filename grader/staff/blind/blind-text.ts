import chalk from 'chalk';
import { folderOf } from '../../engine/course/course.ts';
import type { BlindRate } from './rate-blind.ts';

/** What `verify --blind` tells of one exercise: a line, and one for each solution that is judged wrongly. */
export function blindText({ exercise, seeds, right, wrong, problems }: BlindRate): string {
  const passed = right.of - right.failing.length;
  const caught = wrong.of - wrong.surviving.length;
  const mark = isTrue({ right, wrong, problems }) ? chalk.green('✓') : chalk.red('✗');
  return [
    `${mark} ${folderOf(exercise)}  ${passed} of ${right.of} right ones have full marks, ${caught} of ${wrong.of} wrong ones are caught, under all of ${seeds.length} seeds`,
    ...problems.map((problem) => `    ${problem.split('\n')[0]}`),
    ...right.failing.map(
      ({ name, check, message }) => `    ${name} is right, yet fails "${check}": ${message.split('\n')[0]}`,
    ),
    ...wrong.surviving.map(
      ({ name, seeds: survived }) =>
        `    ${name} is wrong, yet passes every check under ${survived.length} of ${seeds.length} seeds`,
    ),
  ].join('\n');
}

/** Whether every blind solution is judged as it should be. */
export const isTrue = ({ right, wrong, problems }: Omit<BlindRate, 'exercise' | 'seeds'>): boolean =>
  right.failing.length + wrong.surviving.length + problems.length === 0;
