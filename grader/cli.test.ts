import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './engine/course/course.ts';
import { Report } from './engine/scoring/report.ts';

const work = mkdtempSync(join(tmpdir(), 'cli-test-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Runs the command line as npm does, from the root of the repository. */
function run(...args: string[]) {
  // Under measurement of coverage the examples of the lessons, which train a network, take minutes.
  const unmeasured = args[0] === 'lessons' ? { NODE_V8_COVERAGE: undefined } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, ['grader/cli.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...unmeasured },
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  test('lists its commands, and each has help', () => {
    const { status, stdout } = run('help');
    expect(status).toBe(0);
    const names = [...stdout.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, name]) => name!);
    // What package.json offers as a command, and the command line offers to list.
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const offered = Object.entries(scripts).filter(([, script]) => /^node grader\/(cli|first)/.test(script));
    // The tools of the exercises come last, wherever package.json has them.
    expect(names.toSorted()).toEqual(offered.flatMap(([name]) => (name === 'help' ? [] : name)).sort());
    for (const name of names) {
      const help = run(name, '--help');
      expect(help.stdout, name).toMatch(new RegExp(`^Usage: npm [\\s\\S]*\\b${name}\\b`));
      expect(help.status, name).toBe(0);
    }
  });

  test.each([
    [['nothing'], 'there is no command "nothing"'],
    [['constructor'], 'there is no command "constructor"'],
    [['check', '99'], 'there is no exercise "99"; there are 01-locality-grid'],
    [['check', '01', '--seed', 'seven'], '--seed must be a whole number from -2147483648'],
    [['check', '01', '--path', '0:1'], 'give --seed and --only with it'],
    [
      ['check', '01', '--seed', '1', '--only', 'x', '--path', 'left'],
      '--path must be numbers joined by colons',
    ],
    [['check', '01', '--only', 'no such check'], 'there is no check "no such check"'],
    [['check', '--colour'], "Unknown option '--colour'"],
    [['grade'], 'name a submission'],
    [['grade', '/nowhere/at/all'], '/nowhere/at/all'],
    [['grade', 'package.json'], 'package.json'],
    [['grade', 'exercises', '--seed', '-1'], '--seed'],
    [['verify', '01', '--seeds', '0'], '--seeds'],
    [['mutate', '99'], 'there is no exercise "99"'],
    [['lessons', '99'], 'there is no exercise "99"'],
    [['hint', '99'], 'there is no exercise "99"'],
    [['new'], 'name one exercise'],
    [['new', '01-locality-grid'], 'the next free number is'],
    [['release'], '--out DIR'],
    [['publish'], 'name the folder and the roster'],
    [['similar', 'package.json'], 'neither a folder nor an archive'],
  ])('wrong use is told on stderr with exit code 2: %j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
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
    const reference = readFileSync(join(ROOT, 'solutions/01-locality-grid/locality-grid.ts'), 'utf8');
    const hand = (id: string, source: string): string => {
      const folder = join(work, 'class', id);
      mkdirSync(join(folder, '01-locality-grid'), { recursive: true });
      writeFileSync(join(folder, '01-locality-grid/locality-grid.ts'), source);
      return folder;
    };
    const ada = hand('ada', reference);
    const bo = hand('bo', reference.replaceAll('image', 'picture').replaceAll('top', 'y'));
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
    expect(stdout).toMatch(/01 Locality grid .*0\/[\d.]+/);
  });

  test('stubs and lessons are up to date', () => {
    expect(run('stubs', '--check')).toMatchObject({ status: 0, stdout: 'all stubs are up to date\n' });
    expect(run('lessons', '--check')).toMatchObject({ status: 0, stdout: 'all lessons are up to date\n' });
  });
});
