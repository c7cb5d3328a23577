import chalk from 'chalk';
import { isRight, labelOf } from '../candidates/candidate.ts';
import { candidatesByKind } from '../candidates/candidates-by-kind.ts';
import type { CandidateResult } from './check-verification.ts';
import type { Verification } from './verify-exercises.ts';

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
  const heads = groups.map(({ title, candidates }) => title.padEnd(candidates.length));
  const lines = matrix.map(({ check, visibility, results }) => {
    const cells = groups.map(({ title, candidates }) => {
      const signs = candidates.map((candidate) => sign(results[labelOf(candidate)]!, isRight(candidate)));
      return signs.join('') + ' '.repeat(Math.max(0, title.length - candidates.length));
    });
    return `${cells.join('  ')}  ${check}${visibility === 'hidden' ? chalk.dim(' (hidden)') : ''}`;
  });
  return [chalk.dim(heads.join('  ').trimEnd()), ...lines];
}

function sign({ failed, tried }: CandidateResult, right: boolean): string {
  if (tried === 0) return ' ';
  if (failed.length === 0) return chalk.dim(right ? '✓' : '·');
  if (right) return chalk.red('✗');
  return failed.length === tried ? '✗' : chalk.yellow('~');
}
