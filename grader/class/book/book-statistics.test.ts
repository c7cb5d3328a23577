import { describe, expect, test } from 'vitest';
import { aCourse, aMember, aReport } from '../samples.ts';
import { BookMaker } from './book.ts';
import { checkStatistics, correlation, distribution, misconceptionStatistics } from './book-statistics.ts';

function bookOf(scores: number[], diagnosed: Record<string, string> = {}) {
  const maker = new BookMaker(aCourse());
  scores.forEach((passed, index) => {
    const id = `s${index}`;
    const diagnosis = diagnosed[id]
      ? { diagnosis: { name: diagnosed[id], sentence: `about ${diagnosed[id]}` } }
      : {};
    maker.add({ member: aMember(id), report: aReport(id, { '01': passed }, diagnosis) });
  });
  return maker.make();
}

describe('checkStatistics', () => {
  test('pass rates, and how well a check separates strong from weak', () => {
    const statistics = checkStatistics(bookOf([0, 1, 2, 3, 4]));
    expect(statistics.map(({ passRate }) => passRate)).toEqual([0.8, 0.6, 0.4, 0.2]);
    for (const { discrimination } of statistics) expect(discrimination).toBeGreaterThan(0.4);
    expect(checkStatistics(bookOf([4, 4])).every(({ discrimination }) => discrimination === undefined)).toBe(
      true,
    );
  });
});

test('correlation', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
  expect(correlation([], [])).toBeUndefined();
});

test('misconceptions: the most frequent first, each student once', () => {
  const book = bookOf([1, 1, 1, 4], { s0: 'flipped', s1: 'flipped', s2: 'rounded' });
  expect(misconceptionStatistics(book)).toEqual([
    { exercise: '01', name: 'flipped', sentence: 'about flipped', students: ['s0', 's1'] },
    { exercise: '01', name: 'rounded', sentence: 'about rounded', students: ['s2'] },
  ]);
});

test('distribution: everybody is in one bar', () => {
  const bars = distribution(bookOf([0, 1, 2, 4, 4]), 4);
  expect(bars.map(({ count }) => count)).toEqual([1, 1, 1, 2]);
  expect(bars.at(-1)!.to).toBe(4);
  expect(distribution(new BookMaker(aCourse()).make(), 2).map(({ count }) => count)).toEqual([0, 0]);
});
