import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endGroups, noteGroup, OWN_GROUP } from './own-group.ts';
import { startOf } from './process-start.ts';
import { readProc } from './process-tree.ts';

let stage: string;
let started: ChildProcess[];
beforeEach(() => {
  stage = mkdtempSync(join(tmpdir(), 'own-group-test-'));
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(stage, { recursive: true });
});

async function start(command: string, args: string[], options: { detached?: boolean } = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], cwd: stage, ...options });
  started.push(child);
  await once(child, 'spawn');
  return child;
}
const SLEEPING = ['--eval', 'setInterval(() => {}, 1000)'];
const isRunning = (pid: number): boolean => readProc(`/proc/${pid}/cmdline`) !== '';

describe.runIf(process.platform === 'linux')('endGroups', () => {
  test('ends a group that was noted, those whose leader is gone too', async () => {
    // The shell starts Node, says its number and is gone.
    const leader = await start(
      '/bin/sh',
      ['-c', '"$@" & echo $!; sleep 0.5', 'sh', process.execPath, ...SLEEPING],
      OWN_GROUP,
    );
    noteGroup(stage, leader.pid!);
    const [said] = await once(leader.stdout!, 'data');
    const orphan = Number(String(said));
    while (!readProc(`/proc/${orphan}/cmdline`).includes('setInterval')) await sleep(10);
    if (leader.exitCode === null) await once(leader, 'exit');
    endGroups(stage);
    for (let waited = 0; isRunning(orphan) && waited < 5_000; waited += 20) await sleep(20);
    expect(isRunning(orphan)).toBe(false);
  });

  test('whoever only names the folder, works in it or has the number of a group that was goes on', async () => {
    const reader = await start('tail', ['-f', '/dev/null', join(stage, 'a-file')]);
    const script = await start(process.execPath, [...SLEEPING, stage]);
    const group = await start(process.execPath, SLEEPING, OWN_GROUP);
    mkdirSync(join(stage, 'groups'));
    // Of a leader with the same number that was started at another moment, earlier or later.
    for (const start of [startOf(group.pid!) - 1, startOf(group.pid!) + 1]) {
      writeFileSync(join(stage, 'groups', `${group.pid}-${start}`), '');
    }
    const editor = await start('sleep', ['60'], OWN_GROUP);
    // Its group was noted, and yet it is no program that a grader starts.
    noteGroup(stage, editor.pid!);
    expect(readdirSync(join(stage, 'groups')).length).toBe(3);
    endGroups(stage);
    await sleep(100);
    for (const child of [reader, script, group, editor])
      expect([child.exitCode, child.signalCode]).toEqual([null, null]);
  });
});
