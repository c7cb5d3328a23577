import { expect, test } from 'vitest';
import { whereThrown } from './where-thrown.ts';

test.each([
  [
    `RangeError: size must be at least 1
    at requireWhole (/stage/exercises/lib/require.ts:8:11)
    at helper (exercises/04-pooling/windows.ts:3:7)
    at pool (exercises/04-pooling/pooling.ts:12:9)`,
    'windows.ts, line 3',
  ],
  ['Error: x\n    at pool (C:\\course\\exercises\\04-pooling\\pooling.ts:7:1)', 'pooling.ts, line 7'],
  ['Error: x\n    at file:///course/exercises/04-pooling/pooling.ts:1:1', 'pooling.ts, line 1'],
  [
    "file:///course/exercises/04-pooling/pooling.ts:4\n  const x = [1, 2;\n                 ^\n\nSyntaxError: Expected ','",
    'pooling.ts, line 4',
  ],
  ['Error: x\n    at f (exercises/04-max-pooling/max-pool.v2.ts:17:1)', 'max-pool.v2.ts, line 17'],
  ['Error: x\n    at f (exercises/04-pooling/pool.ts:12:1 and more', 'pool.ts, line 12'],
  ['Error: x\n    at f (exercises/04-pooling/pool.ts:12)', undefined],
  ['Error: x\n    at f (exercises/lib/require.ts:12:1)', undefined],
  ['Error: x\n    at f (myexercises/04-pooling/pool.ts:12:1)', undefined],
  ['Error: x\n    at f (exercises/04-pooling/pool.js:12:1)', undefined],
  ['Error: x\n    at answer (host/host.ts:40:1)', undefined],
  ['', undefined],
])('%j', (stack, where) => {
  expect(whereThrown(stack)).toBe(where);
});
