import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { exactProcessorMs, processorMs, residentBytes } from './process-tree.ts';

const gone = spawnSync(process.execPath, ['--version']).pid;

/** A process that does this and says when it has; through a shell, so that the one that counts is its child. */
async function below(script: string) {
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      '"$@"; exit',
      'sh',
      process.execPath,
      '--eval',
      `${script}; console.log('done'); setInterval(() => {}, 1000)`,
    ],
    { detached: true },
  );
  await once(child.stdout, 'data');
  return { pid: child.pid!, end: () => process.kill(-child.pid!, 'SIGKILL') };
}

describe.runIf(process.platform === 'linux')('of a process and what is below it', () => {
  test('memory is what is resident', async () => {
    const { pid, end } = await below('globalThis.kept = Buffer.alloc(200_000_000, 1)');
    try {
      expect(residentBytes(pid)).toBeGreaterThan(200_000_000);
      expect(residentBytes(pid)).toBeLessThan(400_000_000);
    } finally {
      end();
    }
  });

  test('memory is also of what another thread of it has started', async () => {
    const start =
      "require('node:child_process').spawn(process.execPath, ['-e', 'globalThis.kept = Buffer.alloc(200_000_000, 1); console.log(1); setInterval(() => {}, 1000)']).stdout.once('data', () => require('node:worker_threads').parentPort.postMessage(1))";
    const { pid, end } = await below(
      `new (require('node:worker_threads').Worker)(${JSON.stringify(start)}, { eval: true }).once('message', () => console.log('started'))`,
    );
    try {
      await expect.poll(() => residentBytes(pid), { timeout: 10_000 }).toBeGreaterThan(200_000_000);
    } finally {
      end();
    }
  });

  test('processor time is what was computed, not what was slept', async () => {
    const busy = await below('while (process.cpuUsage().user < 400_000);');
    const idle = await below('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)');
    try {
      expect(processorMs(busy.pid)! - processorMs(idle.pid)!).toBeGreaterThan(100);
      expect(processorMs(idle.pid)).toBeLessThan(350);
      expect(exactProcessorMs(busy.pid)! - exactProcessorMs(idle.pid)!).toBeGreaterThan(100);
      // Nobody does anything any more, and what is counted finely does not grow either.
      const before = exactProcessorMs(idle.pid)!;
      expect(exactProcessorMs(idle.pid)! - before).toBeLessThan(5);
    } finally {
      busy.end();
      idle.end();
    }
  });
});

test('of a process that has ended there is nothing to tell', () => {
  expect(residentBytes(gone)).toBe(0);
  expect(processorMs(gone)).toBeUndefined();
  expect(exactProcessorMs(gone)).toBeUndefined();
});
