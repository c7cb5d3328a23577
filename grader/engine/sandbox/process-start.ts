import { readProc } from './process-tree.ts';

/** Which group a process belongs to, and when it was started, in ticks since the system was. */
interface Fields {
  group: number;
  start: number;
}

/** @returns `undefined` where there is no such process, or the system does not tell */
export function fieldsOf(pid: number | 'self'): Fields | undefined {
  // The name of the program, in brackets, may hold anything.
  const fields = readProc(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ');
  return fields.length < 20 ? undefined : { group: Number(fields[2]), start: Number(fields[19]) };
}

/** When a process was started; 0 where the system does not tell. */
export const startOf = (pid: number | 'self'): number => fieldsOf(pid)?.start ?? 0;
