import { describe, expect, test } from 'vitest';
import { judgeExample, lessonExamples } from './lesson-examples.ts';

const lesson = [
  '# Title',
  '',
  '```ts',
  "import { double } from './double.ts';",
  '',
  'double([[1, 2]]); // → [[2, 4]]',
  'double([[0.1]]) // → [[0.2]]',
  '```',
  '',
  '```ts',
  'const untested = 1; // → 5',
  '```',
].join('\n');

const module = {
  double: (grid: number[][]) => {
    if (grid.length === 0) throw new RangeError('grid');
    return grid.map((row) => row.map((value) => value * 2));
  },
};

test('examples are the lines of blocks that import from the exercise', () => {
  expect(lessonExamples(lesson)).toEqual([
    { line: 6, expression: 'double([[1, 2]])', result: '[[2, 4]]' },
    { line: 7, expression: 'double([[0.1]])', result: '[[0.2]]' },
  ]);
});

test('a line of such a block that is no example is refused', () => {
  expect(() => lessonExamples(lesson.replace(' // → [[0.2]]', ''))).toThrow(
    'line 7 of the lesson is no example',
  );
});

describe('judgeExample', () => {
  const judge = (expression: string, result: string) => judgeExample({ line: 3, expression, result }, module);

  test('what is true is true within rounding', () => {
    expect(judge('double([[0.1]])', '[[0.2]]')).toBeUndefined();
    expect(judge('double([[1]]).length', '1')).toBeUndefined();
    expect(judge('undefined', 'undefined')).toBeUndefined();
  });

  test('what is not is told', () => {
    expect(judge('double([[1]])', '[[3]]')).toBe(
      'line 3 of the lesson says "double([[1]]) // → [[3]]": it is [[2]]',
    );
    expect(judge('double([])', '[]')).toContain('it throws RangeError: grid');
    expect(judge('triple([])', '[]')).toContain('triple is not defined');
    expect(judge('double([[1]])', '[[2]')).toContain('the result is no JSON');
  });
});
