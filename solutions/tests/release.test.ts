import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../grader/engine/course/course.ts';
import { gitIn } from '../../grader/engine/files/git-in.ts';
import { solutionsOf } from '../../grader/staff/diagnosis/write-diagnoses.ts';
import { makeRelease } from '../../grader/staff/release/make-release.ts';
import { readHead } from '../../grader/staff/release/read-head.ts';
import { uncommitted } from '../../grader/staff/require-committed.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';

const { exercises } = readCourse();
let course: ScratchRepository;
let parent: string;

beforeAll(() => {
  course = new ScratchRepository();
  parent = mkdtempSync(join(tmpdir(), 'releases-'));
});
afterAll(() => {
  course.remove();
  rmSync(parent, { recursive: true });
  // One of the releases holds installed packages.
}, 60_000);

/** The paths and contents of a folder's files, as git sees them. */
function contentsOf(folder: string): string {
  gitIn(folder, 'init', '--quiet');
  gitIn(folder, 'add', '--all', '--force');
  return gitIn(folder, 'ls-files', '--stage');
}

test('the same commit gives the same files, to the byte', () => {
  for (const name of ['first', 'second']) {
    expect(course.run('release', '--out', join(parent, name))).toMatchObject({ code: 0, stderr: '' });
  }
  const first = contentsOf(join(parent, 'first'));
  expect(first.split('\n').length).toBeGreaterThan(80);
  expect(contentsOf(join(parent, 'second'))).toBe(first);
});

test('an autograder for Gradescope, of exercises that there are, where nothing is yet', () => {
  const file = join(parent, 'autograder.zip');
  const made = course.run('release', '--gradescope', file, '--only', '02,1');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/autograder\.zip written \([\d.]+ MB\).*it holds the solutions/);
  expect(readFileSync(file).subarray(0, 4).toString()).toBe('PK\u0003\u0004');
  const refused = (...args: string[]): string => {
    const { code, stderr } = course.run('release', ...args);
    expect(code).toBe(2);
    return stderr;
  };
  expect(refused('--gradescope', file)).toMatch(/is there already; --force replaces it/);
  expect(refused('--gradescope', file, '--force', '--only', '99')).toMatch(/there is no exercise "99"/);
  expect(refused('--gradescope', file, '--out', join(parent, 'x'))).toMatch(/--out or --gradescope/);
  expect(refused('--out', join(parent, 'x'), '--only', '01')).toMatch(/--only is for --gradescope/);
});

test('students get the exercises and their commands, and nothing of the staff', () => {
  const { files, problems } = makeRelease(readHead(course.folder));
  expect(problems).toEqual([]);
  const paths = [...files.keys()];
  for (const { id, slug } of exercises) {
    expect(paths).toContain(`exercises/${id}-${slug}/${slug}.ts`);
    expect(paths).toContain(`exercises/${id}-${slug}/${slug}.test.ts`);
    expect(paths).toContain(`exercises/${id}-${slug}/README.md`);
  }
  const staffs =
    /solutions|sample-class|\.hidden\.|commands\/(grade|verify|release)|grade\.yml|CONTRIBUTING|\.test\.ts$/;
  expect(paths.filter((path) => staffs.test(path) && !/^exercises\/\d/.test(path))).toEqual([]);
  for (const path of ['.editorconfig', '.vscode/settings.json', '.devcontainer/devcontainer.json'])
    expect(paths).toContain(path);
  expect(files.get('package.json')!.toString()).not.toContain('devDependencies');
  expect(files.get('vitest.config.ts')!.toString()).not.toContain('grader/**');
});

test('of misconceptions they get the public sentences alone', async () => {
  const { files } = makeRelease(readHead(course.folder));
  const given = [...files.values()].map((content) => content.toString()).join('\n');
  for (const exercise of exercises) {
    for (const { kind, name, sentence, isPublic } of await solutionsOf(exercise)) {
      if (kind !== 'misconception') continue;
      expect(given.includes(JSON.stringify(sentence)), name).toBe(isPublic === true);
    }
  }
});

