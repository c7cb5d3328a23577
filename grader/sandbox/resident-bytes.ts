import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * Resident memory of a process and of everything that it has started, 0 where the system does not tell. The tools
 * that start a sandbox stay around as its parents, so the process that counts is not the one that was started.
 */
export function residentBytes(pid: number): number {
  let bytes = 0;
  for (const member of [pid, ...childrenOf(pid)]) {
    const pages = Number(readProc(`/proc/${member}/statm`).split(' ')[1] ?? 0);
    bytes += pages * PAGE_BYTES;
  }
  return bytes;
}

/** The processes below this one, at every depth. */
export function childrenOf(pid: number): number[] {
  const children = readProc(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended, or this system has no such folder.
    return '';
  }
}
