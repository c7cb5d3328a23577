import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, longestCheckMs } from './limits.ts';

test('the table in docs/security.md lists every limit as it is', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8');
  const section = text.split('\n## Limits\n')[1]!.split('\n## ')[0]!;
  const rows = [...section.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [
    name,
    Number(value),
  ]);
  expect(Object.fromEntries(rows)).toEqual(LIMITS);
});

test('one check takes no longer than its calls, their starts and what the grader does besides', () => {
  const limits = {
    ...LIMITS,
    startMs: 10,
    loadMs: 20,
    callMs: 30,
    wallTimes: 2,
    checkMs: 100,
    ownTimes: 3,
    judgeMs: 1_000,
  };
  expect(longestCheckMs(limits, [])).toBe(1_000 + 100 + (10 + 20 + 30) * 2);
  expect(longestCheckMs(limits, [1, 2])).toBe(1_220 + (1_000 + 2_000) * (3 + 2));
});
