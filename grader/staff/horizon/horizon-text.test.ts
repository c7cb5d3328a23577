import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { readCourse } from '../../engine/course/course.ts';
import { horizonText } from './horizon-text.ts';

test('tells by function how far each quantity is watched, and what was asked in vain', () => {
  const text = horizonText({
    exercise: readCourse().exercises[0]!,
    seeds: [1, 2],
    reaches: [
      { task: 'count', quantity: 'size', asked: 128, killed: 128 },
      { task: 'count', quantity: '1/|rate|', asked: 1024.04, killed: 2 },
      { task: 'walk', quantity: 'calls', asked: 7, killed: 0 },
    ],
    leftOut: ['walk > goes far'],
    problems: [],
  });
  expect(stripVTControlCharacters(text).split('\n')).toEqual([
    expect.stringMatching(/^01-\S+ {2}2 seeds$/),
    '    left out, for it takes long: walk > goes far',
    '    count',
    '        size      128',
    '        1/|rate|  2  (asked up to 1024)',
    '    walk',
    '        calls     ·  (asked up to 7)',
  ]);
});
