import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { readCourse } from '../../engine/course/course.ts';
import { blindText } from './blind-text.ts';

const rate = {
  exercise: readCourse().exercises.find(({ slug }) => slug === 'initials')!,
  seeds: [1, 2, 3, 4, 5],
  right: { of: 6, failing: [] },
  wrong: { of: 12, surviving: [] },
  problems: [],
};

test('one line where every blind solution is judged rightly', () => {
  expect(stripVTControlCharacters(blindText(rate))).toBe(
    '✓ 02-initials  6 of 6 right ones have full marks, 12 of 12 wrong ones are caught, under all of 5 seeds',
  );
});

test('a line for each that is judged wrongly, and for what the set lacks', () => {
  const text = blindText({
    ...rate,
    right: { of: 6, failing: [{ name: 'right/plain', check: 'pool > is pooled', message: 'no\nmore' }] },
    wrong: { of: 11, surviving: [{ name: 'wrong/rare', seeds: [2] }] },
    problems: ['a set has at least 12 wrong solutions'],
  });

  expect(stripVTControlCharacters(text).split('\n')).toEqual([
    '✗ 02-initials  5 of 6 right ones have full marks, 10 of 11 wrong ones are caught, under all of 5 seeds',
    '    a set has at least 12 wrong solutions',
    '    right/plain is right, yet fails "pool > is pooled": no',
    '    wrong/rare is wrong, yet passes every check under 1 of 5 seeds',
  ]);
});
