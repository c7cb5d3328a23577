/** What a check examines: somebody who answers calls of an exercise's functions. */
export type Subject = (task: string, args: unknown[]) => unknown;

// On the global object because Vitest may load this module twice in one process: for the runner and for the checks.
const slot = globalThis as { boundSubject?: Subject; ownModule?: Record<string, unknown> };

/** Makes this subject the one that the checks talk to from now on. */
export function bind(subject: Subject): void {
  slot.boundSubject = subject;
}

/** Calls a function of the bound subject. The proxies that checks import come down to this. */
export function callSubject(task: string, args: unknown[]): unknown {
  if (!slot.boundSubject) throw new Error(`${task} was called before a subject was bound`);
  return slot.boundSubject(task, args);
}

/** Calls a function of the student's own module, as Vitest has loaded it, by way of the bound subject. */
export function callOwn(module: Record<string, unknown>, task: string, args: unknown[]): unknown {
  slot.ownModule = module;
  return callSubject(task, args);
}

/** The module whose function is being called. */
export const ownModule = (): Record<string, unknown> => slot.ownModule ?? {};
