import type { Answer } from '../sandbox/answer.ts';

/** Somebody who holds a submission and answers calls of its functions: a sandbox, or a module in this process. */
export interface Answerer {
  /** What came of loading the module: `returned` where all is well. */
  readonly loaded: Answer;
  call(task: string, args: unknown[], limitMs: number): Answer;
  /** Processor time used so far, in milliseconds; `undefined` where nobody knows. */
  usedMs?(): number | undefined;
  /** The same of all threads, to the microsecond. */
  exactMs?(): number | undefined;
  close(): void;
}

/** Stands in for a module that is not there. */
export function absentAnswerer(problem: string): Answerer {
  const absent: Answer = { kind: 'absent', problem };
  return { loaded: absent, call: () => absent, close() {} };
}
