import type { Answer, ForeignError } from '../sandbox/oracle.ts';
import type { Answerer } from './answerer.ts';

const asForeignError = (thrown: unknown): ForeignError =>
  thrown instanceof Error
    ? { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' }
    : { name: 'Error', message: `threw ${String(thrown)}, which is no Error`, stack: '' };

/** Answers from a module in this very process: the student's own file on the student's own machine. */
export async function localAnswerer(file: string): Promise<Answerer> {
  let module: Record<string, unknown> = {};
  let loaded: Answer = { kind: 'returned', value: undefined, output: '' };
  try {
    module = await import(/* @vite-ignore */ file);
  } catch (error) {
    loaded = { kind: 'broken', error: asForeignError(error), output: '' };
  }
  return {
    loaded,
    call(task, args) {
      const answer = module[task];
      if (typeof answer !== 'function') {
        return { kind: 'missing', found: answer === undefined ? 'nothing' : typeof answer };
      }
      try {
        const value = answer(...structuredClone(args));
        return typeof value?.then === 'function'
          ? { kind: 'unreadable', reason: 'is a Promise: return the value itself, without async', output: '' }
          : { kind: 'returned', value, output: '' };
      } catch (error) {
        return { kind: 'threw', error: asForeignError(error), output: '' };
      }
    },
    close() {},
  };
}
