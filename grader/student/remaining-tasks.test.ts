import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeStub } from '../staff/make-stub.ts';
import { describeTask, remainingTasks, unfinishedFunction } from './remaining-tasks.ts';

const reference = readFileSync(new URL('../../solutions/07-mnist-cnn/mnist-cnn.ts', import.meta.url), 'utf8');

describe('remainingTasks', () => {
  test('lists every task of a stub in order', () => {
    const tasks = remainingTasks(makeStub(reference));
    expect(tasks[0]).toEqual({ name: 'reluForward', task: 1 });
    expect(tasks.map(({ task }) => task)).toEqual(tasks.map((_, index) => index + 1));
    expect(tasks.map(({ name }) => name)).toContain('trainStep');
  });

  test('lists nothing where all is done', () => {
    expect(remainingTasks(reference)).toEqual([]);
  });

  test('does without a docstring, and with a function that moved', () => {
    expect(remainingTasks("export function one() {\n  throw new Error('to do: one');\n}")).toEqual([
      { name: 'one' },
    ]);
    expect(remainingTasks("const two = () => { throw new Error('to do: two'); }")).toEqual([{ name: 'two' }]);
  });
});

test('describeTask names exercise, task and function', () => {
  expect(describeTask('07', { name: 'softmax', task: 9 })).toBe(
    'exercise 07, Task 9: softmax is still to do',
  );
  expect(describeTask('07', { name: 'softmax' })).toBe('exercise 07: softmax is still to do');
});

test('unfinishedFunction knows a stub by its error', () => {
  expect(unfinishedFunction(new Error('to do: softmax'))).toBe('softmax');
  expect(unfinishedFunction(new Error('to do: call softmax'))).toBeUndefined();
  expect(unfinishedFunction('to do: softmax')).toBeUndefined();
});
