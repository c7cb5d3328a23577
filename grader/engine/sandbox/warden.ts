// A thread of the judge's process. It starts sandboxes and stops each when it goes beyond a limit, while the judge
// itself is blocked in a read and can do neither.
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { CallClock } from './call-clock.ts';
import { CoreSharing } from './core-sharing.ts';
import type { Launch } from './launch.ts';
import type { Limits } from './limits.ts';
import { noteGroup, OWN_GROUP } from './own-group.ts';
import { processorMs, residentBytes, treeOf } from './process-tree.ts';
import { type Ending, WardenSlots } from './warden-slots.ts';
import { withDescriptors } from './with-descriptors.ts';

const POLL_MS = 20;

/** What it is told of each sandbox. */
export interface WardenData {
  shared: SharedArrayBuffer;
  port: MessagePort;
  launched: Launch;
  /** The sandbox's ends of the two pipes: requests, replies. */
  descriptors: [number, number];
  cwd: string;
  limits: Limits;
}

/** What it is asked of a sandbox: to end it, or to hold it and the judge on one core. */
export type WardenMessage = 'stop' | 'share-core';

const sharing = new CoreSharing();

/** Starts one sandbox, and watches it to its end. */
function watch({ shared, port, launched, descriptors, cwd, limits }: WardenData): void {
  const slots = new WardenSlots(shared);

  const { command, args } = launched;
  const child = withDescriptors(launched, { channel: descriptors, stage: cwd }, (stdio) =>
    spawn(command, args, {
      cwd,
      // Nothing; and this one Node would hand on all the same.
      env: { NODE_V8_COVERAGE: undefined },
      ...OWN_GROUP,
      stdio,
    }),
  );
  if (child.pid) noteGroup(cwd, child.pid);
  // With these open on our side the judge would never see the end of the sandbox.
  for (const descriptor of descriptors) closeSync(descriptor);
  slots.markStarted(child.pid);

  let cause: Ending['cause'] = 'exit';
  let said = '';
  let flood = 0;

  function stop(reason: Ending['cause']): void {
    if (cause === 'exit') cause = reason;
    if (!child.pid) return;
    try {
      // The whole group: whatever the sandbox may have started ends with it.
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself in the meantime.
    }
  }

  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      flood += chunk.length;
      said = (said + chunk.toString('utf8')).slice(-4_000);
      if (flood > limits.floodBytes) stop('output');
    });
  }

  const clock = new CallClock(() => (child.pid ? processorMs(child.pid) : undefined), limits.wallTimes);
  const poll = setInterval(() => {
    if (clock.isUp(slots.inHand)) stop('time');
    else if (child.pid && residentBytes(child.pid) > limits.residentBytes) stop('memory');
  }, POLL_MS);

  function end(code: number | null, signal: string | null): void {
    clearInterval(poll);
    if (cause === 'exit' && /out of memory/i.test(said)) cause = 'memory';
    port.postMessage({ cause, code, signal, said, idleUsedMs: clock.idleUsedMs } satisfies Ending);
    slots.markEnded();
    port.close();
    // Last, for the judge waits no longer.
    sharing.end();
  }

  child.once('error', (error) => {
    cause = 'start';
    said = error.message;
    end(null, null);
  });
  child.once('close', end);
  port.on('message', (message: WardenMessage) => {
    if (message === 'stop') stop('closed');
    else if (child.pid) sharing.begin(treeOf(child.pid).at(-1)!);
  });
}

parentPort!.on('message', watch);
