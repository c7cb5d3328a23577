import { describe, expect, test } from 'vitest';
import type { Answer } from '../sandbox/answer.ts';
import { LIMITS } from '../sandbox/limits.ts';
import type { Answerer } from './answerer.ts';
import { Examiner } from './examiner.ts';

const returned: Answer = { kind: 'returned', value: 7, output: '' };
const late: Answer = { kind: 'ended', ending: { cause: 'time', code: null, signal: null, said: '' } };

/** Answers each call after so much processor time, or is ended where its limit is less. */
function working(costsMs: (args: unknown[]) => number): { answerer: Answerer; limits: number[] } {
  let used = 0;
  const limits: number[] = [];
  return {
    limits,
    answerer: {
      loaded: returned,
      call(_task, args, limitMs) {
        limits.push(limitMs);
        used += Math.min(costsMs(args), limitMs);
        return costsMs(args) > limitMs ? late : returned;
      },
      usedMs: () => used,
      close() {},
    },
  };
}

describe('the time of a function with a limit of its own', () => {
  const limits = { ...LIMITS, ownTimes: 2 };

  test('is processor time, however little passes on the wall', () => {
    const { answerer } = working(() => 9_000);
    const examiner = new Examiner(() => answerer, { train: 10 }, limits);
    for (let call = 0; call < 3; call++) expect(examiner.call('train', [])).toBe(7);
    // 27 of 20 seconds are used up.
    expect(() => examiner.call('train', [])).toThrow('train was not called any more');
  });

  test('leaves refusals and whatever else costs little when it is used up', () => {
    const trial = working(([cost]) => cost as number);
    const examiner = new Examiner(() => trial.answerer, { train: 10 }, limits);
    for (const cost of [9_000, 9_000, 9_000, 1]) expect(examiner.call('train', [cost])).toBe(7);
    expect(trial.limits.at(-1)).toBe(LIMITS.callMs);
    expect(() => examiner.call('train', [9_000])).toThrow('used up their time');
  });

  test('is that of the wall where the system does not count, and no more than the call may take', () => {
    const { answerer } = working(() => 9_000);
    delete answerer.usedMs;
    const examiner = new Examiner(() => answerer, { train: 10 }, limits);
    for (let call = 0; call < 10; call++) expect(examiner.call('train', [])).toBe(7);
  });
});
