import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launch } from './launch.ts';
import { hasFilter, seccompFilter } from './seccomp-filter.ts';

/** A descriptor of this process, or what Node is to put in its place. */
type Place = number | 'ignore' | 'pipe';

/** What a sandbox is to find open, in this order. */
interface Descriptors {
  /** The ends of the two pipes that it talks over, where somebody talks to it. */
  channel: [requests: Place, replies: Place];
  /** The folder that it works in: the filter of system calls is put there. */
  stage: string;
}

const FILTER = 'filter.bpf';

/**
 * Starts a sandbox with what it is to find open: no input, output and errors as pipes, the channel, and behind them the
 * filter of system calls where there is one.
 *
 * @throws Error where there is to be a filter and none can be made for this kind of processor
 */
export function withDescriptors<T>(
  { filtered }: Launch,
  { channel, stage }: Descriptors,
  start: (stdio: Place[]) => T,
): T {
  const usual: Place[] = ['ignore', 'pipe', 'pipe', ...channel];
  if (!filtered) return start(usual);
  const filter = openFilter(stage);
  try {
    return start([...usual, filter]);
  } finally {
    closeSync(filter);
  }
}

function openFilter(stage: string): number {
  if (!hasFilter(process.arch))
    throw new Error(`there is no filter for ${process.arch}, only for x64 and arm64`);
  const file = join(stage, FILTER);
  if (!existsSync(file)) writeFileSync(file, seccompFilter(process.arch));
  return openSync(file, 'r');
}
