import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import type { Command } from './command-line/command.ts';
import { UsageError } from './command-line/usage-error.ts';
import { filesOf, HOME, ROOT, readCourse } from './engine/course/course.ts';
import { InputError } from './engine/course/input-error.ts';
import { Report } from './engine/scoring/report.ts';

const work = mkdtempSync(join(tmpdir(), 'cli-test-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Runs the command line as npm does, from the root of the course. */
function run(...args: string[]) {
  const { PATH, COURSE_ROOT, NODE_V8_COVERAGE } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOME, 'grader/cli.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH, COURSE_ROOT, NODE_V8_COVERAGE, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** A command by its name, as the command line loads it. */
async function commandOf(name: string): Promise<Command> {
  const exported: Record<string, unknown> = await import(`./commands/${name}.ts`);
  return Object.values(exported).find((one) => typeof (one as Command).run === 'function') as Command;
}

/** What a command that the command line has parsed refuses. */
async function refusal(name: string, ...args: string[]): Promise<unknown> {
  const command = await commandOf(name);
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
  return Promise.try(() =>
    command.run({ values: values as Record<string, string | boolean | undefined>, positionals }),
  ).catch((error: unknown) => error);
}

describe('the command line', () => {
  test('lists its commands, and each has help', async () => {
    const { status, stdout } = run('help');
    expect(status).toBe(0);
    const names = [...stdout.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, name]) => name!);
    // What package.json offers as a command; it has one for each tool of its own course, too.
    const { scripts } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(names.filter((name) => scripts[name] !== `node grader/first-aid.cjs ${name}`)).toEqual([]);
    const commands = readdirSync(join(HOME, 'grader/commands')).filter((file) => !file.endsWith('.test.ts'));
    expect(names.toSorted()).toEqual(commands.map((file) => file.replace('.ts', '')).sort());
    for (const name of names) {
      const { usage } = await commandOf(name);
      expect(typeof usage === 'string' ? usage : await usage(), name).toMatch(
        new RegExp(`^\\s*Usage: npm [\\s\\S]*\\b${name}\\b`),
      );
    }
    expect(run('check', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: npm run check/),
    });
  });

  test.each([
    [['nothing'], 'there is no command "nothing"'],
    [['constructor'], 'there is no command "constructor"'],
    [['check', '99'], 'there is no exercise "99"; there are 01-linked-lists'],
    [['check', '--colour'], "Unknown option '--colour'"],
    [['grade', '/nowhere/at/all'], '/nowhere/at/all'],
    [['grade', 'exercises', '--seed', '-1'], '--seed'],
  ])('wrong use is told on stderr with exit code 2: %j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each([
    ['check', ['01', '--seed', 'seven'], '--seed must be a whole number from -2147483648'],
    ['check', ['01', '--path', '0:1'], 'give --seed and --only with it'],
    [
      'check',
      ['01', '--seed', '1', '--only', 'x > y', '--path', 'left'],
      '--path must be numbers joined by colons',
    ],
    ['check', ['01', '--only', 'no such check'], 'there is no check and no function "no such check"'],
    ['grade', [], 'name a submission'],
    ['grade', ['README.md'], 'README.md'],
    ['verify', ['01', '--seeds', '0'], '--seeds'],
    ['mutate', ['99'], 'there is no exercise "99"'],
    ['lessons', ['99'], 'there is no exercise "99"'],
    ['hint', ['99'], 'there is no exercise "99"'],
    ['new', [], 'name one exercise'],
    ['new', ['01-linked-lists'], 'the next free number is'],
    ['new-course', ['x', '--language', 'tlh'], '--language must be one of en, zh-CN, de, not "tlh"'],
    ['release', [], '--out DIR'],
    ['publish', [], 'name the folder and the roster'],
    ['similar', ['README.md'], 'neither a folder nor an archive'],
  ])('%s refuses %j', async (name, args, message) => {
    const error = await refusal(name, ...args);
    expect(error instanceof UsageError || error instanceof InputError, String(error)).toBe(true);
    expect((error as Error).message).toContain(message);
  });

  test('grade --json prints the report on stdout and nothing else', () => {
    const { status, stdout, stderr } = run('grade', 'solutions', '--only', '01', '--json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const report = Report.parse(JSON.parse(stdout));
    expect(report.score).toBe(report.maxScore);
  });

  test('check says what is to do and exits with 1', () => {
    const { status, stdout } = run('check', '01');
    expect(stdout).toContain('not started');
    expect(stdout).toMatch(/0 of [\d.]+ points/);
    expect(stdout).not.toContain('Error');
    expect(status).toBe(1);
    const json = JSON.parse(run('check', '01', '--json').stdout);
    expect(json).toMatchObject({ score: 0, exercises: [{ id: '01' }] });
  });

  test('github shows what check found; what is not started is no failure, what is wrong is one', () => {
    const results = join(work, 'results.json');
    const summary = join(work, 'job.md');
    const checked = JSON.parse(run('check', '01', '--json').stdout);
    writeFileSync(results, JSON.stringify(checked));
    const untouched = run('github', results, '--summary', summary);
    expect(untouched.stdout).toBe('all public checks pass of what is begun\n');
    expect(untouched.status).toBe(0);
    expect(readFileSync(summary, 'utf8')).toMatch(/^# Public checks: 0 of/);

    const [first] = checked.exercises[0].checks;
    Object.assign(first, { verdict: 'pass', points: first.maxPoints, message: '' });
    writeFileSync(results, JSON.stringify(checked));
    expect(run('github', results).status).toBe(0);
    Object.assign(first, { verdict: 'fail', points: 0, message: 'expected 1, received 2' });
    writeFileSync(results, JSON.stringify(checked));
    const wrong = run('github', results);
    expect(wrong.stdout).toMatch(/^::error [^\n]*\nnot all public checks pass/);
    expect(wrong.status).toBe(1);
  });

  test('plan and similar go through a class', () => {
    const reference = readFileSync(filesOf(readCourse().exercises[0]!).reference, 'utf8');
    const hand = (id: string, source: string): string => {
      const folder = join(work, 'class', id);
      mkdirSync(join(folder, '01-linked-lists'), { recursive: true });
      writeFileSync(join(folder, '01-linked-lists/linked-lists.ts'), source);
      return folder;
    };
    const ada = hand('ada', reference);
    const bo = hand('bo', reference.replaceAll('turned', 'other').replaceAll('list', 'chain'));
    const page = join(work, 'similar.html');
    expect(run('similar', ada, bo, '--only', '01', '--out', page).stdout).toMatch(/^ {2}ada and bo: 100 %$/m);
    expect(readFileSync(page, 'utf8')).toContain('<!doctype html>');

    const [roster, plan] = [join(work, 'roster.csv'), join(work, 'plan')];
    writeFileSync(roster, 'id,path\nada,class/ada\nbo,class/bo\nchen,class/chen\n');
    const { status, stdout, stderr } = run('plan', '--roster', roster, '--out', plan, '--shards', '2');
    expect(stderr).toMatch(/^chen: /);
    expect(stdout).toContain('3 students in 2 shards');
    expect(status).toBe(1);
  });

  test('start without a terminal lists the course', () => {
    const { status, stdout } = run('start');
    expect(status).toBe(0);
    expect(stdout).toMatch(/01 Linked lists .*0\/[\d.]+/);
  });
});
