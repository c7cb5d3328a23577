import { spawn } from 'node:child_process';
import type { Launch } from './launch.ts';
import { noteGroup, OWN_GROUP } from './own-group.ts';
import { residentBytes } from './process-tree.ts';
import type { Ending } from './warden-slots.ts';
import { withDescriptors } from './with-descriptors.ts';

const POLL_MS = 50;

/** What a process that was run to its end printed, and why it ended. */
export interface Run {
  stdout: string;
  ending: Ending;
}

/**
 * Runs a sandbox that nobody talks to, to its end or to a limit.
 *
 * @param options.stage the folder that it works in
 * @param options.longestMs by the clock on the wall
 * @param options.mostPrinted characters
 * @param options.mostResident bytes of memory
 */
export function runLaunch(
  launched: Launch,
  {
    stage,
    longestMs,
    mostPrinted,
    mostResident,
  }: { stage: string; longestMs: number; mostPrinted: number; mostResident: number },
): Promise<Run> {
  return new Promise((resolve) => {
    let cause: Ending['cause'] = 'exit';
    let stdout = '';
    let stderr = '';
    const { command, args } = launched;
    const child = withDescriptors(launched, { channel: ['ignore', 'ignore'], stage }, (stdio) =>
      spawn(command, args, {
        cwd: stage,
        // Nothing; and this one Node would hand on all the same.
        env: { NODE_V8_COVERAGE: undefined },
        ...OWN_GROUP,
        stdio,
      }),
    );
    if (child.pid) noteGroup(stage, child.pid);
    const stop = (reason: Ending['cause']): void => {
      if (cause === 'exit') cause = reason;
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has ended by itself in the meantime.
      }
    };
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.length > mostPrinted) stop('output');
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4_000);
    });
    const timer = setTimeout(() => stop('time'), longestMs);
    const poll = setInterval(() => {
      if (child.pid && residentBytes(child.pid) > mostResident) stop('memory');
    }, POLL_MS);
    const end = (code: number | null, signal: string | null, said = stderr): void => {
      clearTimeout(timer);
      clearInterval(poll);
      resolve({ stdout, ending: { cause, code, signal, said } });
    };
    child.once('error', (error) => {
      cause = 'start';
      end(null, null, error.message);
    });
    child.once('close', end);
  });
}
