import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../engine/course/course.ts';
import { ScratchRepository } from '../staff/scratch-repository.ts';

const [exercise] = readCourse().exercises;

let course: ScratchRepository;
beforeAll(() => {
  course = new ScratchRepository();
}, 60_000);
afterAll(() => course.remove());

const hint = (...args: string[]) => course.run('hint', ...args);

describe('npm run hint', () => {
  test('gives one more each time, of the first task that is to do', () => {
    const first = hint('01').stdout;
    expect(first).toMatch(/^Task 1, listOf: hint 1 of 4\n\n[A-Z]/);
    expect(hint('linked-lists').stdout).toMatch(/^Task 1, listOf: hint 2 of 4/);
    const again = hint('01', '1', '--again').stdout;
    expect(again).toMatch(/^Task 1, listOf: hint 2 of 4/);
    expect(again).toContain(first.split('\n')[2]);
    expect(hint('01', 'reversed').stdout).toMatch(/^Task 2, reversed: hint 1 of 4/);
    expect(JSON.parse(readFileSync(join(course.course, '.course/hints.json'), 'utf8'))).toEqual({
      '01': { 1: 2, 2: 1 },
    });
  });

  test('says so where no task is left, or none has that name', () => {
    const wrong = readFileSync(filesOf(exercise!).reference, 'utf8').replace('value: link.value', 'value: 0');
    writeFileSync(filesOf(exercise!, course.course).stub, wrong);
    // Nothing is left of the stub, and nothing was run yet.
    expect(hint('01')).toMatchObject({ code: 2, stderr: expect.stringContaining('name the one you want') });
    expect(hint('01', '9').stderr).toContain('there is no task "9"; there are 1 listOf, 2 reversed');
  });

  test('says what is wrong with a call', () => {
    expect(hint()).toMatchObject({ code: 2, stderr: expect.stringContaining('name one exercise') });
    expect(hint('77').code).toBe(2);
    expect(hint('01', '1', '2').code).toBe(2);
  });
});
