import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import chalk from 'chalk';
import ora from 'ora';
import { ROOT } from '../authoring/course.ts';
import { feedbackMarkdown } from '../reports/feedback-markdown.ts';
import { formatResults } from '../reports/format-results.ts';
import { writeWhole } from '../reports/write-whole.ts';
import { Grader } from '../scoring/grader.ts';
import type { Command } from './command.ts';
import { isolationOption } from './isolation-option.ts';
import { selectExercises } from './select-exercises.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';
import { wholeNumber } from './whole-number.ts';

export const grade: Command = {
  summary: 'grades one submission in the sandbox, hidden checks included',
  usage: `
Usage: npm run grade -- DIR [--exercise NN] [--seed N] [--isolation full|best|basic] [--json] [--out DIR] [--summary FILE]

Grades the submission in DIR (it holds exercises/NN-slug/… or NN-slug/…).

  --exercise NN  only this exercise
  --seed N       the seed from which every check derives its own; the course's salt otherwise
  --isolation L  full: only with every layer, or not at all; best: with the layers that this system has (default);
                 basic: with those that Node itself provides
  --json         the report on standard output, and nothing else
  --out DIR      writes the report (JSON) and the feedback (Markdown) to this folder
  --summary F    adds the feedback to this file, for a job summary on GitHub

Exit code: 0 graded, 2 wrong use, 3 an error of the grader itself.`,
  options: {
    exercise: { type: 'string' },
    seed: { type: 'string' },
    isolation: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
    summary: { type: 'string' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) throw new UsageError('name one folder: npm run grade -- DIR');
    const folder = userPath(given);
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is no folder`);
    const exercises = selectExercises(typeof values.exercise === 'string' ? [values.exercise] : []);
    const seed = wholeNumber('--seed', values.seed, { min: 0, max: 2 ** 31 - 1 }) ?? readSalt();
    const layers = isolationOption(values.isolation);

    const progress = ora({
      text: 'grading',
      isSilent: Boolean(values.json) || !process.stderr.isTTY,
    }).start();
    let done = 0;
    const grader = await Grader.open(exercises, { layers });
    const report = await grader
      .grade(folder, {
        id: basename(folder),
        seed,
        onCheck: (exercise, { name }) => {
          progress.text = `${++done} checks done; ${exercise.id}: ${name}`;
        },
      })
      .finally(() => progress.stop())
      .finally(() => grader.close());
    const { id } = report.submission;
    const feedback = feedbackMarkdown(id, report.exercises);
    if (typeof values.out === 'string') {
      writeWhole(join(userPath(values.out), `${id}.json`), `${JSON.stringify(report, null, 2)}\n`);
      writeWhole(join(userPath(values.out), `${id}.md`), feedback);
    }
    if (typeof values.summary === 'string') appendFileSync(userPath(values.summary), feedback);
    if (values.json) {
      console.log(JSON.stringify(report, null, 2));
    } else {
      console.log(formatResults(report.exercises));
      console.log(chalk.bold(`${report.submission.id}: ${report.score} of ${report.maxScore} points`));
      console.log(chalk.dim(`seed ${report.seed}; isolation: ${report.isolation.join(', ')}`));
    }
    return 0;
  },
};

/** The course's secret seed: nobody who lacks `solutions/` can foresee the inputs of the hidden checks. */
export function readSalt(): number {
  return Number.parseInt(readFileSync(join(ROOT, 'solutions/salt.txt'), 'utf8'), 10);
}
