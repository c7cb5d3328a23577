import { describe, expect, test } from 'vitest';
import { splitIndices } from './split.ts';

const joined = (parts: Uint32Array[]): number[] => parts.flatMap((part) => [...part]);

describe('splitIndices', () => {
  test('parts by sizes share nothing and hold everything', () => {
    const parts = splitIndices(100, [70, 20, 10], 5);
    expect(parts.map((part) => part.length)).toEqual([70, 20, 10]);
    expect(joined(parts).sort((a, b) => a - b)).toEqual([...Array(100).keys()]);
  });

  test('fractions give the same parts as the sizes that they stand for', () => {
    expect(splitIndices(60_000, [0.9, 0.1], 7)).toEqual(splitIndices(60_000, [54_000, 6000], 7));
  });

  test('fractions that add up to 1 leave nothing over, however they round', () => {
    for (const fractions of [[0.7, 0.2, 0.1], [1 / 3, 1 / 3, 1 / 3], [0.5, 0.5], Array(10).fill(0.1)]) {
      for (const count of [0, 1, 7, 101]) {
        expect(new Set(joined(splitIndices(count, fractions, 1))).size).toBe(count);
      }
    }
  });

  test('what is left over is in no part', () => {
    const parts = splitIndices(10, [3, 4], 2);
    expect(new Set(joined(parts)).size).toBe(7);
    expect(splitIndices(10, [0.25], 2)[0]!.length).toBe(3);
    expect(splitIndices(10, [], 2)).toEqual([]);
  });

  test('the same seed gives the same parts, another seed others', () => {
    expect(splitIndices(50, [25, 25], 1)).toEqual(splitIndices(50, [25, 25], 1));
    expect(splitIndices(50, [25, 25], 1)).not.toEqual(splitIndices(50, [25, 25], 2));
  });

  test('refuses parts that cannot be', () => {
    expect(() => splitIndices(10, [8, 3], 1)).toThrow(RangeError);
    expect(() => splitIndices(10, [8, 3], 1)).toThrow('at most 10 in all, got 8, 3');
    expect(() => splitIndices(10, [0.8, 0.3], 1)).toThrow('at most 1 in all, got 0.8, 0.3');
    expect(() => splitIndices(10, [-1, 2], 1)).toThrow('parts must be');
    expect(() => splitIndices(10, [2.5, 3], 1)).toThrow('parts must be');
    expect(() => splitIndices(10, [Number.NaN], 1)).toThrow('parts must be');
    expect(() => splitIndices(-1, [1], 1)).toThrow('count must be');
  });
});
