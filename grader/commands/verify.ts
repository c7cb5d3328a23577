import chalk from 'chalk';
import ora from 'ora';
import { folderOf } from '../authoring/course.ts';
import { verifyExercise } from '../authoring/verify-exercise.ts';
import type { Command } from './command.ts';
import { selectExercises } from './select-exercises.ts';
import { wholeNumber } from './whole-number.ts';

export const verify: Command = {
  summary: 'proves the exercises: every wrong solution fails, every right one passes',
  usage: `
Usage: npm run verify -- [EXERCISE…] [--seeds N] [--json]

Runs every check against the reference, the variants, the stub and the misconceptions of each exercise.

  --seeds N  how many seeds (20 where not given)
  --json     the matrices on standard output

Exit code: 0 all is sound, 1 something is not.`,
  options: { seeds: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const seeds = wholeNumber('--seeds', values.seeds, { min: 1, max: 10_000 }) ?? 20;
    const verifications = [];
    for (const exercise of selectExercises(positionals)) {
      const name = folderOf(exercise);
      const progress = ora({ text: name, isSilent: Boolean(values.json) || !process.stderr.isTTY }).start();
      const verification = await verifyExercise(exercise, seeds).finally(() => progress.stop());
      verifications.push(verification);
      if (values.json) continue;
      const { candidates, matrix, problems } = verification;
      const right = candidates.filter((candidate) => candidate.right).length;
      const counts = `${matrix.length} checks, ${right} right and ${candidates.length - right} wrong solutions, ${seeds} seeds`;
      console.log(
        `${problems.length === 0 ? chalk.green('✓') : chalk.red('✗')} ${name}  ${chalk.dim(counts)}`,
      );
      for (const problem of problems) console.log(`    ${problem}`);
    }
    if (values.json) console.log(JSON.stringify(verifications, null, 2));
    return verifications.every(({ problems }) => problems.length === 0) ? 0 : 1;
  },
};
