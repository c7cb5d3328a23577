import type { Answerer } from '../../engine/binding/answerer.ts';
import type { ChangedArguments } from '../../engine/binding/changed-arguments.ts';
import { ownModule } from '../../engine/binding/subject.ts';
import type { Answer } from '../../engine/sandbox/answer.ts';
import { crossAnswer, crossArguments } from '../../engine/sandbox/cross.ts';
import { foreignError } from '../../engine/sandbox/foreign-error.ts';
import type { Limits } from '../../engine/sandbox/limits.ts';

/**
 * Answers from the student's own module as Vitest has loaded it: breakpoints hold, and calls may take their time.
 *
 * @param limits on an answer's depth and size
 * @param changed notes what calls do to their arguments
 */
export const ownAnswerer = (limits: Limits, changed: ChangedArguments): Answerer => ({
  loaded: { kind: 'returned', value: undefined, output: '' },
  call(task, args): Answer {
    const answer = ownModule()[task];
    if (typeof answer !== 'function')
      return { kind: 'missing', found: answer === undefined ? 'nothing' : typeof answer };
    const received = crossArguments(task, args);
    try {
      const value = answer(...received);
      changed.note(task, args, received);
      return crossAnswer(value, '', limits);
    } catch (error) {
      return { kind: 'threw', error: foreignError(error), output: '' };
    }
  },
  close() {},
});
