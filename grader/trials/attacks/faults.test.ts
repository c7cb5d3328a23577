// The grader's own faults, made for real: whatever fails, nobody gets a zero for it, and the message says what it was.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, HOME, readCourse } from '../../engine/course/course.ts';
import { detectLayers } from '../../engine/sandbox/isolation.ts';
import { isRoot } from '../../engine/sandbox/sandbox-user.ts';
import { type CliOutcome, runCli } from './run-cli.ts';

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const { layers } = detectLayers();
const work = mkdtempSync(join(tmpdir(), 'faults-test-'));
const subs = join(work, 'subs');
const FAULT = /this is a fault of the grader/;

/** A folder with a tool in front of the real one, which works while the layers are tried out and fails afterwards. */
function brokenTool(name: string): string {
  const bin = join(work, `broken-${name}`);
  const real = spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  mkdirSync(bin);
  const script = `#!/bin/sh\ncase "$*" in *--eval*) exec ${real} "$@";; esac\necho "${name}: it is broken" >&2\nexit 1\n`;
  writeFileSync(join(bin, name), script);
  chmodSync(join(bin, name), 0o755);
  return `${bin}:${process.env.PATH}`;
}

function hand(id: string, source: string): void {
  mkdirSync(join(subs, id, '01-linked-lists'), { recursive: true });
  writeFileSync(join(subs, id, '01-linked-lists/linked-lists.ts'), source);
}

