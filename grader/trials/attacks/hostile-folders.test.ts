// Submissions that are no plain folders of plain files, as one class through the real command.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileNameOf } from '../../class/file-name.ts';
import { ROOT, readCourse } from '../../engine/course/course.ts';
import { isRoot, SANDBOX_ID } from '../../engine/sandbox/sandbox-user.ts';
import type { Report } from '../../engine/scoring/report.ts';
import { EXERCISES, HOSTILITIES, layRight, MARK } from './hostile-folders.ts';
import { runCli } from './run-cli.ts';

const [attacked, other] = readCourse().exercises;
const work = mkdtempSync(join(tmpdir(), 'hostile-test-'));
const possible = HOSTILITIES.filter(({ possible = true }) => possible);

/** Names that a submission's own folder can have. */
const STRANGE = ['two\nlines', '::error::title', '-rf', 'a\u202eb'];

const reportOf = (out: string, id: string): Report =>
  JSON.parse(readFileSync(join(out, 'reports', `${fileNameOf({ id, attempt: 1 })}.json`), 'utf8'));

function expectOutcome(report: Report, says: RegExp | undefined, both = false): void {
  const [first, second] = report.exercises;
  expect(second!.score).toBe(both ? 0 : other!.points);
  expect(first!.score).toBe(says ? 0 : attacked!.points);
  for (const { message } of says ? first!.checks : []) expect(message).toMatch(says!);
}

afterAll(() => {
  spawnSync('chmod', ['-R', 'u+rwX', work]);
  rmSync(work, { recursive: true, force: true });
});

describe('hostile folders', () => {
  const subs = join(work, 'subs');
  const out = join(work, 'out');
  let ran: ReturnType<typeof runCli>;
  beforeAll(() => {
    for (const { name, tamper } of possible) tamper(layRight(join(subs, name)));
    for (const name of STRANGE) layRight(join(subs, name));
    ran = runCli(['grade', subs, '--only', EXERCISES.join(), '--out', out]);
  }, 300_000);

  test('all of them are graded', () => {
    expect(ran.stderr).not.toMatch(/not graded/);
    expect(ran.code).toBe(0);
    expect(readdirSync(join(out, 'reports')).length).toBe(possible.length + STRANGE.length);
  });

  test.each(possible)('$name', ({ name, says, both }) => {
    expectOutcome(reportOf(out, name), says, both);
  });

  test.each(STRANGE)('a submission called %j', (name) => {
    expectOutcome(reportOf(out, name), undefined);
  });

  test('nothing of them ran, and no name of theirs reaches a terminal as it is', () => {
    for (const folder of ['/tmp', work, ROOT]) expect(existsSync(join(folder, MARK))).toBe(false);
    expect(ran.stdout + ran.stderr).not.toMatch(/^::error::|[^\P{C}\n]/mu);
  });
});

// Root may read everything.
describe.runIf(isRoot() && canRunAsNobody())('permissions, as an ordinary user', () => {
  test('what may not be read costs its exercise, and says why', () => {
    const subs = join(work, 'forbidden');
    const cases: [name: string, says: RegExp, forbid: (folder: string, module: string) => void][] = [
      ['module', /locality-grid\.ts may not be read: its permissions/, (_, module) => chmodSync(module, 0)],
      ['folder', /may not be read: its permissions forbid it/, (folder) => chmodSync(folder, 0)],
      ['list', /the folder 01-locality-grid may not be read/, (folder) => chmodSync(folder, 0o111)],
    ];
    for (const [name, , forbid] of cases) {
      const { folder, module } = layRight(join(subs, name));
      chownSync(folder, SANDBOX_ID, SANDBOX_ID);
      chownSync(module, SANDBOX_ID, SANDBOX_ID);
      forbid(folder, module);
    }
    const home = join(work, 'home');
    mkdirSync(home);
    for (const folder of [work, home]) chmodSync(folder, 0o777);
    const out = join(home, 'out');
    const nobody = ['setpriv', `--reuid=${SANDBOX_ID}`, `--regid=${SANDBOX_ID}`, '--clear-groups'];
    const { code, stderr } = runCli(['grade', subs, '--only', EXERCISES.join(), '--out', out], {
      within: nobody,
      env: { XDG_DATA_HOME: home },
    });
    expect(code, stderr).toBe(0);
    for (const [name, says] of cases) expectOutcome(reportOf(out, name), says);
  });
});

test('a submission that changes all the time is graded as it was at one moment, or not at all', async () => {
  const subs = join(work, 'changing');
  const { folder, module } = layRight(join(subs, 'changing'));
  const script = `
    const fs = require('node:fs');
    const [module, folder] = process.argv.slice(1);
    const right = fs.readFileSync(module);
    const changes = [
      () => fs.writeFileSync(module, right),
      () => fs.writeFileSync(module, 'export const countDark = 1;'),
      () => fs.truncateSync(module, 5),
      () => { fs.rmSync(module); fs.symlinkSync('/etc/passwd', module); },
      () => { fs.rmSync(module); },
      () => { fs.writeFileSync(folder + '/helper.ts', Buffer.alloc(2e6)); },
      () => { fs.rmSync(folder + '/helper.ts'); },
    ];
    console.log('begun');
    for (;;) { try { changes[Math.floor(Math.random() * changes.length)](); } catch {} }`;
  const changer = spawn(process.execPath, ['--eval', script, module, folder]);
  await new Promise((resolve) => changer.stdout.once('data', resolve));
  try {
    for (let run = 0; run < 4; run++) {
      const out = join(work, `changing-out-${run}`);
      const { code, stderr } = runCli([
        'grade',
        subs,
        '--only',
        EXERCISES.join(),
        '--out',
        out,
        '--isolation',
        'basic',
      ]);
      expect(code).toBeLessThanOrEqual(1);
      if (code === 1) expect(stderr).toContain('its files changed while they were graded');
      else {
        const [first, second] = reportOf(out, 'changing').exercises;
        expect([0, attacked!.points]).toContain(first!.score);
        expect(second!.score).toBe(other!.points);
      }
    }
  } finally {
    changer.kill('SIGKILL');
  }
});

function canRunAsNobody(): boolean {
  const nobody = [`--reuid=${SANDBOX_ID}`, `--regid=${SANDBOX_ID}`, '--clear-groups'];
  return spawnSync('setpriv', [...nobody, 'cat', join(ROOT, 'grader/cli.ts')]).status === 0;
}
