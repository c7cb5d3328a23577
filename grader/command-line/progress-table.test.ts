import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { progressTable, span } from './progress-table.ts';

const state = { done: 3, waiting: 20, secondsLeft: 61.2, stopping: false };
const hand = (name: string, checks = 7, seconds = 12) => ({ name, checks, seconds });

describe('progressTable', () => {
  test('says how far the class is, and of each in hand how far it is', () => {
    const inHand = [hand('ana-complete', 7, 120), hand('bo', 34)];
    expect(progressTable({ ...state, inHand }, { columns: 80, rows: 24 })).toBe(
      [
        '3 done, 2 in hand, 20 waiting, about 62 s left',
        '  ana-complete     7 checks   2 min',
        '  bo              34 checks    12 s',
      ].join('\n'),
    );
  });

  test('after Ctrl-C it says what another would do', () => {
    const [head] = progressTable(
      { ...state, stopping: true, inHand: [hand('bo')] },
      { columns: 80, rows: 24 },
    ).split('\n');
    expect(head).toBe('3 done, stopping; Ctrl-C drops these');
  });

  test('wide letters count as what they are, and long names are cut', () => {
    const inHand = [hand('陈波-二零二六年秋季学期课程作业提交'), hand('한글'), hand('a'.repeat(50))];
    const lines = progressTable({ ...state, inHand }, { columns: 40, rows: 24 }).split('\n');
    expect(lines.slice(1)).toEqual([
      '  陈波-二零二六…     7 checks    12 s',
      '  한글               7 checks    12 s',
      '  aaaaaaaaaaaaa…     7 checks    12 s',
    ]);
  });

  test('more in hand than there is room for are counted', () => {
    const inHand = Array.from({ length: 14 }, (_, index) => hand(`s${index}`));
    const lines = progressTable({ ...state, inHand }, { columns: 40, rows: 12 }).split('\n');
    expect(lines.length).toBe(6);
    expect(lines.slice(3)).toEqual([
      expect.stringContaining('s2'),
      expect.stringContaining('s3'),
      '  and 10 more',
    ]);
  });

  test('never wraps, and leaves half of the terminal free, whatever it shows', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', '陈', '👩‍💻', ' ', 'é') }), {
      maxLength: 40,
    });
    const size = fc.record({
      columns: fc.integer({ min: 16, max: 200 }),
      rows: fc.integer({ min: 6, max: 60 }),
    });
    fc.assert(
      fc.property(names, size, fc.boolean(), (all, { columns, rows }, stopping) => {
        const inHand = all.map((name) => hand(name));
        const lines = progressTable({ ...state, stopping, inHand }, { columns, rows }).split('\n');
        expect(lines.length).toBeLessThanOrEqual(rows / 2);
        // The sign that turns, and a space, stand before the first line; ^C may come behind any.
        for (const line of lines) expect(stringWidth(line) + 2).toBeLessThan(columns);
      }),
    );
  });
});

test('span: seconds, then minutes', () => {
  expect([0.2, 89, 90, 61 * 60].map(span)).toEqual(['1 s', '89 s', '2 min', '61 min']);
});
