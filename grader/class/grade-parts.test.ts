import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../engine/scoring/report.ts';
import { ScratchRepository } from '../staff/scratch-repository.ts';

const scratch = new ScratchRepository();
const course = join(scratch.folder, 'datasets/fixture-course');
const pristine = join(scratch.folder, 'pristine');
cpSync(course, pristine, { recursive: true });
afterAll(() => scratch.remove());

const CLI = join(scratch.folder, 'grader/cli.ts');
const env = { ...process.env, COURSE_ROOT: course, INIT_CWD: course, NO_COLOR: '1' };
const SUBMISSIONS = 'datasets/sample-class';
const IDS = ['ada-complete', 'bo-begun', 'cleo-first-word'];
const at = (file: string): string => join(course, file);

function run(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: course, env, encoding: 'utf8' });
}
const GRADE = ['grade', SUBMISSIONS, '--isolation', 'basic', '--jobs', '1', '--out', 'out'];
const grade = (...more: string[]) => run(...GRADE, ...more);
const report = (id: string, out = 'out'): Report =>
  JSON.parse(readFileSync(at(`${out}/reports/${id}.json`), 'utf8'));
const scores = (out?: string) => IDS.map((id) => report(id, out).exercises.map(({ score }) => score));

/** Makes the worked example of 02 worth a quarter more, which is a change of its checks. */
function raisePoints(): void {
  const file = at('exercises/02-initials/initials.test.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('points: 0.5', 'points: 0.75'));
  expect(readFileSync(file, 'utf8')).not.toBe(text);
}

beforeEach(() => {
  rmSync(course, { recursive: true });
  cpSync(pristine, course, { recursive: true });
});

describe('a class that was graded once', () => {
  test('one changed check: that exercise alone is graded, and totals, receipts and gradebook are right', () => {
    expect(run('new-key', 'keys').status).toBe(0);
    const key = ['--key', 'keys/signing-key.pem'];
    expect(grade(...key)).toMatchObject({ status: 0, stdout: expect.stringContaining('3 graded, 0 not') });
    const [before, old] = [scores(), report('ada-complete')];
    expect(before).toEqual([
      [4, 2],
      [expect.any(Number), expect.any(Number)],
      [expect.any(Number), expect.any(Number)],
    ]);
    cpSync(at('out'), at('old'), { recursive: true });

    raisePoints();
    const again = grade(...key);
    expect(again.stderr).toMatch(/^1\/3 ada-complete: 6\.25 of 6\.25; only 02 graded, the rest kept/m);
    expect(again.stdout).toContain('3 graded (3 results of exercises kept), 0 not');
    expect(again.status).toBe(0);
    const now = report('ada-complete');
    // To the millisecond what was kept; what was run has the new points.
    expect(now.exercises[0]).toEqual(old.exercises[0]);
    expect(now.exercises[1]).toMatchObject({ score: 2.25, maxScore: 2.25 });
    expect(now).toMatchObject({ score: 6.25, maxScore: 6.25, submission: old.submission });
    expect(now.hashes.exercises['01']).toEqual(old.hashes.exercises['01']);
    expect(now.hashes.exercises['02']!.checks).not.toBe(old.hashes.exercises['02']!.checks);
    for (const id of IDS) {
      const { score, exercises } = report(id);
      expect(score).toBe(exercises.reduce((sum, one) => sum + one.score, 0));
    }
    const verified = run('verify-report', `out/reports/${IDS[0]}.json`, '--key', 'keys/public-key.pem');
    expect(verified.stdout).toMatch(/: valid: ada-complete has 6\.25 of 6\.25 points/);

    // Everything graded anew says the same, but for times.
    expect(grade('--force', '--out', 'whole')).toMatchObject({ status: 0 });
    const timeless = ({ receipt: _, ...one }: Report) =>
      JSON.parse(JSON.stringify(one).replaceAll(/"durationMs":\d+/g, '"durationMs":0'));
    for (const id of IDS) expect(timeless(report(id))).toEqual(timeless(report(id, 'whole')));

    const compared = run('regrade', 'old', 'out');
    expect(compared.stdout).toMatch(/ada-complete[\s\S]*takes one capital from each word/);
    const merged = run('merge', 'out', '--out', 'merged', ...key);
    expect(merged).toMatchObject({ status: 0, stderr: '' });
    expect(scores('merged')).toEqual(scores());
    expect(grade(...key).stdout).toContain('0 graded, 3 unchanged, 0 not');
  });

  test('words, figures and lessons grade nothing; a new title is in the reports, and nothing is run for it', () => {
    grade();
    const before = report('bo-begun');
    appendFileSync(at('solutions/01-linked-lists/figures.ts'), '\n// a typo less\n');
    const misconception = at('solutions/01-linked-lists/misconceptions/handed-back.ts');
    writeFileSync(
      misconception,
      readFileSync(misconception, 'utf8').replace(/(export const sentence[^'"`]*['"`])/, '$1Well: '),
    );
    appendFileSync(at('exercises/01-linked-lists/README.md'), '\nMore.\n');
    expect(grade().stdout).toContain('0 graded, 3 unchanged, 0 not');

    const json = at('exercises/course.json');
    writeFileSync(json, readFileSync(json, 'utf8').replace('Linked lists', 'Lists, linked'));
    expect(grade().stdout).toContain('3 graded (6 results of exercises kept), 0 not');
    const now = report('bo-begun');
    const [first, second] = before.exercises;
    expect(now.exercises).toEqual([{ ...first, title: 'Lists, linked' }, second]);
    // It has the checks of the course, by whose titles a forger would be found.
    expect(run('merge', 'out', '--out', 'merged')).toMatchObject({ status: 0, stderr: '' });
  });

  test('one changed file of a student: that exercise of hers alone; one exercise more or less is kept too', () => {
    expect(grade('--only', '01').stdout).toContain('3 graded, 0 not');
    const [ada] = [report('ada-complete')];
    expect(grade().stdout).toContain('3 graded (3 results of exercises kept), 0 not');
    expect(report('ada-complete').exercises[0]).toEqual(ada.exercises[0]);

    const module = 'exercises/02-initials/initials.ts';
    appendFileSync(at(`${SUBMISSIONS}/bo-begun/${module}`), '\n// later\n');
    const { stdout, stderr } = grade();
    expect(stderr).toMatch(/bo-begun: .*; only 02 graded, the rest kept/);
    expect(stdout).toContain('1 graded (1 result of an exercise kept), 2 unchanged, 0 not');

    const whole = scores();
    expect(grade('--only', '02').stdout).toContain('3 graded (3 results of exercises kept), 0 not');
    expect(scores()).toEqual(whole.map(([, second]) => [second]));
  });

  test('what shards kept is joined from another folder, and what is damaged is graded whole', () => {
    grade();
    const before = report('ada-complete');
    raisePoints();
    const altered = at('out/reports/bo-begun.json');
    writeFileSync(altered, readFileSync(altered, 'utf8').replace('"points": 0', '"points": 1'));
    const { stdout, stderr } = grade('--since', 'out', '--out', 'later');
    expect(stdout).toContain('3 graded (2 results of exercises kept), 0 not');
    expect(stderr).not.toMatch(/bo-begun: .*kept/);
    expect(report('ada-complete', 'later').exercises[0]).toEqual(before.exercises[0]);
  });

  test('reports of the older form are put aside and graded again, without an error', () => {
    grade();
    const whole = scores();
    for (const id of IDS) {
      for (const kind of ['reports', 'entries']) {
        const file = at(`out/${kind}/${id}.json`);
        const { result, hashes, ...content } = JSON.parse(readFileSync(file, 'utf8'));
        const { grader } = hashes ?? content.with;
        const older = {
          ...content,
          schema: 2,
          ...(hashes ? { hashes: { grader, checks: grader, references: grader, limits: grader } } : {}),
          ...(result ? { result: { key: 'old', sha256: result.sha256 } } : {}),
        };
        writeFileSync(file, JSON.stringify(older));
      }
    }
    const { status, stdout, stderr } = grade();
    expect(stderr).toMatch(/ada-complete is graded again: .* has schema 2, which an older grader wrote/);
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('3 graded, 0 not'),
    });
    expect(scores()).toEqual(whole);
    expect(readdirSync(at('out/damaged')).sort()).toEqual(
      IDS.flatMap((id) => [`${id}.entries.json`, `${id}.reports.json`]),
    );
  });

  test('a grader that is killed in between has lost nothing: the next run has the same grades', async () => {
    grade();
    raisePoints();
    cpSync(at('out'), at('start'), { recursive: true });
    expect(grade('--since', 'start', '--out', 'due').status).toBe(0);
    const child = spawn(process.execPath, [CLI, ...GRADE], {
      cwd: course,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('1/3')) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(said).not.toContain('3/3');
    await sleep(100);
    const { status, stdout, stderr } = grade();
    expect(status, stderr).toBe(0);
    const [, graded, kept] = /(\d) graded \(\d results? of .* kept\), (\d) unchanged, 0 not/.exec(stdout)!;
    expect([Number(graded) + Number(kept), Number(kept) > 0]).toEqual([3, true]);
    expect(existsSync(at('out/damaged'))).toBe(false);
    expect(scores()).toEqual(scores('due'));
  });
});
