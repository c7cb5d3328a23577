// A grader that is ended at any moment: what it leaves is whole, and the same command goes on.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { detectLayers } from '../../engine/sandbox/isolation.ts';
import { readProc, treeOf } from '../../engine/sandbox/process-tree.ts';
import { Report } from '../../engine/scoring/report.ts';
import { runCli } from './run-cli.ts';

const KILLS = 10;

const exercise = readCourse().exercises[0]!;
const work = mkdtempSync(join(tmpdir(), 'killed-test-'));
const subs = join(work, 'subs');
const temporary = join(work, 'temporary');
const env = { TMPDIR: temporary };
const gradeInto = (out: string, isolation = 'best'): string[] => [
  'grade',
  subs,
  '--only',
  exercise.id,
  '--jobs',
  '2',
  '--isolation',
  isolation,
  '--out',
  join(work, out),
];

beforeAll(() => {
  chmodSync(work, 0o755);
  mkdirSync(temporary);
  chmodSync(temporary, 0o711);
  const reference = readFileSync(filesOf(exercise).reference, 'utf8');
  const sources = {
    ada: reference,
    bo: reference.replace('const left = column * stride', 'const left = column * size'),
    chen: 'export const countDark = 1;',
  };
  for (const [id, source] of Object.entries(sources)) {
    const { stub } = filesOf(exercise, join(subs, id));
    mkdirSync(dirname(stub), { recursive: true });
    writeFileSync(stub, source);
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The reports in a folder by file, each of them whole; without what time they took. */
function reportsIn(out: string): Record<string, unknown> {
  const folder = join(work, out, 'reports');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      Report.parse(JSON.parse(text));
      return [name, JSON.parse(text, withoutTimes)];
    }),
  );
}
const withoutTimes = (key: string, value: unknown): unknown =>
  // Somebody may be working on the grader meanwhile.
  key === 'durationMs' || key === 'hashes' ? 0 : key === 'restarts' ? undefined : value;

/** What is left in the folder for temporary files; what Vite keeps there serves the next run. */
const leftFolders = (): string[] =>
  readdirSync(temporary).filter((name) => !name.startsWith('course-vite-') && !name.startsWith('node-'));

/** Processes that work with the files of this test. */
function processes(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(work) ? [`${pid}: ${command}`] : [];
      } catch {
        return [];
      }
    });
}

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'grader/cli.ts'), ...args], {
    env: { ...process.env, ...env, FORCE_COLOR: undefined, INIT_CWD: undefined, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** @returns how long it took, in milliseconds */
function undisturbed(): number {
  const before = performance.now();
  expect(runCli(gradeInto('calm'), { env }).code).toBe(0);
  return performance.now() - before;
}

describe.each(['best', 'basic'].slice(0, detectLayers().layers.length > 3 ? 2 : 1))(
  'with %s isolation, killed at any moment',
  (isolation) => {
    test('nothing is half-written, lost or graded twice, and nothing remains after the next start', async () => {
      const longest = undisturbed();
      let kept = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const grader = start(gradeInto(isolation, isolation));
        const ended = once(grader, 'exit');
        await Promise.race([ended, sleep(((kill + Math.random()) / KILLS) * longest)]);
        grader.kill('SIGKILL');
        await ended;
        const now = Object.keys(reportsIn(isolation)).length;
        expect(now).toBeGreaterThanOrEqual(kept);
        kept = now;
        if (now < 3) continue;
        // Else there would be nothing left to do for those that come later.
        rmSync(join(work, isolation), { recursive: true });
        kept = 0;
      }
      const { code, stderr } = runCli(gradeInto(isolation, isolation), { env });
      expect(code).toBe(0);
      expect(stderr.match(/report kept/g)?.length ?? 0).toBe(kept);
      if (isolation === 'best') expect(reportsIn(isolation)).toEqual(reportsIn('calm'));
      else expect(Object.keys(reportsIn(isolation))).toEqual(Object.keys(reportsIn('calm')));
      expect(leftFolders()).toEqual([]);
      expect(processes()).toEqual([]);
      for (const folder of ['.', 'reports', 'entries']) {
        expect(readdirSync(join(work, isolation, folder)).filter((name) => name.endsWith('.tmp'))).toEqual(
          [],
        );
      }
    });
  },
);

/** As somebody starts it: npm runs a shell, which runs the course. */
const throughNpm = (args: string[]): ChildProcess =>
  spawn('npm', ['run', ...args.slice(0, 1), '--', ...args.slice(1)], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, ...env, FORCE_COLOR: undefined, INIT_CWD: undefined, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });

