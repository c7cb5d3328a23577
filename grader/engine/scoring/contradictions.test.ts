import { expect, test } from 'vitest';
import { contradictions } from './contradictions.ts';
import type { CheckResult, Report } from './report.ts';

const check = (name: string, more: Partial<CheckResult> = {}): CheckResult => ({
  name,
  visibility: 'public',
  verdict: 'pass',
  points: 0.1,
  maxPoints: 0.2,
  message: '',
  durationMs: 1,
  ...more,
});

const report = (checks: CheckResult[], more: Partial<Report> = {}): Report => ({
  schema: 3,
  submission: { id: 'a', sha256: '0'.repeat(64) },
  seed: '0'.repeat(64),
  score: 0.3,
  maxScore: 0.6,
  isolation: [],
  environment: { node: '', platform: '', arch: '' },
  hashes: { grader: '', exercises: {} },
  exercises: [{ id: '01', title: 'T', score: 0.3, maxScore: 0.6, checks }],
  ...more,
});

const three = ['a', 'b', 'c'].map((name) => check(name));

test('sums are compared free of the crumbs of binary fractions', () => {
  expect(contradictions(report(three))).toEqual([]);
});

test('a public check and a hidden one may have one name', () => {
  const checks = [check('a'), check('a', { visibility: 'hidden' }), check('b')];
  expect(contradictions(report(checks))).toEqual([]);
});

test.each([
  [
    'more points than there are',
    [check('a', { points: 0.3 }), check('b', { points: 0 }), check('c', { points: 0 })],
    {},
    '01: "a" has 0.3 of 0.2 points',
  ],
  ['a check twice', [...three.slice(0, 2), check('a')], {}, '01: the check "public a" is there twice'],
  ['a sum that is none', three.slice(0, 2), {}, '01 says 0.3 points, and its parts make 0.2'],
  ['a sum of all that is none', three, { score: 0.4 }, 'the report says 0.4 points, and its parts make 0.3'],
  ['another maximum', three, { maxScore: 6 }, 'the report says 6 points, and its parts make 0.6'],
])('%s', (_what, checks, more, said) => {
  expect(contradictions(report(checks, more))).toContain(said);
});
