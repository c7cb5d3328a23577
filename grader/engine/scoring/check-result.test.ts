import { describe, expect, test } from 'vitest';
import type { TestCase } from 'vitest/node';
import { checkResult } from './check-result.ts';

const exercise = { id: '01', slug: 'grids', title: 'Grids', points: 4 };
type Meta = Partial<ReturnType<TestCase['meta']>>;

/** The result of a check that is finished. */
const resultOf = (
  meta: Meta = {},
  error?: object,
  { hidden = false, duration = 1.6 as number | undefined } = {},
) =>
  checkResult(exercise, {
    fullName: 'pool > says "9"',
    module: { moduleId: `/course/grids${hidden ? '.hidden' : ''}.test.ts` },
    meta: () => ({ points: 2, ...meta }),
    result: () => (error ? { state: 'failed', errors: [error] } : { state: 'passed', errors: [] }),
    diagnostic: () => (duration === undefined ? undefined : { duration }),
  } as unknown as TestCase);

const wrong = { name: 'AssertionError', message: 'expected 3, received 0' };
const replay = 'npm run check -- 01 --only "pool > says \\"9\\""';
const counterexample = { values: '[1]', seed: 7, path: '0:1', runs: 3 };

test('a check that passes has all of its points, and nothing to explain', () => {
  const meta = { counterexample, calls: ['f(1)'], picture: { call: 'f', panels: [] } };
  expect(resultOf(meta as Meta)).toEqual({
    name: 'pool > says "9"',
    visibility: 'public',
    verdict: 'pass',
    points: 2,
    maxPoints: 2,
    message: '',
    durationMs: 2,
  });
});

test('one that fails has none, and says what happened and how to make it again', () => {
  expect(resultOf({}, wrong)).toEqual({
    name: 'pool > says "9"',
    visibility: 'public',
    verdict: 'fail',
    points: 0,
    maxPoints: 2,
    message: 'expected 3, received 0',
    replay,
    durationMs: 2,
  });
});

test('a counterexample: its values, the calls, and its own way to replay it', () => {
  expect(resultOf({ counterexample, calls: ['f(1) → 2'] }, wrong)).toMatchObject({
    counterexample: { values: '[1]', calls: ['f(1) → 2'] },
    replay: 'npm run check -- 01 --seed 7 --path 0:1 --only "pool > says \\"9\\""',
  });
  expect(resultOf({ calls: ['f(1) → 2'] }, wrong).counterexample).toEqual({ calls: ['f(1) → 2'] });
  expect(resultOf({ counterexample, calls: [] }, wrong)).not.toHaveProperty('counterexample');
  expect(resultOf({ counterexample }, wrong)).not.toHaveProperty('counterexample');
});

test('a picture, what was printed and what was measured are kept where they are there', () => {
  const picture = { call: 'f', panels: [] };
  const kept = { picture, output: 'hello', measured: '3 times as fast' };
  expect(resultOf(kept as Meta, wrong)).toMatchObject(kept);
  expect(resultOf(kept as Meta)).toMatchObject({ output: 'hello', measured: '3 times as fast' });
});

describe('who is to blame', () => {
  test('an error of the submission is one, with its place where that is known', () => {
    const thrown = { name: 'TypeError', message: 'x', thrownBySubject: true };
    expect(resultOf({}, thrown)).toMatchObject({ verdict: 'error', points: 0, message: 'TypeError: x' });
    expect(resultOf({}, { ...thrown, thrownAt: 'a.ts, line 3' }).message).toBe('TypeError: x (a.ts, line 3)');
  });

  test('an error of the check is a failure', () => {
    expect(resultOf({}, { ...wrong, thrownBySubject: false }).verdict).toBe('fail');
  });

  test('a check that failed without a word has none', () => {
    expect(resultOf({}, {})).toMatchObject({ verdict: 'fail', message: '' });
  });

  test('a check that failed without an error has no word either', () => {
    const test = {
      fullName: 'f > g',
      module: { moduleId: '/a.test.ts' },
      meta: () => ({ points: 1 }),
      result: () => ({ state: 'failed' }),
      diagnostic: () => undefined,
    };
    expect(checkResult(exercise, test as unknown as TestCase)).toMatchObject({
      verdict: 'fail',
      points: 0,
      message: '',
      durationMs: 0,
    });
  });

  test.each(['error', 'timeout', 'crash'] as const)(
    'a fault goes before what the check says: %s',
    (verdict) => {
      const fault = { verdict, message: 'why' };
      const calls = ['f(1)'];
      expect(resultOf({ fault, calls }, { ...wrong, thrownBySubject: true })).toMatchObject({
        verdict,
        points: 0,
        message: 'why',
        counterexample: { calls },
        replay,
      });
    },
  );

  test.each(['not-started', 'missing'] as const)('what is %s has nothing to show', (verdict) => {
    const meta = { fault: { verdict, message: 'why' }, calls: ['f(1)'], picture: { call: 'f', panels: [] } };
    const result = resultOf(meta as Meta, wrong);
    expect(result).toMatchObject({ verdict, message: 'why' });
    for (const name of ['counterexample', 'picture', 'replay']) expect(result).not.toHaveProperty(name);
  });

  test('a fault of the grader is nobody’s grade', () => {
    const fault = { verdict: 'internal-error', message: 'ours' } as const;
    expect(() => resultOf({ fault }, wrong)).toThrow(
      expect.objectContaining({ name: 'InternalError', message: expect.stringContaining('ours') }),
    );
  });
});

test('a hidden check is one by its file, and is not told how to be replayed', () => {
  const result = resultOf({}, wrong, { hidden: true });
  expect(result.visibility).toBe('hidden');
  expect(result).not.toHaveProperty('replay');
});

test('a message has 4000 letters at most', () => {
  expect(resultOf({}, { message: 'x'.repeat(4001) }).message).toBe('x'.repeat(4000));
});

test('a check that says no points is refused, with what to write', () => {
  expect(() => resultOf({ points: 0 })).toThrow(
    `/course/grids.test.ts: the check "pool > says "9"" says no points: test('…', { meta: { points: 1 } }, …)`,
  );
});
