import { readFileSync } from 'node:fs';
import { namesIn } from './names-in.ts';

const PAGE_BYTES = 4096;

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock does. */
const TICK_MS = 10;

/**
 * Resident memory of a process and of everything that it has started, in bytes; 0 where the system does not tell.
 * The tools that start a sandbox stay around as its parents, so the process that counts is not the one that was
 * started.
 */
export function residentBytes(pid: number): number {
  let pages = 0;
  for (const member of treeOf(pid)) pages += Number(readProc(`/proc/${member}/statm`).split(' ')[1] ?? 0);
  return pages * PAGE_BYTES;
}

/**
 * Processor time that the main threads of a process and of everything below it have used, in milliseconds: a
 * submission's code runs on no other, and what the engine does beside it is not counted against it.
 *
 * @returns `undefined` where the system does not tell
 */
export function processorMs(pid: number): number | undefined {
  let ticks: number | undefined;
  for (const member of treeOf(pid)) {
    // The name of the program, in brackets, may hold anything.
    const fields = readProc(`/proc/${member}/task/${member}/stat`).split(') ').at(-1)!.split(' ');
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    if (Number.isFinite(user + system)) ticks = (ticks ?? 0) + user + system;
  }
  return ticks === undefined ? undefined : ticks * TICK_MS;
}

/**
 * Processor time that all threads of a process and of everything below it have used, in milliseconds and to the
 * microsecond: what a call costs, whatever the engine does beside it.
 *
 * @returns `undefined` where the system does not tell
 */
export function exactProcessorMs(pid: number): number | undefined {
  let nanoseconds: number | undefined;
  for (const member of treeOf(pid)) {
    for (const thread of namesIn(`/proc/${member}/task`)) {
      const [used] = readProc(`/proc/${member}/task/${thread}/schedstat`).split(' ');
      if (used) nanoseconds = (nanoseconds ?? 0) + Number(used);
    }
  }
  return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
}

/**
 * A process and those below it, at every depth, whichever thread started them: the tools that start a sandbox first,
 * what they were to start last.
 */
export function treeOf(pid: number): number[] {
  const children = namesIn(`/proc/${pid}/task`).flatMap((thread) =>
    readProc(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** What the system says in one of the files that tell of processes; nothing where it says nothing. */
export function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended, or this system has no such folder.
    return '';
  }
}
