import chalk from 'chalk';
import { folderOf } from '../../engine/course/course.ts';
import { type CauseRate, countVerdicts, namesCauses } from './rate-causes.ts';

/** What `verify --diagnosis` tells: a line an exercise, and one for each function whose cause is not named, or falsely. */
export function causesText(rates: CauseRate[]): string {
  const lines = rates.flatMap(({ exercise, functions }) => [
    `${folderOf(exercise)}  ${counted(functions)}`,
    ...functions
      .filter(({ verdict }) => verdict !== 'true')
      .map(({ solution, task, told, verdict }) => {
        const line = `    ${solution}, ${task}: ${told.join(', ') || 'nothing'}`;
        return verdict === 'false' ? chalk.red(`${line} (false)`) : line;
      }),
  ]);
  const mark = namesCauses(rates) ? chalk.green('✓') : chalk.red('✗');
  return [...lines, `${mark} in all  ${counted(rates.flatMap(({ functions }) => functions))}`].join('\n');
}

function counted(functions: CauseRate['functions']): string {
  const counts = countVerdicts(functions);
  return `of ${functions.length} functions that fail, a true cause of ${counts.true}, none of ${counts.none}, a false one of ${counts.false}`;
}
