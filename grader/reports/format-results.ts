import chalk from 'chalk';
import {
  type CheckResult,
  commonFault,
  type ExerciseResult,
  isFailing,
  taskName,
  type Verdict,
} from '../engine/scoring/report.ts';
import { wrapText } from '../show/terminal/wrap-text.ts';
import { failureText } from './failure-text.ts';

const MARKS: Record<Verdict, { sign: string; paint: (text: string) => string }> = {
  pass: { sign: '✓', paint: chalk.green },
  fail: { sign: '✗', paint: chalk.red },
  error: { sign: '✗', paint: chalk.red },
  timeout: { sign: '✗', paint: chalk.red },
  crash: { sign: '✗', paint: chalk.red },
  missing: { sign: '✗', paint: chalk.yellow },
  'not-started': { sign: '·', paint: chalk.dim },
};

/** What a verdict is called in text; passing and failing need no word beside their sign. */
const WORDS: Partial<Record<Verdict, string>> = {
  error: 'error',
  timeout: 'out of time',
  crash: 'crash',
  missing: 'missing',
  'not-started': 'not started',
};

const ASIDE = '      │ ';

/** Where the names begin: behind signs and points. */
const NAME = ' '.repeat(16);

/** Each line behind a bar: no line of a submission's text can begin a line of a CI log, where it might be obeyed. */
const aside = (text: string): string => text.replaceAll(/^/gm, ASIDE);

/** @param toldAbove what happened in it stands above all checks already */
function formatCheck(check: CheckResult, columns: number | undefined, toldAbove: boolean): string {
  const { sign, paint } = MARKS[check.verdict];
  const name = check.name.split(' > ').slice(1).join(' > ');
  const word = WORDS[check.verdict];
  const text = word ? `${name} (${word})` : name;
  const wrapped = columns === undefined ? [text] : wrapText(text, Math.max(10, columns - NAME.length));
  const points = `${check.points}/${check.maxPoints}`.padEnd(NAME.length - 6);
  const lines = [
    paint(`    ${sign} ${points}${wrapped[0]}`),
    ...wrapped.slice(1).map((rest) => paint(NAME + rest)),
  ];
  if (isFailing(check) && !toldAbove) {
    lines.push(aside(failureText(check, (columns ?? 80) - ASIDE.length)));
  }
  if (check.measured) lines.push(chalk.dim(aside(`measured: ${check.measured}`)));
  if (check.remark)
    lines.push(chalk.yellow(aside(wrapText(check.remark, (columns ?? 80) - ASIDE.length).join('\n'))));
  if (check.output) lines.push(chalk.dim(aside(`printed: ${check.output.trimEnd()}`)));
  return lines.join('\n');
}

/**
 * The results of exercises as a list for the terminal: tasks, checks with verdicts and points, totals.
 *
 * @param columns of the terminal; names are not broken where there is none
 */
export function formatResults(exercises: ExerciseResult[], columns?: number): string {
  const lines: string[] = [];
  for (const { id, title, score, maxScore, checks } of exercises) {
    lines.push(`${chalk.bold(`${id} ${title}`)}  ${score}/${maxScore}`);
    const fault = commonFault(checks);
    if (fault !== undefined)
      lines.push(...wrapText(fault, (columns ?? 80) - 2).map((line) => chalk.red(`  ${line}`)));
    let task = '';
    for (const check of checks) {
      if (taskName(check) !== task) lines.push(`  ${taskName(check)}`);
      task = taskName(check);
      lines.push(formatCheck(check, columns, fault !== undefined));
    }
    lines.push('');
  }
  return lines.join('\n');
}
