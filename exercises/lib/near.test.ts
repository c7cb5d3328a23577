import { describe, expect, test } from 'vitest';
import { findDifference } from './near.ts';

const agrees = (received: unknown, expected: unknown) => findDifference(received, expected) === undefined;

describe('findDifference', () => {
  test('numbers agree within rounding, and no further', () => {
    expect(agrees(0.1 + 0.2, 0.3)).toBe(true);
    expect(agrees(Math.fround(1 / 3), 1 / 3)).toBe(true);
    expect(agrees(1e6 + 5, 1e6)).toBe(true);
    expect(agrees(1.001, 1)).toBe(false);
    expect(agrees(0, 1)).toBe(false);
  });

  test('−0 is 0; NaN and the infinities agree with themselves alone', () => {
    expect(agrees(-0, 0)).toBe(true);
    expect(agrees(0, -0)).toBe(true);
    expect(agrees(Number.NaN, Number.NaN)).toBe(true);
    expect(agrees(Number.NaN, 0)).toBe(false);
    expect(agrees(0, Number.NaN)).toBe(false);
    expect(agrees(Infinity, Infinity)).toBe(true);
    expect(agrees(-Infinity, Infinity)).toBe(false);
    expect(agrees(Infinity, 1)).toBe(false);
    expect(agrees(1e308, Infinity)).toBe(false);
  });

  test('shapes come first: lengths, ragged rows, holes, kinds', () => {
    expect(
      findDifference(
        [[1, 2], [3]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toMatchObject({ kind: 'shape', path: [1] });
    expect(
      findDifference(
        [[9, 9], [3]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toMatchObject({ kind: 'shape' });
    expect(findDifference([[1, 2, 3]], [[1], [2], [3]])).toMatchObject({ kind: 'shape', path: [] });
    // biome-ignore lint/suspicious/noSparseArray: the hole is the point
    expect(agrees([1, , 3], [1, 0, 3])).toBe(false);
    expect(agrees(1, [1])).toBe(false);
    expect(agrees([1], 1)).toBe(false);
    expect(agrees('1', 1)).toBe(false);
    expect(agrees(true, 1)).toBe(false);
    expect(agrees(null, undefined)).toBe(false);
    expect(agrees(null, {})).toBe(false);
    expect(agrees(undefined, 0)).toBe(false);
    expect(agrees({ length: 0 }, [])).toBe(false);
  });

  test('a typed array is an array', () => {
    expect(agrees(new Float32Array([1, 2]), [1, 2])).toBe(true);
    expect(agrees([new Uint8Array([1])], [[1]])).toBe(true);
    expect(agrees(new Float32Array([1, 3]), [1, 2])).toBe(false);
  });

  test('objects need the same keys; an undefined field counts as absent', () => {
    expect(agrees({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(agrees({ a: 1, c: 2 }, { a: 1 })).toBe(false);
    expect(agrees({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(agrees({ b: [2], a: 1 }, { a: 1, b: [2] })).toBe(true);
  });

  test('says where: the first cell that differs', () => {
    const received = [
      [1, 2],
      [3, 5],
    ];
    const expected = [
      [1, 2],
      [3, 4],
    ];
    expect(findDifference(received, expected)).toEqual({
      path: [1, 1],
      kind: 'value',
      message: 'expected the number 4, received the number 5',
    });
  });
});
