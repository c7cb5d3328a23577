import type { Subject } from './subject.ts';

/**
 * A subject in this very process: a module of ours. Each call gets its own copy of the arguments, as it
 * would from the sandbox, so that overwriting them has the same consequences here and there.
 */
export function trustedSubject(module: Record<string, unknown>): Subject {
  return (task, args) => {
    const answer = module[task];
    if (typeof answer !== 'function') throw new TypeError(`${task} is not a function`);
    return answer(...structuredClone(args));
  };
}