const WAYS: Record<string, { begin: (args: string[]) => ChildProcess; send: (pid: number) => number }> = {
  'the grader': { begin: start, send: (pid) => pid },
  npm: { begin: throughNpm, send: (pid) => pid },
  'the whole group, as a terminal does,': { begin: throughNpm, send: (pid) => -pid },
};

test.each(
  Object.keys(WAYS)
    .flatMap((who) => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => ({ who, signal })))
    // npm hands this one on to its shell, which waits.
    .filter(({ who, signal }) => who !== 'npm' || signal !== 'SIGINT'),
)('$signal to $who: what is in hand is finished, the rest stays to be done', async ({ who, signal }) => {
  const { begin, send } = WAYS[who]!;
  const out = `${signal}-${who.length}`;
  const grader = begin([...gradeInto(out), '--jobs', '1']);
  let said = '';
  let sent = false;
  grader.stderr!.on('data', (chunk) => {
    said += chunk;
    // Once: the second one drops what is in hand.
    if (!sent && /^1\/3/m.test(said)) sent = process.kill(send(grader.pid!), signal);
  });
  // Not before the last one that can write there has ended, npm or not.
  await once(grader, 'close');
  expect(said).toMatch(/the same command goes on/);
  expect(said).not.toMatch(/not graded|internal error|dropped/);
  if (who === 'the grader') expect(grader.exitCode).toBe(130);
  const kept = Object.keys(reportsIn(out)).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(3);
  expect(leftFolders()).toEqual([]);
  expect(processes()).toEqual([]);
  const { stderr } = runCli(gradeInto(out), { env });
  expect(stderr.match(/report kept/g)?.length).toBe(kept);
  expect(Object.keys(reportsIn(out)).length).toBe(3);
});

/** The processes that a grader starts, by what stands on their command lines. */
const ROLES = {
  'the process of the checks': /warm-worker/,
  'the tool around a sandbox': /^\S*bwrap .*enter\.mjs/,
  'a sandbox': /^\/node .*enter\.mjs/,
  'the process that removes types': /^\/node .*strip-types/,
};

const commandOf = (pid: number): string => readProc(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');

describe.runIf(detectLayers().layers.includes('bubblewrap'))(
  'a signal to a single process of the grader',
  () => {
    test.each(
      Object.keys(ROLES).flatMap((role) =>
        (['SIGTERM', 'SIGKILL'] as const).map((signal) => ({ role: role as keyof typeof ROLES, signal })),
      ),
    )('$signal to $role: no grade is another one, nothing is lost or left', async ({ role, signal }) => {
      if (!existsSync(join(work, 'calm'))) undisturbed();
      const out = `${signal}-to-${role.replaceAll(' ', '-')}`;
      const grader = start(gradeInto(out));
      const ended = once(grader, 'exit');
      let sent = false;
      while (!sent && grader.exitCode === null) {
        try {
          const target = treeOf(grader.pid!).find((pid) => ROLES[role].test(commandOf(pid)));
          if (target !== undefined) sent = process.kill(target, signal);
        } catch {
          // It has ended by itself in the meantime: the next one.
        }
        await sleep(5);
      }
      await ended;
      expect(sent).toBe(true);
      const calm = reportsIn('calm');
      for (const [name, report] of Object.entries(reportsIn(out))) expect(report).toEqual(calm[name]);
      expect(runCli(gradeInto(out), { env }).code).toBe(0);
      expect(reportsIn(out)).toEqual(calm);
      expect(leftFolders()).toEqual([]);
      expect(processes()).toEqual([]);
    });
  },
);

test('two graders on one folder at once: each report is whole, and the right one', async () => {
  if (!existsSync(join(work, 'calm'))) undisturbed();
  const graders = [start(gradeInto('both')), start(gradeInto('both'))];
  await Promise.all(graders.map((grader) => once(grader, 'exit')));
  expect(runCli(gradeInto('both'), { env }).code).toBe(0);
  expect(reportsIn('both')).toEqual(reportsIn('calm'));
  expect(leftFolders()).toEqual([]);
  expect(processes()).toEqual([]);
});
