import type { Verdict } from '../engine/scoring/report.ts';

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
