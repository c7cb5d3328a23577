import { expect, test } from 'vitest';
import type { MatrixRow } from './check-verification.ts';
import { judgeBlame, rateBlame } from './rate-blame.ts';

const row = (check: string, blamed: Record<string, boolean>): MatrixRow => ({
  check,
  visibility: 'public',
  points: 1,
  slow: false,
  random: false,
  referenceMs: 1,
  results: Object.fromEntries(
    Object.entries(blamed).map(([name, shown]) => [
      `misconception ${name}`,
      { tried: 1, failed: [1], blamed: shown },
    ]),
  ),
});

test('counts failures that show what is answered wrongly, and lists the others', () => {
  const rate = rateBlame(['a', 'b', 'passes'], [row('one', { a: true, b: false }), row('two', { b: true })]);
  expect(rate).toEqual({ right: 2, of: 3, astray: [{ misconception: 'b', check: 'one' }] });
  expect(judgeBlame(rate)).toEqual(['"one" fails misconception b and shows right answers only']);
});

test('one in a hundred may go astray', () => {
  const astray = [{ misconception: 'b', check: 'one' }];
  expect(judgeBlame({ right: 99, of: 100, astray })).toEqual([]);
  expect(judgeBlame({ right: 98, of: 100, astray })).toHaveLength(1);
});
