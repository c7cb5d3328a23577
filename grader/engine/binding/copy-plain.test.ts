import { expect, test } from 'vitest';
import { copyPlain } from './copy-plain.ts';

test('a copy is equal and shares nothing', () => {
  const value = { grid: [[1, -0], [Number.NaN]], deep: { typed: new Float32Array([1, 2]), none: undefined } };
  const copy = copyPlain(value);
  expect(copy).toStrictEqual(value);
  copy.grid[0]![0] = 9;
  copy.deep.typed[0] = 9;
  expect(value.grid[0]![0]).toBe(1);
  expect(value.deep.typed[0]).toBe(1);
  expect(copyPlain(null)).toBe(null);
});

test('holes stay holes, −0 stays −0', () => {
  // biome-ignore lint/suspicious/noSparseArray: the hole is the point
  const copy = copyPlain([1, , -0]);
  expect(1 in copy).toBe(false);
  expect(Object.is(copy[2], -0)).toBe(true);
});

test('what runs is no data', () => {
  expect(() => copyPlain([() => 1])).toThrow('could not be cloned');
});

test('of a part of a buffer only the part is copied', () => {
  const numbers = new Float32Array(100);
  const copy = copyPlain(numbers.subarray(10, 12));
  expect(copy).toEqual(new Float32Array(2));
  expect(copy.buffer.byteLength).toBe(8);
  const bytes = Buffer.from([1, 2]);
  copyPlain(bytes)[0] = 9;
  expect(bytes[0]).toBe(1);
});
