import chalk from 'chalk';
import type { StudentChange } from '../class/book/compare-books.ts';

const value = (score: number | undefined): string => (score === undefined ? 'none' : String(score));

function move(before: number | undefined, after: number | undefined): string {
  const by = Math.round(((after ?? 0) - (before ?? 0)) * 1e6) / 1e6;
  const text = `${value(before)} → ${value(after)} (${by > 0 ? '+' : ''}${by})`;
  return by > 0 ? chalk.green(text) : by < 0 ? chalk.red(text) : text;
}

/** The changes of a regrade, for the terminal: each student, exercise and check that moves. */
export function changesText(changes: StudentChange[]): string {
  return changes
    .flatMap(({ id, before, after, exercises }) => [
      `${chalk.bold(id)}  ${move(before, after)}`,
      ...exercises.flatMap(({ exercise, before: old, after: now, checks, reasons }) => [
        `  ${exercise}  ${move(old, now)}${reasons.length > 0 ? `  ${reasons.join('; ')}` : ''}`,
        ...checks.map((change) => `      ${move(change.before, change.after)}  ${change.check}`),
      ]),
    ])
    .join('\n');
}
