import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';

let course: ScratchRepository;

beforeAll(() => {
  course = new ScratchRepository();
});
afterAll(() => course.remove());

const read = (path: string): string => readFileSync(join(course.folder, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(course.folder, path), text);

/** One thing that the recipe says to do: to write a file, or to run a command, which prints something. */
type Step = { file: string; text: string } | { command: string; prints: string };

/** The steps of CONTRIBUTING.md, in order: its blocks of code headed by a path, and its blocks of commands. */
function stepsOf(markdown: string): Step[] {
  const blocks = markdown.matchAll(/(?:^\*\*`([^`]+)`\*\*\n\n)?^(`{3,})(\w+)\n([\s\S]*?)^\2$/gm);
  return [...blocks].flatMap(([, file, , language, text]): Step[] => {
    if (file) return [{ file, text: text! }];
    if (language !== 'console') return [];
    return text!
      .split(/^\$ /m)
      .slice(1)
      .map((ran) => {
        const [command, ...prints] = ran.split('\n');
        return { command: command!, prints: prints.join('\n') };
      });
  });
}

/** Runs a command of the recipe as a shell in the repository would. */
function run(command: string): { code: number | null; stdout: string; stderr: string } {
  const [, script, args] = /^npm run ([\w-]+)(?: -- (.*))?$/.exec(command) ?? [];
  if (script) return course.run(script, ...(args ?? '').split(' ').filter(Boolean));
  const who = { GIT_AUTHOR_NAME: 'S', GIT_AUTHOR_EMAIL: 's@localhost' };
  const committer = { GIT_COMMITTER_NAME: 'S', GIT_COMMITTER_EMAIL: 's@localhost' };
  const env = { ...process.env, ...who, ...committer };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: course.folder,
    encoding: 'utf8',
    env,
  });
  return { code: status, stdout, stderr };
}

/** What a command is said to print, where … stands for anything. */
const pattern = (prints: string): RegExp =>
  new RegExp(
    `^${prints
      .split('…')
      .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
      .join('.*')}$`,
  );

/** In course.json the line of the exercise is replaced, and its row in the README; the rest are files of their own. */
function follow({ file, text }: { file: string; text: string }): void {
  if (file === 'README.md') {
    const table = read(file).replace(/^\| \[09\].*\n/m, text);
    expect(table).toContain(text);
    write(file, table);
    return;
  }
  if (file !== 'exercises/course.json') {
    write(file, text);
    return;
  }
  const listed = read(file).replace(/\{ "id": "09"[^}]*\}/, text.trim());
  expect(listed).toContain(text.trim());
  write(file, listed);
}

describe('the recipe of CONTRIBUTING.md', () => {
  const steps = stepsOf(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'));

  test('does what it says, and every command prints what stands there', () => {
    expect(steps.filter((step) => 'command' in step).length).toBeGreaterThan(10);
    for (const step of steps) {
      if ('file' in step) {
        follow(step);
        continue;
      }
      const { code, stdout, stderr } = run(step.command);
      expect(stdout, `${step.command}\n${stderr}`).toMatch(pattern(step.prints));
      expect({ command: step.command, code }).toEqual({
        command: step.command,
        code: step.prints.startsWith('✗') ? 1 : 0,
      });
    }
  });

  test('leaves nothing of the sample, and files as the formatter writes them', () => {
    for (const place of ['exercises', 'solutions']) {
      for (const name of readdirSync(join(course.folder, place, '09-batch-norm'), { recursive: true })) {
        if (/\.(ts|md)$/.test(String(name)))
          expect(read(join(place, '09-batch-norm', String(name)))).not.toMatch(/place by place|TODO/);
      }
    }
    const biome = join(ROOT, 'node_modules/.bin/biome');
    const folders = ['exercises/09-batch-norm', 'solutions/09-batch-norm'];
    const { status, stdout, stderr } = spawnSync(biome, ['check', '--error-on-warnings', ...folders], {
      cwd: course.folder,
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
  });

  test('makes an exercise that passes what the tests of the course ask of each', () => {
    const files = ['solutions/tests/exercises.test.ts', 'solutions/tests/diagnoses.test.ts'];
    const vitest = join(ROOT, 'node_modules/.bin/vitest');
    const { status, stdout, stderr } = spawnSync(vitest, ['run', '--project', 'course', ...files], {
      cwd: course.folder,
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain(`${files.length} passed`);
  });

  test('ends in a release that has the exercise, without its solution', () => {
    const release = join(course.folder, 'reports/release');
    const exercise = join(release, 'exercises/09-batch-norm');
    expect(readdirSync(exercise).sort()).toEqual([
      'README.md',
      'batch-norm.test.ts',
      'batch-norm.ts',
      'diagnosis.json',
      'figures',
    ]);
    expect(readFileSync(join(exercise, 'batch-norm.ts'), 'utf8')).toContain(
      "throw new Error('to do: batchNorm')",
    );
    expect(existsSync(join(release, 'solutions'))).toBe(false);
  });
});

describe('refusals, after which nothing has changed', () => {
  const state = (): string => `${course.git('status', '--porcelain')}${read('exercises/course.json')}`;

  test.each([
    ['04-pooling-again', 'the number 04 belongs to the exercise 04-pooling; the next free number is '],
    ['08-pooling', 'the name "pooling" belongs to the exercise 04-pooling; the next free number is '],
    ['8-short', 'is no name for an exercise: two digits, then lower-case words'],
    ['08-My_Exercise', 'is no name for an exercise'],
    ['08-my exercise', 'is no name for an exercise'],
    ['08-', 'is no name for an exercise'],
    ['../08-escape', 'is no name for an exercise'],
    ['08-übung', 'is no name for an exercise'],
    [`10-${'long-'.repeat(48)}name`, 'could not be written: ENAMETOOLONG'],
  ])('new -- %s', (name, says) => {
    const before = state();
    const { code, stderr } = course.run('new', name);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
    expect(state()).toBe(before);
  });

  test('no name, two names, a folder that is there already', () => {
    expect(course.run('new')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('name one exercise'),
    });
    expect(course.run('new', '10-one', '11-two')).toMatchObject({ code: 2 });
    write('solutions/10-left-over', 'a note');
    const before = state();
    expect(course.run('new', '10-other')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the folder solutions/10-left-over is there already'),
    });
    expect(state()).toBe(before);
  });
});
