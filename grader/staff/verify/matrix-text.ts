import chalk from 'chalk';
import { isRight, labelOf } from './candidate.ts';
import { candidatesByKind } from './candidates-by-kind.ts';
import type { Verification } from './verify-exercises.ts';
import type { Outcome } from './verify-plan.ts';

/**
 * The matrix of one exercise for the terminal: a line a check, a sign for each candidate.
 *
 * Right: `✓` passed, `✗` failed. Wrong: `✗` failed, `~` failed under some seeds only, `·` passed. Not tried: nothing.
 *
 * @returns its lines; none where no check could run
 */
export function matrixText({ candidates, matrix }: Pick<Verification, 'candidates' | 'matrix'>): string[] {
  if (matrix.length === 0) return [];
  const groups = candidatesByKind(candidates);
  const heads = groups.map(({ title, members }) => title.padEnd(members.length));
  const lines = matrix.map(({ check, visibility, outcomes }) => {
    const cells = groups.map(({ title, members }) => {
      const signs = members.map((member) => sign(outcomes[labelOf(member)]!, isRight(member)));
      return signs.join('') + ' '.repeat(Math.max(0, title.length - members.length));
    });
    return `${cells.join('  ')}  ${check}${visibility === 'hidden' ? chalk.dim(' (hidden)') : ''}`;
  });
  return [chalk.dim(heads.join('  ').trimEnd()), ...lines];
}

function sign({ failed, tried }: Outcome, right: boolean): string {
  if (tried === 0) return ' ';
  if (failed.length === 0) return chalk.dim(right ? '✓' : '·');
  if (right) return chalk.red('✗');
  return failed.length === tried ? '✗' : chalk.yellow('~');
}
