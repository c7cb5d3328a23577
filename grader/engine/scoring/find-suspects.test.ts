import { describe, expect, test } from 'vitest';
import type { RecordedCall } from '../binding/examiner.ts';
import { trustedAnswerer } from '../binding/trusted-answerer.ts';
import { answersAlike, findSuspects } from './find-suspects.ts';

const refuse = (name: string): never => {
  throw new RangeError(`${name} must be at least 1`);
};
const reference = trustedAnswerer({ half: (n: number) => (n < 1 ? refuse('n') : n / 2) });
const misconceptions = new Map([
  ['rounds-down', trustedAnswerer({ half: (n: number) => (n < 1 ? refuse('n') : Math.floor(n / 2)) })],
  ['unchecked', trustedAnswerer({ half: (n: number) => n / 2 })],
  ['unchecked-and-rounds-down', trustedAnswerer({ half: (n: number) => Math.floor(n / 2) })],
]);
const returned = (n: number, value: unknown): RecordedCall => ({
  task: 'half',
  args: [n],
  outcome: { returned: value },
});
const threw = (n: number, error: string): RecordedCall => ({
  task: 'half',
  args: [n],
  outcome: { threw: error },
});
const suspects = (...calls: RecordedCall[]) => findSuspects(calls, reference, misconceptions);

describe('findSuspects', () => {
  test('finds whoever answers every call the same way', () => {
    expect(suspects(returned(4, 2), returned(3, 1))).toEqual(['rounds-down', 'unchecked-and-rounds-down']);
    expect(suspects(returned(4, 2), returned(3, 1), returned(0, 0))).toEqual(['unchecked-and-rounds-down']);
    expect(suspects(returned(3, 1.000001))).toEqual(['rounds-down', 'unchecked-and-rounds-down']);
  });

  test('errors agree by their class, whatever they say', () => {
    expect(suspects(returned(3, 1), threw(0, 'RangeError: bad n'))).toEqual(['rounds-down']);
    expect(suspects(returned(3, 1), threw(0, 'TypeError: bad n'))).toEqual([]);
  });

  test('suspects nobody where the answers are right, or nobody gives such answers', () => {
    expect(suspects(returned(4, 2))).toEqual([]);
    expect(suspects(returned(3, 7))).toEqual([]);
    expect(suspects()).toEqual([]);
    expect(suspects({ task: 'double', args: [1], outcome: { returned: 2 } })).toEqual([]);
  });
});

test('answersAlike holds where all calls agree, so also where there are none', () => {
  expect(answersAlike([], reference)).toBe(true);
  expect(answersAlike([returned(3, 1.5), threw(0, 'RangeError: n')], reference)).toBe(true);
  expect(answersAlike([returned(3, 1.5), returned(0, 0)], reference)).toBe(false);
});
