import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { requireIsolation } from './isolation.ts';
import { LIMITS } from './limits.ts';
import { Oracle } from './oracle.ts';
import { openToSandbox } from './sandbox-user.ts';

const stage = mkdtempSync(join(tmpdir(), 'oracle-test-'));
writeFileSync(join(stage, 'package.json'), '{ "type": "module" }');
afterAll(() => rmSync(stage, { recursive: true }));

let modules = 0;
/** Runs one call of `task` on a module of this source. */
function ask(
  source: string,
  task = 'task',
  args: unknown[] = [],
  limitMs = 500,
  layers = requireIsolation('best'),
) {
  const file = join(stage, `module${modules++}.ts`);
  writeFileSync(file, source);
  openToSandbox(stage);
  const oracle = new Oracle(file, { stage, layers, limits: LIMITS });
  try {
    return oracle.loaded.kind === 'returned' ? oracle.call(task, args, limitMs) : oracle.loaded;
  } finally {
    oracle.close();
  }
}

describe('Oracle', () => {
  test('answers calls with plain data', () => {
    const source = 'export function task(a: number[], b: { c: number }) { return { sum: [a[0]! + b.c] }; }';
    expect(ask(source, 'task', [[2], { c: 3 }])).toMatchObject({ kind: 'returned', value: { sum: [5] } });
  });

  test('tells what was thrown, as name and message', () => {
    expect(ask('export function task() { throw new RangeError("stride is bad"); }')).toMatchObject({
      kind: 'threw',
      error: { name: 'RangeError', message: 'stride is bad' },
    });
    expect(ask('export function task() { throw 5; }')).toMatchObject({
      kind: 'threw',
      error: { name: 'Error' },
    });
  });

  test('tells what was printed, cut to size', () => {
    const answer = ask('export function task() { console.log("seen", [1]); return 1; }');
    expect(answer).toMatchObject({ output: 'seen [ 1 ]\n' });
    const loud = ask('export function task() { for (let i = 0; i < 1e5; i++) console.log("x".repeat(99)); }');
    expect((loud as { output: string }).output.length).toBeLessThanOrEqual(16_384);
  });

  test('stops a loop that does not end, and nothing runs after it', () => {
    expect(ask('export function task() { for (;;); }')).toMatchObject({
      kind: 'ended',
      ending: { cause: 'time' },
    });
  });

  test('stops a function that sleeps, which uses no processor time', () => {
    const source =
      'export function task() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000); }';
    const before = performance.now();
    expect(ask(source, 'task', [], 200, ['process'])).toMatchObject({
      kind: 'ended',
      ending: { cause: 'time' },
    });
    expect(performance.now() - before).toBeLessThan(30_000);
  });

  test.runIf(process.platform === 'linux')('does not hold against a function that others are faster', () => {
    // It waits for longer than it may compute, as it would on a machine that is busy with others.
    const source = `export function task() {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
      return 1;
    }`;
    expect(ask(source, 'task', [], 500, ['process'])).toMatchObject({ kind: 'returned', value: 1 });
  });

  test('tells a sandbox that never came up from a module that ends it', () => {
    const quits = 'process.exit(0); export const task = () => 1;';
    expect(ask(quits, 'task', [], 500, ['process'])).toMatchObject({
      kind: 'ended',
      ending: { cause: 'exit', code: 0 },
    });
    const nowhere = join(stage, 'nowhere.ts');
    const oracle = new Oracle(nowhere, { stage, layers: ['process'], limits: LIMITS });
    expect(oracle.loaded).toEqual({
      kind: 'failed',
      problem: expect.stringMatching(/^the sandbox could not be started: Error: ENOENT.*nowhere\.ts/),
    });
    oracle.close();
  });

  test('a sandbox that does not come up in time is a failure of ours', () => {
    const bin = join(stage, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'setpriv'), '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    const file = join(stage, 'slow-start.ts');
    writeFileSync(file, 'export const task = () => 1;');
    vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
    const limits = { ...LIMITS, startMs: 1_500, wallTimes: 1 };
    const oracle = new Oracle(file, { stage, layers: ['process', 'user'], limits });
    vi.unstubAllEnvs();
    expect(oracle.loaded).toEqual({
      kind: 'failed',
      problem: 'the sandbox could not be started: it did not come up in time',
    });
    oracle.close();
  });

  test('stops a module that never loads', () => {
    expect(ask('for (;;);')).toMatchObject({ kind: 'ended', ending: { cause: 'time' } });
    expect(ask('await new Promise(() => {});')).toMatchObject({
      kind: 'ended',
      ending: { cause: 'exit', code: 13 },
    });
  }, 20_000);

  test('stops what takes too much memory', () => {
    const typed = 'export function task() { const a = []; for (;;) a.push(new Float64Array(1e6).fill(1)); }';
    expect(ask(typed, 'task', [], 10_000)).toMatchObject({ kind: 'ended', ending: { cause: 'memory' } });
    const heap = 'export function task() { const a = []; for (;;) a.push({ a: [1, 2, 3] }); }';
    expect(ask(heap, 'task', [], 30_000)).toMatchObject({ kind: 'ended', ending: { cause: 'memory' } });
  }, 60_000);

  test('says what cannot be read', () => {
    expect(ask('export async function task() { return 1; }')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('Promise'),
    });
    expect(ask('export function task() { return new Array(3e6).fill(0); }')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('elements'),
    });
  });

  test('says what is not there', () => {
    expect(ask('export const task = 5;')).toMatchObject({ kind: 'missing', found: 'number' });
    expect(ask('export function other() {}', 'toString')).toMatchObject({
      kind: 'missing',
      found: 'nothing',
    });
    expect(ask('export function task( {')).toMatchObject({ kind: 'broken' });
  });

  test('gives a submission no way to files, modules, processes or the environment', () => {
    for (const source of [
      'import { readFileSync } from "node:fs"; export const task = () => readFileSync("/etc/passwd", "utf8");',
      'export const task = () => process.exit(0);',
      'export const task = () => require("fs");',
      'export const task = () => fetch("http://localhost");',
      'export const task = () => (0, eval)("1");',
      'import "/etc/passwd"; export const task = () => 1;',
    ]) {
      expect(ask(source).kind, source).toMatch(/^(broken|threw)$/);
    }
  });

  test('what it may not import lazily it cannot import at all', () => {
    const source = `let found = "nothing";
      export function task() { import("node:fs").then(() => { found = "fs"; }, () => { found = "refused"; }); return found; }`;
    expect(ask(source)).toMatchObject({ value: 'nothing' });
  });
});
