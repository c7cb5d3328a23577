import type { Answer } from '../sandbox/answer.ts';
import { errorName } from '../sandbox/error-name.ts';
import type { Answerer } from './answerer.ts';
import { copyPlain } from './copy-plain.ts';

/** An answerer whose functions can be compared with another's. */
export interface TrustedAnswerer extends Answerer {
  /** What the module exports under this name. */
  exported(task: string): unknown;
}

/**
 * Answers from a module of ours, in this very process and without limits. Each call gets its own copy of the
 * arguments, as it would in the sandbox, so that overwriting them has the same consequences here and there.
 */
export function trustedAnswerer(module: Record<string, unknown>): TrustedAnswerer {
  return {
    loaded: { kind: 'returned', value: undefined, output: '' },
    exported: (task) => module[task],
    call(task, args): Answer {
      const answer = module[task];
      if (typeof answer !== 'function')
        return { kind: 'missing', found: answer === undefined ? 'nothing' : typeof answer };
      try {
        return { kind: 'returned', value: answer(...copyPlain(args)), output: '' };
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        const { message } = error;
        return { kind: 'threw', error: { name: errorName(error), message, stack: '' }, output: '' };
      }
    },
    close() {},
  };
}
