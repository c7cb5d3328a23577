import type { Verdict } from '../engine/scoring/report.ts';

/** What a verdict is called in a table, with a sign that can be told apart without colours. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  pass: '✓ passes',
  fail: '✗ fails',
  error: '✗ error',
  timeout: '✗ out of time',
  crash: '✗ crash',
  missing: '✗ missing',
  'not-started': '· not started',
};
