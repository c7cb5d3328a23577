import { describe, expect, test } from 'vitest';
import { randomNumbers, shuffledIndices } from './shuffle.ts';

describe('randomNumbers', () => {
  test("is mulberry32: the first numbers of its author's C code", () => {
    const random = randomNumbers(0);
    expect([random(), random(), random()].map((value) => value * 2 ** 32)).toEqual([
      1144304738, 1416247, 958946056,
    ]);
  });

  test('spreads evenly over [0, 1)', () => {
    const random = randomNumbers(42);
    const bins = Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) bins[Math.floor(random() * 10)]! += 1;
    // Five standard deviations of a binomial count.
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(9000));
  });

  test('takes negative seeds and refuses what is no whole number', () => {
    expect(randomNumbers(-7)()).toBe(randomNumbers(-7)());
    expect(randomNumbers(-7)()).not.toBe(randomNumbers(7)());
    expect(() => randomNumbers(0.5)).toThrow('seed must be a whole number, got 0.5');
    expect(() => randomNumbers(Number.NaN)).toThrow(RangeError);
  });
});

describe('shuffledIndices', () => {
  test('holds every index once', () => {
    for (const count of [0, 1, 2, 1000]) {
      expect(shuffledIndices(count, 3).toSorted()).toEqual(Uint32Array.from(Array(count).keys()));
    }
  });

  test('is decided by the seed alone', () => {
    expect(shuffledIndices(1000, 3)).toEqual(shuffledIndices(1000, 3));
    expect(shuffledIndices(1000, 3)).not.toEqual(shuffledIndices(1000, 4));
    // Written down once: another order would change every seeded result of the course.
    expect([...shuffledIndices(10, 1)]).toEqual([7, 8, 3, 2, 1, 5, 9, 4, 0, 6]);
  });

  test('gives each of the six orders of three about as often', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffledIndices(3, seed).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
  });

  test('refuses impossible counts', () => {
    expect(() => shuffledIndices(-1, 1)).toThrow('count must be a whole number of at least 0, got -1');
    expect(() => shuffledIndices(1.5, 1)).toThrow(RangeError);
    expect(() => shuffledIndices(Number.POSITIVE_INFINITY, 1)).toThrow(RangeError);
    expect(() => shuffledIndices(3, 0.5)).toThrow('seed must be');
  });
});
