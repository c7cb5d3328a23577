import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME } from './engine/course/course.ts';

const COURSE = join(HOME, 'datasets/fixture-course');

/** Runs a command on the course that the grader tries itself on. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOME, 'grader/cli.ts'), ...args], {
    cwd: COURSE,
    encoding: 'utf8',
    env: { ...process.env, COURSE_ROOT: COURSE, NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
  });
  return { status, stdout, stderr };
}

describe('a course of another subject', () => {
  test('is sound, and its stubs and lessons are up to date', () => {
    const { status, stdout } = run('verify', '--seeds', '5');
    expect(stdout.match(/^✓/gm)).toHaveLength(2);
    expect(status).toBe(0);
    expect(run('stubs', '--check')).toMatchObject({ status: 0, stdout: 'all stubs are up to date\n' });
    expect(run('lessons', '--check')).toMatchObject({ status: 0, stdout: 'all lessons are up to date\n' });
  });

  test('is graded: deep answers and texts cross the border, and mistakes are named', () => {
    const report = (id: string) => {
      const folder = join(COURSE, 'datasets/sample-class', id);
      const { status, stdout } = run('grade', folder, '--json', '--seed', '1');
      expect(status).toBe(0);
      return JSON.parse(stdout);
    };
    expect(report('ada-complete')).toMatchObject({ score: 6, maxScore: 6 });
    const { checks } = report('bo-begun').exercises[0];
    expect(checks[0]).toMatchObject({ verdict: 'fail', diagnosis: { name: 'built-backwards' } });
  });

  test('is what students’ commands speak of', () => {
    expect(run('check', '01').stdout).toMatch(/^01 Linked lists {2}0\/2\.5\n/);
    expect(run('hint', '02', '--again').stdout).toMatch(/^Task 1, initials: hint \d of 4\n/);
    expect(run('doctor', '--json').stdout).toContain('"run: 3 in exercise 01"');
    expect(run('repl', '--help').stdout).toMatch(/show\(value\)/);
  });

  test('has no tools: a command that another course has is told so', () => {
    expect(run('train')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no exercise of this course has a tool of that name'),
    });
  });
});
