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

  test('a typed row where arrays are expected is told as what it is, not as NaN', () => {
    const turned = Float32Array.of(1, 2).map((_, column) => [column] as unknown as number);
    for (const expected of [
      [[1], [2]],
      [{ a: 1 }, { a: 2 }],
    ]) {
      expect(findDifference(turned, expected)).toMatchObject({
        kind: 'shape',
        message: expect.stringMatching(/^expected .*, received a Float32Array, which holds numbers alone/),
      });
    }
    expect(findDifference([turned], [[[1], [2]]])?.path).toEqual([0]);
    expect(findDifference(Float32Array.of(1, 2), [1, 2])).toBeUndefined();
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

  test('the bounds are absolute + relative · |expected|, the ends included', () => {
    const within = (received: number, expected: number) =>
      findDifference(received, expected, { absolute: 0.5, relative: 0.25 }) === undefined;
    expect(within(4.5 + 1, 4)).toBe(true);
    expect(within(4.5 + 1.001, 4)).toBe(false);
    expect(within(-4 - 1.5, -4)).toBe(true);
    expect(within(0.5, 0)).toBe(true);
    expect(within(0.501, 0)).toBe(false);
    expect(findDifference(1 + 1e-9, 1, { absolute: 0, relative: 0 })).toBeDefined();
  });

  test('a hundred terms may be added in float32 and in any order, cancelling or not', () => {
    for (const sign of [1, -1]) {
      const terms = Array.from(
        { length: 100 },
        (_, index) => Math.sin(index + 1) ** 2 * (index % 2 ? sign : 1),
      );
      const exact = terms.reduce((sum, term) => sum + term, 0);
      const rounded = (values: number[]) =>
        values.reduce((sum, term) => Math.fround(sum + Math.fround(term)), 0);
      expect(agrees(rounded(terms), exact)).toBe(true);
      expect(agrees(rounded(terms.toReversed()), exact)).toBe(true);
      expect(agrees(rounded(terms.slice(1)), exact)).toBe(false);
    }
  });

  test('a ragged grid differs in shape wherever the rows differ, numbers unseen', () => {
    expect(findDifference([[1], [2, Number.NaN]], [[1], [2]])).toMatchObject({ kind: 'shape', path: [1] });
    expect(findDifference([[1], []], [[1], [2]])).toMatchObject({ kind: 'shape', path: [1] });
    expect(
      findDifference(
        [new Float32Array(2), new Float32Array(1)],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toMatchObject({
      kind: 'shape',
      path: [1],
    });
  });

  test('a hole is an undefined, and nothing else', () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is the point
    const holed = [1, , 3];
    expect(agrees(holed, [1, undefined, 3])).toBe(true);
    expect(agrees(holed, [1, Number.NaN, 3])).toBe(false);
    expect(agrees(Array(2), [])).toBe(false);
  });

  test('a message stays short, whatever came back', () => {
    const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, 0]));
    for (const received of ['long '.repeat(100_000), fields, { ['x'.repeat(100_000)]: 1 }]) {
      expect(findDifference(received, 1)!.message.length).toBeLessThan(500);
    }
    expect(findDifference(fields, {})!.message).toMatch(/^expected an object .* and 49988 more$/);
  });

  test('an array that contains itself is no hang', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(agrees(loop, [[1]])).toBe(false);
    expect(agrees(loop, 1)).toBe(false);
  });
});
