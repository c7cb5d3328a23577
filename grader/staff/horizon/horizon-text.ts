import chalk from 'chalk';
import { folderOf } from '../../engine/course/course.ts';
import type { Horizon } from './rate-horizon.ts';

/** What `verify --horizon` tells of one exercise: a line a function, each with its quantities and how far they are watched. */
export function horizonText({ exercise, seeds, reaches, leftOut, problems }: Horizon): string {
  const byTask = Map.groupBy(reaches, ({ task }) => task);
  const width = Math.max(0, ...reaches.map(({ quantity }) => quantity.length));
  return [
    `${folderOf(exercise)}  ${chalk.dim(seeds.length === 1 ? '1 seed' : `${seeds.length} seeds`)}`,
    ...problems.map((problem) => `    ${chalk.red(problem.split('\n')[0])}`),
    ...leftOut.map((check) => chalk.dim(`    left out, for it takes long: ${check}`)),
    ...[...byTask].flatMap(([task, own]) => [
      `    ${task}`,
      ...own.map(({ quantity, asked, killed }) => {
        const short = killed < asked ? chalk.dim(`  (asked up to ${rounded(asked)})`) : '';
        return `        ${quantity.padEnd(width)}  ${killed > 0 ? rounded(killed) : '·'}${short}`;
      }),
    ]),
  ].join('\n');
}

const rounded = (amount: number): string => String(Number(amount.toPrecision(4)));
