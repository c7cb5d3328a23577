// A grader that is ended while a submission trains, which takes longer than everything else: killed, told to finish,
// told again.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../../grader/engine/course/course.ts';
import { processorMs } from '../../grader/engine/sandbox/process-tree.ts';
import { findBelow, KillTrial, SANDBOX } from '../../grader/trials/attacks/kill-trial.ts';

/** The exercise that trains: its functions may take longer than others. */
const exercise = readCourse().exercises.findLast(
  ({ callSeconds }) => Object.keys(callSeconds ?? {}).length > 0,
)!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const trial = new KillTrial(exercise, { ada: reference, bo: `// the same\n${reference}` });
afterAll(() => trial.remove());

/** Waits until a sandbox below a grader has computed for so long. */
async function training(grader: ChildProcess, ms = 1_500): Promise<void> {
  const busy = (): boolean => {
    const sandbox = findBelow(grader.pid!, SANDBOX);
    return sandbox !== undefined && (processorMs(sandbox) ?? 0) > ms;
  };
  while (grader.exitCode === null && !busy()) await sleep(50);
  expect(grader.exitCode).toBe(null);
}

const gone = () => expect.poll(() => trial.processes(), { timeout: 10_000 }).toEqual([]);

beforeAll(() => {
  expect(trial.run(trial.gradeInto('calm')).code).toBe(0);
  expect(Object.keys(trial.reportsIn('calm'))).toEqual(['ada.json', 'bo.json']);
});

describe.runIf(process.platform === 'linux')('while a submission trains', () => {
  test('killed: no process goes on, and the same command comes to the same reports', async () => {
    for (const moment of [0, 1_000, 2_500]) {
      const grader = trial.start(trial.gradeInto('killed'));
      await training(grader, moment);
      const ended = once(grader, 'exit');
      grader.kill('SIGKILL');
      await ended;
      await gone();
    }
    expect(trial.run(trial.gradeInto('killed')).code).toBe(0);
    expect(trial.reportsIn('killed')).toEqual(trial.reportsIn('calm'));
    expect(trial.remains()).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s: the one that trains is finished; a second signal drops it; what is left comes to the same reports',
    async (signal) => {
      const grade = trial.gradeInto(signal, { jobs: 1 });
      const first = trial.start(grade);
      await training(first);
      const ended = once(first, 'exit');
      first.kill(signal);
      expect((await ended)[0]).toBe(130);
      expect(Object.keys(trial.reportsIn(signal))).toEqual(['ada.json']);
      expect(trial.remains()).toEqual([]);

      const second = trial.start(grade);
      await training(second);
      const dropped = once(second, 'exit');
      second.kill(signal);
      await sleep(1_200);
      // A terminal that was closed says so twice: that drops nothing.
      second.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      expect((await dropped)[0]).toBe(130);
      expect(Object.keys(trial.reportsIn(signal))).toEqual(['ada.json']);
      await gone();

      expect(trial.run(grade).code).toBe(0);
      expect(trial.reportsIn(signal)).toEqual(trial.reportsIn('calm'));
      expect(trial.remains()).toEqual([]);
    },
  );
});
