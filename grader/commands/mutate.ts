import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import chalk from 'chalk';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { filesOf, folderOf, ROOT } from '../engine/course/course.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { mutateReference } from '../staff/mutate/mutate-reference.ts';
import { type MutationScore, scoreMutants } from '../staff/mutate/score-mutants.ts';
import { takesTime } from '../staff/verify/run-matrix.ts';

/** Percent of the mutants that must be killed: usually, and where functions need more than the usual time. */
const THRESHOLD = { usual: 100, slow: 95 };

export const mutate: Command = {
  summary: 'changes the references a place at a time: does some check notice?',
  usage: `
Usage: npm run mutate -- [EXERCISE…] [--json]

Stryker changes each reference in one place after another (< becomes <=, + becomes -, a block becomes empty) and runs
the exercise's public and hidden checks on each of these mutants. One that passes them all survives: a wrong solution
would, too. What survives needs another assertion, or, where it computes just the same, a line above it in the
reference:

  // Stryker disable next-line EqualityOperator: at 0 both branches give 0

  EXERCISE  a number (04) or a name (queues); all where none is named
  --json    the scores and survivors on standard output, and nothing else

Exit code: 0 killed are ${THRESHOLD.usual} % of the mutants, or ${THRESHOLD.slow} % where functions have limits of their own; 1 fewer; 2 wrong use.`,
  options: { json: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const scores: (MutationScore & { exercise: string; file: string; threshold: number })[] = [];
    for (const exercise of selectExercises(positionals, { drafts: true })) {
      const { reference } = filesOf(exercise);
      const folder = folderOf(exercise);
      const progress = spinner(`${folder}: reading the checks`, { silent: Boolean(values.json) });
      const results = await mutateReference(exercise, {
        onMutant: (done, of) => {
          progress.text = `${folder}: ${done} of ${of} mutants`;
        },
      }).finally(() => progress.stop());
      const score = {
        exercise: folder,
        file: relative(ROOT, reference),
        threshold: takesTime(exercise) ? THRESHOLD.slow : THRESHOLD.usual,
        ...scoreMutants(results, readFileSync(reference, 'utf8')),
      };
      scores.push(score);
      if (!values.json) console.log(summary(score));
    }
    if (values.json) console.log(JSON.stringify(scores, null, 2));
    return scores.every(({ score, threshold }) => score >= threshold) ? 0 : 1;
  },
};

function summary(scored: MutationScore & { exercise: string; file: string; threshold: number }): string {
  const { exercise, file, threshold, mutants, killed, declared, score, survivors } = scored;
  const mark = score >= threshold ? chalk.green('✓') : chalk.red('✗');
  // Rounded down: 99.96 is not yet 100.
  const percent = Math.floor(score * 10) / 10;
  const counts = `${killed} of ${mutants} mutants killed, ${declared} declared equivalent`;
  return [
    `${mark} ${exercise}  ${percent} %  ${chalk.dim(counts)}`,
    ...survivors.map(
      ({ line, column, kind, original, mutated, why }) =>
        `    ${file}:${line}:${column}  ${original} → ${mutated}  ${chalk.dim(`${kind}: ${why}`)}`,
    ),
  ].join('\n');
}
