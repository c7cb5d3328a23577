import { afterAll, beforeAll, expect, test } from 'vitest';
import { InputError } from '../../engine/course/input-error.ts';
import { ScratchRepository } from '../scratch-repository.ts';
import { readHead } from './read-head.ts';

let house: ScratchRepository;

beforeAll(() => {
  house = new ScratchRepository();
});
afterAll(() => house.remove());

test('a course without a grader of its own is refused, with what it lacks and what to do', () => {
  expect(() => readHead(house.course)).toThrow(InputError);
  for (const made of [
    ['--out', 'release'],
    ['--gradescope', 'autograder.zip'],
  ]) {
    const { code, stdout, stderr } = house.run('release', ...made);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /fixture-course lacks grader\/cli\.ts, .*vitest\.config\.ts: .*without COURSE_ROOT/,
    );
  }
});

test('so is a repository whose last commit lacks one file', () => {
  expect(readHead(house.folder).has('vitest.config.ts')).toBe(true);
  house.git('rm', '--quiet', 'package-lock.json');
  house.commit();
  expect(() => readHead(house.folder)).toThrow(/lacks package-lock\.json: /);
});
