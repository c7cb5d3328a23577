import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { StudentFunctions } from './student-functions.ts';

/** What the REPL answers to lines that are piped into it. */
function answers(...lines: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['grader/cli.ts', 'repl'], {
    cwd: ROOT,
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
  });
  return { stdout, stderr, status };
}

describe('npm run repl', () => {
  test('answers in order, types and lines that go on included; grids are drawn', () => {
    const { stdout, stderr, status } = answers(
      'const x: number = 3',
      '[x, 2].map((value) =>',
      '  value * 2)',
      'await',
      'Promise.resolve(x + 1)',
      'show(sobel, { title: "a kernel" })',
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(
      /2\n6 4\n[\s\S]*ReferenceError: await is not defined\n4\na kernel\n3×3\n−1 {2}0 {2}1\n−2/,
    );
  });

  test('says what is to do, and where an error was thrown', () => {
    const { stdout } = answers('crossCorrelate(digit(7), sobel)', 'digit(12)', 'nothing');
    expect(stdout).toContain('exercise 03, Task 2: crossCorrelate is still to do');
    expect(stdout).toContain('RangeError: there is no image 0 of a 12');
    expect(stdout).toContain('ReferenceError: nothing is not defined');
    expect(stdout).not.toContain('    at ');
  });
});

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
