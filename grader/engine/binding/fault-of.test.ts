import { expect, test } from 'vitest';
import type { Answer } from '../sandbox/answer.ts';
import { faultOf } from './fault-of.ts';

const outOfTime = (idleUsedMs?: number): Answer => ({
  kind: 'ended',
  ending: { cause: 'time', code: null, signal: 'SIGKILL', said: '', idleUsedMs },
});

test('out of time: a loop without end is asked for its end, where the clock ended it the machine is named', () => {
  expect(faultOf('pool', outOfTime())).toEqual({
    verdict: 'timeout',
    message: 'pool did not finish in time: does every loop end?',
  });
  expect(faultOf('pool', outOfTime(41.3)).message).toBe(
    'pool did not finish in time: it had used only 41 ms of processor time when the clock ended it, so the machine is busy, or it waits for something',
  );
});
