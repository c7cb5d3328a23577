import { expect, test } from 'vitest';
import type { RecordedCall } from './examiner.ts';
import { recordable } from './recordable.ts';

const call = (value: unknown): RecordedCall => ({ task: 'f', args: [value], outcome: { returned: value } });

test('keeps small calls as they are', () => {
  const calls = [call([[1, 2]]), call({ size: 3 }), call(null), call(new Float32Array(100))];
  expect(recordable(calls)).toBe(calls);
  expect(recordable([])).toEqual([]);
});

test('drops what is large, however it is packed', () => {
  expect(recordable([call(new Float32Array(60_000))])).toBeUndefined();
  expect(recordable([call(Array(60_000).fill(0))])).toBeUndefined();
  expect(recordable(Array(40_000).fill(call(0)))).toBeUndefined();
});