beforeAll(() => {
  chmodSync(work, 0o755);
  hand('ada', reference);
  hand('bo', 'export const listOf = 1;');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const gradeAda = ['grade', join(subs, 'ada'), '--only', '01', '--json'];

describe.runIf(layers.includes('prlimit'))('a sandbox that dies at its start', () => {
  test('one submission: no report, exit code 3, and what happened', () => {
    const out = join(work, 'one');
    const { code, stdout, stderr } = runCli([...gradeAda, '--out', out], {
      env: { PATH: brokenTool('prlimit') },
    });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(FAULT);
    expect(stderr).toContain('the sandbox could not be started: prlimit: it is broken');
    expect(readdirSync(out)).toEqual([]);
  });

  test('a class: nobody has a grade, all are to look into; once repaired, the same command grades them', () => {
    const out = join(work, 'class');
    const gradeAll = ['grade', subs, '--only', '01', '--out', out];
    const broken = runCli(gradeAll, { env: { PATH: brokenTool('setpriv') } });
    expect(broken.code).toBe(3);
    expect(broken.stdout).toMatch(/ada +the sandbox could not be started: setpriv: it is broken/);
    expect(readdirSync(join(out, 'reports'))).toEqual([]);
    for (const id of ['ada', 'bo']) {
      const { result } = JSON.parse(readFileSync(join(out, 'entries', `${id}.json`), 'utf8'));
      expect(result.problem.kind).toBe('internal-error');
    }
    const rows = readFileSync(join(out, 'gradebook.csv'), 'utf8').trim().split('\n');
    // No total, where a zero would be a grade.
    expect(rows.find((row) => row.startsWith('"ada"'))).toMatch(/^"ada",,,,,/);

    const sound = runCli(gradeAll);
    expect(sound.code).toBe(0);
    expect(sound.stdout).toMatch(/ada +4 /);
    expect(readdirSync(join(out, 'reports')).sort()).toEqual(['ada.json', 'bo.json']);
  });
});

test('a module that ends its own process as it loads is the submission, not the grader', () => {
  hand('quits', 'export const listOf = await new Promise(() => {});');
  const { code, stdout } = runCli(['grade', join(subs, 'quits'), '--only', '01', '--json']);
  rmSync(join(subs, 'quits'), { recursive: true });
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  expect(report.score).toBe(0);
  expect(new Set(report.exercises[0].checks.map(({ verdict }: { verdict: string }) => verdict))).toEqual(
    new Set(['crash']),
  );
});

describe.runIf(layers.includes('prlimit'))('too little of something', () => {
  /** Grades with ever less of it: either that is enough, and all is as it should be, or there is no grade. */
  function withEverLess(amounts: number[], within: (amount: number) => string[]): CliOutcome {
    // Vitest keeps a file of its own at home, or in node_modules where it may write there.
    const env = { XDG_DATA_HOME: temporaryHome() };
    const outcomes = amounts.map((amount) => runCli(gradeAda, { within: within(amount), env }));
    for (const { code, stdout } of outcomes) {
      if (code === 0) expect(JSON.parse(stdout).score).toBe(4);
      else expect(stdout).toBe('');
    }
    return outcomes.at(-1)!;
  }

  test('file descriptors', () => {
    const { code, stderr } = withEverLess([42, 36, 30], (count) => ['prlimit', `--nofile=${count}:${count}`]);
    expect(code).toBe(3);
    expect(stderr).toMatch(FAULT);
    expect(stderr).toMatch(/too few file descriptors: ulimit -n/);
  });

  // Root has as many processes as it likes.
  test.runIf(isRoot() && readableByAll())('processes', () => {
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const { code } = withEverLess([30], (count) => [...nobody, 'prlimit', `--nproc=${count}:${count}`]);
    expect(code).not.toBe(0);
  });

  test.runIf(canMount())('room for temporary files, then for reports', () => {
    const full = join(work, 'full');
    mkdirSync(full);
    const withFull = (fill: string): string[] => [
      'unshare',
      '--mount',
      'sh',
      '-c',
      `mount -t tmpfs -o size=256k tmpfs ${full} && chmod 1777 ${full} && ${fill}; exec "$@"`,
      'sh',
    ];
    const fill = `dd if=/dev/zero of=${full}/ballast bs=1k 2>/dev/null`;
    const temporary = runCli(gradeAda, { within: withFull(fill), env: { TMPDIR: full } });
    expect({ code: temporary.code, stdout: temporary.stdout }).toEqual({ code: 3, stdout: '' });
    expect(temporary.stderr).toMatch(/ENOSPC.*make room, or set TMPDIR/s);

    const out = join(full, 'out');
    const reports = runCli(['grade', subs, '--only', '01', '--out', out], { within: withFull(fill) });
    expect(reports.code).toBe(2);
    expect(reports.stderr).toContain(`the folder ${out} cannot be written to: ENOSPC`);
  });
});

test('a folder for reports that takes none is said before anything is graded', () => {
  const file = join(work, 'a-file');
  writeFileSync(file, '');
  for (const submission of [join(subs, 'ada'), subs]) {
    const { code, stderr } = runCli(['grade', submission, '--only', '01', '--out', join(file, 'out')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: the folder .*a-file\/out cannot be written to/);
  }
});

test('nothing stays in the folder for temporary files, whatever went wrong', () => {
  const temporary = join(work, 'temporary');
  mkdirSync(temporary);
  chmodSync(temporary, 0o711);
  const env = { TMPDIR: temporary };
  expect(runCli(gradeAda, { env }).code).toBe(0);
  if (layers.includes('prlimit')) {
    expect(runCli(gradeAda, { env, within: ['prlimit', '--nofile=30:30'] }).code).toBe(3);
  }
  // What Vite keeps there serves the next run.
  expect(readdirSync(temporary).filter((name) => !name.startsWith('course-vite-'))).toEqual([]);
});

test('a clock that somebody sets back all the time costs nobody anything', () => {
  const backwards =
    'const now = Date.now; globalThis.Date = class extends Date { constructor(...given) { super(...(given.length ? given : [2e12 - now()])); } static now() { return 2e12 - now(); } };';
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(backwards)}` };
  hand('endless', reference.replace("requireNumbers('values', values);", 'for (;;);'));
  for (const [id, verdicts] of [
    ['ada', ['pass']],
    ['endless', ['pass', 'timeout']],
  ] as const) {
    const { code, stdout } = runCli(['grade', join(subs, id), '--only', '01', '--json'], { env });
    expect(code).toBe(0);
    const { checks } = JSON.parse(stdout).exercises[0];
    expect([...new Set(checks.map(({ verdict }: { verdict: string }) => verdict))].sort()).toEqual(verdicts);
  }
  rmSync(join(subs, 'endless'), { recursive: true });
});

/** A folder that every user may write to. */
function temporaryHome(): string {
  const home = mkdtempSync(join(work, 'home-'));
  chmodSync(home, 0o777);
  return home;
}

/** Whether another user can run the grader. */
function readableByAll(): boolean {
  const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', 'cat', join(HOME, 'grader/cli.ts')];
  return spawnSync('setpriv', asNobody).status === 0;
}

/** Whether this user may mount file systems, in a namespace of its own. */
function canMount(): boolean {
  const mount = ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', work];
  return isRoot() && existsSync('/usr/bin/unshare') && spawnSync('unshare', mount).status === 0;
}
