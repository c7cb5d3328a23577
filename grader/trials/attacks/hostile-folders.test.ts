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
import { HOME, ROOT, readCourse } from '../../engine/course/course.ts';
import { cleanName } from '../../engine/sandbox/clean-text.ts';
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

/** What a class says of somebody whose submission was not graded. */
const problemOf = (out: string, id: string): string =>
  JSON.parse(readFileSync(join(out, 'entries', `${fileNameOf({ id, attempt: 1 })}.json`), 'utf8')).result
    .problem.message;

function expectOutcome(report: Report, says: RegExp | undefined): void {
  const [first, second] = report.exercises;
  expect(second!.score).toBe(other!.points);
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

  test('all of them are graded, but those of which nobody knows what was meant', () => {
    const graded = possible.filter(({ withheld }) => withheld === undefined);
    expect(ran.code).toBe(1);
    expect(readdirSync(join(out, 'reports')).length).toBe(graded.length + STRANGE.length);
  });

  test.each(possible)('$name', ({ name, says, withheld }) => {
    if (withheld) expect(problemOf(out, name)).toMatch(withheld);
    else expectOutcome(reportOf(out, name), says);
  });

  test.each(STRANGE)('a submission called %j', (name) => {
    expectOutcome(reportOf(out, cleanName(name)), undefined);
  });

  test('nothing of them ran, and no name of theirs reaches a terminal as it is', () => {
    for (const folder of ['/tmp', work, ROOT]) expect(existsSync(join(folder, MARK))).toBe(false);
    expect(ran.stdout + ran.stderr).not.toMatch(/^::error::|[^\P{C}\n]/mu);
  });
});

// Root may read everything.
describe.runIf(isRoot() && canRunAsNobody())('permissions, as an ordinary user', () => {
  test('what may not be read is not graded, and says why', () => {
    const subs = join(work, 'forbidden');
    const cases: [name: string, forbid: (folder: string, module: string) => void][] = [
      ['module', (_, module) => chmodSync(module, 0)],
      ['folder', (folder) => chmodSync(folder, 0)],
      ['list', (folder) => chmodSync(folder, 0o111)],
    ];
    for (const [name, forbid] of cases) {
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
    expect(code, stderr).toBe(1);
    for (const [name] of cases) expect(problemOf(out, name)).toMatch(/may not be read/);
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
      () => fs.writeFileSync(module, 'export const listOf = 1;'),
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
      // Where it has nothing that can be graded at that moment, there is no class: wrong input.
      expect([0, 1, 2], stderr).toContain(code);
      if (code !== 0)
        expect(stderr).toMatch(/not graded: |holds no exercise|holds a link|changed while they were graded/);
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
  return spawnSync('setpriv', [...nobody, 'cat', join(HOME, 'grader/cli.ts')]).status === 0;
}
