import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { bindStopwatch, timedRatio } from '../../checks/timed-ratio.ts';
import { EnduringOracle } from '../sandbox/enduring-oracle.ts';
import { requireIsolation } from '../sandbox/isolation.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { makeOwnFolder } from '../sandbox/own-folder.ts';
import { prepareStage } from '../sandbox/prepare-stage.ts';
import { SUBMISSION } from '../sandbox/stage.ts';
import { Examiner } from './examiner.ts';
import { SandboxStopwatch } from './sandbox-stopwatch.ts';

const layers = requireIsolation('best');
const folders: string[] = [];
const opened: { close(): void }[] = [];
afterEach(() => {
  bindStopwatch(undefined);
  for (const one of opened.splice(0)) one.close();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Starts a sandbox with a module of this source. */
async function starting(source: string): Promise<() => EnduringOracle> {
  const stage = makeOwnFolder('test');
  folders.push(stage);
  mkdirSync(join(stage, SUBMISSION));
  writeFileSync(join(stage, 'package.json'), '{ "type": "module" }');
  const file = join(stage, SUBMISSION, 'module.ts');
  writeFileSync(file, source);
  await prepareStage({ stage, layers, limits: LIMITS });
  return () => new EnduringOracle(file, { stage, layers, limits: LIMITS }, () => {});
}

/** Adds up as many numbers as it is told, which takes in proportion to it. */
const adding = (times: number) => `
  export function task(count: number) {
    let sum = 0;
    for (let at = 0; at < ${times} * count; at++) sum = (sum + Math.sqrt(at)) % 1000;
    return sum;
  }`;

const COUNT = 1_000_000;

async function stopwatchOf(source: string) {
  const examiner = new Examiner(await starting(source));
  examiner.begin();
  const stopwatch = new SandboxStopwatch(examiner, await starting(adding(4)), () => 5_000);
  opened.push(examiner, stopwatch);
  bindStopwatch(stopwatch);
  const task = { task: (count: number) => count }.task;
  return { stopwatch, measure: (judge = () => {}) => timedRatio(task, (): [number] => [COUNT], judge) };
}

describe('a measured function', () => {
  test('is as many times as fast as the baseline as it does less', async () => {
    const { measure } = await stopwatchOf(adding(1));
    const { ratio, text } = measure();
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(6);
    if (process.platform === 'linux') expect(text).toContain('by processor time, median of');
    expect(text).toMatch(/^\d\.\d times as fast as the plain baseline: [\d.]+ ms a call against [\d.]+ ms/);
  });

  test('gains nothing by what it puts off until its answer is read', async () => {
    const source = `
      export const task = (count: number) => ({
        get sum() {
          let sum = 0;
          for (let at = 0; at < 4 * count; at++) sum = (sum + Math.sqrt(at)) % 1000;
          return sum;
        },
      });`;
    const { measure } = await stopwatchOf(source);
    let ratio = 0;
    try {
      ({ ratio } = measure());
    } catch {
      // An answer that is no plain data is none at all, and has no speed either.
    }
    expect(ratio).toBeLessThan(1.6);
  });

  test('is measured once for all checks, and has no speed where an answer is wrong', async () => {
    const { stopwatch, measure } = await stopwatchOf(adding(1));
    const wrong = () => {
      throw new Error('another answer was due');
    };
    expect(() => measure(wrong)).toThrow('another answer was due');
    expect(stopwatch.kept.size).toBe(0);
    const first = measure();
    expect(measure(wrong)).toBe(first);
  });
});

test('where nothing is measured, one call is judged', () => {
  const seen: number[] = [];
  const double = (x: number) => 2 * x;
  const { ratio } = timedRatio(
    double,
    (): [number] => [21],
    (returned) => seen.push(returned),
  );
  expect(ratio).toBe(Number.POSITIVE_INFINITY);
  expect(seen).toEqual([42]);
});
