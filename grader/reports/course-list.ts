import chalk from 'chalk';
import type { ExerciseResult } from '../engine/scoring/report.ts';

const BAR = 10;

function mark(exercise: ExerciseResult): string {
  if (exercise.score === exercise.maxScore) return chalk.green('✓');
  const untouched = exercise.checks.every(({ verdict }) => verdict === 'not-started');
  return untouched ? chalk.dim('·') : chalk.yellow('…');
}

/** The course as a list: a mark, a bar and points for each exercise. */
export function courseList(exercises: ExerciseResult[]): string {
  const width = Math.max(...exercises.map(({ title }) => title.length));
  return exercises
    .map((exercise) => {
      const { id, title, score, maxScore } = exercise;
      const full = Math.floor((BAR * score) / maxScore);
      const bar = chalk.green('█'.repeat(full)) + chalk.dim('░'.repeat(BAR - full));
      return `   ${mark(exercise)} ${id} ${title.padEnd(width)}  ${bar}  ${score}/${maxScore}`;
    })
    .join('\n');
}
