/** What a check examines: somebody who answers calls of an exercise's functions. */
export type Subject = (task: string, args: unknown[]) => unknown;

// On the global object because Vitest may load this module twice in one process: for the runner and for the checks.
const slot = globalThis as { boundSubject?: Subject };

/** Makes this subject the one that the checks talk to from now on. */
export function bind(subject: Subject): void {
  slot.boundSubject = subject;
}

/** Calls a function of the bound subject. The proxies that checks import come down to this. */
export function callSubject(task: string, args: unknown[]): unknown {
  if (!slot.boundSubject) throw new Error(`${task} was called before a subject was bound`);
  return slot.boundSubject(task, args);
}
