import chalk from 'chalk';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { type Exercise, filesOf } from '../engine/course/course.ts';
import { checkOwnFiles } from '../engine/scoring/check-own-files.ts';
import { CheckRunner } from '../engine/scoring/check-runner.ts';
import { commonFault, type ExerciseResult, sumPoints } from '../engine/scoring/report.ts';
import { typeRemarks } from '../engine/scoring/type-remarks.ts';
import { formatResults } from '../reports/format-results.ts';
import { forTerminal } from '../show/terminal/plain-text.ts';
import { spinner } from '../show/terminal/spinner.ts';

export const check: Command = {
  summary: 'runs the public checks on your files',
  usage: `
Usage: npm run check -- [EXERCISE…] [--only CHECK] [--seed N --path P] [--json]

Runs the public checks of the exercises (all where none is named) on your own files.

  EXERCISE      a number (04) or a name (queues)
  --only CHECK  only the check of this name, as the list writes it: "task > what holds"; "task" alone: all of its checks
  --seed N      the seed of the random inputs, a whole number; new ones at every run otherwise
  --path P      with --seed and --only: straight to one counterexample
  --json        the results as JSON on standard output

Exit code: 0 all checks asked for pass, 1 some do not, 2 wrong use.`,
  options: {
    only: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    json: { type: 'boolean' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const exercises = selectExercises(positionals);
    const seed = wholeNumber('--seed', values.seed, { min: -(2 ** 31), max: 2 ** 31 - 1 });
    const path = values.path as string | undefined;
    const only = values.only as string | undefined;
    if (path !== undefined && (seed === undefined || !only?.includes(' > '))) {
      throw new UsageError('--path leads to one counterexample of one check: give --seed and --only with it');
    }
    if (path !== undefined && !/^\d+(:\d+)*$/.test(path)) {
      throw new UsageError(`--path must be numbers joined by colons, such as 3:0:1, got "${path}"`);
    }
    const progress = spinner('checking', { silent: Boolean(values.json) });
    let done = 0;
    const runner = await CheckRunner.open(exercises, { hidden: false });
    const results = await checkOwnFiles(runner, exercises, {
      replay: {
        ...(seed === undefined ? {} : { seed }),
        ...(path === undefined ? {} : { path }),
        ...(only === undefined ? {} : { only }),
      },
      onCheck: (exercise, { name }) => {
        progress.text = `${++done} checks done; ${exercise.id}: ${name}`;
      },
    })
      .finally(() => progress.stop())
      .finally(() => runner.close());
    const shown = results.filter(({ checks }) => checks.length > 0);
    if (shown.length === 0)
      throw new UsageError(`there is no check and no function "${only}"; npm run check lists them all`);

    const score = sumPoints(shown.map((result) => result.score));
    const maxScore = sumPoints(shown.map((result) => result.maxScore));
    const passed = shown.every(({ checks }) => checks.every(({ verdict }) => verdict === 'pass'));
    if (values.json) {
      console.log(JSON.stringify({ score, maxScore, exercises: shown }, null, 2));
    } else {
      console.log(forTerminal(formatResults(shown, process.stdout.columns)));
      for (const remark of remarksOn(exercises, shown)) {
        console.log(chalk.yellow(remark));
      }
      console.log(`${chalk.bold(`${score} of ${maxScore} points`)} in the public checks`);
    }
    return passed ? 0 : 1;
  },
};

/** Those with the same globals together: TypeScript takes its time to begin. */
function remarksOn(exercises: Exercise[], results: ExerciseResult[]): string[] {
  const groups = Map.groupBy(exercises, ({ globals = [] }) => globals.join());
  const moduleOf = (exercise: Exercise) => {
    const { checks } = results.find(({ id }) => id === exercise.id) ?? { checks: [] };
    return { file: filesOf(exercise).stub, fault: commonFault(checks) };
  };
  return [...groups.values()].flatMap((group) => typeRemarks(group.map(moduleOf), group[0]!.globals));
}
