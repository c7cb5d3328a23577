import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

describe('canonicalText', () => {
  test.each([
    [[0.1 + 0.2], [0.3]],
    [[1 / 3], [Math.fround(1 / 3)]],
    [
      [1e-17, -0],
      [0, 0],
    ],
    [Float32Array.of(1, 2), [1, 2]],
    [
      { top: 1, left: 2, note: undefined },
      { left: 2, top: 1 },
    ],
    [Array(2), [undefined, undefined]],
  ])('%o and %o are the same', (one, other) => {
    expect(canonicalText(one)).toBe(canonicalText(other));
  });

  test.each([
    [[1, 2], [[1, 2]]],
    [1, '1'],
    [0, undefined],
    [Number.NaN, Number.POSITIVE_INFINITY],
    [[Number.NaN], [null]],
    [[undefined], [null]],
    [{ a: 1 }, { b: 1 }],
    [3, 3.01],
  ])('%o and %o are not', (one, other) => {
    expect(canonicalText(one)).not.toBe(canonicalText(other));
  });

  test('numbers that are further apart than rounding goes differ, whatever their size', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), fc.boolean(), (x, below) => {
        const number = below ? -x : x;
        expect(canonicalText(number)).not.toBe(canonicalText(number * 1.002));
      }),
    );
  });

  test('what is no plain data is refused', () => {
    const own: unknown[] = [];
    own.push(own);
    for (const odd of [() => 1, Symbol('odd'), [1n], own])
      expect(() => canonicalText(odd)).toThrow(TypeError);
  });
});
