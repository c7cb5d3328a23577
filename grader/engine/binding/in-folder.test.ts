import { expect, test } from 'vitest';
import { inFolder } from './in-folder.ts';

test.each([
  '/course/exercises/04-pooling/pooling.test.ts',
  'C:\\course\\exercises\\04-pooling\\pooling.test.ts',
  'C:/course/exercises/04-pooling/pooling.test.ts',
])('%s', (file) => {
  expect(inFolder(file, '04-pooling')).toBe(true);
  expect(inFolder(file, 'pooling')).toBe(false);
});
