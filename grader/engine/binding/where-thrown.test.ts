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
  ['Error: x\n    at answer (host/host.ts:40:1)', undefined],
  ['', undefined],
])('%j', (stack, where) => {
  expect(whereThrown(stack)).toBe(where);
});
