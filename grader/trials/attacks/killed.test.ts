// A grader that is ended at any moment: what it leaves is whole, and the same command goes on.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { detectLayers } from '../../engine/sandbox/isolation.ts';
import { findBelow, KillTrial } from './kill-trial.ts';

const KILLS = 10;

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const trial = new KillTrial(exercise, {
  ada: reference,
  bo: reference.replace('value: link.value', 'value: -link.value'),
  chen: 'export const listOf = 1;',
});
afterAll(() => trial.remove());

/** @returns how long it took, in milliseconds */
function undisturbed(): number {
  const before = performance.now();
  expect(trial.run(trial.gradeInto('calm')).code).toBe(0);
  return performance.now() - before;
}

describe.each(['best', 'basic'].slice(0, detectLayers().layers.length > 3 ? 2 : 1))(
  'with %s isolation, killed at any moment',
  (isolation) => {
    test('nothing is half-written, lost or graded twice, and nothing remains after the next start', async () => {
      const longest = undisturbed();
      let kept = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const grader = trial.start(trial.gradeInto(isolation, { isolation }));
        const ended = once(grader, 'exit');
        await Promise.race([ended, sleep(((kill + Math.random()) / KILLS) * longest)]);
        grader.kill('SIGKILL');
        await ended;
        const now = Object.keys(trial.reportsIn(isolation)).length;
        expect(now).toBeGreaterThanOrEqual(kept);
        kept = now;
        if (now < 3) continue;
        // Else there would be nothing left to do for those that come later.
        rmSync(join(trial.folder, isolation), { recursive: true });
        kept = 0;
      }
      const { code, stderr } = trial.run(trial.gradeInto(isolation, { isolation }));
      expect(code).toBe(0);
      expect(stderr.match(/report kept/g)?.length ?? 0).toBe(kept);
      if (isolation === 'best') expect(trial.reportsIn(isolation)).toEqual(trial.reportsIn('calm'));
      else expect(Object.keys(trial.reportsIn(isolation))).toEqual(Object.keys(trial.reportsIn('calm')));
      expect(trial.remains()).toEqual([]);
    });
  },
);

const WAYS: Record<string, { begin: (args: string[]) => ChildProcess; send: (pid: number) => number }> = {
  'the grader': { begin: (args) => trial.start(args), send: (pid) => pid },
  npm: { begin: (args) => trial.startThroughNpm(args), send: (pid) => pid },
  'the whole group, as a terminal does,': {
    begin: (args) => trial.startThroughNpm(args),
    send: (pid) => -pid,
  },
};

test.each(
  Object.keys(WAYS)
    .flatMap((who) => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => ({ who, signal })))
    // npm hands this one on to its shell, which waits.
    .filter(({ who, signal }) => who !== 'npm' || signal !== 'SIGINT'),
)('$signal to $who: what is in hand is finished, the rest stays to be done', async ({ who, signal }) => {
  const { begin, send } = WAYS[who]!;
  const out = `${signal}-${who.length}`;
  const grader = begin(trial.gradeInto(out, { jobs: 1 }));
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
  const kept = Object.keys(trial.reportsIn(out)).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(3);
  expect(trial.remains()).toEqual([]);
  const { stderr } = trial.run(trial.gradeInto(out));
  expect(stderr.match(/report kept/g)?.length).toBe(kept);
  expect(Object.keys(trial.reportsIn(out)).length).toBe(3);
});

/** The processes that a grader starts, by what stands on their command lines. */
const ROLES = {
  'the process of the checks': /warm-worker/,
  'the tool around a sandbox': /^\S*bwrap .*enter\.mjs/,
  'a sandbox': /^\/node .*enter\.mjs/,
  'the process that removes types': /^\/node .*strip-types/,
};

describe.runIf(detectLayers().layers.includes('bubblewrap'))(
  'a signal to a single process of the grader',
  () => {
    test.each(
      Object.keys(ROLES).flatMap((role) =>
        (['SIGTERM', 'SIGKILL'] as const).map((signal) => ({ role: role as keyof typeof ROLES, signal })),
      ),
    )('$signal to $role: no grade is another one, nothing is lost or left', async ({ role, signal }) => {
      if (!existsSync(join(trial.folder, 'calm'))) undisturbed();
      const out = `${signal}-to-${role.replaceAll(' ', '-')}`;
      const grader = trial.start(trial.gradeInto(out));
      const ended = once(grader, 'exit');
      let sent = false;
      while (!sent && grader.exitCode === null) {
        try {
          const target = findBelow(grader.pid!, ROLES[role]);
          if (target !== undefined) sent = process.kill(target, signal);
        } catch {
          // It has ended by itself in the meantime: the next one.
        }
        await sleep(5);
      }
      await ended;
      expect(sent).toBe(true);
      const calm = trial.reportsIn('calm');
      for (const [name, report] of Object.entries(trial.reportsIn(out))) expect(report).toEqual(calm[name]);
      expect(trial.run(trial.gradeInto(out)).code).toBe(0);
      expect(trial.reportsIn(out)).toEqual(calm);
      expect(trial.remains()).toEqual([]);
    });
  },
);

test('two graders on one folder at once: each report is whole, and the right one', async () => {
  if (!existsSync(join(trial.folder, 'calm'))) undisturbed();
  const graders = [trial.start(trial.gradeInto('both')), trial.start(trial.gradeInto('both'))];
  await Promise.all(graders.map((grader) => once(grader, 'exit')));
  expect(trial.run(trial.gradeInto('both')).code).toBe(0);
  expect(trial.reportsIn('both')).toEqual(trial.reportsIn('calm'));
  expect(trial.remains()).toEqual([]);
});
