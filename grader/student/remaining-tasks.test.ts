import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../engine/course/course.ts';
import { makeStub } from '../staff/make-stub.ts';
import { describeTask, remainingTasks, unfinishedFunction } from './remaining-tasks.ts';

const reference = readFileSync(filesOf(readCourse().exercises[0]!).reference, 'utf8');

describe('remainingTasks', () => {
  test('lists every task of a stub in order', () => {
    expect(remainingTasks(makeStub(reference))).toEqual([
      { name: 'listOf', task: 1 },
      { name: 'reversed', task: 2 },
    ]);
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
  expect(describeTask('02', { name: 'initials', task: 9 })).toBe(
    'exercise 02, Task 9: initials is still to do',
  );
  expect(describeTask('02', { name: 'initials' })).toBe('exercise 02: initials is still to do');
});

test('unfinishedFunction knows a stub by its error', () => {
  expect(unfinishedFunction(new Error('to do: initials'))).toBe('initials');
  expect(unfinishedFunction(new Error('to do: call initials'))).toBeUndefined();
  expect(unfinishedFunction('to do: initials')).toBeUndefined();
});
