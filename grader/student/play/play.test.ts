import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { showText } from '../../show/drawing/show-text.ts';
import { blur, digit, laplace, sharpen, sobel, sobelDown } from './scope.ts';
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

describe('the scope', () => {
  test('digits are grids of 28×28 between 0 and 1, another one each', () => {
    expect(digit(7)).toHaveLength(28);
    expect(Math.max(...digit(7).flat())).toBeGreaterThan(0.9);
    expect(digit(7, 1)).not.toEqual(digit(7));
    expect(() => digit(7, 5000)).toThrow(RangeError);
  });

  test('kernels of edges answer nothing on an even ground; those that keep it sum to 1', () => {
    const sum = (kernel: number[][]) => kernel.flat().reduce((total, weight) => total + weight, 0);
    for (const kernel of [sobel, sobelDown, laplace]) expect(sum(kernel)).toBe(0);
    for (const kernel of [sharpen, blur]) expect(sum(kernel)).toBeCloseTo(1);
  });
});

describe('showText', () => {
  const grid = (height: number, width: number) =>
    Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => y + x));

  test('small grids in numbers, large ones in greys, with what dark and bright mean', () => {
    expect(showText([[1, -2.5]])).toBe('1×2\n   1 −2.5');
    const image = showText(grid(20, 20), { columns: 60 });
    expect(image).toContain('dark is 0, bright is 38');
    expect(image.split('\n')).toHaveLength(22);
    expect(showText(grid(2, 2), { as: 'image' })).toContain('██');
  });

  test('says which part, or at which scale, where it is too large', () => {
    expect(showText(grid(20, 20), { as: 'numbers', columns: 40 })).toContain(
      '20×20, rows 0 to 9, columns 0 to 11',
    );
    expect(showText(Array(50).fill(7))).toContain('50, columns 0 to 11');
    const wide = showText(grid(100, 100), { columns: 60 }).split('\n');
    expect(wide[0]).toBe('100×100, 4×4 cells as one');
    expect(Math.max(...wide.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(showText(Array(40).fill([[1]]))).toContain('and 8 more of 40');
  });

  test('volumes, filters, flat images, objects and everything else', () => {
    expect(showText([sobel, laplace])).toMatch(/^0: 3×3 {3,}1: 3×3\n/);
    expect(
      showText([
        [[[1]], [[2]]],
        [[[3]], [[4]]],
      ]),
    ).toMatch(/^0: 1×1.*3: 1×1\n1/);
    expect(showText(new Float32Array(2 * 784))).toMatch(/^0: 28×28/);
    expect(showText({ weights: [[1, 2]], size: 5 })).toBe('weights\n  1×2\n  1 2\nsize  5');
    expect(showText([[1], [2, 3]])).toBe('[ [ 1 ], [ 2, 3 ] ]');
    expect(showText([])).toBe('[]');
    expect(showText('text')).toBe("'text'");
  });
});
