import { expect, test } from 'vitest';
import { mendFirst } from './mend-first.ts';
import type { CheckResult } from './report.ts';

const SOURCE = `
export function pad(grid) {
  return grid;
}

/** Uses neither count nor others. */
export const correlate = (grid, kernel) => slide(pad(grid), kernel);

export function layer(grid) {
  // count is not called
  return correlate(grid, []);
}

export function count(grid) {
  return grid.length;
}
`;
const TASKS = ['pad', 'correlate', 'layer', 'count'];

const check = (task: string, more: Partial<CheckResult> = {}): CheckResult => ({
  name: `${task} > holds`,
  visibility: 'public',
  verdict: 'fail',
  points: 0,
  maxPoints: 1,
  message: 'at [0]: expected 1',
  durationMs: 1,
  ...more,
});
const upstreams = (...checks: CheckResult[]) =>
  mendFirst(checks, TASKS, SOURCE).map(({ upstream }) => upstream?.task);

test('what calls a function that fails, itself or through others, waits for it', () => {
  expect(upstreams(check('pad'), check('correlate'), check('layer'), check('count'))).toEqual([
    undefined,
    'pad',
    'pad',
    undefined,
  ]);
  expect(mendFirst([check('pad'), check('correlate')], TASKS, SOURCE)[1]!.upstream).toEqual({
    task: 'pad',
    number: 1,
  });
});

test('not where the other passes, or only lets something through', () => {
  expect(upstreams(check('pad', { verdict: 'pass' }), check('correlate'))).toEqual([undefined, undefined]);
  const refusal = check('pad', {
    message: 'expected a RangeError whose message names `grid`, but nothing was thrown',
  });
  expect(upstreams(refusal, check('correlate'))).toEqual([undefined, undefined]);
});

test('a cause of its own stays, one in common goes', () => {
  const cause = (name: string) => ({ diagnosis: { name, sentence: `${name}.` } });
  const [, own] = mendFirst([check('pad', cause('a')), check('correlate', cause('b'))], TASKS, SOURCE);
  expect(own).toMatchObject(cause('b'));
  const [, common] = mendFirst([check('pad', cause('a')), check('correlate', cause('a'))], TASKS, SOURCE);
  expect(common).toMatchObject({ upstream: { task: 'pad' } });
  expect(common).not.toHaveProperty('diagnosis');
});

test('a source that opens comments without end is read once, not once for each', () => {
  const hostile = `export function pad() { return "${'/* '.repeat(330_000)}"; }\nexport function layer() { return pad(); }\n`;
  const checks = [check('pad'), check('layer'), check('layer', { message: 'another' })];
  expect(mendFirst(checks, TASKS, hostile).map(({ upstream }) => upstream?.task)).toEqual([
    undefined,
    'pad',
    'pad',
  ]);
});
