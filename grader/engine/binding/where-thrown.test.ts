import { expect, test } from 'vitest';
import { whereThrown } from './where-thrown.ts';

test.each([
  [
    `RangeError: size must be at least 1
    at requireWhole (/stage/exercises/lib/require.ts:8:11)
    at helper (exercises/02-initials/windows.ts:3:7)
    at pool (exercises/02-initials/initials.ts:12:9)`,
    'windows.ts, line 3',
  ],
  ['Error: x\n    at pool (C:\\course\\exercises\\02-initials\\initials.ts:7:1)', 'initials.ts, line 7'],
  ['Error: x\n    at file:///course/exercises/02-initials/initials.ts:1:1', 'initials.ts, line 1'],
  [
    "file:///course/exercises/02-initials/initials.ts:4\n  const x = [1, 2;\n                 ^\n\nSyntaxError: Expected ','",
    'initials.ts, line 4',
  ],
  ['Error: x\n    at f (exercises/04-max-heap/max-heap.v2.ts:17:1)', 'max-heap.v2.ts, line 17'],
  ['Error: x\n    at f (exercises/04-heap/%C3%A9t%C3%A9.ts:12:1)', 'été.ts, line 12'],
  ['Error: x\n    at f (exercises/04-heap/100%.ts:12:1)', '100%.ts, line 12'],
  ['Error: x\n    at f (exercises/04-heap/heap.ts:12:1 and more', 'heap.ts, line 12'],
  ['Error: x\n    at f (exercises/04-heap/heap.ts:12)', undefined],
  ['Error: x\n    at f (exercises/lib/require.ts:12:1)', undefined],
  ['Error: x\n    at f (myexercises/04-heap/heap.ts:12:1)', undefined],
  ['Error: x\n    at f (exercises/04-heap/heap.js:12:1)', undefined],
  ['Error: x\n    at answer (host/host.ts:40:1)', undefined],
  ['', undefined],
])('%j', (stack, where) => {
  expect(whereThrown(stack)).toBe(where);
});
