import { describe, expect, test } from 'vitest';
import { aCheck } from '../class/samples.ts';
import type { CheckResult } from '../engine/scoring/report.ts';
import { tellHidden } from './tell-hidden.ts';

const hidden = (verdict: CheckResult['verdict'], more: Partial<CheckResult> = {}) =>
  aCheck(verdict, { visibility: 'hidden', ...more });
const told = (checks: CheckResult[], detail: Parameters<typeof tellHidden>[1]) =>
  tellHidden([{ id: '01', title: 'Grids', score: 1, maxScore: 4, checks }], detail)[0]!.checks;
const together = (checks: CheckResult[]) => told(checks, 'points').at(-1);

describe('hidden checks told as one', () => {
  test.each([
    ['pass only if all of them do', ['pass', 'pass'], 'pass', 'hidden checks > 2 of 2 pass'],
    ['fail if one of them does', ['pass', 'fail'], 'fail', 'hidden checks > 1 of 2 pass'],
    ['fail if some are begun', ['not-started', 'fail'], 'fail', 'hidden checks > 0 of 2 pass'],
    [
      'are not started if none is',
      ['not-started', 'not-started'],
      'not-started',
      'hidden checks > 0 of 2 pass',
    ],
  ] as const)('%s', (_what, verdicts, verdict, name) => {
    expect(together(verdicts.map((one) => hidden(one)))).toMatchObject({ verdict, name });
  });

  test('have the sum of their points, free of crumbs, and of their times, to the second', () => {
    const parts = [0.1, 0.2].map((points) => hidden('pass', { points, maxPoints: points, durationMs: 740 }));
    expect(together(parts)).toEqual({
      name: 'hidden checks > 2 of 2 pass',
      visibility: 'hidden',
      verdict: 'pass',
      points: 0.3,
      maxPoints: 0.3,
      message: '',
      durationMs: 1000,
    });
  });

  test('are not there where there are none', () => {
    expect(told([aCheck('pass')], 'points')).toEqual([aCheck('pass')]);
  });
});

describe('hidden checks told one by one', () => {
  const diagnosis = { name: 'wrong-way', sentence: 'It goes the wrong way' };
  const all = { message: 'SECRET', output: 'SECRET', replay: 'SECRET', durationMs: 1700, diagnosis };
  const bare = hidden('fail', { message: '', durationMs: 2000 });

  test('by name: nothing of what happened, and the time to the second', () => {
    expect(told([hidden('fail', all)], 'name')).toEqual([bare]);
  });

  test('by diagnosis: that too, where there is one', () => {
    expect(told([hidden('fail', all), hidden('fail')], 'diagnosis')).toEqual([
      { ...bare, diagnosis },
      { ...bare, durationMs: 0 },
    ]);
  });

  test('by diagnosis: what kind of wrong it is, too', () => {
    const kind = { name: 'shifted', sentence: 'It is shifted' };
    expect(told([hidden('fail', { ...all, kind })], 'diagnosis')).toEqual([{ ...bare, diagnosis, kind }]);
    expect(told([hidden('fail', { ...all, kind })], 'name')).toEqual([bare]);
  });

  test('all: but what was printed, and the way to replay it', () => {
    const [check] = told([hidden('fail', all)], 'all');
    expect(check).toEqual(hidden('fail', { message: 'SECRET', durationMs: 1700, diagnosis }));
  });

  test('public checks stay as they are, and stand before', () => {
    const open = aCheck('fail', all);
    expect(told([hidden('fail', all), open], 'name')).toEqual([open, bare]);
  });
});
