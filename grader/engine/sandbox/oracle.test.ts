import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { requireIsolation } from './isolation.ts';
import { BASIC_LAYERS } from './layers.ts';
import { LIMITS } from './limits.ts';
import { Oracle } from './oracle.ts';
import { makeOwnFolder } from './own-folder.ts';
import { prepareStage } from './prepare-stage.ts';
import { SUBMISSION } from './stage.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = makeOwnFolder('test');
  folders.push(folder);
  return folder;
}

/** A stage that holds one module with this source, ready to run. */
async function stageOf(source: string): Promise<{ stage: string; file: string }> {
  const stage = newFolder();
  mkdirSync(join(stage, SUBMISSION));
  writeFileSync(join(stage, 'package.json'), '{ "type": "module" }');
  const file = join(stage, SUBMISSION, 'module.ts');
  writeFileSync(file, source);
  await prepareStage({ stage, layers: BASIC_LAYERS, limits: LIMITS });
  return { stage, file };
}

/** Runs one call of `task` on a module of this source. */
async function ask(
  source: string,
  task = 'task',
  args: unknown[] = [],
  limitMs = 500,
  layers = requireIsolation('best'),
) {
  const { stage, file } = await stageOf(source);
  const oracle = new Oracle(file, { stage, layers, limits: LIMITS });
  try {
    return oracle.loaded.kind === 'returned' ? oracle.call(task, args, limitMs) : oracle.loaded;
  } finally {
    oracle.close();
  }
}

describe('Oracle', async () => {
  test('answers calls with plain data', async () => {
    const source = 'export function task(a: number[], b: { c: number }) { return { sum: [a[0]! + b.c] }; }';
    expect(await ask(source, 'task', [[2], { c: 3 }])).toMatchObject({
      kind: 'returned',
      value: { sum: [5] },
    });
  });

  test('tells what was thrown, as name and message', async () => {
    expect(await ask('export function task() { throw new RangeError("stride is bad"); }')).toMatchObject({
      kind: 'threw',
      error: { name: 'RangeError', message: 'stride is bad' },
    });
    expect(await ask('export function task() { throw 5; }')).toMatchObject({
      kind: 'threw',
      error: { name: 'Error' },
    });
  });

  test('tells what was printed, cut to size', async () => {
    const answer = await ask('export function task() { console.log("seen", [1]); return 1; }');
    expect(answer).toMatchObject({ output: 'seen [ 1 ]\n' });
    const loud = await ask(
      'export function task() { for (let i = 0; i < 1e5; i++) console.log("x".repeat(99)); }',
    );
    expect((loud as { output: string }).output.length).toBeLessThanOrEqual(16_384);
  });

  test('stops a loop that does not end, and nothing runs after it', async () => {
    expect(await ask('export function task() { for (;;); }')).toMatchObject({
      kind: 'ended',
      ending: { cause: 'time' },
    });
  });

  test('stops a function that sleeps, which uses no processor time', async () => {
    const source =
      'export function task() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000); }';
    const before = performance.now();
    expect(await ask(source, 'task', [], 200, ['process'])).toMatchObject({
      kind: 'ended',
      ending: { cause: 'time' },
    });
    expect(performance.now() - before).toBeLessThan(30_000);
  });

  test.runIf(process.platform === 'linux')(
    'does not hold against a function that others are faster',
    async () => {
      // It waits for longer than it may compute, as it would on a machine that is busy with others.
      const source = `export function task() {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
      return 1;
    }`;
      expect(await ask(source, 'task', [], 500, ['process'])).toMatchObject({ kind: 'returned', value: 1 });
    },
  );

  test('tells a sandbox that never came up from a module that ends it', async () => {
    const quits = 'process.exit(0); export const task = () => 1;';
    expect(await ask(quits, 'task', [], 500, ['process'])).toMatchObject({
      kind: 'ended',
      ending: { cause: 'exit', code: 0 },
    });
    const { stage, file } = await stageOf('');
    const nowhere = join(dirname(file), 'nowhere.ts');
    const oracle = new Oracle(nowhere, { stage, layers: ['process'], limits: LIMITS });
    expect(oracle.loaded).toEqual({
      kind: 'failed',
      problem: expect.stringMatching(/^the sandbox could not be started: Error: ENOENT.*nowhere\.ts/),
    });
    oracle.close();
  });

  test('a sandbox that does not come up in time is a failure of ours', async () => {
    const bin = newFolder();
    writeFileSync(join(bin, 'setpriv'), '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    const { stage, file } = await stageOf('export const task = () => 1;');
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

  test('stops a module that never loads', async () => {
    expect(await ask('for (;;);')).toMatchObject({ kind: 'ended', ending: { cause: 'time' } });
    expect(await ask('await new Promise(() => {});')).toMatchObject({
      kind: 'ended',
      ending: { cause: 'exit', code: 13 },
    });
  });

  test('stops what takes too much memory', async () => {
    const typed = 'export function task() { const a = []; for (;;) a.push(new Float64Array(1e6).fill(1)); }';
    expect(await ask(typed, 'task', [], 10_000)).toMatchObject({
      kind: 'ended',
      ending: { cause: 'memory' },
    });
    const heap = 'export function task() { const a = []; for (;;) a.push({ a: [1, 2, 3] }); }';
    expect(await ask(heap, 'task', [], 30_000)).toMatchObject({ kind: 'ended', ending: { cause: 'memory' } });
  }, 60_000);

  test('says what cannot be read', async () => {
    expect(await ask('export async function task() { return 1; }')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('Promise'),
    });
    expect(await ask('export function task() { return new Array(3e6).fill(0); }')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('elements'),
    });
  });

  test('says what is not there', async () => {
    expect(await ask('export const task = 5;')).toMatchObject({ kind: 'missing', found: 'number' });
    expect(await ask('export function other() {}', 'toString')).toMatchObject({
      kind: 'missing',
      found: 'nothing',
    });
    expect(await ask('export function task( {')).toMatchObject({ kind: 'broken' });
  });

  test('gives a submission no way to files, modules, processes or the environment', async () => {
    for (const source of [
      'import { readFileSync } from "node:fs"; export const task = () => readFileSync("/etc/passwd", "utf8");',
      'export const task = () => process.exit(0);',
      'export const task = () => require("fs");',
      'export const task = () => fetch("http://localhost");',
      'export const task = () => (0, eval)("1");',
      'import "/etc/passwd"; export const task = () => 1;',
    ]) {
      expect((await ask(source)).kind, source).toMatch(/^(broken|threw)$/);
    }
  });

  test('an exercise may be allowed more globals, and has those alone', async () => {
    const { stage, file } = await stageOf(
      'export const task = () => [typeof WebAssembly, WebAssembly.validate(new Uint8Array()), typeof SharedArrayBuffer, typeof process];',
    );
    const layers = requireIsolation('best');
    const oracle = new Oracle(file, { stage, layers, limits: LIMITS, globals: ['WebAssembly'] });
    expect(oracle.call('task', [], 1_000)).toMatchObject({
      value: ['object', false, 'undefined', 'undefined'],
    });
    oracle.close();
  });

  test('what it may not import lazily it cannot import at all', async () => {
    const source = `let found = "nothing";
      export function task() { import("node:fs").then(() => { found = "fs"; }, () => { found = "refused"; }); return found; }`;
    expect(await ask(source)).toMatchObject({ value: 'nothing' });
  });
});
