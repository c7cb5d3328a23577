import { expect, test } from 'vitest';
import type { ExerciseResult } from '../engine/scoring/report.ts';
import { type Marks, markText, plainMarks } from './marks.ts';
import { roundedText } from './rounded-text.ts';

const grids: ExerciseResult = { id: '01', title: 'Grids', score: 0.1, maxScore: 4, checks: [] };
const pools: ExerciseResult = { id: '02', title: 'Pools', score: 0.2, maxScore: 3.5, checks: [] };
const marks = (more: Partial<Marks>): Marks => ({ ...plainMarks([grids]), ...more });

test('where nothing but the checks counts, their sum does, free of crumbs', () => {
  expect(plainMarks([grids, pools])).toEqual({
    score: 0.3,
    maxScore: 7.5,
    scores: {},
    counted: {},
    notes: {},
  });
});

test.each([
  ['what the checks gave', {}, '01 Grids: 0.1 of 4'],
  ['what counts in its place, also where that is 0', { scores: { '01': 0 } }, '01 Grids: 0 of 4'],
  [
    'what a weight makes of it',
    { counted: { '01': { score: 2.5, weight: 10, extraCredit: false } } },
    '01 Grids: 0.1 of 4, which counts 2.5 of 10 in the total',
  ],
  [
    'extra credit, which is out of nothing',
    { counted: { '01': { score: 2.5, weight: 10, extraCredit: true } } },
    '01 Grids: 0.1 of 4, extra credit, which adds 2.5 to the total',
  ],
])('an exercise is told with %s', (_what, more, text) => {
  expect(markText(grids, marks(more))).toBe(text);
});

test.each([
  [2, '2'],
  [1 / 3, '0.33'],
  [2 / 3, '0.67'],
  [0.005, '0.01'],
  [99.999, '100'],
])('%d is written %s', (value, text) => {
  expect(roundedText(value)).toBe(text);
});
