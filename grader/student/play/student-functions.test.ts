import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { StudentFunctions } from './student-functions.ts';

describe('the functions of the student', () => {
  const root = mkdtempSync(join(tmpdir(), 'student-functions-'));
  const [first, second] = readCourse().exercises.map((exercise) => filesOf(exercise, root).stub);
  let time = 1_700_000_000;
  const save = (file: string, source: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
    // Two saves within one tick of the clock are one to it.
    utimesSync(file, time, ++time);
  };
  beforeAll(() => {
    save(first!, 'export const one = () => 1;\n');
    save(second!, 'export const two = () => 2;\n');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('are those of all files, and only what was saved since is read again', async () => {
    const functions = new StudentFunctions(root);
    expect(Object.keys(await functions.changed())).toEqual(['one', 'two']);
    expect(await functions.changed()).toEqual({});
    save(second!, 'export const two = () => 3;\n');
    const changed = (await functions.changed()) as { two: () => number };
    expect(changed.two()).toBe(3);
    save(first!, 'export const one = ;\n');
    expect(await functions.changed()).toEqual({});
    expect([...functions.problems.keys()]).toEqual([first]);
  });
});
