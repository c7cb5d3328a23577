import type { Report, Verdict } from '../scoring/report.ts';
import { textTable } from './text-table.ts';

/** Verdicts that a TA looks into first, and what the table calls them. */
const TROUBLE: [Verdict, string][] = [
  ['timeout', 'out of time'],
  ['crash', 'crash'],
  ['error', 'error'],
  ['missing', 'missing'],
];

/** What a TA should look into, in a few words. */
export function remarks(verdicts: Verdict[]): string {
  if (verdicts.every((verdict) => verdict === 'not-started')) return 'not started';
  return TROUBLE.map(([verdict, name]) => ({
    name,
    count: verdicts.filter((other) => other === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');
}

/** Reports as a table for the terminal: a row a submission, a column an exercise. */
export function classTable(reports: Report[]): string {
  const first = reports[0];
  if (!first) return 'no submissions';
  const rows = reports.map((report) => [
    report.submission.id,
    ...report.exercises.map(({ score }) => String(score)),
    String(report.score),
    remarks(report.exercises.flatMap(({ checks }) => checks.map(({ verdict }) => verdict))),
  ]);
  const head = ['submission', ...first.exercises.map(({ id }) => id), 'total', 'to look into'];
  const foot = ['of', ...first.exercises.map(({ maxScore }) => String(maxScore)), String(first.maxScore), ''];
  return textTable(head, rows, foot);
}