test('it installs, all its commands run, and right solutions earn all public points there', () => {
  const folder = join(parent, 'student');
  expect(course.run('release', '--out', folder)).toMatchObject({ code: 0 });
  const npm = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
    return { status, output: stdout + stderr, stdout };
  };
  expect(npm('ci', '--prefer-offline')).toMatchObject({ status: 0 });

  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(['start', 'check', 'hint', 'doctor', 'train', 'play', 'github', 'help']),
  );
  for (const script of Object.keys(scripts)) {
    const { status, output } = npm('run', '--silent', script, '--', '--help');
    expect({ script, status, output }).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^Usage: npm /m),
    });
    expect(output).not.toContain('(staff)');
  }
  expect(npm('start')).toMatchObject({ status: 0, output: expect.stringContaining('Pooling') });
  expect(npm('run', 'hint', '--', '04')).toMatchObject({ status: 0 });
  expect(npm('run', 'doctor')).toMatchObject({ status: 0 });
  expect(npm('run', 'play')).toMatchObject({ output: expect.stringContaining('playground/play.ts') });
  expect(npm('run', 'train', '--', '--images', '64').output).toContain('to do');

  const check = () => {
    const { status, stdout } = npm('run', '--silent', 'check', '--', '--json');
    return { status, results: JSON.parse(stdout) };
  };
  const before = check();
  expect(before).toMatchObject({ status: 1, results: { score: 0 } });
  for (const exercise of before.results.exercises) {
    for (const { name, verdict } of exercise.checks)
      expect(`${name}: ${verdict}`).toBe(`${name}: not-started`);
  }

  for (const exercise of exercises) {
    const solution = readFileSync(filesOf(exercise).reference, 'utf8');
    writeFileSync(filesOf(exercise, folder).stub, solution.replaceAll('../../exercises/lib/', '../lib/'));
  }
  const after = check();
  expect(after).toMatchObject({ status: 0, results: { score: after.results.maxScore } });
  expect(after.results.maxScore).toBe(before.results.maxScore);
  expect(after.results.maxScore).toBeGreaterThan(50);
  expect(npm('run', 'play')).toMatchObject({ status: 0 });
  expect(npm('run', 'train', '--', '--images', '640', '--test', '100')).toMatchObject({ status: 0 });
}, 400_000);

describe('refusals', () => {
  const out = () => join(parent, 'refused');

  test('a line of a solution, planted in a lesson', () => {
    const exercise = exercises[0]!;
    const { lesson } = filesOf(exercise, course.folder);
    const before = readFileSync(lesson, 'utf8');
    const line = readFileSync(filesOf(exercise).reference, 'utf8')
      .split('\n')
      .findLast((one) => one.startsWith('    for ') && one.length > 80)!;
    writeFileSync(lesson, `${before}\nOne could write \`${line.trim()}\`.\n`);
    course.commit();
    const { code, stderr } = course.run('release', '--out', out());
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^exercises\/01-locality-grid\/README\.md holds code of solutions\/01-.*:\d+$/m,
      ),
    });
    expect(existsSync(out())).toBe(false);
    writeFileSync(lesson, before);
    course.commit();
  });

  test('a package that students would not have', () => {
    const head = readHead(course.folder);
    const check = 'grader/commands/check.ts';
    head.set(check, Buffer.from(`import Papa from 'papaparse';\n${head.get(check)}`));
    expect(makeRelease(head).problems).toEqual([
      `${check} imports papaparse, which students do not install: make it a dependency`,
    ]);
  });

  test('changes that are not committed', () => {
    writeFileSync(join(course.folder, 'note.md'), 'not committed');
    expect(uncommitted(course.folder)).toEqual(['?? note.md']);
    expect(course.run('release', '--out', out())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('commit or remove them first:\n?? note.md'),
    });
    rmSync(join(course.folder, 'note.md'));
  });

  test('no folder, a file, a full folder, the course itself', () => {
    expect(course.run('release')).toMatchObject({ code: 2, stderr: expect.stringContaining('--out DIR') });
    expect(course.run('release', '--out', join(course.folder, 'LICENSE'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no folder'),
    });
    mkdirSync(out());
    writeFileSync(join(out(), 'thesis.tex'), 'mine');
    expect(course.run('release', '--out', out()).stderr).toContain('is not empty; --force');
    expect(course.run('release', '--out', out(), '--force').stderr).toContain(
      'something else than a release',
    );
    expect(course.run('release', '--out', course.folder, '--force').stderr).toContain('something else');
    expect(readFileSync(join(out(), 'thesis.tex'), 'utf8')).toBe('mine');
  });

  test('but an earlier release is replaced with --force', () => {
    const folder = join(parent, 'again');
    course.run('release', '--out', folder);
    writeFileSync(join(folder, 'stray.ts'), '');
    expect(course.run('release', '--out', folder).code).toBe(2);
    expect(course.run('release', '--out', folder, '--force').code).toBe(0);
    expect(existsSync(join(folder, 'stray.ts'))).toBe(false);
    expect(existsSync(join(folder, 'package-lock.json'))).toBe(true);
  });
});
