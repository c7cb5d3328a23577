import { expect, test } from 'vitest';
import { sameToTheBit } from './same-to-the-bit.ts';

test.each([
  [1, 1],
  [Number.NaN, Number.NaN],
  [
    [[1, 2], [3]],
    [[1, 2], [3]],
  ],
  [
    { a: [1], b: undefined },
    { a: [1], b: undefined },
  ],
  [new Float32Array([1, Number.NaN]), new Float32Array([1, Number.NaN])],
  [new Uint8Array([1]), new Uint8Array([1])],
  [
    { a: 1, b: { c: [2] } },
    { b: { c: [2] }, a: 1 },
  ],
])('%j is the same as its like', (one, other) => {
  expect(sameToTheBit(one, other)).toBe(true);
});

test.each([
  [0, -0],
  [1, 1 + Number.EPSILON],
  [1, '1'],
  [[1], 1],
  [null, {}],
  [undefined, null],
  [[], {}],
  [[1, 2], [1]],
  [
    [[1], [2]],
    [[1], [3]],
  ],
  [Object.assign(new Array(2), [1]), [1, undefined]],
  [[1], new Float32Array([1])],
  [new Float32Array([1]), new Float64Array([1])],
  [new Float32Array([0]), new Float32Array([-0])],
  [{ a: undefined }, {}],
  [{ a: undefined }, { b: undefined }],
  [{ a: [1] }, { a: [2] }],
  [new Float32Array([1]), new Float32Array([1, 2])],
])('%j differs from %j', (one, other) => {
  expect(sameToTheBit(one, other)).toBe(false);
  expect(sameToTheBit(other, one)).toBe(false);
});
