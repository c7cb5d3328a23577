import { expect, test } from 'vitest';
import { inFolder } from './in-folder.ts';

test.each([
  '/course/exercises/02-initials/initials.test.ts',
  'C:\\course\\exercises\\02-initials\\initials.test.ts',
  'C:/course/exercises/02-initials/initials.test.ts',
])('%s', (file) => {
  expect(inFolder(file, '02-initials')).toBe(true);
  expect(inFolder(file, 'initials')).toBe(false);
});
