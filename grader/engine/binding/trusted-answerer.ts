import { limitsOf, readCourse } from '../course/course.ts';
import type { Answer } from '../sandbox/answer.ts';
import { crossAnswer, crossArguments } from '../sandbox/cross.ts';
import { foreignError } from '../sandbox/foreign-error.ts';
import type { Limits } from '../sandbox/limits.ts';
import type { Answerer } from './answerer.ts';

/** Read once: answerers are made by the hundred. */
let read: Limits | undefined;

function courseLimits(): Limits {
  read ??= limitsOf(readCourse());
  return read;
}

/** An answerer whose functions can be compared with another's. */
export interface TrustedAnswerer extends Answerer {
  /** What the module exports under this name. */
  exported(task: string): unknown;
}

/**
 * Answers from a module of ours, in this very process and without limits of time. What crosses is the same as in the
 * sandbox: whoever overwrites an argument overwrites a copy.
 *
 * @param limits on an answer's depth and size; the course's where not given
 */
export function trustedAnswerer(
  module: Record<string, unknown>,
  limits: Limits = courseLimits(),
): TrustedAnswerer {
  return {
    loaded: { kind: 'returned', value: undefined, output: '' },
    exported: (task) => module[task],
    call(task, args): Answer {
      const answer = module[task];
      if (typeof answer !== 'function')
        return { kind: 'missing', found: answer === undefined ? 'nothing' : typeof answer };
      const received = crossArguments(task, args);
      try {
        return crossAnswer(answer(...received), '', limits);
      } catch (thrown) {
        return { kind: 'threw', error: { ...foreignError(thrown), stack: '' }, output: '' };
      }
    },
    close() {},
  };
}
