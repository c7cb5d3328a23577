import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { blur, digit, laplace, sharpen, sobel, sobelDown } from './play.ts';

describe('the vocabulary of the playground', () => {
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

  test('.help says what the keys do, .exit ends before what follows', () => {
    const { stdout, stderr, status } = answers('.help', '1 + 1', '.exit', '2 + 3');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('.exit     ends');
    expect(stdout).toMatch(/\n2\n$/);
  });

  test('says what is to do, and where an error was thrown', () => {
    const { stdout } = answers('crossCorrelate(digit(7), sobel)', 'digit(12)', 'nothing');
    expect(stdout).toContain('exercise 03, Task 2: crossCorrelate is still to do');
    expect(stdout).toContain('RangeError: there is no image 0 of a 12');
    expect(stdout).toContain('ReferenceError: nothing is not defined');
    expect(stdout).not.toContain('    at ');
  });
});
