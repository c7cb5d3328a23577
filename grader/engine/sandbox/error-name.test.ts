import { expect, test } from 'vitest';
import { errorName } from './error-name.ts';

class WindowError extends RangeError {
  override name = 'WindowError';
}

class CourseError extends Error {
  override name = 'CourseError';
}

test('a class that extends one of the language is that one, whatever it calls itself', () => {
  expect(errorName(new WindowError('top'))).toBe('RangeError');
  expect(errorName(new TypeError('x'))).toBe('TypeError');
  expect(errorName(Object.assign(new Error('x'), { name: 'RangeError' }))).toBe('RangeError');
  expect(errorName(new CourseError('x'))).toBe('CourseError');
});
