import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { readCourse } from '../../engine/course/course.ts';
import { killsText } from './kills-text.ts';

const rate = {
  exercise: readCourse().exercises.find(({ slug }) => slug === 'initials')!,
  seeds: [1, 2, 3],
  of: 60,
  surviving: [],
  problems: [],
};

test('one line where every wrong solution is killed, and one for each that survives', () => {
  expect(stripVTControlCharacters(killsText(rate))).toBe(
    '✓ 02-initials  60 of 60 wrong solutions are killed under each of 3 seeds',
  );
  const surviving = [{ name: 'misconception rare', seeds: [2, 3] }];
  expect(stripVTControlCharacters(killsText({ ...rate, surviving })).split('\n')).toEqual([
    '✗ 02-initials  59 of 60 wrong solutions are killed under each of 3 seeds',
    '    misconception rare survives under 2 (the first is 2)',
  ]);
});
